/** Hashed logistic weights over the words of a line, their pairs, and where they stand. */
export type LexicalWeights = { weights: Int8Array; step: number; bias: number };

/** Words that count at the beginning and at the end of a line. */
const FIRST = 24;
const LAST = 8;

/** FNV-1a over UTF-16 code units. */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let n = 0; n < text.length; n += 1) value = Math.imul(value ^ text.charCodeAt(n), 0x01000193) >>> 0;
  return value ^ (value >>> 15);
}

/** Places of the line's words in a table of `size` (a power of two) weights, without repeats. */
export function lexicalFeatures(words: string[], size: number): number[] {
  const found = new Set<number>();
  const taken = words.length <= FIRST + LAST ? words : [...words.slice(0, FIRST), ...words.slice(-LAST)];
  for (const [n, raw] of taken.entries()) {
    const word = /^\d/.test(raw) ? '0' : raw.slice(0, 20);
    found.add(hash(word, 1) & (size - 1));
    if (n === 0) found.add(hash(word, 2) & (size - 1));
    const before = taken[n - 1];
    if (before !== undefined && taken.length <= 12) found.add(hash(`${before} ${word}`, 3) & (size - 1));
  }
  found.add(hash(String(Math.min(12, words.length)), 4) & (size - 1));
  return [...found];
}

/** Log odds that a line with these words is part of an article. */
export function scoreWords({ weights, step, bias }: LexicalWeights, words: string[]): number {
  const places = lexicalFeatures(words, weights.length);
  let sum = 0;
  for (const place of places) sum += weights[place] as number;
  // Long lines have many words that say the same: their evidence counts less than fully.
  return bias + (step * sum) / Math.sqrt(1 + places.length / 4);
}
