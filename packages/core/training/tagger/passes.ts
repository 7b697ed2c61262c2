import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODELS_FOLDER } from '../../bench/read-models.ts';
import type { TrainedRows } from '../../src/language/sparse-weights.ts';
import { loadTagger, type Tagger } from '../../src/language/tag-words.ts';
import { loadWordClusters, type WordClusters } from '../../src/language/word-clusters.ts';
import type { ModelBytes } from '../../src/models.ts';
import type { GoldSentence } from '../conllu.ts';
import type { TrainingContext } from '../context.ts';
import { fingerprint } from '../fingerprint.ts';
import type { TagsBySentence } from '../predicted-tags.ts';
import { readTrainingTreebanks } from '../treebanks.ts';
import { withOtherCases } from './change-case.ts';
import { jointTags, tagByFolds } from './jackknife.ts';
import type { Pruning } from './perceptron.ts';
import { frameOf, taggerBytes, toTagged, trainPass, type TaggerFrame } from './train-tagger.ts';

const EPOCHS = 5;
/** The second pass has many features that say nearly the same. */
const DROP = 0.15;

/** Sizes that cost less than 0.1 points of accuracy against all weights. */
const FIRST: Pruning = { rows: 170_000, least: 0.6 };
/** For taggers that only serve training. */
const UNSHIPPED: Pruning = { rows: 400_000, least: 0.3 };
const SECOND: Pruning = { rows: 100_000, least: 0.6 };

/** Sentences to learn from, with their copies in other cases. */
export function trainingSentences(context: TrainingContext): GoldSentence[] {
  const gold = readTrainingTreebanks(context.data);
  return withOtherCases(context.quick === true ? gold.filter((_, place) => place % 20 === 0) : gold);
}

export function readClusters(context: TrainingContext): WordClusters {
  // A trial may have made none of its own.
  const own = join(context.models, 'words.bin');
  const words = new Uint8Array(readFileSync(existsSync(own) ? own : join(MODELS_FOLDER, 'words.bin')));
  return loadWordClusters({ words } as ModelBytes);
}

/** Dictionary and tags come from sentences as they were written. */
export function frameOfOriginals(sentences: GoldSentence[], clusters: WordClusters): TaggerFrame {
  return frameOf(
    sentences.filter(({ id }) => !id.includes('#')),
    clusters,
  );
}

export function learnFirst(
  sentences: GoldSentence[],
  frame: TaggerFrame,
  runs: number,
  log: TrainingContext['log'],
  pruning: Pruning = FIRST,
): TrainedRows {
  return trainPass(toTagged(sentences, frame.tags), frame, { epochs: EPOCHS, runs, drop: 0, pruning, log });
}

export function learnSecond(
  sentences: GoldSentence[],
  guesses: TagsBySentence,
  frame: TaggerFrame,
  runs: number,
  log: TrainingContext['log'],
): TrainedRows {
  const tagged = toTagged(sentences, frame.tags).map((sentence, place) => ({
    ...sentence,
    guesses: guessNumbers(guesses[sentences[place]?.id ?? ''] ?? '', frame.tags),
  }));
  return trainPass(tagged, frame, { epochs: EPOCHS, runs, drop: DROP, pruning: SECOND, log });
}

/** Numbers of joint tags that stand separated by spaces; one that the list lacks counts as the commonest. */
export function guessNumbers(line: string, tags: string[]): Int32Array {
  return Int32Array.from(line.split(' '), (tag) => Math.max(0, tags.indexOf(tag)));
}

/** First-pass tags of all sentences, each by a pass that learnt from the other folds. */
export function firstGuesses(
  context: TrainingContext,
  sentences: GoldSentence[],
  clusters: WordClusters,
): TagsBySentence {
  const learn = (others: GoldSentence[]): ((sentence: GoldSentence) => string[]) => {
    const frame = frameOfOriginals(others, clusters);
    const tagger = loadTagger(
      taggerBytes(frame, learnFirst(others, frame, 1, context.log, UNSHIPPED), null, ''),
      clusters,
    );
    return (sentence) => tagWords(tagger, sentence);
  };
  return tagByFolds(sentences, foldFile(context, 'first'), learn, context.log);
}

function tagWords(tagger: Tagger, sentence: GoldSentence): string[] {
  return jointTags(tagger, tagger.tag(sentence.words.map((word) => word.form)));
}

/** Files of the cache for each fold, named after all that their content hangs on. */
export function foldFile(context: TrainingContext, pass: string): (fold: number) => string {
  const core = join(import.meta.dirname, '../..');
  const language = ['hash', 'sparse-weights', 'tag-features', 'tag-words', 'word-clusters'];
  const inputs = fingerprint([
    join(context.data, 'treebanks'),
    join(context.models, 'words.bin'),
    join(core, 'training/tagger'),
    ...language.map((name) => join(core, `src/language/${name}.ts`)),
  ]).slice(0, 12);
  return (fold) => join(context.cache, `tagger-${pass}-${inputs}-fold-${fold}.json`);
}
