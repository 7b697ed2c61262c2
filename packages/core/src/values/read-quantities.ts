import type { Quantity } from '../claims/claim.ts';
import { readQuantities as readQuantitiesOfTokens } from '../claims/quantities.ts';
import { readTimes } from '../claims/times.ts';
import { tagTokens } from '../language/tag-tokens.ts';
import { tokenize } from '../language/tokenize.ts';
import type { Sentence } from '../language/word.ts';

/** Quantities of a sentence, in order. */
export function readQuantities(text: string, sentence: Sentence): Quantity[] {
  const tokens = tokenize(text, sentence.start, sentence.end);
  tagTokens(tokens);
  return readQuantitiesOfTokens(text, tokens, readTimes(text, sentence.start, sentence.end, null));
}
