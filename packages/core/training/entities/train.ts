import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS, writeSortedKeys, type EntityModel } from '../../src/entities/entity-model.ts';
import { eachFeatures, TraitsCache, type Lexicon } from '../../src/entities/tag-features.ts';
import { decodeRows, encodeRows, type TrainedRows } from '../../src/language/sparse-weights.ts';
import { loadTagger } from '../../src/language/tag-words.ts';
import { loadWordClusters } from '../../src/language/word-clusters.ts';
import { readModel, writeModel } from '../../src/model-format.ts';
import type { ModelBytes } from '../../src/models.ts';
import { HELD_OUT_DOCUMENTS } from '../conllu.ts';
import type { TrainingContext } from '../context.ts';
import { trainCrf, type CrfSettings, type Example, type TrainedCrf } from './crf.ts';
import { readUniversalNer, type LabelledSentence } from './gold.ts';
import { readGumMentions, type GumSentence } from './gum-mentions.ts';
import { namesOfGum } from './gum-names.ts';
import { lexiconOf, makeLexicon, type LexiconTables } from './lexicon.ts';
import { readList } from './lists.ts';
import { learnReferences } from './references.ts';
import { varyNames, type NameStock } from './vary-names.ts';

export const settings: CrfSettings = { epochs: 6, rate: 0.05, decay: 0.005, leastCount: 2, seed: 1 };
/** Copies of each sentence with other names, and what one counts. */
const COPIES = 1;
const COPY_WEIGHT = 0.5;
/** Weights below are left out of the file. */
const LEAST_WEIGHT = 0.04;

/**
 * models/entities.bin: the tagger of names, trained on Universal NER's EWT and on names from GUM's entity layer, and the
 * ranking of what pronouns and descriptions mean, trained on GUM.
 */
export async function train(context: TrainingContext): Promise<void> {
  const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(context.models, `${name}.bin`)));
  const bytes = { words: read('words'), tagger: read('tagger') };
  const tables = await makeLexicon(context.data, context.cache, context.log);
  const lexicon = lexiconOf(tables, bytes);
  const sentences = trainingSentences(context.data, bytes);
  const chosen = context.quick ? sentences.slice(0, 500) : sentences;
  const crf = trainCrf(
    withVaried(chosen, lexicon),
    { ...settings, epochs: context.quick ? 2 : settings.epochs },
    context.log,
  );
  const references = learnReferences(trainingGum(context.data), lexicon, context.log);
  const encoded = encodeModel(tables, crf, references);
  writeFileSync(join(context.models, 'entities.bin'), encoded);
  context.log(`entities.bin: ${encoded.length} bytes`);
}

/** All sentences that may train shipped weights, with tags of the shipped tagger. */
export function trainingSentences(data: string, bytes: Pick<ModelBytes, 'words' | 'tagger'>): LabelledSentence[] {
  return withTags([...readUniversalNer(data), ...namesOfGum(trainingGum(data))], bytes);
}

/** GUM without the documents that are kept for measuring. */
export function trainingGum(data: string): GumSentence[] {
  const gum = readGumMentions(join(data, 'treebanks', 'gum-train.conllu.gz'));
  return gum.filter((sentence) => !HELD_OUT_DOCUMENTS.has(sentence.doc));
}

export function withTags(
  sentences: LabelledSentence[],
  bytes: Pick<ModelBytes, 'words' | 'tagger'>,
): LabelledSentence[] {
  const tagger = loadTagger(bytes.tagger, loadWordClusters(bytes));
  return sentences.map((sentence) => ({
    ...sentence,
    tags: Array.from(tagger.tag(sentence.words), (tag) => tagger.tags[tag]?.xpos ?? ''),
  }));
}

/** The sentences and copies with other names. */
export function withVaried(sentences: LabelledSentence[], lexicon: Lexicon): Example[] {
  const stock: NameStock = {
    firstNames: readList('first-names'),
    surnames: readList('surnames'),
    organisations: readList('organisations'),
    places: readList('places'),
  };
  return [
    ...examplesOf(sentences, lexicon, 1),
    ...Array.from({ length: COPIES }, (_, copy) =>
      examplesOf(varyNames(sentences, stock, 77 + copy), lexicon, COPY_WEIGHT),
    ).flat(),
  ];
}

export function examplesOf(sentences: LabelledSentence[], lexicon: Lexicon, weight: number): Example[] {
  const cache = new TraitsCache(lexicon);
  return sentences.map((sentence) => {
    const features: Int32Array[] = [];
    eachFeatures(sentence, lexicon, cache, (row, count) => features.push(row.slice(0, count)));
    return { features, labels: sentence.labels, weight };
  });
}

export function encodeModel(tables: LexiconTables, crf: TrainedCrf, references: Record<string, number>): Uint8Array {
  return writeModel(
    'entities',
    { features: crf.ids.size, references },
    {
      words: writeSortedKeys(tables.words.map(({ key }) => key)),
      kinds: Uint16Array.from(tables.words, ({ kinds }) => kinds),
      phrases: writeSortedKeys(tables.phrases.map(({ key }) => key)),
      'phrase-types': Uint8Array.from(tables.phrases, ({ types }) => types),
      ...encodeRows('feature-', rowsOf(crf)),
      transitions: crf.transitions,
    },
  );
}

/** A decoded model with other weights of its tagger, as measuring by folds needs. */
export function withWeights(model: EntityModel, crf: TrainedCrf): EntityModel {
  const weights = decodeRows(
    readModel(writeModel('fold', {}, encodeRows('feature-', rowsOf(crf))), 'fold'),
    'feature-',
  );
  return { ...model, weights, transitions: crf.transitions };
}

/** Rows sorted by hash, with the labels whose weight counts. */
function rowsOf({ ids, weights }: TrainedCrf): TrainedRows {
  const hashes: number[] = [];
  const offsets: number[] = [0];
  const classes: number[] = [];
  const kept: number[] = [];
  const sorted = [...ids].map(([feature, id]): [number, number] => [feature >>> 0, id]).toSorted(([a], [b]) => a - b);
  for (const [hash, id] of sorted) {
    const before = classes.length;
    for (let label = 0; label < LABELS; label += 1) {
      const weight = weights[id * LABELS + label] as number;
      if (Math.abs(weight) < LEAST_WEIGHT) continue;
      classes.push(label);
      kept.push(weight);
    }
    if (classes.length === before) continue;
    hashes.push(hash);
    offsets.push(classes.length);
  }
  return {
    hashes: Uint32Array.from(hashes),
    offsets: Uint32Array.from(offsets),
    classes: Uint8Array.from(classes),
    weights: Float32Array.from(kept),
  };
}
