/** A score with the truth: `label` is 1 or 0. */
export type Ranked = { score: number; label: number };

/** Average precision: the mean of the precision at each positive, best scores first. */
export function averagePrecision(items: Ranked[]): number {
  const sorted = items.toSorted((a, b) => b.score - a.score);
  let found = 0;
  let sum = 0;
  for (const [at, { label }] of sorted.entries()) {
    if (label === 0) continue;
    found += 1;
    sum += found / (at + 1);
  }
  return found === 0 ? 0 : sum / found;
}

/** Area under the ROC curve: how often a positive scores above a negative; ties count half. */
export function areaUnderCurve(items: Ranked[]): number {
  const sorted = items.toSorted((a, b) => a.score - b.score);
  let ranks = 0;
  let positives = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to += 1;
    for (let at = from; at < to; at += 1) {
      if (sorted[at]?.label !== 1) continue;
      positives += 1;
      ranks += (from + to + 1) / 2;
    }
    from = to;
  }
  const negatives = sorted.length - positives;
  if (positives === 0 || negatives === 0) return Number.NaN;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}
