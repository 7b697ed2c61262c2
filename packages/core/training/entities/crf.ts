import { seededRandom } from '../../src/agreement/seeded-random.ts';
import { mayFollow } from '../../src/entities/decode-labels.ts';
import { LABELS } from '../../src/entities/entity-model.ts';

/** Hashed features of each word, and its gold label. */
export type Example = { features: Int32Array[]; labels: number[]; weight: number };

export type TrainedCrf = { ids: Map<number, number>; weights: Float32Array; transitions: Float32Array };

export type CrfSettings = { epochs: number; rate: number; decay: number; leastCount: number; seed: number };

/**
 * A linear-chain conditional random field (Lafferty et al. 2001), trained by AdaGrad (Duchi et al. 2011) on single
 * sentences with an L2 decay of the weights that a sentence touches.
 */
export function trainCrf(examples: Example[], settings: CrfSettings, log: (line: string) => void): TrainedCrf {
  const counts = new Map<number, number>();
  for (const example of examples)
    for (const features of example.features)
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const ids = new Map<number, number>();
  for (const [feature, count] of counts) if (count >= settings.leastCount) ids.set(feature, ids.size);
  const rows = examples.map((example) => ({
    ...example,
    features: example.features.map((features) =>
      Int32Array.from([...features].flatMap((feature) => ids.get(feature) ?? [])),
    ),
  }));
  const weights = new Float32Array(ids.size * LABELS);
  const squares = new Float32Array(ids.size * LABELS).fill(1e-4);
  const transitions = new Float32Array((LABELS + 1) * LABELS);
  const transitionSquares = new Float32Array((LABELS + 1) * LABELS).fill(1e-2);
  const random = seededRandom(settings.seed);
  const order = rows.map((_, at) => at);
  const allowed = Array.from({ length: (LABELS + 1) * LABELS }, (_, at) =>
    mayFollow(Math.floor(at / LABELS) === LABELS ? -1 : Math.floor(at / LABELS), at % LABELS),
  );
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    let loss = 0;
    for (const index of order) {
      const { features, labels, weight } = rows[index] as (typeof rows)[number];
      loss += step(features, labels, weight);
    }
    log(`round ${epoch + 1} of ${settings.epochs}: loss ${(loss / rows.length).toFixed(3)}, ${ids.size} features`);
  }
  return { ids, weights, transitions };

  function step(features: Int32Array[], gold: number[], weight: number): number {
    const length = features.length;
    const potentials = new Float64Array(length * LABELS);
    let goldScore = 0;
    for (let at = 0; at < length; at += 1) {
      const scores = new Float64Array(LABELS);
      for (const id of features[at] as Int32Array)
        for (let label = 0; label < LABELS; label += 1)
          scores[label] = (scores[label] as number) + (weights[id * LABELS + label] as number);
      goldScore += scores[gold[at] as number] as number;
      goldScore += transitions[
        (at === 0 ? LABELS : (gold[at - 1] as number)) * LABELS + (gold[at] as number)
      ] as number;
      potentials.set(scores, at * LABELS);
    }
    const forward = new Float64Array(length * LABELS);
    const backward = new Float64Array(length * LABELS);
    for (let at = 0; at < length; at += 1)
      for (let to = 0; to < LABELS; to += 1) {
        let sum = -Infinity;
        if (at === 0) {
          if (allowed[LABELS * LABELS + to]) sum = transitions[LABELS * LABELS + to] as number;
        } else {
          for (let from = 0; from < LABELS; from += 1)
            if (allowed[from * LABELS + to])
              sum = addLogs(
                sum,
                (forward[(at - 1) * LABELS + from] as number) + (transitions[from * LABELS + to] as number),
              );
        }
        forward[at * LABELS + to] = sum + (potentials[at * LABELS + to] as number);
      }
    for (let at = length - 2; at >= 0; at -= 1)
      for (let from = 0; from < LABELS; from += 1) {
        let sum = -Infinity;
        for (let to = 0; to < LABELS; to += 1)
          if (allowed[from * LABELS + to])
            sum = addLogs(
              sum,
              (backward[(at + 1) * LABELS + to] as number) +
                (potentials[(at + 1) * LABELS + to] as number) +
                (transitions[from * LABELS + to] as number),
            );
        backward[at * LABELS + from] = sum;
      }
    let total = -Infinity;
    for (let label = 0; label < LABELS; label += 1)
      total = addLogs(total, forward[(length - 1) * LABELS + label] as number);
    const { rate, decay } = settings;
    const moves = new Float64Array((LABELS + 1) * LABELS);
    for (let at = 0; at < length; at += 1) {
      for (let label = 0; label < LABELS; label += 1) {
        const share = Math.exp(
          (forward[at * LABELS + label] as number) + (backward[at * LABELS + label] as number) - total,
        );
        const slope = (share - (gold[at] === label ? 1 : 0)) * weight;
        if (at === 0) moves[LABELS * LABELS + label] = (moves[LABELS * LABELS + label] as number) + slope;
        if (Math.abs(slope) < 1e-4) continue;
        for (const id of features[at] as Int32Array) {
          const place = id * LABELS + label;
          const change = slope + decay * (weights[place] as number);
          squares[place] = (squares[place] as number) + change * change;
          weights[place] = (weights[place] as number) - (rate * change) / Math.sqrt(squares[place] as number);
        }
        if (at === 0) continue;
        for (let from = 0; from < LABELS; from += 1) {
          if (!allowed[from * LABELS + label]) continue;
          const both = Math.exp(
            (forward[(at - 1) * LABELS + from] as number) +
              (transitions[from * LABELS + label] as number) +
              (potentials[at * LABELS + label] as number) +
              (backward[at * LABELS + label] as number) -
              total,
          );
          const target = gold[at] === label && gold[at - 1] === from ? 1 : 0;
          moves[from * LABELS + label] = (moves[from * LABELS + label] as number) + (both - target) * weight;
        }
      }
    }
    for (let place = 0; place < moves.length; place += 1) {
      const change = moves[place] as number;
      if (change === 0) continue;
      transitionSquares[place] = (transitionSquares[place] as number) + change * change;
      transitions[place] =
        (transitions[place] as number) - (rate * change) / Math.sqrt(transitionSquares[place] as number);
    }
    return total - goldScore;
  }
}

function addLogs(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
