import { seededRandom } from '../../src/agreement/seeded-random.ts';
import { lexicalFeatures, type LexicalWeights } from '../../src/article/lexical-score.ts';

/** Weights are 8-bit steps of this many log odds. */
const STEP = 1 / 32;

/** The words of a line, whether it is body, and how much it counts. */
export type WordExample = { places: number[]; body: boolean; weight: number };

export const placesOf = (words: string[], size: number): number[] => lexicalFeatures(words, size);

/** Logistic regression by AdaGrad (Duchi et al. 2011) with L2, seeded. */
export function learnWords(examples: WordExample[], size: number, passes = 6): LexicalWeights {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-3);
  let [bias, biasSquares] = [0, 1e-3];
  const random = seededRandom(7);
  const order = examples.map((_, n) => n);
  for (let pass = 0; pass < passes; pass += 1) {
    for (let n = order.length - 1; n > 0; n -= 1) {
      const other = Math.floor(random() * (n + 1));
      [order[n], order[other]] = [order[other] as number, order[n] as number];
    }
    for (const n of order) {
      const { places, body, weight } = examples[n] as WordExample;
      const scale = 1 / Math.sqrt(1 + places.length / 4);
      let sum = bias;
      for (const place of places) sum += (weights[place] as number) * scale;
      const miss = weight * ((body ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
      biasSquares += miss * miss;
      bias += (0.1 * miss) / Math.sqrt(biasSquares);
      for (const place of places) {
        const slope = miss * scale - 2e-4 * (weights[place] as number);
        squares[place] = (squares[place] as number) + slope * slope;
        weights[place] = (weights[place] as number) + (0.2 * slope) / Math.sqrt(squares[place] as number);
      }
    }
  }
  const rounded = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / STEP))));
  return { weights: rounded, step: STEP, bias };
}
