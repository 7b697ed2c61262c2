import { scoreTrees, type BoostedTrees } from './boosted-trees.ts';
import { bylineRow } from './byline-features.ts';
import { cleanTitle } from './clean-title.ts';
import { dateRow } from './date-features.ts';
import {
  isAuthorLabel,
  isByAlone,
  isContactAlone,
  isHelperAlone,
  isNobody,
  isOrganisation,
  type BylineCandidate,
} from './find-byline.ts';
import { datesIn, type DateInLine } from './find-published.ts';
import { givenNames } from './given-names.ts';
import { headlineRow, topicScore } from './headline-features.ts';
import { measureOf } from './place-features.ts';
import type { RatedLines } from './rated-lines.ts';
import { plainKey } from './survey-text.ts';

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
/** The top of the whole text: long lists of cards are taken for the article, and its headline stands far above them. */
const TOP = 150;
/** Lines in which "Written by" on a line of its own is looked for. */
const FAR = 2_000;

/** Lines that could be the headline: short enough, with a word in them, not far below where the article begins. */
export function headlineCandidates(lines: RatedLines): Candidate<string>[] {
  // A text that begins with a full paragraph has no headline above it.
  if (lines.start === 0) return [];
  const places = topOf(lines).filter((n) => {
    const words = measureOf(lines, n, 'words');
    const text = lines.textOf(n);
    return (
      words >= 1 &&
      words <= 40 &&
      !isSentence(lines, n) &&
      /\p{L}{2}/u.test(text) &&
      !isCredit(text) &&
      !isByline(lines, n) &&
      !isRow(lines, n)
    );
  });
  const alone = new Set(places.map((n) => lines.survey.keyOf(n)));
  const titles = new Map(places.map((n) => [n, partAlone(lines.textOf(n), alone) ?? cleanTitle(lines.textOf(n))]));
  const keys = new Map(places.map((n) => [n, plainKey(titles.get(n) ?? '')]));
  const scores = new Map(places.map((n) => [n, topicScore(lines.survey, keys.get(n) ?? '')]));
  const score = (n: number): number => scores.get(n) ?? 0;
  const wordy = places.filter((n) => measureOf(lines, n, 'words') >= 4);
  const above = wordy.filter((n) => n < lines.start);
  const most = Math.max(1, ...above.map(score));
  const better = (n: number, among: number[]): number =>
    Math.min(99, among.filter((other) => score(other) > score(n)).length);
  const near = (n: number, steps: number[]): number => {
    const step = steps.find((each) => scores.has(n + each) && measureOf(lines, n + each, 'words') >= 4);
    return step === undefined ? 0 : (100 * score(n + step)) / most;
  };
  return places.map((n) => ({
    line: n,
    found: titles.get(n) ?? '',
    key: keys.get(n) ?? '',
    row: headlineRow(lines, n, keys.get(n) ?? '', {
      above: wordy.filter((other) => other < n).length,
      toStart: above.filter((other) => other > n).length,
      rank: better(n, wordy),
      rankAbove: better(n, above),
      relative: (100 * score(n)) / most,
      earlier: wordy.filter((other) => other < n && 2 * score(other) >= most).length,
      before: near(n, [-1, -2, -3]),
      after: near(n, [1, 2, 3]),
    }),
  }));
}

/** Of "Ferries and locks | Ferry to reopen" the part that is also a line by itself: a page's own name has its headline. */
function partAlone(text: string, alone: Set<string>): string | null {
  const parts = text.split(/ [|»›·–—-] /);
  return parts.length === 1 ? null : (parts.find((part) => wordsIn(part) >= 3 && alone.has(plainKey(part))) ?? null);
}

/** "Posted on 3 May in Travel", "3 May | Last updated ...": when, not what. */
const isCredit = (text: string): boolean =>
  /^(?:(?:last |first )?(?:posted|published|updated|modified|reviewed)\b(?: (?:on|in|by|at)\b|\s*:|$)|tags?\b\s*:|filed under\b|(?:table of )?contents$|in this (?:article|section)\b|an official website of\b)/i.test(
    text,
  ) || /^[^\p{L}]*\p{L}+[^\p{L}]*(?:last |\p{L}{1,9} )?(?:updated|min(?:ute)?s? read)\b/iu.test(text);

/** "By Ada Quill", "by Ada Quill, 3 May 2024"; "By design" may be a headline. */
function isByline(lines: RatedLines, n: number): boolean {
  const text = lines.textOf(n);
  if (!/^(?:(?:written|posted|words) )?by\b/i.test(text) || measureOf(lines, n, 'words') > 10) return false;
  const names = lines.bylinesOf(n)[0]?.names;
  return names !== undefined && (datesIn(text).length > 0 || isPerson(names));
}

/** A menu or a row of tags in one line: many words and hardly one that joins them, or many short items between commas. */
function isRow(lines: RatedLines, n: number): boolean {
  const words = measureOf(lines, n, 'words');
  const commas = lines.textOf(n).split(',').length - 1;
  const most = words >= 20 ? 10 : 0;
  return (words >= 12 && measureOf(lines, n, 'function') <= most) || (commas >= 5 && words <= 3 * (commas + 1));
}

/** Long and with a full stop. */
const isSentence = (lines: RatedLines, n: number): boolean =>
  measureOf(lines, n, 'words') >= 14 && measureOf(lines, n, 'stop') === 1;

