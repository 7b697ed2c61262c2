/** Where a claim starts, measured after layout, in pixels from the top of the column. */
export type MeasuredStart = { id: string; middle: number };
type MarginSide = 'left' | 'right';
/** One place in a margin. Several claims share it only when both margins of their line are taken. */
export type MarginPlace = { side: MarginSide; middle: number; ids: readonly string[] };

/** Two starts nearer than this are on one line: the tightest line of the column is 28 px high. */
const SAME_LINE = 12;

/**
 * Puts each claim's number beside the line where it starts: the first of a line to the left, the second to the right,
 * further ones share the right place. `least` is the height a number needs; a number is pushed down by no more than it
 * takes not to touch the one above it on the same side.
 */
export function placeMarginNumbers(starts: readonly MeasuredStart[], least = 16): MarginPlace[] {
  const lines: { middle: number; ids: string[] }[] = [];
  for (const start of starts.toSorted((a, b) => a.middle - b.middle)) {
    const line = lines.at(-1);
    if (line && start.middle - line.middle < SAME_LINE) line.ids.push(start.id);
    else lines.push({ middle: start.middle, ids: [start.id] });
  }
  const order = new Map(starts.map((start, index) => [start.id, index]));
  const bottom: Record<MarginSide, number> = { left: -Infinity, right: -Infinity };
  const places: MarginPlace[] = [];
  const put = (side: MarginSide, wanted: number, ids: readonly string[]) => {
    const middle = Math.max(wanted, bottom[side] + least / 2);
    bottom[side] = middle + least / 2;
    places.push({ side, middle, ids });
  };
  for (const line of lines) {
    const [first, ...rest] = line.ids.toSorted((a, b) => order.get(a)! - order.get(b)!);
    put('left', line.middle, [first!]);
    if (rest.length > 0) put('right', line.middle, rest);
  }
  return places;
}
