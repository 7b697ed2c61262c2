import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainingContext } from '../context.ts';
import { learnLemmas } from './learn-lemmas.ts';
import { firstGuesses, frameOfOriginals, learnFirst, learnSecond, readClusters, trainingSentences } from './passes.ts';
import { taggerBytes } from './train-tagger.ts';

/** Trainings that the shipped weights average. */
const RUNS = 3;

/** models/tagger.bin: tags and lemmas, learnt from EWT and GUM. */
export async function train(context: TrainingContext): Promise<void> {
  const sentences = trainingSentences(context);
  const clusters = readClusters(context);
  const guesses = firstGuesses(context, sentences, clusters);
  const frame = frameOfOriginals(sentences, clusters);
  const first = learnFirst(sentences, frame, RUNS, context.log);
  const second = learnSecond(sentences, guesses, frame, RUNS, context.log);
  const lemmas = learnLemmas(sentences.filter(({ id }) => !id.includes('#')));
  const bytes = taggerBytes(frame, first, second, lemmas);
  writeFileSync(join(context.models, 'tagger.bin'), bytes);
  context.log(`tagger.bin: ${bytes.length} bytes`);
}
