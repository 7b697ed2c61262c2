import type { Entity } from './claim.ts';
import {
  givenNames,
  manTitles,
  notNames,
  organisationWords,
  personTitles,
  places,
  placeWords,
  womanTitles,
} from './name-words.ts';
import { reportingVerbs, roleWords } from './speech-words.ts';
import type { Token } from '../language/tokenize.ts';
import { readVerb } from '../language/verb-forms.ts';

type EntityType = Entity['type'];
/** A run of capitalised words. `from` and `to` are places in the list of tokens; a title before it is not part. */
export type Mention = { from: number; to: number; title: string | null; type: EntityType; words: string[] };

export type Person = { name: string; woman: boolean | null };

/** The names that an article uses, longest form first. */
export type Names = {
  /** Each word of a person's full name to the full name; null when two people share the word. */
  persons: Map<string, Person | null>;
  /** Acronym to the name it stands for: "FRA". */
  acronyms: Map<string, string>;
  types: Map<string, EntityType>;
};

/** Capitalised runs of a sentence in order. "of" joins a body and what it belongs to: "Ministry of Justice". */
export function findMentions(tokens: Token[]): Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!isNameWord(tokens[at])) {
      at += 1;
      continue;
    }
    let from = at;
    let to = at;
    while (to < tokens.length && (isNameWord(tokens[to]) || joinsNames(tokens, from, to))) to += 1;
    at = to;
    let title: string | null = null;
    while (from < to - 1 && personTitles.has(tokens[from]?.lower ?? '')) {
      title = tokens[from]?.lower ?? null;
      from += 1;
    }
    const before = tokens[from - 1]?.lower ?? '';
    if (title === null && personTitles.has(before)) title = before;
    const words = joinedWords(tokens.slice(from, to));
    mentions.push({ from, to, title, words, type: typeOf(tokens, from, to, title) });
  }
  return mentions;
}

/** An apostrophe belongs to the word before it: "Residents’ Association". */
function joinedWords(tokens: Token[]): string[] {
  const words: string[] = [];
  for (const token of tokens) {
    if (token.tag === 'POSS' && words.length > 0) words.push((words.pop() ?? '') + token.text);
    else words.push(token.text);
  }
  return words;
}

function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && token.tag === 'NAME' && !notNames.has(token.lower);
}

/** "Bank of England", "Joint Chiefs of Staff", "Ministry for Rivers and Housing", "Residents’ Association". */
function joinsNames(tokens: Token[], from: number, at: number): boolean {
  if (
    tokens[at]?.tag === 'POSS' &&
    organisationWords.has(tokens[at + 1]?.lower ?? '') &&
    tokens[at + 1]?.tag === 'NAME'
  )
    return true;
  if (tokens[at]?.lower === 'and')
    return (
      /^(?:for|of)$/.test(tokens[at - 2]?.lower ?? '') &&
      /^(?:ministry|department|institute|office)$/.test(tokens[from]?.lower ?? '') &&
      isNameWord(tokens[at + 1])
    );
  if (!/^(?:of|for)$/.test(tokens[at]?.lower ?? '') || !isNameWord(tokens[at + 1])) return false;
  return tokens
    .slice(from, at)
    .some(
      (token) =>
        organisationWords.has(token.lower.replace(/s$/, '')) ||
        /^(?:chiefs|house|ministry|secretary)$/.test(token.lower),
    );
}

