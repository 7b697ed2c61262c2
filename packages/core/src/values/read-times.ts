import type { TimeSpan } from '../claims/claim.ts';
import type { Sentence } from '../language/word.ts';
import type { Day } from './calendar.ts';
import { findTimes, type FoundTime } from './find-times.ts';
import { frameOf, joinTimes } from './frame-times.ts';
import { hasSuperlative, tenseAt } from './tense.ts';
import type { Search } from './time-core.ts';

/**
 * Times of a sentence with their values, resolved against the date of the article, past first: "on Wednesday" is the
 * last one, unless its verb looks ahead. Without a date only what the words themselves date has a value. Offsets are
 * into `text`.
 */
export function readTimes(text: string, sentence: Sentence, published: Day | null): TimeSpan[] {
  const { search, found, linked } = findTimes(text, sentence, published);
  if (found.length === 0) return [];
  const framed = joinTimes(
    search,
    found
      .filter((core, n) => core.bare !== true || isAnchored(search, core, found, n))
      .map((core) => frameOf(search, core)),
  );
  for (const time of linked) {
    const { start, end } = time;
    const anchor = framed.findLast((one) => one.end <= time.start);
    const range = anchor === undefined ? null : time.read(anchor.value);
    if (range !== null)
      framed.push({ start, end, inner: start, operator: null, direction: 'past', value: range, core: null });
  }
  let end = 0;
  return framed
    .sort((a, b) => a.start - b.start)
    .filter((time) => {
      const apart = time.start >= end;
      if (apart) ({ end } = time);
      return apart;
    })
    .map(({ start, end, value }) => {
      const [from, to] = [sentence.start + start, sentence.start + end];
      return { text: text.slice(from, to), start: from, end: to, ...value };
    });
}

/** "in two years" needs a verb, "for 40 years" a superlative: "the driest May for 40 years", "closed for a month". */
function isAnchored(search: Search, core: FoundTime, all: readonly FoundTime[], n: number): boolean {
  const superlative = hasSuperlative(search.words, core.first);
  const opener = search.text.slice(core.start, core.start + 3).toLowerCase();
  if (opener === 'for') return superlative;
  const named = search.text.slice(core.start, core.end);
  const future = tenseAt(search.words, core.first, core.last) === 'future';
  if (/^within/i.test(named)) return future;
  if (/time$/i.test(named) || superlative || future) return true;
  // Lengths of one day and the like, and what another date of the sentence frames: "built in two years in the 1960s".
  const framed = all.some(
    (other, m) => m !== n && other.bare !== true && other.counted !== true && other.grain === 'year',
  );
  return !framed && !/^in (?:an? |one )?(?:hour|day)s?$/i.test(named);
}
