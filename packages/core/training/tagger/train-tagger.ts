import { seededRandom } from '../../src/agreement/seeded-random.ts';
import { hashWord } from '../../src/language/hash.ts';
import { encodeRows, type TrainedRows } from '../../src/language/sparse-weights.ts';
import {
  EDGE,
  MAX_FEATURES,
  normalise,
  TagColumns,
  tagFeatures,
  verbKindsOf,
} from '../../src/language/tag-features.ts';
import { makeDictionary, type TagDictionary } from '../../src/language/tag-words.ts';
import type { WordClusters } from '../../src/language/word-clusters.ts';
import { writeModel } from '../../src/model-format.ts';
import type { GoldSentence } from '../conllu.ts';
import { buildDictionary, type DictionaryTables } from './build-dictionary.ts';
import { FeatureIndex, Perceptron, pruneRows, type Pruning } from './perceptron.ts';

export type TaggedSentence = {
  forms: string[];
  /** Gold tags: indices into the tag list. */
  tags: Int32Array;
  /** Tags of a first pass that did not learn from this sentence; absent while that pass itself is learnt. */
  guesses?: Int32Array;
};

/** What both passes share: the tags, which of them a word may take, and what is known of words. */
export type TaggerFrame = {
  tags: string[];
  /** Tags that a word which the dictionary does not close may take. */
  open: number[];
  tables: DictionaryTables;
  dictionary: TagDictionary;
  clusters: WordClusters | null;
};

export type PassOptions = {
  epochs: number;
  /** Trainings in different orders whose weights are averaged: a single one is off by a tenth of a point either way. */
  runs: number;
  /** Share of the features that each step of learning leaves out. */
  drop: number;
  pruning: Pruning;
  log: (line: string) => void;
};

/** Joint tags that the sentences hold at least three times, commonest first, at most 128. */
function tagList(sentences: GoldSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    for (const word of words) counts.set(jointTag(word), (counts.get(jointTag(word)) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= 3)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 128)
    .map(([tag]) => tag);
}

function jointTag(word: { upos: string; xpos: string }): string {
  return `${word.upos}/${word.xpos}`;
}

/** Gold tags by number; a rare joint tag becomes the commonest one of the same universal tag. */
export function toTagged(sentences: GoldSentence[], tags: string[]): TaggedSentence[] {
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const ofUpos = new Map<string, number>();
  for (const [number, tag] of tags.entries()) {
    const upos = tag.slice(0, tag.indexOf('/'));
    if (!ofUpos.has(upos)) ofUpos.set(upos, number);
  }
  return sentences.map(({ words }) => ({
    forms: words.map((word) => word.form),
    tags: Int32Array.from(words, (word) => numbers.get(jointTag(word)) ?? ofUpos.get(word.upos) ?? 0),
  }));
}

export function trainPass(sentences: TaggedSentence[], frame: TaggerFrame, options: PassOptions): TrainedRows {
  const index = new FeatureIndex();
  const columns = new TagColumns();
  const features = new Int32Array(MAX_FEATURES);
  const isSecond = sentences[0]?.guesses !== undefined;
  const kinds = verbKindsOf(frame.tags);
  for (const sentence of sentences) {
    start(columns, sentence, frame, kinds);
    columns.tags.set(sentence.tags, EDGE);
    for (let at = 0; at < columns.length; at += 1) {
      const count = tagFeatures(columns, at, isSecond, features);
      for (let feature = 0; feature < count; feature += 1) index.count(features[feature] as number);
    }
  }
  const { rows, hashes } = index.finish();
  const sums = new Float32Array(rows * frame.tags.length);
  options.log(`pass ${isSecond ? 2 : 1}: ${rows} features`);
  for (let run = 1; run <= options.runs; run += 1) {
    const perceptron = new Perceptron(index, rows, frame.tags.length, { drop: options.drop, seed: run });
    learn(perceptron, sentences, frame, { ...options, seed: run, isSecond });
    perceptron.addAverages(sums);
  }
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] as number) / options.runs;
  return pruneRows(hashes, sums, frame.tags.length, options.pruning);
}

