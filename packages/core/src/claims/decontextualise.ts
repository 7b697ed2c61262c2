import { readClauses, subjectStart } from './clauses.ts';
import { findMentions, resolveMention, type Names, type Person } from './entities.ts';
import { insertedWord, reworded, type View } from './view.ts';
import type { Token } from '../language/tokenize.ts';
import { readVerb, thirdOf } from '../language/verb-forms.ts';

/** What the words before a claim offer for its pronouns. */
export type Surroundings = {
  names: Names;
  /** The one person that the sentences just before name, or null when there is none or more than one. */
  person: Person | null;
  /** Who says the claim. */
  source: View | null;
};

/**
 * Makes a wording stand alone: short names become full ones, and a pronoun in subject place gets its name where only
 * one reading is possible. Anything less sure stays as it is written.
 */
export function standAlone(view: View, around: Surroundings): View {
  return fullNames(subjectNamed(view, around), around.names);
}

/** "He also stressed" -> "Adam Roe also stressed"; "they have" in what a body says -> "the body has". */
function subjectNamed(view: View, around: Surroundings): View {
  const first = readClauses(view)[0];
  if (first === undefined) return view;
  const at = subjectStart(view, first);
  const pronoun = view[at];
  if (pronoun === undefined || !/^(?:he|she|it|they|his|her)$/.test(pronoun.lower)) return view;
  // "her" and "his" need a noun after them to be the owner.
  const owner = pronoun.tag === 'POSS';
  const name = owner || /^(?:he|she)$/.test(pronoun.lower) ? personFor(pronoun, around) : bodyFor(view, at, around);
  if (name === null) return view;
  const words = name.map((token, n) => (n === name.length - 1 && owner ? reworded(token, `${token.text}’s`) : token));
  const singular = pronoun.lower === 'they' && !isPlural(name);
  return [
    ...view.slice(0, at),
    ...asReplacement(words, pronoun),
    ...(singular ? agreeing(view.slice(at + 1)) : view.slice(at + 1)),
  ];
}

/** The new words stand for the pronoun's place in the article. */
function asReplacement(words: View, pronoun: Token): View {
  return words.map((token, n) =>
    n === 0
      ? { ...pronoun, text: token.text, lower: token.lower, tag: token.tag }
      : { ...token, start: -1, end: -1, index: -1 },
  );
}

function personFor(pronoun: Token, around: Surroundings): View | null {
  const speaker = around.source === null ? null : personIn(around.source, around.names);
  const person = speaker ?? around.person;
  if (person === null) return null;
  const woman = /^(?:she|her)$/.test(pronoun.lower);
  if (person.woman !== null && person.woman !== woman) return null;
  return [insertedWord(person.name, 'NAME')];
}

function personIn(view: View, names: Names): Person | null {
  const persons = findMentions(view).flatMap((mention) => {
    const resolved = resolveMention(mention, names);
    if (resolved.type !== 'person') return [];
    return [names.persons.get(mention.words.at(-1) ?? '') ?? { name: resolved.name, woman: null }];
  });
  return persons.length === 1 ? (persons[0] ?? null) : null;
}

/** "The US said it would", "the firm said they had": what a body says about "it" or "they" is about itself. */
function bodyFor(view: View, at: number, around: Surroundings): View | null {
  const { source } = around;
  if (at > 0 || source === null || source.length > 10 || personIn(source, around.names) !== null) return null;
  const pronoun = view[at]?.lower;
  const named = source.some((token) => token.tag === 'NAME') && /^(?:DET|NAME)$/.test(source[0]?.tag ?? '');
  if (!named || (pronoun === 'it' && isPlural(source))) return null;
  // "it is clear that", "it rains": no body meant.
  const next = view[at + 1];
  if (pronoun === 'it' && next?.tag === 'BE' && /^(?:ADJ|TO|DET)$/.test(view[at + 2]?.tag ?? '')) return null;
  return source;
}

function isPlural(view: View): boolean {
  const last = view.findLast((token) => /^(?:NOUN|NAME)$/.test(token.tag));
  return view.some((token) => token.lower === 'and') || (last?.tag === 'NOUN' && /[^su]s$/.test(last.lower));
}

/** "they have no plans" -> "has no plans"; past forms and modals stay. */
function agreeing(rest: View): View {
  const at = rest.findIndex((token) => token.tag !== 'ADV' && token.tag !== 'NOT');
  const verb = rest[at];
  if (verb === undefined) return rest;
  const forms: Record<string, string> = { are: 'is', were: 'was', have: 'has', do: 'does' };
  const base = readVerb(verb.lower);
  const form = forms[verb.lower] ?? (verb.tag === 'VBP' && base !== undefined ? thirdOf(base.lemma) : undefined);
  return form === undefined ? rest : [...rest.slice(0, at), reworded(verb, form), ...rest.slice(at + 1)];
}

/** "Mr Roe" and "Lee's" get the full name at their first mention. */
function fullNames(view: View, names: Names): View {
  const done = new Set<string>();
  let named = view;
  let shift = 0;
  for (const mention of findMentions(view)) {
    const { name, type } = resolveMention(mention, names);
    const place = mention.from + shift;
    if (type !== 'person' || done.has(name)) continue;
    done.add(name);
    const next = view[mention.to];
    if (mention.words.length > 1 || name === mention.words[0] || next?.tag === 'NOUN' || next?.tag === 'ADJ') continue;
    const word = named[place];
    if (word === undefined) continue;
    const titled = mention.title !== null && /^(?:mr|mrs|ms|miss|dr)\.?$/.test(named[place - 1]?.lower ?? '');
    const from = titled ? place - 1 : place;
    const start = named[from] ?? word;
    const full: Token = {
      ...word,
      text: name,
      lower: name.toLowerCase(),
      start: start.start === -1 ? word.start : start.start,
      index: titled ? start.index : word.index,
    };
    named = [...named.slice(0, from), full, ...named.slice(place + 1)];
    shift -= titled ? 1 : 0;
  }
  return named;
}
