import type { TimeSpan } from '../claims/claim.ts';
import type { Sentence } from '../language/word.ts';
import type { Day } from './calendar.ts';
import { findTimes, type FoundTime } from './find-times.ts';
import { frameOf, joinTimes, type Framed } from './frame-times.ts';
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
  // Lengths that another date of the sentence frames are no times: "built in two years in the 1960s".
  const hasYear = found.some((core) => core.bare !== true && core.counted !== true && core.grain === 'year');
  const framed = joinTimes(
    search,
    found
      .filter((core) => core.bare !== true || isAnchored(search, core, hasYear))
      .map((core) => frameOf(search, core)),
  );
  const hanging: Framed[] = [];
  let next = 0;
  for (const { start, end, read } of linked) {
    while ((framed[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const [named, hung] = [framed[next - 1], hanging.at(-1)];
    const anchor = hung !== undefined && hung.start > (named?.start ?? -1) ? hung : named;
    const value = anchor === undefined ? null : read(anchor.value);
    if (value !== null)
      hanging.push({ start, end, inner: start, operator: null, direction: 'past', value, core: null });
  }
  let end = 0;
  return [...framed, ...hanging]
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
function isAnchored(search: Search, core: FoundTime, hasYear: boolean): boolean {
  const superlative = hasSuperlative(search.words, core.first);
  const opener = search.text.slice(core.start, core.start + 3).toLowerCase();
  if (opener === 'for') return superlative;
  const named = search.text.slice(core.start, core.end);
  const future = tenseAt(search.words, core.first, core.last) === 'future';
  if (/^within/i.test(named)) return future;
  if (/time$/i.test(named) || superlative || future) return true;
  return !hasYear && !/^in (?:an? |one )?(?:hour|day)s?$/i.test(named);
}
