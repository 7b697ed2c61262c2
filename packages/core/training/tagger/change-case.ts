import { mulberry32 } from '../../bench/bootstrap.ts';
import type { TaggedSentence } from './train-tagger.ts';

/** Shares of sentences that are repeated in another case: headlines, shouted lines, careless typing. */
const SHARES: [share: number, change: (form: string, first: boolean) => string][] = [
  [0.06, (form) => form.toLowerCase()],
  [0.06, (form) => form.toUpperCase()],
  [0.1, (form, first) => (first || form.length > 3 ? form.charAt(0).toUpperCase() + form.slice(1) : form)],
];

/** The sentences and, after them, copies of some in lower case, in capitals and with capitals as in a headline. */
export function withOtherCases(sentences: TaggedSentence[], seed: number): TaggedSentence[] {
  const random = mulberry32(seed);
  const copies: TaggedSentence[] = [];
  for (const sentence of sentences) {
    for (const [share, change] of SHARES) {
      if (random() >= share || sentence.forms.length < 3) continue;
      copies.push({ ...sentence, forms: sentence.forms.map((form, index) => change(form, index === 0)) });
    }
  }
  return [...sentences, ...copies];
}
