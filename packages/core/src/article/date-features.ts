import type { DateInLine } from './find-published.ts';
import { byte, placeFeatures, signed } from './place-features.ts';
import type { RatedLines } from './rated-lines.ts';

/** `order`: how many dates stand before it; `newest` and `oldest`: no date of the text is later or earlier. */
export function dateRow(
  lines: RatedLines,
  n: number,
  found: DateInLine,
  headline: number,
  others: { order: number; newest: boolean; oldest: boolean; same: number },
): Uint8Array {
  const line = lines.textOf(n);
  const before = line.slice(Math.max(0, found.start - 40), found.start);
  const lead = `${n > 0 ? lines.textOf(n - 1).slice(0, 60) : ''}\n${before}`;
  return Uint8Array.from([
    ...placeFeatures(lines, n),
    byte(line.length - (found.end - found.start)),
    byte(found.start),
    /\b(?:published|posted|created|date|originally|first)\b/i.test(before) ? 1 : 0,
    /\b(?:updated|modified|reviewed|revised|edited|accessed)\b/i.test(before) ? 1 : 0,
    /\b(?:published|posted)\b/i.test(lead) ? 1 : 0,
    /\b(?:updated|modified|reviewed)\b/i.test(lead) ? 1 : 0,
    headline === -1 ? 0 : signed(n - headline),
    byte(others.order),
    others.newest ? 1 : 0,
    others.oldest ? 1 : 0,
    byte(others.same),
    /^(?:by|written)\b/i.test(line) ? 1 : 0,
    found.iso.includes('T') || /\d:\d\d/.test(line) ? 1 : 0,
  ]);
}
