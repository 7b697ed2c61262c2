import { seededRandom } from '../../src/agreement/seeded-random.ts';
import { labels } from '../../src/entities/entity-model.ts';
import { spansOf } from '../../src/entities/tag-names.ts';
import { tokeniseWords } from '../../src/language/tokenise-words.ts';
import type { LabelledSentence } from './gold.ts';

export type NameStock = { firstNames: string[]; surnames: string[]; organisations: string[]; places: string[] };

/** Share of names that are exchanged in a varied sentence. */
const EXCHANGED = 0.7;

/**
 * Copies of the sentences that hold names, with other names of the same type from the lists (mention replacement, Dai &
 * Adel 2020): the tagger learns the surroundings of names, not the names of the training text.
 */
export function varyNames(sentences: LabelledSentence[], stock: NameStock, seed: number): LabelledSentence[] {
  const random = seededRandom(seed);
  const pick = (list: string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const syllable = (): string =>
    pick(['un', 'il', 'ho', 'yan', 'tai', 'min', 'wai', 'kit', 'jun', 'hee', 'soo', 'wen']);
  const personName = (length: number): string => {
    if (length === 1) return random() < 0.75 ? pick(stock.surnames) : pick(stock.firstNames);
    const chance = random();
    if (chance < 0.05) return `${pick(stock.surnames)} ${pick(['Jae', 'Kwok', 'Cheuk', 'Hyun', 'Wing'])}-${syllable()}`;
    if (chance < 0.1) return `${pick(stock.firstNames)} al-${pick(stock.surnames)}`;
    if (chance < 0.15) return `${pick(stock.firstNames)} ${pick(['A.', 'J.', 'M.', 'S.'])} ${pick(stock.surnames)}`;
    return `${pick(stock.firstNames)} ${pick(stock.surnames)}`;
  };
  const otherName = (type: number, length: number): string =>
    type === 0 ? personName(length) : pick(type === 1 ? stock.organisations : stock.places);
  return sentences.flatMap((sentence) => {
    const spans = spansOf(sentence.labels);
    if (spans.length === 0) return [];
    const varied: LabelledSentence = { ...sentence, words: [], tags: [], labels: [] };
    let at = 0;
    const copy = (to: number): void => {
      for (; at < to; at += 1) {
        varied.words.push(sentence.words[at] ?? '');
        if (sentence.tags.length > 0) varied.tags.push(sentence.tags[at] ?? '');
        varied.labels.push(sentence.labels[at] ?? 0);
      }
    };
    for (const { from, to, type } of spans) {
      copy(from);
      const lower = sentence.words[from]?.toLowerCase() === sentence.words[from];
      if (random() > EXCHANGED || lower) {
        copy(to);
        continue;
      }
      const name = otherName(type, to - from);
      const first = labels.indexOf((['B-PER', 'B-ORG', 'B-LOC'] as const)[type] ?? 'B-PER');
      for (const [place, { start, end }] of tokeniseWords(name, 0, name.length).entries()) {
        const word = name.slice(start, end);
        varied.words.push(word);
        if (sentence.tags.length > 0)
          varied.tags.push(
            word === '-' ? 'HYPH' : /^\p{L}/u.test(word) ? (/^(?:of|for|and|the)$/.test(word) ? 'IN' : 'NNP') : '.',
          );
        varied.labels.push(place === 0 ? first : first + 1);
      }
      at = to;
    }
    copy(sentence.words.length);
    return [varied];
  });
}
