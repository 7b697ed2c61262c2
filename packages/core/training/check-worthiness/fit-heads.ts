import { visitGrams } from '../../src/check-worthiness/grams.ts';
import {
  LONGEST_TEXT,
  meaningHash,
  numberVectors,
  type Calibration,
  type HeadName,
  type HeadsMeta,
} from '../../src/check-worthiness/heads.ts';
import { patternNames, readPatterns } from '../../src/check-worthiness/patterns.ts';
import { plainText, readWords } from '../../src/check-worthiness/read-words.ts';
import { hashWord } from '../../src/language/hash.ts';
import { writeModel } from '../../src/model-format.ts';
import type { Embeddings } from '../words/read-embeddings.ts';
import type { Example } from './examples.ts';
import { fitLogistic, type Coefficients, type Rows, type Task } from './logistic-regression.ts';

/** n-grams that the model keeps: seven bytes each. Half as many cost .005 of average precision. */
const KEPT_GRAMS = 28_000;
/** n-grams of fewer sentences are not looked at. */
const LEAST_SENTENCES = 3;
/** The penalty is on unit-length n-gram vectors; patterns and meanings are scaled to it. */
const PENALTY = 1.5;
const PATTERN_SCALE = 1.5;
const MEANING_SCALE = 5;
const ITERATIONS = 150;
const SELECTING_ITERATIONS = 60;

/** Bounds of the naive Bayes scales. */
const LEAST_RATIO = 0.3;
const MOST_RATIO = 3;

export const UNCALIBRATED: Record<HeadName, Calibration> = {
  verifiable: { slope: 1, offset: 0, threshold: 0.5 },
  worth: { slope: 1, offset: 0, threshold: 0.5 },
};

/** Word vectors by the key that scoring looks up. */
export type Meanings = { keys: Int32Array; rowOf: Map<number, number>; vectors: Float32Array; dimensions: number };

export function meaningsOf({ words, vectors, dimensions }: Embeddings): Meanings {
  const rowOf = new Map<number, number>();
  for (const [row, word] of words.entries()) {
    const key = numberVectors.get(word) ?? (/\d/.test(word) ? null : hashWord(word));
    if (key !== null && !rowOf.has(key)) rowOf.set(key, row);
  }
  return { keys: Int32Array.from(rowOf.keys()), rowOf, vectors, dimensions };
}

type Grams = { words: Map<number, number>; characters: Map<number, number> };
/** Places of n-grams: those of words first. */
type Vocabulary = { words: number[]; characters: number[]; idf: Map<number, number> };
/** What of an example does not depend on which n-grams are kept. */
type Prepared = { grams: Grams; patterns: Float32Array; meaning: Float32Array };

export function prepare(examples: Example[], meanings: Meanings): Prepared[] {
  return examples.map(({ text: given }) => {
    const text = plainText(given.slice(0, LONGEST_TEXT));
    const words = readWords(text);
    const grams: Grams = { words: new Map(), characters: new Map() };
    visitGrams(text, words, (hash, word) => {
      const counts = word < 0 ? grams.characters : grams.words;
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    });
    const meaning = new Float32Array(meanings.dimensions);
    const rows = words.map((word) => meanings.rowOf.get(meaningHash(word))).filter((row) => row !== undefined);
    for (const row of rows) {
      const from = row * meanings.dimensions;
      for (let at = 0; at < meaning.length; at += 1)
        meaning[at] = (meaning[at] as number) + (meanings.vectors[from + at] as number) / rows.length;
    }
    return { grams, patterns: readPatterns(words), meaning };
  });
}

/** Fits both heads and gives the bytes of the model. */
export function fitHeads(
  examples: Example[],
  prepared: Prepared[],
  meanings: Meanings,
  calibration: Record<HeadName, Calibration>,
  log: (line: string) => void,
): Uint8Array {
  const tasks = tasksOf(examples);
  const all = commonGrams(prepared);
  const everything = rowsOf(prepared, all);
  log(`${examples.length} sentences, ${everything.width} features`);
  const first = fitBoth(everything, sizeOf(all), tasks, SELECTING_ITERATIONS);
  const kept = strongest(all, first, prepared.length);
  const rows = rowsOf(prepared, kept);
  const fitted = fitBoth(rows, sizeOf(kept), tasks, ITERATIONS);
  return encode(kept, fitted, meanings, calibration);
}

