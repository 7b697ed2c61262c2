import { mix1 } from '../language/hash.ts';
import { readModel } from '../model-format.ts';
import { visitGrams } from './grams.ts';
import { patternNames, readPatterns } from './patterns.ts';
import { plainText, readWords, type ReadWord } from './read-words.ts';

/** Where a head's logit becomes a probability (Platt 1999) and a decision; all learnt out of fold. */
export type Calibration = { slope: number; offset: number; threshold: number };
export type HeadName = 'verifiable' | 'worth';

/** What moved a head: each pattern's share of the logit, each word's, and that of the character n-grams together. */
type Contributions = { patterns: Float32Array; words: Float32Array; characters: number };
export type Reading = { words: ReadWord[]; verifiable: number; worth: number; worthParts: Contributions };
export type Heads = {
  calibration: Record<HeadName, Calibration>;
  /** Logits before calibration, with what moved the second. */
  read(text: string): Reading;
};

/** No sentence is longer; what follows is left out, which bounds the work for any input. */
export const LONGEST_TEXT = 4_096;

/** How the model file keeps its numbers; written by `packages/core/training/check-worthiness/write-heads.ts`. */
export type HeadsMeta = {
  patterns: string[];
  /** Places 0 .. wordGrams - 1 are words and pairs, the rest characters. */
  wordGrams: number;
  /** Value of one step of the int8 weights and of the uint8 inverse document frequencies. */
  steps: { idf: number; verifiable: number; worth: number; wordVerifiable: number; wordWorth: number };
  bias: Record<HeadName, number>;
  calibration: Record<HeadName, Calibration>;
};

/** Decodes models/check-worthiness.bin. Throws where it is of something else or names other patterns. */
export function decodeHeads(bytes: Uint8Array): Heads {
  const model = readModel(bytes, 'check-worthiness');
  const meta = model.meta as HeadsMeta;
  if (meta.patterns.join() !== patternNames.join()) throw new Error('The model check-worthiness has other patterns.');
  const grams = tableOf(model.int32('grams'));
  const meanings = tableOf(model.int32('words'));
  const idf = scaled(model.uint8('idf'), meta.steps.idf);
  const verifiable = scaled(model.int8('verifiable'), meta.steps.verifiable);
  const worth = scaled(model.int8('worth'), meta.steps.worth);
  const wordVerifiable = scaled(model.int8('wordVerifiable'), meta.steps.wordVerifiable);
  const wordWorth = scaled(model.int8('wordWorth'), meta.steps.wordWorth);
  const patternVerifiable = model.float32('patternVerifiable');
  const patternWorth = model.float32('patternWorth');
  const counts = new Uint16Array(idf.length);

  const read = (given: string): Reading => {
    const text = plainText(given.slice(0, LONGEST_TEXT));
    const words = readWords(text);
    const logits = { verifiable: meta.bias.verifiable, worth: meta.bias.worth };
    const parts: Contributions = {
      patterns: readPatterns(words),
      words: new Float32Array(words.length),
      characters: 0,
    };
    addGrams(text, words, logits, parts);
    addMeanings(words, logits, parts);
    for (let pattern = 0; pattern < parts.patterns.length; pattern += 1) {
      const value = parts.patterns[pattern] as number;
      const share = value * (patternWorth[pattern] as number);
      logits.verifiable += value * (patternVerifiable[pattern] as number);
      logits.worth += share;
      parts.patterns[pattern] = share;
    }
    return { words, ...logits, worthParts: parts };
  };

  /** Sublinear counts times inverse document frequency at unit length, words and characters apart. */
  const addGrams = (text: string, words: ReadWord[], logits: Logits, parts: Contributions): void => {
    const seen: number[] = [];
    const firstWord: number[] = [];
    visitGrams(text, words, (hash, word) => {
      const gram = find(grams, hash);
      if (gram < 0) return;
      if (counts[gram] === 0) {
        seen.push(gram);
        firstWord.push(word);
      }
      counts[gram] = (counts[gram] as number) + 1;
    });
    const sums = [0, 0];
    const values = seen.map((gram) => {
      const value = (1 + Math.log(counts[gram] as number)) * (idf[gram] as number);
      const kind = gram < meta.wordGrams ? 0 : 1;
      sums[kind] = (sums[kind] as number) + value * value;
      return value;
    });
    const norms = sums.map((sum) => (sum === 0 ? 0 : 1 / Math.sqrt(sum)));
    for (let at = 0; at < seen.length; at += 1) {
      const gram = seen[at] as number;
      counts[gram] = 0;
      const value = (values[at] as number) * (norms[gram < meta.wordGrams ? 0 : 1] as number);
      const share = value * (worth[gram] as number);
      logits.verifiable += value * (verifiable[gram] as number);
      logits.worth += share;
      const word = firstWord[at] as number;
      if (word < 0) parts.characters += share;
      else parts.words[word] = (parts.words[word] as number) + share;
    }
  };

  /** The mean of the words' vectors times the weights: folded at training time into one number a word and head. */
  const addMeanings = (words: ReadWord[], logits: Logits, parts: Contributions): void => {
    const found: [number, number][] = [];
    for (let n = 0; n < words.length; n += 1) {
      const entry = find(meanings, meaningHash(words[n] as ReadWord));
      if (entry >= 0) found.push([n, entry]);
    }
    for (const [n, entry] of found) {
      const share = (wordWorth[entry] as number) / found.length;
      logits.verifiable += (wordVerifiable[entry] as number) / found.length;
      logits.worth += share;
      parts.words[n] = (parts.words[n] as number) + share;
    }
  };

  return { calibration: meta.calibration, read };
}

type Logits = Record<HeadName, number>;

const YEAR = mix1(0, 1);
const SMALL_NUMBER = mix1(0, 2);
const LARGE_NUMBER = mix1(0, 3);
/** Numbers share the vectors of three that stand for them. */
export const numberVectors = new Map([
  ['1998', YEAR],
  ['10', SMALL_NUMBER],
  ['100', LARGE_NUMBER],
]);

/** The key of a word's vector. */
export function meaningHash(word: ReadWord): number {
  if (!word.digits) return word.hash;
  if (/^(?:1[6-9]|20)\d\d$/.test(word.lower)) return YEAR;
  return word.lower.length > 3 ? LARGE_NUMBER : SMALL_NUMBER;
}

function scaled(numbers: Int8Array | Uint8Array, step: number): Float32Array {
  return Float32Array.from(numbers, (number) => number * step);
}

/** Open addressing: a key's place in the list it came from. */
type Table = { keys: Int32Array; places: Int32Array; mask: number };

function tableOf(list: Int32Array): Table {
  let capacity = 1_024;
  while (capacity < list.length * 2) capacity *= 2;
  const mask = capacity - 1;
  const keys = new Int32Array(capacity);
  const places = new Int32Array(capacity).fill(-1);
  for (const [place, key] of list.entries()) {
    let slot = (key ^ (key >>> 16)) & mask;
    while (places[slot] !== -1) slot = (slot + 1) & mask;
    keys[slot] = key;
    places[slot] = place;
  }
  return { keys, places, mask };
}

function find({ keys, places, mask }: Table, key: number): number {
  let slot = (key ^ (key >>> 16)) & mask;
  for (;;) {
    const place = places[slot] as number;
    if (place === -1 || keys[slot] === key) return place;
    slot = (slot + 1) & mask;
  }
}
