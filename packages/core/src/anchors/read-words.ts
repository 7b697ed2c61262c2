/** A word as it is compared, and where it stands: `text.slice(start, end)`. */
export type PlacedWord = { word: string; start: number; end: number };

/** Scripts that put no spaces between words: there each character is one. */
const spaceless = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}`;
/** Soft hyphens and marks of no width, which pages put into words for line breaks. */
const unseen = String.raw`\u00AD\u200B-\u200D\u2060`;
const letter = String.raw`[[\p{L}\p{M}\p{N}${unseen}]--[${spaceless}]]`;

/** "[12]": put between the words of a page, and into what is copied from it or not. */
const referenceMark = String.raw`\[\d{1,3}\]`;

/**
 * Letters and digits, with the point or comma inside a number and the apostrophe inside a word. Currency, per cent and
 * the sign of a number are words too: without them "−£5" would be "5%".
 */
const wordShape = new RegExp(
  [
    referenceMark,
    String.raw`[[\p{L}\p{M}\p{N}]&&[${spaceless}]]`,
    String.raw`${letter}+(?:['’]${letter}+|(?<=\p{N})[.,:](?=\p{N})${letter}+)*`,
    String.raw`[\p{Sc}%‰]`,
    String.raw`(?<![\p{L}\p{N}])[+\-−–](?=\p{Sc}?\p{N})`,
  ].join('|'),
  'gv',
);
const unseenMarks = new RegExp(`[${unseen}]`, 'gv');

/**
 * The words of a text as they are compared between a quote and a page: without case, punctuation, kinds of spaces,
 * quotation marks and dashes, which differ from one copy of a text to another.
 *
 * @example readWords('“Fares” rose 2,3 %') // fares, rose, 2,3, %
 */
export function readWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const { 0: found, index: start } of text.matchAll(wordShape)) {
    const word = compared(found);
    if (word !== '') words.push({ word, start, end: start + found.length });
  }
  return words;
}

function compared(word: string): string {
  if (word.startsWith('[')) return '';
  return word
    .replace(unseenMarks, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[−–]$/u, '-');
}
