import type { Sentence, Word } from '../language/word.ts';
import type { EntityModel } from './entity-model.ts';
import { organisationHeads } from './head-words.ts';
import { genderOfFirstName } from './gender.ts';
import { isNameShaped, mendName, withoutOffices } from './mend-names.ts';
import { personNouns } from '../language/noun-words.ts';
import { personTitles } from './person-words.ts';
import { TraitsCache } from './tag-features.ts';
import { tagNames, type TaggedName } from './tag-names.ts';
import { toldType } from './told-types.ts';

const PERSON = 0;
const ORGANISATION = 1;

/**
 * Names of all sentences. What the tagger sees sentence by sentence is made consistent within the article: a name has
 * one type, parts of a person's name are that person, and a headline is read with the body's knowledge.
 */
export function markNames(sentences: Sentence[], model: EntityModel): TaggedName[][] {
  const cache = new TraitsCache(model);
  const tagged = sentences.map(({ words }) => {
    const input = { words: words.map((word) => word.text), tags: words.map((word) => word.xpos) };
    const mended = withoutOffices(words, withAcronyms(words, tagNames(input, model, cache)))
      .filter((name) => !isCurrency(words, name) && !isThing(words, name))
      .map((name) => mendName(words, name));
    return withBracketed(words, withDescribedPeople(words, withOwnedBodies(words, withPeopleByTrade(words, mended))));
  });
  const known = countNames(sentences, tagged, model);
  tellOfNamesakes(known, model);
  const bodies = shortBodies(sentences, tagged);
  return sentences.map((sentence, at) => {
    const names = (tagged[at] ?? []).map((name, place) => {
      const whole = wholeName(sentence.words, name, tagged[at]?.[place + 1]?.from, known);
      return { ...whole, type: settledType(sentence.words, whole, known) };
    });
    return withShortBodies(sentence, withKnownNames(sentence, names, known), bodies);
  });
}

/** Letters that stand for no body. */
const otherLetters = new Set(
  `AIDS HIV DNA RNA GDP GNP CEO CFO COO CTO PDF DVD CD TV PC IT AI PR HR ID IQ FAQ URL GPS USB ATM SUV VAT IPO PHD MBA BA MA
  MP MEP MSP QC KC AM PM GMT BST EST PST UTC COVID SARS MRI CT LGBT LGBTQ BAME VIP NGO NGOS LED LNG WMD RPG UFO SOS OK RIP
  POW MVP IED PTSD ICU CCTV DIY FYI ASAP PS CV MOU LLC LTD INC PLC USD GBP EUR AKA TBD BC AD BCE CE II III IV VI VII VIII IX XI
  XII XIV XVI ISBN ISSN HTML XML API SQL HD UHD VR AR NFT BTC`.split(/\s+/),
);

