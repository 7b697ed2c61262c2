import type { TimeSpan } from '../claims/claim.ts';
import { readTimes as readTimesOfText } from '../claims/times.ts';
import type { Sentence } from '../language/word.ts';
import type { Day } from './calendar.ts';

/** Times of a sentence with their values, resolved against the date of the article where there is one. */
export function readTimes(text: string, sentence: Sentence, published: Day | null): TimeSpan[] {
  return readTimesOfText(text, sentence.start, sentence.end, published);
}
