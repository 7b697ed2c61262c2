import { wordsOf } from './pages.ts';

/** The same words but for a site's name or a word or two: Dice coefficient of the words at least .8. */
export function isSameTitle(found: string, gold: string): boolean {
  const a = wordsOf(found);
  const b = wordsOf(gold);
  if (a.length === 0 || b.length === 0) return false;
  if (a.join('') === b.join('')) return true;
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of a) {
    const rest = left.get(word) ?? 0;
    if (rest > 0) shared += 1;
    left.set(word, rest - 1);
  }
  return (2 * shared) / (a.length + b.length) >= 0.8;
}

const JOINING = new Set(['and', 'by', 'with', 'dr', 'md', 'phd']);
const nameWords = (names: string): string[] => wordsOf(names).filter((word) => !JOINING.has(word));

/** The same names, or one of them without the credentials or co-authors that the other gives. */
export function isSameAuthor(found: string, gold: string): boolean {
  const a = nameWords(found).join(' ');
  const b = nameWords(gold).join(' ');
  if (a === '' || b === '') return false;
  return (
    a === b ||
    (` ${a} `.includes(` ${b} `) && a.length <= 3 * b.length) ||
    (` ${b} `.includes(` ${a} `) && 3 * a.length >= b.length)
  );
}

export const isSameDay = (found: string, gold: string): boolean => found.slice(0, 10) === gold.slice(0, 10);

/** Whether the pasted text has the names anywhere. */
export function holdsWords(text: string, wanted: string): boolean {
  const words = nameWords(wanted).join(' ');
  return words !== '' && ` ${nameWords(text).join(' ')} `.includes(` ${words} `);
}
