import { hashWord, mix1, mix2 } from '../language/hash.ts';
import type { ReadWord } from './read-words.ts';

const LONGEST_GRAM = 5;
const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;
const SPACE = 32;
const DIGIT = 48;
/** Templates of the hashes: lengths 2 to 5 are character n-grams. */
const UNIGRAM = 11;
const BIGRAM = 12;
const END = hashWord('\n');
const NUMBER = hashWord('0');

/**
 * Hashes of the words and pairs of words, and, after them, of the runs of two to five characters (lower-cased, digits
 * as 0, white space as one space). `visit` gets the hash and the index of its word, or -1 for characters.
 */
export function visitGrams(text: string, words: ReadWord[], visit: (hash: number, word: number) => void): void {
  let next = words.length === 0 ? END : gramHash(words[0] as ReadWord);
  for (let n = 0; n < words.length; n += 1) {
    const hash = next;
    next = n + 1 < words.length ? gramHash(words[n + 1] as ReadWord) : END;
    visit(mix1(UNIGRAM, hash), n);
    visit(mix2(BIGRAM, hash, next), n);
  }
  const codes = normalCodes(text);
  for (let start = 0; start + 1 < codes.length; start += 1) {
    let hash = BASIS;
    const end = Math.min(codes.length, start + LONGEST_GRAM);
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ (codes[at] as number), PRIME);
      if (at > start) visit(mix1(at - start + 1, hash), -1);
    }
  }
}

const gramHash = (word: ReadWord): number => (word.digits ? NUMBER : word.hash);

function normalCodes(text: string): Uint16Array {
  const lower = text.toLowerCase();
  const codes = new Uint16Array(lower.length + 2);
  let length = 1;
  codes[0] = SPACE;
  for (let at = 0; at < lower.length; at += 1) {
    let code = lower.charCodeAt(at);
    if (code <= SPACE || code === 0xa0) {
      if (codes[length - 1] === SPACE) continue;
      code = SPACE;
    } else if (code >= DIGIT && code <= DIGIT + 9) code = DIGIT;
    else if (code === 0x2019) code = 39;
    codes[length] = code;
    length += 1;
  }
  if (codes[length - 1] !== SPACE) {
    codes[length] = SPACE;
    length += 1;
  }
  return codes.subarray(0, length);
}
