import { loadTagger } from '../../src/language/tag-words.ts';
import type { GoldSentence } from '../conllu.ts';
import type { TrainingContext } from '../context.ts';
import { writePredictedTags } from '../predicted-tags.ts';
import { jointTags, tagByFolds } from '../tagger/jackknife.ts';
import {
  firstGuesses,
  foldFile,
  frameOfOriginals,
  guessNumbers,
  learnSecond,
  readClusters,
  trainingSentences,
} from '../tagger/passes.ts';
import { taggerBytes } from '../tagger/train-tagger.ts';

const NOTHING = {
  hashes: new Uint32Array(0),
  offsets: new Uint32Array(1),
  classes: new Uint8Array(0),
  weights: new Float32Array(0),
};

/** Tags of the training treebanks as the tagger gives them to text that it has not seen: see `readPredictedTags`. */
export async function train(context: TrainingContext): Promise<void> {
  const sentences = trainingSentences(context);
  const clusters = readClusters(context);
  const guesses = firstGuesses(context, sentences, clusters);
  const learn = (others: GoldSentence[]): ((sentence: GoldSentence) => string[]) => {
    const frame = frameOfOriginals(others, clusters);
    const second = learnSecond(others, guesses, frame, 1, context.log);
    const tagger = loadTagger(taggerBytes(frame, NOTHING, second, ''), clusters);
    return ({ id, words }) =>
      jointTags(
        tagger,
        tagger.retag(
          words.map((word) => word.form),
          guessNumbers(guesses[id] ?? '', frame.tags),
        ),
      );
  };
  writePredictedTags(context.cache, tagByFolds(sentences, foldFile(context, 'second'), learn, context.log));
}