/** "the NWB said": letters between ordinary words are mostly a body that everybody is taken to know. */
function withAcronyms(words: Word[], names: TaggedName[]): TaggedName[] {
  const found: TaggedName[] = [...names];
  const taken = new Uint8Array(words.length);
  for (const { from, to } of names) taken.fill(1, from, to);
  for (const word of words) {
    if (!/^\p{Lu}{3,6}$/u.test(word.text) || otherLetters.has(word.text) || !word.xpos.startsWith('NNP')) continue;
    if (taken[word.index] === 1) continue;
    if (
      [words[word.index - 1], words[word.index + 1]].some(
        (other) => other !== undefined && /^\p{Lu}|\d|^[-/]$/u.test(other.text),
      )
    )
      continue;
    found.push({ from: word.index, to: word.index + 1, type: ORGANISATION });
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** "the minister, Ida Roe", "Ida Roe, a teacher": two names in a row beside such a noun are somebody, though the tagger left them out. */
function withDescribedPeople(words: Word[], names: TaggedName[]): TaggedName[] {
  const found: TaggedName[] = [];
  for (const word of words) {
    const noun = words[word.head];
    if (word.deprel !== 'appos' || noun === undefined) continue;
    const first = word.xpos === 'NNP' && personNouns.has(noun.lemma) ? word : personNouns.has(word.lemma) ? noun : null;
    if (first?.xpos !== 'NNP' || !isNameShaped(first)) continue;
    let from = first.index;
    let to = first.index + 1;
    while (words[from - 1]?.xpos === 'NNP' && isNameShaped(words[from - 1] as Word)) from -= 1;
    while (words[to]?.xpos === 'NNP' && isNameShaped(words[to] as Word)) to += 1;
    while (from < to - 1 && (personTitles.has(words[from]?.lower ?? '') || personNouns.has(words[from]?.lower ?? '')))
      from += 1;
    if (to - from < 2 || to - from > 4 || names.some((name) => name.from < to && name.to > from)) continue;
    if (organisationHeads.has(words[to - 1]?.lower ?? '') || found.some((name) => name.from < to && name.to > from))
      continue;
    found.push({ from, to, type: PERSON });
  }
  return found.length === 0 ? names : [...names, ...found].toSorted((a, b) => a.from - b.from);
}

/** "Per Quill, a teacher from Orrport": somebody, though the tagger takes the name for that of a place. */
function withPeopleByTrade(words: Word[], names: TaggedName[]): TaggedName[] {
  return names.map((name) => {
    const several = name.to - name.from > 1;
    return several && name.type !== PERSON && isTrade(words, name.to) ? { ...name, type: PERSON } : name;
  });
}

/** ", a retired teacher": not ", a town of teachers", and not ", a teacher and a nurse", which goes on with a list. */
function isTrade(words: Word[], comma: number): boolean {
  if (words[comma]?.text !== ',' || !/^(?:an?|the)$/.test(words[comma + 1]?.lower ?? '')) return false;
  let last = comma + 1;
  while (/^(?:NOUN|PROPN|ADJ)$/.test(words[last + 1]?.upos ?? '')) last += 1;
  const noun = words[last];
  return noun?.xpos === 'NN' && personNouns.has(noun.lemma) && words[last + 1]?.upos !== 'CCONJ';
}

/** "the Bill": nobody has an article in front of the first name alone. */
function isThing(words: Word[], { from, to, type }: TaggedName): boolean {
  const before = words[from - 1];
  return type === PERSON && to - from === 1 && /^(?:the|this|that)$/.test(before?.lower ?? '') && before?.head === from;
}

/** Whose bodies have "’s" within their name. */
const owners = new Set(
  `people peoples workers women men children farmers teachers students nurses doctors soldiers veterans mothers pensioners
  players writers lawyers journalists fishermen builders drivers artists tenants`.split(/\s+/),
);

/** "the Ostermerian People’s Army", "the Northmoor Farmers’ Union": one name, whatever the tagger made of its parts. */
function withOwnedBodies(words: Word[], names: TaggedName[]): TaggedName[] {
  let found = names;
  for (const { index, xpos } of words) {
    if (xpos !== 'POS') continue;
    const owner = words[index - 1];
    if (owner === undefined || !owners.has(owner.lower) || !isNameShaped(owner)) continue;
    let to = index + 1;
    while (to < words.length && isNameShaped(words[to] as Word)) to += 1;
    while (to > index + 1 && !organisationHeads.has(words[to - 1]?.lower ?? '')) to -= 1;
    if (to === index + 1) continue;
    let from = index - 1;
    while (from > 0 && isNameShaped(words[from - 1] as Word)) from -= 1;
    found = [...found.filter((name) => name.to <= from || name.from >= to), { from, to, type: ORGANISATION }];
  }
  return found === names ? names : found.toSorted((a, b) => a.from - b.from);
}

/** The "US" of "US$40" is money. */
function isCurrency(words: Word[], { from, to }: TaggedName): boolean {
  return to - from === 1 && words[to]?.text === '$' && words[to]?.start === words[from]?.end;
}

/** "Northmoor Water Board (NWB)": the letters in brackets are a name of the same type, here and later. */
function withBracketed(words: Word[], names: TaggedName[]): TaggedName[] {
  const found: TaggedName[] = [];
  for (const name of names) {
    if ((found.at(-1)?.to ?? 0) > name.from) continue;
    found.push(name);
    const inside = words[name.to + 1];
    if (name.to - name.from < 2 || words[name.to]?.text !== '(' || words[name.to + 2]?.text !== ')') continue;
    if (name.type === PERSON || inside === undefined || !/^\p{Lu}[\p{Lu}\p{N}&.-]{1,7}$/u.test(inside.text)) continue;
    found.push({ from: name.to + 1, to: name.to + 2, type: name.type });
  }
  return found;
}

/** How much a full name tells of its family name alone: more than one other reading of that by the tagger. */
const FAMILY_NAME = 2.5;

/** How much it tells what the article calls somebody: "the candidate, Ada Roe". */
const TOLD = 5;

/** How often the tagger gave each type to a name, by its words in lower case. */
type KnownNames = Map<string, { counts: [number, number, number]; words: number }>;

function countNames(sentences: Sentence[], tagged: TaggedName[][], model: EntityModel): KnownNames {
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
      const bracketed = sentence.words[from - 1]?.text === '(' && sentence.words[to]?.text === ')';
      const parts = sentence.words.slice(from, to);
      const told = toldType(sentence.words, { from, to, type }, model);
      if (told !== null) count(keyOf(parts), parts.length, told, TOLD);
      count(keyOf(parts), parts.length, type, bracketed ? 2 * weight : weight);
      // The family name stands for the person: "Ada Roe" makes "Roe" a person.
      const last = parts.at(-1);
      if ((told ?? type) === PERSON && parts.length > 1 && last !== undefined && isNameShaped(last))
        count(last.lower, 1, PERSON, FAMILY_NAME * weight);
    }
  }
  return known;
}