const sizeOf = ({ words, characters }: Vocabulary): number => words.length + characters.length;

type Both<Value> = Record<HeadName, Value>;

function tasksOf(examples: Example[]): Both<Task> {
  return {
    verifiable: {
      labels: Float32Array.from(examples, (example) => example.verifiable),
      weights: Float32Array.from(examples, (example) => example.verifiableWeight),
    },
    worth: {
      labels: Float32Array.from(examples, (example) => example.worth),
      weights: Float32Array.from(examples, (example) => example.worthWeight),
    },
  };
}

function fitBoth(rows: Rows, grams: number, tasks: Both<Task>, iterations: number): Both<Coefficients> {
  const fit = (task: Task): Coefficients => {
    const scales = logCountRatios(rows, grams, task);
    const values = rows.values.map((value, at) => value * (scales[rows.columns[at] as number] as number));
    const fitted = fitLogistic({ ...rows, values }, task, { penalty: PENALTY, iterations });
    return fitted.map((weight, column) => weight * (scales[column] ?? 1));
  };
  return { verifiable: fit(tasks.verifiable), worth: fit(tasks.worth) };
}

/**
 * The root of how much more often an n-gram stands in one class than in the other, as naive Bayes features weigh it
 * (Wang and Manning 2012): telling ones are penalised less. Worth .003 of average precision; without the root, nothing.
 */
function logCountRatios(rows: Rows, grams: number, { labels, weights }: Task): Float64Array {
  const inside = new Float64Array(rows.width).fill(1);
  const outside = new Float64Array(rows.width).fill(1);
  let [positives, negatives] = [1, 1];
  for (let row = 0; row < rows.count; row += 1) {
    const weight = weights[row] as number;
    const positive = labels[row] === 1;
    if (positive) positives += weight;
    else negatives += weight;
    const counts = positive ? inside : outside;
    for (let at = rows.starts[row] as number; at < (rows.starts[row + 1] as number); at += 1) {
      const column = rows.columns[at] as number;
      counts[column] = (counts[column] as number) + weight;
    }
  }
  return inside.map((count, column) => {
    if (column >= grams) return 1;
    const ratio = Math.abs(Math.log(count / positives / ((outside[column] as number) / negatives)));
    return Math.sqrt(Math.min(MOST_RATIO, LEAST_RATIO + 1.3 * ratio));
  });
}

function commonGrams(prepared: Prepared[]): Vocabulary {
  const idf = new Map<number, number>();
  const common = (kind: keyof Grams): number[] => {
    const sentences = new Map<number, number>();
    for (const { grams } of prepared)
      for (const hash of grams[kind].keys()) sentences.set(hash, (sentences.get(hash) ?? 0) + 1);
    const hashes: number[] = [];
    for (const [hash, count] of sentences) {
      if (count < LEAST_SENTENCES || idf.has(hash)) continue;
      hashes.push(hash);
      idf.set(hash, Math.log((prepared.length + 1) / (count + 1)) + 1);
    }
    return hashes;
  };
  return { words: common('words'), characters: common('characters'), idf };
}

/** Keeps the n-grams that move the logits most over all sentences: |weight| x idf x root of their share. */
function strongest(all: Vocabulary, fitted: Both<Coefficients>, sentences: number): Vocabulary {
  const hashes = [...all.words, ...all.characters];
  const strength = hashes.map((hash, at) => {
    const idf = all.idf.get(hash) ?? 1;
    const share = Math.exp(1 - idf) * (1 + 1 / sentences);
    const weight = Math.max(Math.abs(fitted.verifiable[at] ?? 0), Math.abs(fitted.worth[at] ?? 0));
    return weight * idf * Math.sqrt(share);
  });
  const least = strength.toSorted((a, b) => b - a)[Math.min(KEPT_GRAMS, strength.length) - 1] ?? 0;
  return {
    words: all.words.filter((_, at) => (strength[at] ?? 0) >= least),
    characters: all.characters.filter((_, at) => (strength[at + all.words.length] ?? 0) >= least),
    idf: all.idf,
  };
}