/** Lines around where the article begins: its first paragraphs, and those of its longest stretch. */
function topOf({ count, from, start, opening }: RatedLines): number[] {
  const found = new Set<number>();
  for (const [first, last] of [
    [0, TOP],
    [opening - ABOVE, opening + BELOW],
    [from - ABOVE, Math.max(from, start) + BELOW],
  ] as const) {
    for (let n = Math.max(0, first); n < Math.min(count, last); n += 1) found.add(n);
  }
  return [...found].toSorted((a, b) => a - b);
}

function topAndFoot(lines: RatedLines): number[] {
  const found = topOf(lines);
  const top = found.at(-1) ?? -1;
  for (let n = Math.max(top + 1, lines.to - 6); n < Math.min(lines.count, lines.to + FOOT); n += 1) found.push(n);
  return found;
}

/**
 * Top and foot, wherever a line says that the name of an author follows or has just been given, and a name with a line
 * about that person.
 */
function bylinePlaces(lines: RatedLines): number[] {
  const found = new Set(topAndFoot(lines));
  for (let n = 1; n < Math.min(lines.count, FAR); n += 1) {
    if (isByAlone(lines.textOf(n - 1))) found.add(n);
    if (isAuthorLabel(lines.textOf(n)) || isAboutLineAbove(lines, n)) found.add(n - 1).add(n);
  }
  return [...found].toSorted((a, b) => a - b);
}

/** "Ada Quill", and below it "Ada Quill is a reporter". */
const isAboutLineAbove = (lines: RatedLines, n: number): boolean =>
  lines.textOf(n).startsWith(`${lines.textOf(n - 1)} `) && lines.bylinesOf(n)[0]?.form === 'bio';

export function bylineCandidates(lines: RatedLines, headline: number): Candidate<BylineCandidate>[] {
  const found = withoutHelpers(
    bylinePlaces(lines).flatMap((line) =>
      line === headline || (line > 0 && isContactAlone(lines.textOf(line - 1)))
        ? []
        : lines.bylinesOf(line).map((byline) => ({ line, found: inFull(lines, line, asHelper(lines, line, byline)) })),
    ),
    lines,
  );
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

type Named = { line: number; found: BylineCandidate };

const asHelper = (lines: RatedLines, line: number, byline: BylineCandidate): BylineCandidate =>
  line > 0 && isHelperAlone(lines.textOf(line - 1)) ? { ...byline, helper: true } : byline;

/** "Ada Quill", and below it "Ada is a reporter": the line below tells of Ada Quill. */
function inFull(lines: RatedLines, line: number, byline: BylineCandidate): BylineCandidate {
  if (byline.form !== 'bio' || byline.names.includes(' ') || line === 0) return byline;
  const above = lines.bylinesOf(line - 1)[0];
  return above !== undefined && above.names.startsWith(`${byline.names} `) && !isNobody(above.names)
    ? { ...byline, names: above.names }
    : byline;
}

/** Lines around "Reviewed by" in which a bare name is the author. */
const BESIDE_HELPER = 3;

/** By the first word of the name; a shop or a site that stands there has written nothing. */
const isPerson = (names: string): boolean =>
  !isOrganisation(names) && givenNames.has(names.split(' ', 1)[0]?.toLowerCase() ?? '');

/** Whoever reviewed or updated a text is its author only where nobody else is named as one. */
function withoutHelpers(found: Named[], lines: RatedLines): Named[] {
  const helpers = found.filter((each) => each.found.helper);
  if (helpers.length === 0) return found;
  const hasAuthor = found.some(
    (each) =>
      !each.found.helper &&
      (each.found.form === 'led' ||
        (each.line > 0 && isByAlone(lines.textOf(each.line - 1))) ||
        (/^(?:bare|beside|role)$/.test(each.found.form) &&
          !isNobody(each.found.names) &&
          isPerson(each.found.names) &&
          helpers.some(({ line }) => Math.abs(line - each.line) <= BESIDE_HELPER && line !== each.line))),
  );
  return hasAuthor ? found.filter((each) => !each.found.helper) : found;
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

/** What the line above needs of the likelihood of a standfirst, and the words of the shortest standfirst. */
const HEADLINE_ABOVE = 0.3;
const SHORTEST_STANDFIRST = 9;

/**
 * The headline: of a long line and a shorter one right above it that is not much less likely, the long one is the
 * standfirst. On pages of unseen sites that mends four headlines and spoils one.
 */
export function pickHeadline(candidates: Candidate<string>[], picker: Picker): Candidate<string> | null {
  const best = pickBest(candidates, picker);
  if (best === null || wordsIn(best.found) < SHORTEST_STANDFIRST) return best;
  const likely = rateCandidates(candidates, picker.trees);
  const together = (key: string): number =>
    candidates.reduce((sum, candidate, n) => sum + (candidate.key === key ? (likely[n] as number) : 0), 0);
  const above = candidates.filter(
    ({ line, found, key }) =>
      line < best.line &&
      line >= best.line - 2 &&
      key !== best.key &&
      wordsIn(found) >= 2 &&
      wordsIn(found) < wordsIn(best.found) &&
      !isTags(found) &&
      together(key) >= HEADLINE_ABOVE * together(best.key),
  );
  return above.toSorted((a, b) => together(b.key) - together(a.key))[0] ?? best;
}

/** "Best of, Japan, Travel guides": the sections that a text belongs to. */
const isTags = (text: string): boolean => {
  const parts = text.split(/,\s*/);
  return parts.length >= 3 && parts.every((part) => wordsIn(part) <= 3);
};

const wordsIn = (text: string): number => text.split(' ').length;

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
