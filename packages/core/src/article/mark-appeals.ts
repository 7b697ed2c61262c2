import type { LineKind } from '../claims/claim.ts';
import type { LineFeatures } from './line-features.ts';

type Markable = LineFeatures & { kind: LineKind | null };

/** Lines between two appeals that still belong to one. */
const REACH = 4;

/**
 * Appeals for money come as whole runs of well-formed paragraphs in the publisher's own voice. A run starts and ends
 * with a line that asks ("Your donation helps us ..."); lines between two of them in the same voice, and the short
 * line that opens the box, belong to it. One long line alone needs a neighbour, so that a leader writer's "we" stays.
 */
export function markAppeals(lines: Markable[]): void {
  const asking = lines.flatMap((line, n) => (line.appeal === 2 ? [n] : []));
  for (const [i, n] of asking.entries()) {
    const line = lines[n];
    const next = asking[i + 1];
    if (line === undefined) continue;
    const joins = next !== undefined && next - n <= REACH && betweenAppeals(lines, n, next);
    const joined = lines[n - 1]?.kind === 'boilerplate' && lines[n - 1]?.appeal === 2;
    if (joins) for (const inside of lines.slice(n, next + 1)) inside.kind = 'boilerplate';
    else if (joined || (line.words <= 12 && line.words > 0)) line.kind = 'boilerplate';
    else if (neighbourIsFurniture(lines, n)) line.kind = 'boilerplate';
  }
}

/** Everything between speaks as the publisher or is furniture already. */
function betweenAppeals(lines: Markable[], from: number, to: number): boolean {
  return lines.slice(from + 1, to).every((line) => line.appeal > 0 || line.kind === 'boilerplate' || line.words <= 4);
}

/** A lone paragraph that asks, with a sign-up or donate line right beside it. */
function neighbourIsFurniture(lines: Markable[], n: number): boolean {
  return lines[n - 1]?.furniture === true || lines[n + 1]?.furniture === true;
}