/** "Craig Roe" beside "Tanya Roe" is somebody, and "Northmoor Lines" a body where "Northmoor, which" is one. */
function tellOfNamesakes(known: KnownNames, model: EntityModel): void {
  const counted = (key: string, type: number): number => known.get(key)?.counts[type] ?? 0;
  for (const [key, { counts, words }] of known) {
    if (words < 2) continue;
    const parts = key.split(' ');
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    const isDirection = /^(?:north|south|east|west|new)$/.test(first);
    const hasFamily =
      !isDirection &&
      counts[PERSON] === 0 &&
      counted(last, PERSON) >= FAMILY_NAME &&
      genderOfFirstName(first, model) !== null;
    if (hasFamily) counts[PERSON] += TOLD;
    if (counted(first, ORGANISATION) >= TOLD) counts[ORGANISATION] += TOLD;
  }
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

/** "Ada" before "Roe" is Ada Roe where the article knows an Ada Roe: the tagger may cut a name in odd places. */
function wholeName(words: Word[], name: TaggedName, next: number = words.length, known: KnownNames): TaggedName {
  for (let to = Math.min(next, name.to + 3); to > name.to; to -= 1) {
    const entry = known.get(keyOf(words.slice(name.from, to)));
    if (entry !== undefined && words.slice(name.to, to).every(isNameShaped)) return { ...name, to };
  }
  return name;
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
      if (total < (length > 1 ? 0.9 : 1.4) || !stands(sentence, at, at + length, type)) continue;
      found.push({ from: at, to: at + length, type });
      taken.fill(1, at, at + length);
      break;
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** "the Bank" of "the Bank of Ostermere", "the Council" of "Northmoor Council": how long names of bodies are cut short. */
function shortBodies(sentences: Sentence[], tagged: TaggedName[][]): Set<string> {
  const found = new Set<string>();
  for (const [at, names] of tagged.entries())
    for (const { from, to, type } of names) {
      if (type !== ORGANISATION || to - from < 2) continue;
      const parts = (sentences[at]?.words ?? []).slice(from, to).map((word) => word.lower);
      const short = /^(?:of|for)$/.test(parts[1] ?? '') ? parts[0] : parts.at(-1);
      if (short !== undefined && organisationHeads.has(short)) found.add(short);
    }
  return found;
}

/** "the Bank said": with its article and a capital the short form is the body. */
function withShortBodies({ words }: Sentence, names: TaggedName[], bodies: Set<string>): TaggedName[] {
  if (bodies.size === 0) return names;
  const found = [...names];
  for (const { index, lower, text } of words) {
    if (!bodies.has(lower) || !/^\p{Lu}\p{Ll}/u.test(text) || words[index - 1]?.lower !== 'the') continue;
    if (/^\p{Lu}|^(?:of|for)$/u.test(words[index + 1]?.text ?? '')) continue;
    if (names.some(({ from, to }) => index >= from && index < to)) continue;
    found.push({ from: index, to: index + 1, type: ORGANISATION });
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** A single word beside another capital is part of something else: "Roe Street". */
function stands({ words, kind }: Sentence, from: number, to: number, type: number): boolean {
  if (to - from > 1) return true;
  const before = words[from - 1];
  const after = words[to];
  const glued = (word: Word | undefined): boolean => word !== undefined && isNameShaped(word) && word.upos === 'PROPN';
  if (glued(after)) return false;
  if (before !== undefined && glued(before) && !personTitles.has(before.lower)) return false;
  const word = words[from];
  // "the Roe papers": a tagger may take the name in front of a noun for another noun.
  if (type === PERSON && word?.upos === 'NOUN' && after?.upos === 'NOUN' && from > 0 && kind === 'body') return true;
  return type === ORGANISATION
    ? word?.upos === 'PROPN' || /^\p{Lu}{2,}$/u.test(word?.text ?? '')
    : word?.upos === 'PROPN';
}
