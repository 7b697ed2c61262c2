import type { ItemLog } from './repair-log.ts';

export type ForeignNode = { readonly [key: string]: unknown };

export function isNode(value: unknown): value is ForeignNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys under which a property of schema.org is found: its name, or that with the vocabulary before it. */
const vocabularies = ['', 'schema:', 'https://schema.org/', 'http://schema.org/'];

/** A node with a memory of what was asked of it, so that the rest can be told. */
export type Fields = {
  path: string;
  /** The value of the first of these properties that is there and not empty. */
  get: (...names: string[]) => { name: string; value: unknown } | null;
  /** Tells what nobody asked for. */
  tellRest: () => void;
};

/** Keywords of JSON-LD, which say nothing by themselves. */
const keywords = ['@context', '@type', '@id', 'type', 'id'];

export function openFields(node: ForeignNode, path: string, log: ItemLog): Fields {
  const asked = new Set<string>();
  return {
    path,
    get(...names) {
      let found: { name: string; value: unknown } | null = null;
      for (const name of names) {
        for (const key of vocabularies.map((vocabulary) => vocabulary + name)) {
          if (found !== null || !Object.hasOwn(node, key)) continue;
          asked.add(key);
          if (!isEmpty(node[key])) found = { name: join(path, name), value: node[key] };
        }
      }
      return found;
    },
    tellRest() {
      tellOthers(path, node, [...asked, ...keywords], log);
    },
  };
}

/** Tells of the fields of a node that are not kept. */
export function tellOthers(path: string, node: ForeignNode, kept: readonly string[], log: ItemLog): void {
  const others = Object.keys(node).filter((key) => !kept.includes(key) && !isEmpty(node[key]));
  if (others.length === 0) return;
  const names = others.slice(0, 20).map((key) => key.slice(0, 60));
  if (others.length > 20) names.push(`and ${others.length - 20} more`);
  log.dropped(path, names.join(', '), 'These fields have no place in an item.');
}

/** The types that a node says it has, without the vocabulary: `ClaimReview` for `https://schema.org/ClaimReview` too. */
export function typesOf(node: ForeignNode): string[] {
  const stated: unknown = Object.hasOwn(node, '@type')
    ? node['@type']
    : Object.hasOwn(node, 'type')
      ? node['type']
      : [];
  const list: unknown[] = Array.isArray(stated) ? (stated as unknown[]) : [stated];
  return list.flatMap((type) =>
    typeof type === 'string' ? [type.trim().replace(/^(?:https?:\/\/schema\.org\/|schema:)/iu, '')] : [],
  );
}

export function hasType(node: ForeignNode, wanted: string): boolean {
  return typesOf(node).some((type) => type.toLowerCase() === wanted.toLowerCase());
}

const join = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
