/** What the parser reads of a word. */
export type ParserWord = { text: string; lower: string; upos: string; xpos: string };

/** Row numbers by value; row 0 of each table stands for everything else. */
export type Vocabularies = {
  /** Words with a vector learnt from plain text. */
  common: ReadonlyMap<string, number>;
  /** Words with a vector learnt from the treebanks. */
  frequent: ReadonlyMap<string, number>;
  endings: ReadonlyMap<string, number>;
  xpos: ReadonlyMap<string, number>;
  upos: ReadonlyMap<string, number>;
};

/** Typographic quotes as the ASCII ones of the treebanks: "’s" is "'s". */
export function plainForm(lower: string): string {
  return /[‘’“”`´]/.test(lower) ? lower.replace(/[‘’`´]/g, "'").replace(/[“”]|''/g, '"') : lower;
}

/** Every number of as many digits is one word: "1987" and "2024" are "0000". */
export function digitless(form: string): string {
  return /\d/.test(form) ? form.replace(/\d/g, '0') : form;
}

/** Last letters that are looked at together: "ed", "ked", "aked". */
export const ENDING_LENGTHS = [2, 3, 4];

export function endings(form: string): string[] {
  return ENDING_LENGTHS.map((length) => form.slice(-length));
}

export const SHAPES = 16;

/** Class of a word's letters, with a half of its own for the first word of a sentence: "Anna" 1, "NATO" 2, "mid-2020" 5. */
export function shape(text: string, index: number): number {
  return (index === 0 ? SHAPES / 2 : 0) + letterClass(text);
}

function letterClass(text: string): number {
  if (/^[a-z]+$/.test(text)) return 0;
  if (/\d/.test(text)) return 5;
  if (!/\p{L}/u.test(text)) return 6;
  if (text === text.toLowerCase()) return 0;
  if (text === text.toUpperCase()) return text.length === 1 ? 3 : 2;
  return text.slice(1) === text.slice(1).toLowerCase() ? 1 : 4;
}

/** Classes of the signed distance from a word to a head: sides apart, 1 to 5, then by doubling. */
export const DISTANCES = 22;
const ROOT_DISTANCE = 0;

export function distance(head: number, word: number): number {
  if (head < 0) return ROOT_DISTANCE;
  const length = Math.abs(head - word);
  const near = length <= 5 ? length : length <= 7 ? 6 : length <= 10 ? 7 : length <= 15 ? 8 : length <= 25 ? 9 : 10;
  return head < word ? near : near + 10;
}
