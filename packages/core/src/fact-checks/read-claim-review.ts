import type { FactCheck, Party } from './fact-check.ts';
import { hasType, isNode, openFields, type Fields, type ForeignNode } from './fields.ts';
import { limits } from './limits.ts';
import { readAddress, readAddresses } from './read-address.ts';
import { readDate } from './read-date.ts';
import { readLanguage } from './read-language.ts';
import { readParty } from './read-party.ts';
import { readRating } from './read-rating.ts';
import { readText } from './read-text.ts';
import type { ItemLog } from './repair-log.ts';
import { isReference, type Source } from './source.ts';

type Readers = ReturnType<typeof readersOf>;

/** One ClaimReview as an item, or null when it names no claim; the log says what became of every field. */
export function readClaimReview(node: ForeignNode, place: string, log: ItemLog, source: Source): FactCheck | null {
  if (isReference(node)) {
    log.dropped('', node, 'It only refers to a review by its id.');
    return null;
  }
  if (!hasType(node, 'ClaimReview'))
    log.changed('@type', 'nothing', 'ClaimReview', 'It has no type, but a reviewed claim.');
  const fields = openFields(node, '', log);
  const read = readersOf(fields, log, source);
  const item = readItem(fields, log, source);
  const claim = read.text('claimReviewed') ?? item.text;
  const factCheck = {
    place,
    claim,
    quote: item.text,
    claimant: item.claimant,
    claimDate: item.date,
    appearances: item.appearances,
    url: read.address('url', 'mainEntityOfPage') ?? read.address('@id'),
    title: read.text('headline', 'name'),
    publisher: read.party('author') ?? read.party('publisher') ?? read.party('creator'),
    rating: read.rating(),
    reviewDate: read.date('datePublished') ?? read.date('dateCreated'),
    modifiedDate: read.date('dateModified'),
    language: read.language('inLanguage'),
    body: read.body('reviewBody'),
  };
  fields.tellRest();
  if (claim === null) {
    log.dropped('', node, 'It names no claim.');
    return null;
  }
  return { ...factCheck, claim };
}

function readersOf(fields: Fields, log: ItemLog, source: Source) {
  const reader =
    <Value>(read: (field: string, value: unknown) => Value | null) =>
    (...names: string[]): Value | null => {
      const found = fields.get(...names);
      return found === null ? null : read(found.name, found.value);
    };
  return {
    text: reader((field, value) => readText(field, value, log, limits.text)),
    body: reader((field, value) => readText(field, value, log, limits.body)),
    address: reader((field, value) => readAddress(field, value, log, source.base)),
    date: reader((field, value) => readDate(field, value, log)),
    language: reader((field, value) => readLanguage(field, value, log)),
    party: reader((field, value) => readParty(field, value, log, source)),
    rating: () => reader((field, value) => readRating(field, value, log, source))('reviewRating'),
  };
}

type Reviewed = { text: string | null; claimant: Party | null; date: string | null; appearances: string[] };
const nothing: Reviewed = { text: null, claimant: null, date: null, appearances: [] };

/** What was reviewed: a Claim, in older markup a CreativeWork, sometimes a text or a list. */
function readItem(review: Fields, log: ItemLog, source: Source): Reviewed {
  const found = review.get('itemReviewed');
  if (found === null) return nothing;
  const list: readonly unknown[] = Array.isArray(found.value) ? found.value : [found.value];
  const [first, ...others] = list;
  if (others.length > 0) log.dropped(found.name, others, 'Only the first thing reviewed is taken.');
  if (!isNode(first)) return { ...nothing, text: readText(found.name, first, log, limits.text) };
  const node = source.resolve(first);
  const fields = openFields(node, found.name, log);
  const read = readersOf(fields, log, source);
  const reviewed = {
    text: read.text('text', 'claimReviewed') ?? read.text('name', 'headline', 'description'),
    claimant: read.party('author') ?? read.party('creator'),
    date: read.date('datePublished') ?? read.date('dateCreated'),
    appearances: appearancesOf(fields, read, log, source),
  };
  fields.tellRest();
  return reviewed;
}

function appearancesOf(fields: Fields, read: Readers, log: ItemLog, source: Source): string[] {
  // One after the other: what was asked for is not told as left over.
  const found = [fields.get('firstAppearance'), fields.get('appearance')].filter((list) => list !== null);
  const works = found.flatMap(({ name, value }) => addressesOf(name, value, log, source));
  const url = read.address('url');
  return [...new Set(url === null ? works : [...works, url])];
}

/** Of a work only its address is kept. */
function addressesOf(field: string, value: unknown, log: ItemLog, { base, resolve }: Source): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const works = list.slice(0, limits.list).map((work) => (isNode(work) ? resolve(work) : work));
  const others = works.flatMap((work) => (isNode(work) ? Object.keys(work).filter((key) => !keptOfWork.has(key)) : []));
  if (others.length > 0) log.dropped(field, [...new Set(others)].join(', '), 'Of a work only its address is kept.');
  const addresses = works.map((work) => (isNode(work) ? (work['url'] ?? work['@id'] ?? work['sameAs'] ?? work) : work));
  return readAddresses(field, [...addresses, ...list.slice(limits.list)], log, base);
}

const keptOfWork = new Set(['@type', '@id', 'url']);
