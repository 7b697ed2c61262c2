import { seededRandom } from '../../src/agreement/seeded-random.ts';
import type { GoldSentence } from '../conllu.ts';

/** Shares of sentences that are repeated in another case: headlines, shouted lines, careless typing. */
const SHARES: [name: string, share: number, change: (form: string, first: boolean) => string][] = [
  ['lower', 0.06, (form) => form.toLowerCase()],
  ['upper', 0.06, (form) => form.toUpperCase()],
  ['title', 0.1, (form, first) => (first || form.length > 3 ? form.charAt(0).toUpperCase() + form.slice(1) : form)],
];
const SEED = 5;

/**
 * The sentences and, after them, copies of some in lower case, in capitals and with capitals as in a headline. A copy's id
 * is that of its sentence with the case behind it.
 */
export function withOtherCases(sentences: GoldSentence[]): GoldSentence[] {
  const random = seededRandom(SEED);
  const copies: GoldSentence[] = [];
  for (const sentence of sentences) {
    for (const [name, share, change] of SHARES) {
      if (random() >= share || sentence.words.length < 3) continue;
      const words = sentence.words.map((word, index) => ({
        ...word,
        form: change(word.form, index === 0),
      }));
      copies.push({ ...sentence, id: `${sentence.id}#${name}`, words });
    }
  }
  return [...sentences, ...copies];
}
