import type { Party } from './fact-check.ts';
import { hasType, isNode, openFields, type ForeignNode } from './fields.ts';
import { limits } from './limits.ts';
import { readAddress, readAddresses } from './read-address.ts';
import { readText } from './read-text.ts';
import type { ItemLog } from './repair-log.ts';
import type { Source } from './source.ts';

/** Who said or published something: a name, an object, a reference to one elsewhere in the document, or a list. */
export function readParty(field: string, value: unknown, log: ItemLog, source: Source): Party | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const [first, ...others] = list.filter((item) => item !== null && item !== undefined && item !== '');
  if (others.length > 0) log.dropped(field, others, 'Only the first of those named is taken.');
  const node = isNode(first) ? source.resolve(first) : first;
  if (isNode(node)) return partyOf(field, node, log, source);
  const name = readText(field, node, log, limits.text);
  return name === null ? null : { name, type: null, role: null, url: null, sameAs: [] };
}

function partyOf(field: string, node: ForeignNode, log: ItemLog, { base }: Source): Party | null {
  const fields = openFields(node, field, log);
  const read = (...names: string[]) => {
    const found = fields.get(...names);
    return found === null ? null : readText(found.name, found.value, log, limits.text);
  };
  const stated = fields.get('name') ?? fields.get('legalName', 'alternateName', '@value');
  const url = fields.get('url');
  const sameAs = fields.get('sameAs');
  const party = {
    name: stated === null ? null : readText(stated.name, stated.value, log, limits.text),
    type: typeOf(node),
    role: read('jobTitle', 'roleName'),
    url: url === null ? null : readAddress(url.name, url.value, log, base),
    sameAs: sameAs === null ? [] : readAddresses(sameAs.name, sameAs.value, log, base),
  };
  fields.tellRest();
  if (party.name !== null) return { ...party, name: party.name };
  log.dropped(field, node, 'It gives no name.');
  return null;
}

function typeOf(node: ForeignNode): Party['type'] {
  if (hasType(node, 'Person')) return 'person';
  return ['Organization', 'NewsMediaOrganization', 'Corporation', 'NGO', 'GovernmentOrganization'].some((type) =>
    hasType(node, type),
  )
    ? 'organisation'
    : null;
}
