/**
 * Feature hashing: 32-bit integers stand for words and for combinations of them, so that scoring makes no strings.
 * FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/), mixed like MurmurHash3's finaliser.
 */
export function hashText(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

export function hashWord(text: string): number {
  return hashText(text, 0, text.length);
}

/** One value under a template's number; never 0, which marks an empty slot in tables. */
export function mix1(template: number, a: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13) || 1;
}

export function mix2(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return hash ^ (hash >>> 16) || 1;
}

export function mix3(template: number, a: number, b: number, c: number): number {
  return mix2(template, mix2(template, a, b), c);
}
