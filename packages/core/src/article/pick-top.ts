import { scoreTrees, type BoostedTrees } from './boosted-trees.ts';
import { bylineIn, type BylineCandidate } from './find-byline.ts';
import { datesIn, type DateInLine } from './find-published.ts';
import { bylineRow, dateRow, headlineRow, topicOf, type RatedLines } from './top-features.ts';
import { MEASURES, measureAt } from './line-measures.ts';

export type Picker = { trees: BoostedTrees; threshold: number };
export type TopModel = { headline: Picker; byline: Picker; published: Picker };
/** A line that could be it, with its features. */
export type Candidate<Found> = {
  line: number;
  found: Found;
  /** Candidates with the same key say the same: a headline may stand in the path of the page, too. */
  key: string;
  row: Uint8Array;
};

/** Lines above and below the beginning of the article where headline, byline and date are looked for. */
const ABOVE = 150;
const BELOW = 40;
/** Bylines and dates may also stand at the foot. */
const FOOT = 25;

/** Lines that could be the headline: short enough, with a word in them, not far below where the article begins. */
export function headlineCandidates(lines: RatedLines): Candidate<string>[] {
  // A text that begins with a full paragraph has no headline above it.
  if (lines.start === 0) return [];
  const places: number[] = [];
  for (let n = Math.max(0, lines.from - ABOVE); n < lastOfTop(lines); n += 1) {
    const words = lines.rows[n * MEASURES + measureAt.words] as number;
    if (words >= 1 && words <= 40 && !isSentence(lines, n) && /\p{L}{2}/u.test(lines.textOf(n))) places.push(n);
  }
  const onTopic = new Map(places.map((n) => [n, topicOf(lines, n).score]));
  const wordy = places.filter((n) => (lines.rows[n * MEASURES + measureAt.words] as number) >= 4);
  const better = (n: number, among: number[]): number =>
    Math.min(99, among.filter((other) => (onTopic.get(other) ?? 0) > (onTopic.get(n) ?? 0)).length);
  const above = wordy.filter((n) => n < lines.start);
  return places.map((n) => ({
    line: n,
    found: lines.textOf(n),
    key: lines.textOf(n).toLowerCase(),
    row: headlineRow(lines, n, {
      above: wordy.filter((other) => other < n).length,
      toStart: above.filter((other) => other > n).length,
      rank: better(n, wordy),
      rankAbove: better(n, above),
    }),
  }));
}

/** Long and with a full stop. */
const isSentence = (lines: RatedLines, n: number): boolean =>
  (lines.rows[n * MEASURES + measureAt.words] as number) >= 14 &&
  (lines.rows[n * MEASURES + measureAt.stop] as number) === 1;

const lastOfTop = (lines: RatedLines): number => Math.min(lines.count, Math.max(lines.from, lines.start) + BELOW);

function topAndFoot(lines: RatedLines): number[] {
  const found: number[] = [];
  const top = lastOfTop(lines);
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
  let led = 0;
  return found.map((each, all) => {
    const order = { all, led };
    if (each.found.form === 'led') led += 1;
    return {
      ...each,
      key: each.found.names,
      row: bylineRow(lines, each.line, each.found, headline, mentions.get(each.found.names) ?? 0, order),
    };
  });
}

export function dateCandidates(lines: RatedLines, headline: number): Candidate<DateInLine>[] {
  const found = topAndFoot(lines).flatMap((line) => datesIn(lines.textOf(line)).map((date) => ({ line, found: date })));
  const days = found.map((each) => each.found.iso.slice(0, 10));
  const sorted = days.toSorted();
  return found.map((each, order) => ({
    ...each,
    key: days[order] ?? '',
    row: dateRow(lines, each.line, each.found, headline, {
      order,
      newest: days[order] === sorted.at(-1),
      oldest: days[order] === sorted[0],
      same: days.filter((day) => day === days[order]).length,
    }),
  }));
}

/** How likely each candidate is the one, where none has a score of 0 (softmax). */
export function rateCandidates<Found>(candidates: Candidate<Found>[], trees: BoostedTrees): number[] {
  const raised = candidates.map(({ row }) => Math.exp(Math.min(50, scoreTrees(trees, row, 0))));
  const all = raised.reduce((sum, value) => sum + value, 1);
  return raised.map((value) => value / all);
}

/** The likeliest answer if it is likely enough, as its likeliest candidate puts it; the first of equals. */
export function pickBest<Found>(candidates: Candidate<Found>[], picker: Picker): Candidate<Found> | null {
  const likely = rateCandidates(candidates, picker.trees);
  const best = bestAnswer(candidates, likely);
  return best !== null && best.likely > picker.threshold ? (candidates[best.at] ?? null) : null;
}

/** Adds up what candidates that say the same have. */
export function bestAnswer<Found>(
  candidates: Candidate<Found>[],
  likely: number[],
): { at: number; likely: number } | null {
  const answers = new Map<string, { at: number; likely: number }>();
  for (const [n, { key }] of candidates.entries()) {
    const value = likely[n] ?? 0;
    const answer = answers.get(key);
    if (answer === undefined) answers.set(key, { at: n, likely: value });
    else {
      answer.likely += value;
      if (value > (likely[answer.at] ?? 0)) answer.at = n;
    }
  }
  let best: { at: number; likely: number } | null = null;
  for (const answer of answers.values()) if (best === null || answer.likely > best.likely) best = answer;
  return best;
}
