import { isSpace } from '../language/white-space.ts';
import type { Sentence, Word } from '../language/word.ts';
import type { WordList } from './attribution.ts';

/** Words between two marks, the marks included; it may run over sentences of one paragraph. */
export type Quotation = {
  parts: WordList[];
  /** No closing mark in its paragraph: it goes on in the next one that begins with a mark. */
  open: boolean;
};

export type Quotations = {
  list: Quotation[];
  /** For each sentence and word, the index in `list`; -1 outside quotations. */
  of: Int32Array[];
};

/** A quotation of a single paragraph that has no closing mark ends here at the latest, in words. */
const LONGEST_OPEN = 400;

const closerOf: Record<string, string> = {
  '“': '”',
  '"': '"',
  '``': "''",
  "''": "''",
  '”': '”',
  '«': '»',
  '„': '“',
  '‘': '’',
  "'": "'",
};

/** Pairs quote marks paragraph by paragraph. Apostrophes and inch marks are told by their neighbours. */
export function findQuotations(text: string, sentences: Sentence[]): Quotations {
  const list: Quotation[] = [];
  const of = sentences.map((sentence) => new Int32Array(sentence.words.length).fill(-1));
  for (let from = 0; from < sentences.length;) {
    let to = from + 1;
    while (to < sentences.length && sentences[to]?.line === sentences[from]?.line) to += 1;
    pairMarks(text, sentences, from, to, list, of);
    from = to;
  }
  return { list, of };
}

function pairMarks(
  text: string,
  sentences: Sentence[],
  from: number,
  to: number,
  list: Quotation[],
  of: Int32Array[],
): void {
  let current: Quotation | null = null;
  let closer = '';
  let length = 0;
  for (let n = from; n < to; n += 1) {
    const words = sentences[n]?.words ?? [];
    const ids = of[n];
    if (ids === undefined) continue;
    for (const word of words) {
      if (current === null) {
        if (!opens(text, word, n === from && word.index === 0)) continue;
        if (word.text !== '“' && !(n === from && word.index === 0) && !hasCloser(text, sentences, n, to, word))
          continue;
        current = { parts: [], open: true };
        closer = closerOf[word.text] ?? '”';
        length = 0;
        list.push(current);
        put(current, n, word.index);
        ids[word.index] = list.length - 1;
        continue;
      }
      put(current, n, word.index);
      ids[word.index] = list.length - 1;
      length += 1;
      if (closes(text, word, closer)) {
        current.open = false;
        current = null;
      } else if (length > LONGEST_OPEN) current = null;
    }
  }
}

function put(quotation: Quotation, sentence: number, word: number): void {
  const last = quotation.parts.at(-1);
  if (last?.sentence === sentence) last.words.push(word);
  else quotation.parts.push({ sentence, words: [word] });
}

function opens(text: string, word: Word, first: boolean): boolean {
  const mark = word.text;
  if (mark === '“' || mark === '«' || mark === '``' || mark === '„') return true;
  const before = first ? ' ' : (text[word.start - 1] ?? ' ');
  const after = text[word.end] ?? ' ';
  if (mark === '"' || mark === "''") return !isSpace(after) || first;
  // Some editors turn every mark the same way: at the start of a paragraph it can only open.
  if (mark === '”') return first && isLetter(after);
  if (mark === '‘' || mark === "'") return !isLetter(before) && isLetter(after);
  return false;
}

function closes(text: string, word: Word, closer: string): boolean {
  if (word.text === closer) {
    if (closer === '’' || closer === "'")
      return !isLetter(text[word.end] ?? ' ') && !isSpace(text[word.start - 1] ?? ' ');
    return true;
  }
  // Writers mix the forms: “ closed by ".
  return closer === '”' ? word.text === '"' || word.text === "''" : closer === '"' && word.text === '”';
}

/** A lone ‘ or " before a word is more often an apostrophe or an inch mark than a quotation. */
function hasCloser(text: string, sentences: Sentence[], sentence: number, to: number, mark: Word): boolean {
  const closer = closerOf[mark.text] ?? '”';
  let seen = 0;
  for (let n = sentence; n < to; n += 1) {
    const words = sentences[n]?.words ?? [];
    for (let at = n === sentence ? mark.index + 1 : 0; at < words.length; at += 1) {
      const word = words[at];
      if (word !== undefined && closes(text, word, closer)) return true;
      seen += 1;
      if (seen > LONGEST_OPEN) return false;
    }
  }
  return false;
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
