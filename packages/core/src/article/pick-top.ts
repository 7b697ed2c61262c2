import { logistic, scoreTrees, type BoostedTrees } from './boosted-trees.ts';
import { bylineIn, type BylineCandidate } from './find-byline.ts';
import { datesIn, type DateInLine } from './find-published.ts';
import { bylineRow, dateRow, headlineRow, type RatedLines } from './top-features.ts';
import { MEASURES, measureAt } from './line-measures.ts';

export type Picker = { trees: BoostedTrees; threshold: number };
export type TopModel = { headline: Picker; byline: Picker; published: Picker };
/** A line that could be it, with its features. */
export type Candidate<Found> = { line: number; found: Found; row: Uint8Array };

/** Lines above and below the beginning of the article where headline, byline and date are looked for. */
const ABOVE = 150;
const BELOW = 20;
/** Bylines and dates may also stand at the foot. */
const FOOT = 25;

/** Lines that could be the headline: short enough, with a word in them, not far below where the article begins. */
export function headlineCandidates(lines: RatedLines): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const to = Math.min(lines.count, lines.from + BELOW);
  let above = 0;
  for (let n = Math.max(0, lines.from - ABOVE); n < to; n += 1) {
    const words = lines.rows[n * MEASURES + measureAt.words] as number;
    if (words < 1 || words > 40 || !/\p{L}{2}/u.test(lines.textOf(n))) continue;
    found.push({ line: n, found: lines.textOf(n), row: headlineRow(lines, n, above) });
    if (words >= 4) above += 1;
  }
  return found;
}

function topAndFoot(lines: RatedLines): number[] {
  const found: number[] = [];
  const top = Math.min(lines.count, lines.from + BELOW);
  for (let n = Math.max(0, lines.from - ABOVE); n < top; n += 1) found.push(n);
  for (let n = Math.max(top, lines.to - 6); n < Math.min(lines.count, lines.to + FOOT); n += 1) found.push(n);
  return found;
}

export function bylineCandidates(lines: RatedLines, headline: number): Candidate<BylineCandidate>[] {
  const places = topAndFoot(lines);
  const found = places.flatMap((line) => {
    const byline = line === headline ? null : bylineIn(lines.textOf(line));
    return byline === null ? [] : [{ line, found: byline }];
  });
  const mentions = new Map<string, number>();
  for (const each of found) mentions.set(each.found.names, (mentions.get(each.found.names) ?? 0) + 1);
  return found.map((each) => ({
    ...each,
    row: bylineRow(lines, each.line, each.found, headline, mentions.get(each.found.names) ?? 0),
  }));
}

export function dateCandidates(lines: RatedLines, headline: number): Candidate<DateInLine>[] {
  const found = topAndFoot(lines).flatMap((line) => datesIn(lines.textOf(line)).map((date) => ({ line, found: date })));
  const days = found.map((each) => each.found.iso.slice(0, 10));
  const sorted = days.toSorted();
  return found.map((each, order) => ({
    ...each,
    row: dateRow(lines, each.line, each.found, headline, {
      order,
      newest: days[order] === sorted.at(-1),
      oldest: days[order] === sorted[0],
      same: days.filter((day) => day === days[order]).length,
    }),
  }));
}

/** The likeliest candidate if it is likely enough; the first of equals. */
export function pickBest<Found>(candidates: Candidate<Found>[], picker: Picker): Candidate<Found> | null {
  let best: Candidate<Found> | null = null;
  let highest = picker.threshold;
  for (const candidate of candidates) {
    const likely = logistic(scoreTrees(picker.trees, candidate.row, 0));
    if (likely > highest) [best, highest] = [candidate, likely];
  }
  return best;
}
