import { mulberry32 } from '../../bench/bootstrap.ts';
import { encodeRows } from '../../src/language/sparse-weights.ts';
import { MAX_FEATURES, TagColumns, tagFeatures } from '../../src/language/tag-features.ts';
import { makeDictionary, type TagDictionary } from '../../src/language/tag-words.ts';
import type { WordClusters } from '../../src/language/word-clusters.ts';
import { writeModel } from '../../src/model-format.ts';
import type { GoldSentence } from '../conllu.ts';
import { buildDictionary, type DictionaryTables } from './build-dictionary.ts';
import { FeatureIndex, Perceptron } from './perceptron.ts';

export type TaggedSentence = {
  forms: string[];
  /** Gold tags: indices into the tag list. */
  tags: Int32Array;
  /** Tags of a first pass that did not learn from this sentence; absent while that pass itself is learnt. */
  guesses?: Int32Array;
};

export type TaggerOptions = {
  epochs: number;
  /** An update is made also where the right tag wins by no more than this. */
  margin: number;
  /** Rows kept in each pass. */
  rows: number;
  /** Averaged weights under this are dropped. */
  least: number;
  seed: number;
  log: (line: string) => void;
};

/** Joint tags that the sentences hold at least three times, commonest first, at most 128. */
export function tagList(sentences: GoldSentence[]): string[] {
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

export function trainPass(
  sentences: TaggedSentence[],
  classes: number,
  dictionary: TagDictionary,
  clusters: WordClusters | null,
  options: TaggerOptions,
): Perceptron {
  const columns = new TagColumns();
  const features = new Int32Array(MAX_FEATURES);
  const second = sentences[0]?.guesses !== undefined;
  const index = new FeatureIndex();
  for (const sentence of sentences) {
    start(columns, sentence, clusters, dictionary);
    columns.tags.set(sentence.tags, 3);
    for (let at = 0; at < columns.length; at += 1) {
      const count = tagFeatures(columns, at, second, features);
      for (let feature = 0; feature < count; feature += 1) index.count(features[feature] as number);
    }
  }
  const perceptron = new Perceptron(index, classes, options.margin);
  const all = Uint8Array.from({ length: classes }, (_, tag) => tag);
  const random = mulberry32(options.seed);
  const order = sentences.map((_, place) => place);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    let right = 0;
    let seen = 0;
    for (const place of order) {
      const sentence = sentences[place] as TaggedSentence;
      start(columns, sentence, clusters, dictionary);
      for (let at = 0; at < columns.length; at += 1) {
        const allowed = dictionary.allowed(columns.lower[at + 3] as number) ?? all;
        const gold = sentence.tags[at] as number;
        let tag = allowed[0] as number;
        if (allowed.length > 1) {
          tag = perceptron.learn(features, tagFeatures(columns, at, second, features), allowed, gold);
        }
        columns.tags[at + 3] = tag;
        right += tag === gold ? 1 : 0;
        seen += 1;
      }
    }
    options.log(
      `pass ${second ? 2 : 1}, epoch ${epoch + 1}: ${((100 * right) / seen).toFixed(2)} % (${perceptron.size} features)`,
    );
  }
  return perceptron;
}

function start(
  columns: TagColumns,
  sentence: TaggedSentence,
  clusters: WordClusters | null,
  dictionary: TagDictionary,
): void {
  columns.fill(sentence.forms, clusters, dictionary.ambiguity);
  if (sentence.guesses !== undefined) columns.guesses.set(sentence.guesses, 3);
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
}

/** The bytes of tagger.bin; `second` is null for a tagger of one pass. */
export function taggerBytes(
  tags: string[],
  tables: DictionaryTables,
  first: Perceptron,
  second: Perceptron | null,
  lemmas: string,
  options: TaggerOptions,
): Uint8Array {
  return writeModel(
    'tagger',
    { tags, tagSets: tables.tagSets, passes: second === null ? 1 : 2 },
    {
      'dictionary.hashes': tables.hashes,
      'dictionary.sets': tables.sets,
      'dictionary.closed': tables.closed,
      lemmas,
      ...encodeRows('first.', first.averaged(options.least, options.rows)),
      ...(second === null ? {} : encodeRows('second.', second.averaged(options.least, options.rows))),
    },
  );
}

/** The dictionary that both passes and the shipped tagger use. */
export function dictionaryOf(sentences: TaggedSentence[]): { tables: DictionaryTables; dictionary: TagDictionary } {
  const tables = buildDictionary(sentences);
  return { tables, dictionary: makeDictionary(tables.hashes, tables.sets, tables.closed, tables.tagSets) };
}
