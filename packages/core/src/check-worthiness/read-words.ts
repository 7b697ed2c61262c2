import { hashWord } from '../language/hash.ts';

/** A word of the text as the features see it. */
export type ReadWord = {
  /** Lower-cased; "don't" is "do" and "n't", "we've" is "we" and "'ve". */
  lower: string;
  start: number;
  end: number;
  /** 0 lower-case or no letter, 1 first letter capital, 2 all capitals and longer than one letter. */
  capitals: 0 | 1 | 2;
  digits: boolean;
  letters: boolean;
  /** Of `lower`. */
  hash: number;
};

const WORD = /[\p{L}\p{M}]+(?:['’]\p{L}{1,3}(?!\p{L}))?|\d(?:[\d.,]*\d)?|[^\s]/gu;
const LETTER = /^\p{L}/u;
const CLITIC = /^(.+?)(n['’]t|['’]\p{L}{1,3})$/u;

/** One spelling for what British and American news write in two ways: "per cent" as "percent", currencies as "$". */
export function plainText(text: string): string {
  return text.replaceAll(/\bper cent\b/gi, 'percent').replaceAll(/[£€¥]/g, '$');
}

/** Words, numbers and single marks, in order; linear in the length of the text. */
export function readWords(text: string): ReadWord[] {
  const words: ReadWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const found = match[0];
    const start = match.index;
    const clitic = found.length > 2 && /['’]/.test(found) ? CLITIC.exec(found) : null;
    if (clitic === null) words.push(word(found, start));
    else words.push(word(clitic[1] ?? '', start), word(clitic[2] ?? '', start + (clitic[1] ?? '').length));
  }
  return words;
}

function word(found: string, start: number): ReadWord {
  const small = found.toLowerCase();
  const lower = small.includes('’') ? small.replaceAll('’', "'") : small;
  const first = found.charCodeAt(0);
  const digits = first >= 48 && first <= 57;
  const capital = !digits && found.charAt(0) !== lower.charAt(0);
  const all = capital && found.length > 1 && found === found.toUpperCase();
  return {
    lower,
    start,
    end: start + found.length,
    capitals: all ? 2 : capital ? 1 : 0,
    digits,
    letters: !digits && LETTER.test(found),
    hash: hashWord(lower),
  };
}