function typeOf(tokens: Token[], from: number, to: number, title: string | null): EntityType {
  const words = tokens.slice(from, to);
  const last = words.at(-1)?.lower ?? '';
  if (words.some((token) => organisationWords.has(token.lower))) return 'organisation';
  if (title !== null) return 'person';
  if (placeWords.has(last) || places.has(last) || (words.length <= 2 && words.some((token) => places.has(token.lower))))
    return 'place';
  const first = words[0];
  if (words.length >= 2 && words.length <= 4 && givenNames.has(first?.lower ?? '')) return 'person';
  if (words.length === 1 && /^\p{Lu}{2,6}s?$/u.test(first?.text ?? '')) return 'organisation';
  const shaped = words.every((token) => /^\p{Lu}[\p{Ll}’'-]+(?:-\p{L}+)*$/u.test(token.text));
  if (words.length >= 2 && words.length <= 3 && shaped && actsLikePerson(tokens, from, to)) return 'person';
  if (words.length === 1 && /^(?:in|at|near|from|to|around|outside|across)$/.test(tokens[from - 1]?.lower ?? ''))
    return 'place';
  return 'other';
}

/** "... said", "..., chair of", "..., 43,", or named after "said": somebody who speaks or has a role. */
function actsLikePerson(tokens: Token[], from: number, to: number): boolean {
  const next = tokens[to];
  const speaks = next !== undefined && reportingVerbs.has(readVerb(next.lower)?.lemma ?? '');
  const before = tokens[from - 1];
  const spoken =
    before !== undefined && before.tag === 'VBD' && reportingVerbs.has(readVerb(before.lower)?.lemma ?? '');
  const aside =
    next?.text === ',' &&
    /^(?:\d{1,2}|who|an?|chair|director|head|editor|founder|spokes\w+)$/.test(tokens[to + 1]?.lower ?? '');
  // "its secretary, Ann Lee, said", "the author Ann Lee".
  const role = roleWords.has((before?.text === ',' ? tokens[from - 2] : before)?.lower ?? '');
  return speaks || spoken || aside || role;
}

/** Reads all sentences once: who is who. Longer mentions give shorter ones their name. */
export function collectNames(sentences: { tokens: Token[] }[]): Names {
  const names: Names = { persons: new Map(), acronyms: new Map(), types: new Map() };
  const women = new Map<string, boolean>();
  for (const [n, { tokens }] of sentences.entries()) {
    for (const mention of findMentions(tokens)) {
      const name = mention.words.join(' ');
      if (mention.from === 0 && goesOnAsPerson(mention, sentences[n + 1]?.tokens)) mention.type = 'person';
      if (mention.type !== 'other' && !names.types.has(name)) names.types.set(name, mention.type);
      if (mention.type === 'person') addPerson(names, women, mention, name);
      const acronym = acronymAfter(tokens, mention);
      if (acronym !== null && !names.acronyms.has(acronym)) names.acronyms.set(acronym, name);
    }
  }
  for (const person of names.persons.values()) {
    const last = person?.name.split(' ') ?? [];
    for (const word of last) if (person !== null && women.has(word)) person.woman = women.get(word) ?? null;
  }
  return names;
}

/** "Ida Roe opened it. She thanked them.": the subject that "he" or "she" takes up is a person. */
function goesOnAsPerson(mention: Mention, next: Token[] | undefined): boolean {
  const plain = mention.type === 'other' && mention.words.length >= 2 && mention.words.length <= 3;
  return plain && /^(?:he|she)$/.test(next?.[0]?.lower ?? '');
}

function addPerson(names: Names, women: Map<string, boolean>, mention: Mention, name: string): void {
  const title = mention.title ?? '';
  const last = mention.words.at(-1) ?? '';
  if (manTitles.has(title)) women.set(last, false);
  if (womanTitles.has(title)) women.set(last, true);
  if (mention.words.length < 2) return;
  for (const word of mention.words) {
    const known = names.persons.get(word);
    if (known === undefined) names.persons.set(word, { name, woman: null });
    else if (known !== null && known.name !== name) {
      const longer = [known.name, name].sort((a, b) => b.length - a.length);
      const same = longer[0]?.includes(longer[1] ?? '') === true;
      names.persons.set(word, same ? { name: longer[0] ?? name, woman: known.woman } : null);
    }
  }
}

/** "Ferry Repair Agency (FRA)": the letters are the initials of the words before. */
function acronymAfter(tokens: Token[], mention: Mention): string | null {
  const word = tokens[mention.to + 1]?.text ?? '';
  if (tokens[mention.to]?.text !== '(' || tokens[mention.to + 2]?.text !== ')' || !/^\p{Lu}{2,8}$/u.test(word))
    return null;
  const initials = mention.words
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => part[0])
    .join('');
  return initials.endsWith(word) || initials.startsWith(word) ? word : null;
}

/** The fullest name for a mention, and its type once that is known. */
export function resolveMention(mention: Mention, names: Names): { name: string; type: EntityType } {
  const name = mention.words.join(' ');
  const spelled = names.acronyms.get(name);
  if (spelled !== undefined) return { name: spelled, type: names.types.get(spelled) ?? 'organisation' };
  const person = mention.words.length === 1 ? names.persons.get(name) : undefined;
  if (person !== undefined && person !== null && (mention.type === 'person' || mention.type === 'other'))
    return { name: person.name, type: 'person' };
  if (mention.type === 'person' && mention.words.length > 1)
    return { name: names.persons.get(mention.words.at(-1) ?? '')?.name ?? name, type: 'person' };
  return { name, type: mention.type === 'other' ? (names.types.get(name) ?? 'other') : mention.type };
}

/** The person of a mention whose full name is known. */
export function personOf(mention: Mention, name: string, names: Names): Person {
  return names.persons.get(mention.words.at(-1) ?? '') ?? { name, woman: null };
}

export function readEntities(text: string, tokens: Token[], names: Names): Entity[] {
  return findMentions(tokens).flatMap((mention) => {
    const first = tokens[mention.from];
    const last = tokens[mention.to - 1];
    if (first === undefined || last === undefined) return [];
    return [
      { text: text.slice(first.start, last.end), start: first.start, end: last.end, ...resolveMention(mention, names) },
    ];
  });
}
