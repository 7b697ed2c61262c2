/** Round numbers from 0 to at least `max`, about `wanted` steps apart: 0, 100, 200, 300. Counts stay whole numbers. */
export function ticksTo(max: number, wanted = 4): number[] {
  const rough = Math.max(max, 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
  const ticks = [0];
  while ((ticks.at(-1) ?? 0) < max) ticks.push((ticks.at(-1) ?? 0) + step);
  return ticks.length === 1 ? [0, step] : ticks;
}

/** Every how many-th of `count` labels fits when each needs `room` of `width`. */
export function labelEvery(count: number, width: number, room: number): number {
  return Math.max(1, Math.ceil((count * room) / Math.max(width, 1)));
}

/**
 * Moves labels apart that lie closer than `gap`, downwards and then up from the end, within `low` and `high`. In and out: their
 * places in order, the smallest first.
 */
export function spreadLabels(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const places: number[] = [];
  for (const place of wanted) places.push(Math.max(place, (places.at(-1) ?? low - gap) + gap));
  let limit = high;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index] ?? limit, limit);
    limit = (places[index] ?? limit) - gap;
  }
  return places;
}
