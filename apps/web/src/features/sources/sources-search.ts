import { sourceTypes, stances, type SourceType, type Stance } from '@claimdesk/core';

/** What the address says of the list of sources. The most used come first unless told. */
export type SourcesSearch = {
  search?: string;
  host?: string;
  stance?: Stance;
  kind?: SourceType;
  order?: 'newest';
};

const words = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Whatever stands in an address as filters; what makes no sense is left out. */
export function readSourcesSearch(given: Record<string, unknown>): SourcesSearch {
  const [search, host] = [words(given['search']), words(given['host'])];
  const stance = stances.find((one) => one === given['stance']);
  const kind = sourceTypes.find((one) => one === given['kind']);
  return {
    ...(search ? { search } : {}),
    ...(host ? { host } : {}),
    ...(stance ? { stance } : {}),
    ...(kind ? { kind } : {}),
    ...(given['order'] === 'newest' ? { order: 'newest' } : {}),
  };
}
