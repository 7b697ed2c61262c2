import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS, writeSortedKeys } from '../../src/entities/entity-model.ts';
import { eachFeatures, TraitsCache, type Lexicon } from '../../src/entities/tag-features.ts';
import { encodeRows, type TrainedRows } from '../../src/language/sparse-weights.ts';
import { writeModel } from '../../src/model-format.ts';
import { HELD_OUT_DOCUMENTS } from '../conllu.ts';
import type { TrainingContext } from '../context.ts';
import { trainCrf, type CrfSettings, type Example, type TrainedCrf } from './crf.ts';
import { readUniversalNer, type LabelledSentence } from './gold.ts';
import { readGumMentions } from './gum-mentions.ts';
import { namesOfGum } from './gum-names.ts';
import { lexiconOf, makeLexicon, type LexiconTables } from './lexicon.ts';

export const settings: CrfSettings = { epochs: 8, rate: 0.05, decay: 0.0005, leastCount: 2, seed: 1 };
/** Weights below are left out of the file. */
const LEAST_WEIGHT = 0.02;

/** models/entities.bin: the tagger of names, trained on Universal NER's EWT and on names from GUM's entity layer. */
export async function train(context: TrainingContext): Promise<void> {
  const tables = await makeLexicon(context.data, context.cache, context.log);
  const lexicon = lexiconOf(tables, { words: new Uint8Array(readFileSync(join(context.models, 'words.bin'))) });
  const sentences = trainingSentences(context.data);
  const chosen = context.quick ? sentences.slice(0, 500) : sentences;
  const crf = trainCrf(examplesOf(chosen, lexicon), { ...settings, epochs: context.quick ? 2 : settings.epochs }, context.log);
  const bytes = encodeModel(tables, crf);
  writeFileSync(join(context.models, 'entities.bin'), bytes);
  context.log(`entities.bin: ${bytes.length} bytes`);
}

/** All sentences that may train shipped weights. */
export function trainingSentences(data: string): LabelledSentence[] {
  const gum = readGumMentions(join(data, 'treebanks', 'gum-train.conllu.gz'));
  return [
    ...readUniversalNer(data),
    ...namesOfGum(gum.filter((sentence) => !HELD_OUT_DOCUMENTS.has(sentence.doc))),
  ];
}

export function examplesOf(sentences: LabelledSentence[], lexicon: Lexicon): Example[] {
  const cache = new TraitsCache(lexicon);
  return sentences.map((sentence) => {
    const features: Int32Array[] = [];
    eachFeatures({ words: sentence.words, tags: [] }, lexicon, cache, (row, count) => features.push(row.slice(0, count)));
    return { features, labels: sentence.labels, weight: 1 };
  });
}

export function encodeModel(tables: LexiconTables, crf: TrainedCrf): Uint8Array {
  return writeModel(
    'entities',
    { features: crf.ids.size },
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
