import { seededRandom } from '../../src/agreement/seeded-random.ts';
import type { Example } from './example.ts';
import type { Dropout, ParserModel } from './model.ts';
import { learn } from './run.ts';

export type Plan = {
  epochs: number;
  /** Highest rate of learning. */
  rate: number;
  /** Words between two updates. */
  batchWords: number;
  dropout: Dropout;
  seed: number;
  /** Longer sentences are left out: they are tables and lists. */
  longest: number;
};

/** Called after each epoch; `epoch` counts from 1. */
export type Report = (epoch: number, loss: number, seconds: number) => void;

/** Updates over which the rate rises to its highest. */
const WARM_UP = 300;
/** Words to which the gradient of an update is scaled before it is clipped. */
const SHARE = 20;

/**
 * Trains the epochs of the plan after `done`; the rate rises, then falls in a straight line to zero. Every epoch has its
 * own seed, so a run that is taken up again goes on as if it had not stopped.
 */
export function fit(
  model: ParserModel,
  examples: Example[],
  frequencies: Float32Array,
  plan: Plan,
  report: Report,
  done = 0,
): void {
  const usable = examples.filter((example) => example.length <= plan.longest);
  const words = usable.reduce((sum, example) => sum + example.length, 0);
  const total = (words / plan.batchWords) * plan.epochs;
  for (let epoch = done + 1; epoch <= plan.epochs; epoch += 1) {
    const random = seededRandom(plan.seed * 1_000 + epoch);
    const order = shuffled(usable.length, random);
    const start = performance.now();
    let loss = 0;
    let pending = 0;
    let seen = (epoch - 1) * words;
    for (const index of order) {
      const example = usable[index] as Example;
      loss += learn(model, example, plan.dropout, random, frequencies);
      pending += example.length;
      seen += example.length;
      if (pending < plan.batchWords) continue;
      const updates = seen / plan.batchWords;
      const rate = plan.rate * Math.min(1, updates / WARM_UP) * Math.max(0.005, 1 - updates / total);
      model.network.update(rate, SHARE / pending);
      pending = 0;
    }
    if (pending > 0) model.network.update(plan.rate * Math.max(0.005, 1 - epoch / plan.epochs), SHARE / pending);
    report(epoch, loss / words, (performance.now() - start) / 1_000);
  }
}

function shuffled(size: number, random: () => number): number[] {
  const order = Array.from({ length: size }, (_, index) => index);
  for (let i = size - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}