function learn(
  perceptron: Perceptron,
  sentences: TaggedSentence[],
  frame: TaggerFrame,
  options: PassOptions & { seed: number; isSecond: boolean },
): void {
  const { dictionary } = frame;
  const { isSecond } = options;
  const columns = new TagColumns();
  const features = new Int32Array(MAX_FEATURES);
  const kinds = verbKindsOf(frame.tags);
  const open = Uint8Array.from(frame.open);
  const random = seededRandom(options.seed);
  const order = sentences.map((_, place) => place);
  for (let epoch = 1; epoch <= options.epochs; epoch += 1) {
    shuffle(order, random);
    let right = 0;
    let seen = 0;
    for (const place of order) {
      const sentence = sentences[place] as TaggedSentence;
      start(columns, sentence, frame, kinds);
      for (let at = 0; at < columns.length; at += 1) {
        const allowed = dictionary.allowed(columns.lower[at + EDGE] as number) ?? open;
        const gold = sentence.tags[at] as number;
        let tag = allowed[0] as number;
        if (allowed.length > 1) {
          tag = perceptron.learn(features, tagFeatures(columns, at, isSecond, features), allowed, gold);
        }
        columns.tags[at + EDGE] = tag;
        right += tag === gold ? 1 : 0;
        seen += 1;
      }
    }
    const share = ((100 * right) / seen).toFixed(2);
    options.log(`pass ${isSecond ? 2 : 1}, run ${options.seed}, epoch ${epoch}: ${share} %`);
  }
}

function start(columns: TagColumns, sentence: TaggedSentence, frame: TaggerFrame, kinds: Uint8Array): void {
  columns.fill(sentence.forms, frame.clusters, frame.dictionary.ambiguity);
  if (sentence.guesses === undefined) return;
  columns.guesses.set(sentence.guesses, EDGE);
  columns.lookAround(kinds);
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
}

/**
 * A word whose tag leads by more than this in the first pass is settled: on the development sets the second pass changes
 * next to nothing there, and nineteen words of twenty are such.
 */
const SURE = 4_000;

/** The bytes of tagger.bin; `second` is null for a tagger of one pass. */
export function taggerBytes(
  frame: TaggerFrame,
  first: TrainedRows,
  second: TrainedRows | null,
  lemmas: string,
): Uint8Array {
  const { tags, open, tables } = frame;
  return writeModel(
    'tagger',
    { tags, open, tagSets: tables.tagSets, passes: second === null ? 1 : 2, sure: SURE },
    {
      'dictionary.hashes': tables.hashes,
      'dictionary.sets': tables.sets,
      'dictionary.closed': tables.closed,
      lemmas,
      ...encodeRows('first.', first),
      ...(second === null ? {} : encodeRows('second.', second)),
    },
  );
}

/** Uses of a tag by rare words from which it is open to words that training has not seen. */
const OPEN_FROM = 2;

export function frameOf(gold: GoldSentence[], clusters: WordClusters | null): TaggerFrame {
  const tags = tagList(gold);
  const tagged = toTagged(gold, tags);
  const tables = buildDictionary(tagged);
  const dictionary = makeDictionary(tables.hashes, tables.sets, tables.closed, tables.tagSets);
  const uses = new Int32Array(tags.length);
  for (const sentence of tagged) {
    for (const [index, form] of sentence.forms.entries()) {
      const tag = sentence.tags[index] ?? 0;
      if (dictionary.ambiguity(hashWord(normalise(form))) === 0) uses[tag] = (uses[tag] as number) + 1;
    }
  }
  const isOpen = (tag: string, number: number): boolean =>
    /^(?:PUNCT|SYM)\//.test(tag) || ((uses[number] as number) >= OPEN_FROM && tag !== 'VERB/NNP');
  const open = tags.map((_, number) => number).filter((number) => isOpen(tags[number] as string, number));
  return { tags, open, tables, dictionary, clusters };
}
