import { isNobody } from './find-byline.ts';
import { functionWords } from './line-words.ts';
import { byte, measureOf, placeFeatures, signed } from './place-features.ts';
import type { RatedLines } from './rated-lines.ts';
import { plainKey } from './survey-text.ts';

/** What the other candidates of the text tell: lines of some length above, ranks of how much each is on topic. */
export type HeadlineStanding = {
  above: number;
  toStart: number;
  rank: number;
  rankAbove: number;
  /** How much it is on topic, of 100 for the line above the text that is most so. */
  relative: number;
  /** Lines above it that are at least half as much on topic as that one. */
  earlier: number;
  /** How much the nearest lines of some length within three above and below are on topic, of 100 likewise. */
  before: number;
  after: number;
};

export function headlineRow(lines: RatedLines, n: number, key: string, standing: HeadlineStanding): Uint8Array {
  const text = lines.textOf(n);
  return Uint8Array.from([
    ...placeFeatures(lines, n),
    ...creditsBelow(lines, n),
    ...repeatsOf(lines, n, key),
    ...topicFeatures(lines, key),
    ...runsAround(lines, n),
    signed(n - lines.opening),
    byte(standing.above),
    byte(standing.toStart),
    byte(standing.rank),
    byte(standing.rankAbove),
    byte(standing.relative),
    byte(standing.earlier),
    byte(standing.before),
    byte(standing.after),
    endsPath(lines, n, key) ? 1 : 0,
    ...standfirstAround(lines, n),
    measureOf(lines, n, 'commas'),
    /[|›»>❯]/.test(text) ? 1 : 0,
    /^\d+\s/.test(text) ? 1 : 0,
    /^(?:an?|this|in this|table of|share|we|from)\s/i.test(text) ? 1 : 0,
  ]);
}

