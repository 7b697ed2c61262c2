import type { Sentence, Word } from '../language/word.ts';
import type { EntityModel } from './entity-model.ts';
import { personTitles } from './person-words.ts';
import { TraitsCache } from './tag-features.ts';
import { tagNames, type TaggedName } from './tag-names.ts';

const PERSON = 0;
const ORGANISATION = 1;

/**
 * Names of all sentences. What the tagger sees sentence by sentence is made consistent within the article: a name has
 * one type, parts of a person's name are that person, and a headline is read with the body's knowledge.
 */
export function markNames(sentences: Sentence[], model: EntityModel): TaggedName[][] {
  const cache = new TraitsCache(model);
  const tagged = sentences.map(({ words }) =>
    tagNames({ words: words.map((word) => word.text), tags: words.map((word) => word.xpos) }, model, cache).map((name) =>
      withHyphenated(words, withoutTitle(words, name)),
    ),
  );
  const known = countNames(sentences, tagged);
  return sentences.map((sentence, at) => {
    const names = (tagged[at] ?? []).map((name) => ({ ...name, type: settledType(sentence.words, name, known) }));
    return withKnownNames(sentence, names, known);
  });
}

/** "President Roe" is the name Roe. */
function withoutTitle(words: Word[], name: TaggedName): TaggedName {
  if (name.type !== PERSON) return name;
  let { from } = name;
  while (from < name.to - 1 && personTitles.has(words[from]?.lower ?? '')) from += 1;
  return { ...name, from };
}

/** Compounds with a name in front are no names: "Roe-era", "Roe-led". */
const compoundEnds = new Set(
  `era led based born style like owned backed run born made wide funded trained controlled held bound only linked themed
  appointed inspired designed built sponsored friendly elect mania gate esque type area only sized bred level`.split(/\s+/),
);

/** "Kim Jae-ho": the part behind a hyphen belongs to the name. */
function withHyphenated(words: Word[], name: TaggedName): TaggedName {
  let { to } = name;
  if (name.type !== PERSON) return name;
  for (;;) {
    const hyphen = words[to];
    const part = words[to + 1];
    if (hyphen === undefined || part === undefined || !/^[-‐‑]$/.test(hyphen.text)) break;
    if (hyphen.start !== words[to - 1]?.end || part.start !== hyphen.end) break;
    if (!/^\p{L}{1,6}$/u.test(part.text) && !isNameShaped(part)) break;
    if (compoundEnds.has(part.lower) || /^(?:VERB|ADP|ADV|NUM)$/.test(part.upos)) break;
    to += 2;
  }
  return { ...name, to };
}

/** How often the tagger gave each type to a name, by its words in lower case. */
type KnownNames = Map<string, { counts: [number, number, number]; words: number }>;

function countNames(sentences: Sentence[], tagged: TaggedName[][]): KnownNames {
  const known: KnownNames = new Map();
  const count = (key: string, words: number, type: number, weight: number): void => {
    const entry = known.get(key) ?? { counts: [0, 0, 0], words };
    entry.counts[type] = (entry.counts[type] ?? 0) + weight;
    known.set(key, entry);
  };
  for (const [at, names] of tagged.entries()) {
    const sentence = sentences[at];
    if (sentence === undefined) continue;
    const weight = sentence.kind === 'headline' ? 0.4 : 1;
    for (const { from, to, type } of names) {
      const parts = sentence.words.slice(from, to);
      count(keyOf(parts), parts.length, type, weight);
      // The family name stands for the person: "Ada Roe" makes "Roe" a person.
      const last = parts.at(-1);
      if (type === PERSON && parts.length > 1 && last !== undefined && isNameShaped(last))
        count(last.lower, 1, PERSON, 1.5 * weight);
    }
  }
  return known;
}

function keyOf(words: Word[]): string {
  return words.map((word) => word.lower).join(' ');
}

function settledType(words: Word[], name: TaggedName, known: KnownNames): number {
  const counts = known.get(keyOf(words.slice(name.from, name.to)))?.counts;
  if (counts === undefined) return name.type;
  let type = name.type;
  for (let other = 0; other < counts.length; other += 1)
    if ((counts[other] ?? 0) > 1.5 * (counts[type] ?? 0) + 0.5) type = other;
  return type;
}

/** Capitalised words that the tagger left out and that are names elsewhere in the article. */
function withKnownNames(sentence: Sentence, names: TaggedName[], known: KnownNames): TaggedName[] {
  const { words } = sentence;
  const taken = new Uint8Array(words.length);
  for (const { from, to } of names) taken.fill(1, from, to);
  const found = [...names];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || taken[at] === 1 || !isNameShaped(word)) continue;
    for (let length = Math.min(6, words.length - at); length >= 1; length -= 1) {
      if (taken[at + length - 1] === 1) continue;
      const entry = known.get(keyOf(words.slice(at, at + length)));
      if (entry === undefined || entry.words !== length || taken.slice(at, at + length).includes(1)) continue;
      const total = entry.counts[0] + entry.counts[1] + entry.counts[2];
      const type = entry.counts.indexOf(Math.max(...entry.counts));
      if (total < (length > 1 ? 0.9 : 1.4) || !stands(words, at, at + length, type)) continue;
      found.push({ from: at, to: at + length, type });
      taken.fill(1, at, at + length);
      break;
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** A single word beside another capital is part of something else: "Roe Street". */
function stands(words: Word[], from: number, to: number, type: number): boolean {
  if (to - from > 1) return true;
  const before = words[from - 1];
  const after = words[to];
  const glued = (word: Word | undefined): boolean => word !== undefined && isNameShaped(word) && word.upos === 'PROPN';
  if (glued(after)) return false;
  if (before !== undefined && glued(before) && !personTitles.has(before.lower)) return false;
  const word = words[from];
  return type === ORGANISATION ? word?.upos === 'PROPN' || /^\p{Lu}{2,}$/u.test(word?.text ?? '') : word?.upos === 'PROPN';
}

function isNameShaped(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text) && word.text.length > 1;
}