function rowsOf(prepared: Prepared[], vocabulary: Vocabulary): Rows {
  const wordAt = new Map(vocabulary.words.map((hash, at) => [hash, at]));
  const characterAt = new Map(vocabulary.characters.map((hash, at) => [hash, at + vocabulary.words.length]));
  const grams = wordAt.size + characterAt.size;
  const dimensions = prepared[0]?.meaning.length ?? 0;
  const starts = new Uint32Array(prepared.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const addUnit = (counts: Map<number, number>, placeOf: Map<number, number>): void => {
    const from = columns.length;
    let sum = 0;
    for (const [hash, count] of counts) {
      const place = placeOf.get(hash);
      if (place === undefined) continue;
      const value = (1 + Math.log(count)) * (vocabulary.idf.get(hash) ?? 1);
      columns.push(place);
      values.push(value);
      sum += value * value;
    }
    const norm = sum === 0 ? 0 : 1 / Math.sqrt(sum);
    for (let at = from; at < values.length; at += 1) values[at] = (values[at] as number) * norm;
  };
  const addDense = (numbers: Float32Array, first: number, scale: number): void => {
    for (let at = 0; at < numbers.length; at += 1) {
      if (numbers[at] === 0) continue;
      columns.push(first + at);
      values.push((numbers[at] as number) * scale);
    }
  };
  for (const [row, { grams: counts, patterns, meaning }] of prepared.entries()) {
    addUnit(counts.words, wordAt);
    addUnit(counts.characters, characterAt);
    addDense(patterns, grams, PATTERN_SCALE);
    addDense(meaning, grams + patternNames.length, MEANING_SCALE);
    starts[row + 1] = columns.length;
  }
  return {
    starts,
    columns: Uint32Array.from(columns),
    values: Float32Array.from(values),
    count: prepared.length,
    width: grams + patternNames.length + dimensions,
  };
}

function encode(
  kept: Vocabulary,
  fitted: Both<Coefficients>,
  meanings: Meanings,
  calibration: Record<HeadName, Calibration>,
): Uint8Array {
  const hashes = [...kept.words, ...kept.characters];
  const idf = steps(
    hashes.map((hash) => kept.idf.get(hash) ?? 1),
    255,
  );
  const grams = (head: HeadName) => steps([...fitted[head].subarray(0, hashes.length)], 127);
  const patterns = (head: HeadName): Float32Array =>
    Float32Array.from(patternNames, (_, at) => (fitted[head][hashes.length + at] ?? 0) * PATTERN_SCALE);
  const words = (head: HeadName) => {
    const first = hashes.length + patternNames.length;
    const folded = [...meanings.keys].map((key) => {
      const from = (meanings.rowOf.get(key) ?? 0) * meanings.dimensions;
      let sum = 0;
      for (let at = 0; at < meanings.dimensions; at += 1)
        sum += (meanings.vectors[from + at] as number) * (fitted[head][first + at] as number) * MEANING_SCALE;
      return sum;
    });
    return steps(folded, 127);
  };
  const [verifiable, worth, wordVerifiable, wordWorth] = [
    grams('verifiable'),
    grams('worth'),
    words('verifiable'),
    words('worth'),
  ];
  const meta: HeadsMeta = {
    patterns: patternNames,
    wordGrams: kept.words.length,
    steps: {
      idf: idf.step,
      verifiable: verifiable.step,
      worth: worth.step,
      wordVerifiable: wordVerifiable.step,
      wordWorth: wordWorth.step,
    },
    bias: { verifiable: fitted.verifiable.at(-1) ?? 0, worth: fitted.worth.at(-1) ?? 0 },
    calibration,
  };
  return writeModel('check-worthiness', meta, {
    grams: Int32Array.from(hashes),
    idf: Uint8Array.from(idf.numbers),
    verifiable: Int8Array.from(verifiable.numbers),
    worth: Int8Array.from(worth.numbers),
    words: meanings.keys,
    wordVerifiable: Int8Array.from(wordVerifiable.numbers),
    wordWorth: Int8Array.from(wordWorth.numbers),
    patternVerifiable: patterns('verifiable'),
    patternWorth: patterns('worth'),
  });
}

/** Whole steps of a size that lets the largest number fit: clipping it would cost more than rounding does. */
function steps(numbers: number[], largest: number): { numbers: number[]; step: number } {
  let most = 0;
  for (const number of numbers) most = Math.max(most, Math.abs(number));
  const step = most === 0 ? 1 : most / largest;
  return { numbers: numbers.map((number) => Math.round(number / step)), step };
}
