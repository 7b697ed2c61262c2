import { seededRandom } from '../src/agreement/seeded-random.ts';

/** Draws of the bootstrap: enough for two stable digits of a 95 % interval. */
const DRAWS = 1_000;

/**
 * A statistic over documents with its 95 % percentile interval (Efron 1979): documents are drawn with replacement, so
 * sentences of one document stay together. Seeded, so a run repeats to the digit.
 */
export function bootstrap<Document>(
  documents: Document[],
  statistic: (sample: Document[]) => number,
  seed = 1,
): { value: number; interval: [number, number] } {
  const random = seededRandom(seed);
  const drawn: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const sample = documents.map(() => documents[Math.floor(random() * documents.length)] as Document);
    drawn.push(statistic(sample));
  }
  drawn.sort((a, b) => a - b);
  const at = (share: number): number => drawn[Math.min(DRAWS - 1, Math.floor(share * DRAWS))] ?? Number.NaN;
  return { value: statistic(documents), interval: [at(0.025), at(0.975)] };
}

/** True positives, false positives and false negatives of one document. */
export type Counts = { tp: number; fp: number; fn: number };

export function f1(documents: Counts[]): number {
  let tp = 0;
  let wrong = 0;
  for (const counts of documents) {
    tp += counts.tp;
    wrong += counts.fp + counts.fn;
  }
  return tp === 0 ? 0 : (2 * tp) / (2 * tp + wrong);
}
