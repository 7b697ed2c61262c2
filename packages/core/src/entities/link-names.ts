import type { Sentence, Word } from '../language/word.ts';
import type { EntityType, Mention, NamedEntity } from './entity.ts';
import { genderOfFirstName, genderOfTitle, type GivenNames } from './gender.ts';
import { placeAliases } from './place-words.ts';
import type { TaggedName } from './tag-names.ts';

const types: EntityType[] = ['person', 'organisation', 'place'];

/** Words that say nothing about which name it is. */
const EMPTY = /^(?:the|of|for|and|de|la|al|&|-|–|'s|’s|\.|,)$/;

/** Names that share a word are compared with so many before them, so that a list of names takes linear time. */
const MOST_NAMESAKES = 30;

type Draft = NamedEntity & { key: string[]; acronyms: Set<string>; last: number };

/** Groups names that stand for one person, organisation or place; longer names give short ones their name. */
export function linkNames(
  text: string,
  sentences: Sentence[],
  names: TaggedName[][],
  model: GivenNames,
): { list: NamedEntity[]; mentions: Mention[][] } {
  const list: Draft[] = [];
  const index = new Map<string, Draft[]>();
  let order = 0;
  const mentions = sentences.map((sentence, number) =>
    (names[number] ?? []).map((name): Mention => {
      const words = sentence.words.slice(name.from, name.to);
      const type = types[name.type] ?? 'other';
      const start = words[0]?.start ?? sentence.start;
      const end = words.at(-1)?.end ?? start;
      const key = words.map((word) => word.lower).filter((word) => !EMPTY.test(word));
      const written = text.slice(start, end).replace(/\s+/g, ' ');
      const gender = type === 'person' ? genderHere(sentence.words, name, words, model) : null;
      const candidates = new Set(key.flatMap((part) => index.get(`${type} ${part}`) ?? []));
      for (const other of index.get(`acronym ${written}`) ?? []) if (other.type === type) candidates.add(other);
      let entity = best([...candidates], (draft) => isSame(draft, key, written, gender));
      if (entity === undefined) {
        entity = {
          id: list.length,
          name: written,
          type,
          gender: null,
          plural: false,
          mentions: [],
          key: [],
          acronyms: new Set(),
          last: 0,
        };
        list.push(entity);
      }
      entity.gender ??= gender;
      order += 1;
      entity.last = order;
      if (key.length > entity.key.length || entity.mentions.length === 0) {
        entity.key = key;
        if (type !== 'place' || entity.mentions.length === 0) entity.name = settled(written, entity, sentence);
      } else if (/^\p{Lu}{5,}/u.test(entity.name) && !/^\p{Lu}{5,}/u.test(written) && key.length === entity.key.length)
        entity.name = written;
      if (type === 'organisation' && words.at(-1)?.xpos === 'NNPS') entity.plural = true;
      for (const part of key) remember(index, `${type} ${part}`, entity);
      for (const alias of placeAliases(key.join(' '))) remember(index, `acronym ${alias}`, entity);
      const bracket = acronymBehind(sentence.words, name.to);
      if (bracket !== null && (type === 'organisation' || isAcronymOf(bracket, words)))
        remember(index, `acronym ${bracket}`, entity);
      if (words.length > 2 && type === 'organisation') remember(index, `acronym ${initials(words)}`, entity);
      const mention: Mention = { sentence: number, from: name.from, to: name.to, start, end, type, entity: entity.id };
      entity.mentions.push(mention);
      return mention;
    }),
  );
  return {
    list: list.map(({ id, name, type, gender, plural, mentions: own }) => ({
      id,
      name,
      type,
      gender,
      plural,
      mentions: own,
    })),
    mentions,
  };
}

/** A headline in capitals does not give the name its form. */
function settled(written: string, entity: Draft, sentence: Sentence): string {
  return sentence.kind === 'headline' && entity.mentions.length > 0 && /^\p{Lu}{4,}$/u.test(written)
    ? entity.name
    : written;
}

function remember(index: Map<string, Draft[]>, key: string, draft: Draft): void {
  const drafts = index.get(key);
  if (drafts === undefined) index.set(key, [draft]);
  else if (!drafts.includes(draft)) {
    drafts.push(draft);
    if (drafts.length > MOST_NAMESAKES) drafts.shift();
  }
}

/** The candidate that fits best; of equals the one that is named most often, then the one named last. */
function best(candidates: Draft[], fit: (draft: Draft) => number): Draft | undefined {
  let found: Draft | undefined;
  let top = 0;
  for (const draft of candidates) {
    const score = fit(draft);
    if (score > top || (score === top && score > 0 && isForemost(draft, found))) {
      top = score;
      found = draft;
    }
  }
  return found;
}

function isForemost(draft: Draft, other: Draft | undefined): boolean {
  const more = draft.mentions.length - (other?.mentions.length ?? 0);
  return more > 0 || (more === 0 && draft.last > (other?.last ?? 0));
}

/** 0: another; higher: surer. */
function isSame(draft: Draft, key: string[], written: string, gender: NamedEntity['gender']): number {
  if (draft.type === 'person' && gender !== null && draft.gender !== null && gender !== draft.gender) return 0;
  if (draft.key.join(' ') === key.join(' ')) return 3;
  if (draft.type === 'person') return isSamePerson(draft.key, key) ? 2 : 0;
  if (draft.type === 'place') return placeAliases(draft.key.join(' ')).includes(written) ? 2 : 0;
  if (draft.acronyms.has(written) || acronymFits(draft, written)) return 2;
  return isShortOrganisation(draft.key, key) ? 1 : 0;
}

/** "Roe", "Ada Roe", "A. B. Roe": the family name is shared and no other word contradicts. */
function isSamePerson(known: string[], key: string[]): boolean {
  const [short, long] = key.length <= known.length ? [key, known] : [known, key];
  const shortLast = short.at(-1);
  if (shortLast === undefined) return false;
  if (short.length === 1) return long.at(-1) === shortLast || long[0] === shortLast;
  if (long.at(-1) !== shortLast) return short.every((part, at) => long[at] === part);
  return short.slice(0, -1).every((part) => long.some((other) => other === part || isInitial(part, other)));
}

/** "j." is an initial of "jane"; so is "jane" of "j.". */
function isInitial(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.replace('.', '').length === 1 && long.startsWith(short.charAt(0));
}

/** "Northmoor Council" is short for "Northmoor District Council": all its words are there, and the first or last. */
function isShortOrganisation(known: string[], key: string[]): boolean {
  const [short, long] = key.length <= known.length ? [key, known] : [known, key];
  if (short.length === long.length || short.length === 0) return false;
  if (!short.every((part) => long.includes(part))) return false;
  return short.length > 1 || (short[0] === long[0] && !placeLike.has(long[0] ?? '')) || isBody(short[0] ?? '');
}

/** Words that begin many names of different bodies. */
const placeLike = new Set([
  'us',
  'u.s.',
  'uk',
  'united',
  'national',
  'international',
  'new',
  'royal',
  'north',
  'south',
]);
const isBody = (word: string): boolean =>
  /^(?:parliament|senate|congress|council|commission|ministry|university|assembly|agency|committee|court|bank|party|church|department|board|union|institute|federation|association)$/.test(
    word,
  );

function acronymFits(draft: Draft, written: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(written) && initialsOf(draft.name) === written;
}

function initials(words: Word[]): string {
  return initialsOf(words.map((word) => word.text).join(' '));
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => part.charAt(0))
    .join('');
}

/** "Northmoor Water Board (NWB)": the letters in brackets right behind a name. */
function acronymBehind(words: Word[], at: number): string | null {
  const inside = words[at + 1]?.text ?? '';
  if (words[at]?.text !== '(' || words[at + 2]?.text !== ')') return null;
  return /^[\p{Lu}\p{N}.-]{2,8}$/u.test(inside) ? inside : null;
}

function isAcronymOf(letters: string, words: Word[]): boolean {
  return initials(words) === letters.replaceAll('.', '');
}

/** From the title before the name, else from the given name. */
function genderHere(sentence: Word[], name: TaggedName, words: Word[], model: GivenNames): NamedEntity['gender'] {
  const title = genderOfTitle(sentence[name.from - 1]?.lower ?? '');
  if (title !== null) return title;
  return words.length > 1 ? genderOfFirstName(words[0]?.lower ?? '', model) : null;
}
