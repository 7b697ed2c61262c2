import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadWordClusters } from '../../src/language/word-clusters.ts';
import type { ModelBytes } from '../../src/models.ts';
import type { TrainingContext } from '../context.ts';
import { readTrainingTreebanks } from '../treebanks.ts';
import { withOtherCases } from './change-case.ts';
import { learnLemmas } from './learn-lemmas.ts';
import { dictionaryOf, taggerBytes, tagList, toTagged, trainPass, type TaggerOptions } from './train-tagger.ts';

/** models/tagger.bin: tags and lemmas, learnt from EWT and GUM. */
export async function train(context: TrainingContext): Promise<void> {
  const gold = readTrainingTreebanks(context.data).filter((_, place) => !context.quick || place % 20 === 0);
  const words = readFileSync(join(context.models, 'words.bin'));
  const clusters = loadWordClusters({ words } as unknown as ModelBytes);
  const options: TaggerOptions = { epochs: 5, margin: 0, rows: 400_000, least: 0.3, seed: 1, log: context.log };
  const tags = tagList(gold);
  const sentences = toTagged(gold, tags);
  const { tables, dictionary } = dictionaryOf(sentences);
  const first = trainPass(withOtherCases(sentences, 5), tags.length, dictionary, clusters, options);
  const bytes = taggerBytes(tags, tables, first, null, learnLemmas(gold), options);
  writeFileSync(join(context.models, 'tagger.bin'), bytes);
  context.log(`tagger.bin: ${bytes.length} bytes`);
}
