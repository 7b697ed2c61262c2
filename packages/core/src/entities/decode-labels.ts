import { LABELS } from './entity-model.ts';

/**
 * The likeliest row of labels (Viterbi 1967) from the scores of each word, `scores[word * LABELS + label]`, and the
 * scores of neighbours. An inner label follows only its own type.
 */
export function decodeLabels(scores: Float64Array, length: number, transitions: Float32Array): Uint8Array {
  const row = new Uint8Array(length);
  if (length === 0) return row;
  const best = new Float64Array(length * LABELS).fill(-Infinity);
  const back = new Int8Array(length * LABELS);
  for (let label = 0; label < LABELS; label += 1) {
    if (!mayFollow(-1, label)) continue;
    best[label] = (scores[label] as number) + (transitions[LABELS * LABELS + label] as number);
  }
  for (let at = 1; at < length; at += 1) {
    for (let to = 0; to < LABELS; to += 1) {
      let top = -Infinity;
      let from = 0;
      for (let label = 0; label < LABELS; label += 1) {
        if (!mayFollow(label, to)) continue;
        const score = (best[(at - 1) * LABELS + label] as number) + (transitions[label * LABELS + to] as number);
        if (score > top) {
          top = score;
          from = label;
        }
      }
      best[at * LABELS + to] = top + (scores[at * LABELS + to] as number);
      back[at * LABELS + to] = from;
    }
  }
  let label = 0;
  for (let other = 1; other < LABELS; other += 1) {
    if ((best[(length - 1) * LABELS + other] as number) > (best[(length - 1) * LABELS + label] as number))
      label = other;
  }
  for (let at = length - 1; at >= 0; at -= 1) {
    row[at] = label;
    label = back[at * LABELS + label] as number;
  }
  return row;
}

/** Labels are O, then B and I in pairs: an I follows its own B or I. `before` is -1 at the start. */
export function mayFollow(before: number, label: number): boolean {
  if (label === 0 || label % 2 === 1) return true;
  return before === label || before === label - 1;
}