/** "12 responses to “Ferry to reopen”", "One thought on", "You are reading": the page names its headline. */
const NAMES_IT =
  /^(?:\d+|one|two|no|leave an?)?\s?(?:responses?|comments?|thoughts?|repl(?:y|ies)|discussion)\s(?:to|on|for|about)\b|\byou(?:['’]re| are) (?:reading|viewing)\b/i;

/** A copyright line names the site. */
const COPYRIGHT = /©|\(c\)|copyright|all rights reserved/i;

/** Nearest lines below that say when or by whom; 9 for none. */
function creditsBelow(lines: RatedLines, n: number): number[] {
  const below = (is: (at: number) => boolean): number => {
    for (let step = 1; step <= 6; step += 1) if (n + step < lines.count && is(n + step)) return step;
    return 9;
  };
  return [
    below((at) => measureOf(lines, at, 'date') === 2),
    below((at) => /^(?:by|written by|author)\b/i.test(lines.textOf(at))),
    below((at) => {
      const names = lines.bylinesOf(at)[0]?.names;
      return names !== undefined && !isNobody(names) && names.includes(' ');
    }),
    below((at) => measureOf(lines, at, 'ago') === 1),
  ];
}

/**
 * Where the same words stand again, as a line and within longer lines: above (menu or path), between here and the text,
 * in the text (the entry of a table of contents comes again as a heading), below it, in the copyright line, and above
 * the comments.
 */
function repeatsOf(lines: RatedLines, n: number, key: string): number[] {
  const { survey, start, to, textOf } = lines;
  const counts = new Uint8Array(10);
  for (const other of survey.linesWith(key)) {
    if (other === n) continue;
    const place = other < n ? 0 : other < start ? 1 : other < to ? 2 : 3;
    const at = survey.keyOf(other) === key ? place : 4 + place;
    counts[at] = (counts[at] as number) + 1;
    if (COPYRIGHT.test(textOf(other))) counts[8] = 1;
    if (NAMES_IT.test(textOf(other))) counts[9] = 1;
  }
  return [...counts];
}

/** "Home / Tips / Book reviews" above: the last step of the path of the page is its headline. */
function endsPath(lines: RatedLines, n: number, key: string): boolean {
  if (key === '') return false;
  for (let at = Math.max(0, n - 12); at < n; at += 1) {
    const parts = lines.textOf(at).split(/\s*[/»›>|❯→]\s*/u);
    if (parts.length > 1 && plainKey(parts.at(-1) ?? '') === key) return true;
  }
  return false;
}

/** A standfirst is a sentence right below a shorter line: as seen from either. */
function standfirstAround(lines: RatedLines, n: number): number[] {
  const words = (at: number): number => measureOf(lines, at, 'words');
  const isUnder = (at: number): boolean =>
    words(at) >= 7 && words(at) > words(at - 1) && words(at - 1) >= 2 && measureOf(lines, at - 1, 'stop') === 0;
  return [
    isUnder(n + 1) ? 1 + measureOf(lines, n + 1, 'stop') : 0,
    isUnder(n) ? 1 + measureOf(lines, n, 'stop') : 0,
    signed(words(n) - words(n - 1)),
    signed(words(n + 1) - words(n)),
  ];
}

/** How much a line is about what the article is about. */
function topicFeatures({ survey, start, textOf }: RatedLines, key: string): number[] {
  const { topic, beside, leading, pairs } = survey;
  const words = key.split(' ');
  const long = [...new Set(words)].filter((word) => word.length >= 4 && !functionWords.has(word));
  let [known, common, own] = [0, 0, 0];
  for (const word of long) {
    const count = topic.get(word) ?? 0;
    if (count >= 1) known += 1;
    if (count >= 2) common += 1;
    own += Math.log2(1 + count) / (1 + Math.log2(1 + (beside.get(word) ?? 0)));
  }
  let joined = 0;
  for (let at = 1; at < words.length; at += 1) if (pairs.has(`${words[at - 1]} ${words[at]}`)) joined += 1;
  const first = ` ${[0, 1, 2].map((step) => textOf(start + step).toLowerCase()).join(' ')} `;
  const early = long.filter((word) => first.includes(word)).length;
  // A word that little beside the article has counts more: menus share theirs with one another.
  const rarity = (word: string): number => 1 / (1 + (beside.get(word) ?? 0));
  const sum = (words: string[]): number => words.reduce((total, word) => total + rarity(word), 0);
  const rare = long.length === 0 ? 0 : sum(long);
  const share = (is: (word: string) => boolean): number =>
    rare === 0 ? 50 : byte((100 * sum(long.filter(is))) / rare);
  return [
    byte(8 * topicScore(survey, key)),
    byte(common),
    long.length === 0 ? 50 : byte((100 * known) / long.length),
    byte(8 * own),
    byte(leading.filter((word) => words.includes(word)).length),
    leading[0] !== undefined && words.includes(leading[0]) ? 1 : 0,
    byte(joined),
    words.length < 2 ? 50 : byte((100 * joined) / (words.length - 1)),
    byte(early),
    long.length === 0 ? 50 : byte((100 * early) / long.length),
    byte(30 * sum(long.filter((word) => topic.has(word)))),
    share((word) => topic.has(word)),
    share((word) => first.includes(word)),
  ];
}

/** Words of the article that the phrase holds, and how common they are there. */
export function topicScore({ topic }: RatedLines['survey'], key: string): number {
  const long = new Set(key.split(' ').filter((word) => word.length >= 4));
  let sum = 0;
  for (const word of long) sum += Math.log2(1 + (topic.get(word) ?? 0));
  return sum / Math.sqrt(Math.max(2, long.size));
}

/** Menus are runs of short lines, lists of other articles runs of longer ones; a headline stands out of both. */
function runsAround(lines: RatedLines, n: number): number[] {
  const words = (at: number): number => measureOf(lines, at, 'words');
  const isShort = (at: number): boolean => at >= 0 && at < lines.count && words(at) <= 5;
  const run = (step: -1 | 1): number => {
    let length = 0;
    while (length < 40 && isShort(n + step * (length + 1))) length += 1;
    return length;
  };
  const longest = (from: number, to: number): number => {
    let best = 0;
    for (let at = Math.max(0, from); at < Math.min(lines.count, to); at += 1) best = Math.max(best, words(at));
    return best;
  };
  const alike = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5].filter((step) => {
    const count = words(n + step);
    return count >= 4 && count <= 20 && measureOf(lines, n + step, 'stop') === 0;
  });
  return [
    run(-1),
    run(1),
    signed(words(n) - longest(n - 8, n)),
    signed(words(n) - longest(n + 1, n + 5)),
    alike.length,
    alike.filter((step) => step < 0).length,
  ];
}
