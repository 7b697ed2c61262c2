import type { Sentence, Word } from '../language/word.ts';
import type { Piece } from './proposition.ts';

/** Quote marks that lost their partner, or that hold the whole claim, are left out. */
export function withoutLooseQuotes(given: Piece[], { words }: Sentence): Piece[] {
  const pieces = withoutMarksBehind(given, words);
  const isQuote = (piece: Piece): boolean => {
    const word = words[piece.index];
    return word?.upos === 'PUNCT' && /^(?:["“”«»]|``|''|['‘’])$/.test(word.text);
  };
  const quotes = pieces.filter((piece) => isQuote(piece));
  if (quotes.length === 0) return pieces;
  if (quotes.length === 2) {
    const [open, close] = quotes as [Piece, Piece];
    const next = pieces[pieces.indexOf(open) + 1];
    const before = pieces[pieces.indexOf(close) - 1];
    if (next?.index !== open.index + 1 || /^[,;:]$/.test(next.text) || before?.index !== close.index - 1)
      return pieces.filter((piece) => !isQuote(piece));
  }
  const last = pieces.at(-1);
  const around = quotes.length === 2 && pieces[0] === quotes[0] && last === quotes[1];
  if (quotes.length % 2 === 1 || around) {
    if (quotes.length === 1 || around) return pieces.filter((piece) => !isQuote(piece));
    // The odd one stands at an end.
    const odd = pieces[0] === quotes[0] ? quotes[0] : quotes.at(-1);
    return pieces.filter((piece) => piece !== odd);
  }
  return pieces;
}

/** "“We wait,” she said, “but ...”": of the marks behind the last word only the first quote mark can close anything. */
function withoutMarksBehind(pieces: Piece[], words: Word[]): Piece[] {
  const last = pieces.findLastIndex((piece) => words[piece.index]?.upos !== 'PUNCT');
  const behind = pieces.slice(last + 1);
  const quotes = behind.filter((piece) => /^(?:["“”]|``|'')$/.test(piece.text));
  if (last < 0 || quotes.length < 2) return pieces;
  return [...pieces.slice(0, last + 1), quotes[0] as Piece];
}

/** A comma that no longer stands between its neighbours, and marks at both ends, are left out. */
export function withoutLooseMarks(pieces: Piece[], { words }: Sentence): Piece[] {
  const kept: Piece[] = [];
  for (const [n, piece] of pieces.entries()) {
    const word = words[piece.index];
    if (word === undefined || word.upos !== 'PUNCT') {
      if (isSic(pieces, n)) continue;
      kept.push(piece);
      continue;
    }
    const before = kept.at(-1);
    const after = pieces[n + 1];
    // What an editor leaves out or notes is no part of what is said.
    if (/^\.{2,}$|^…$/.test(word.text) || isSic(pieces, n)) continue;
    if (/^[,;:–—-]$|^--$/.test(word.text)) {
      if (before === undefined || after === undefined) continue;
      if (words[before.index]?.upos === 'PUNCT' && /^[,;:(–—-]$/.test(before.text)) continue;
      const next = after.index === piece.index + 1 || isAside(words, piece.index + 1, after.index);
      const joined = before.index === piece.index - 1 && next;
      const hyphen = word.text === '-' && before.index === piece.index - 1 && after.index === piece.index + 1;
      if (word.text === '-' ? !hyphen : !joined && !partsItems(word, words)) continue;
      if (/^[.)]$/.test(after.text)) continue;
    } else if (/^[.!?…]$|^\.{2,}$/.test(word.text) && (after === undefined || before === undefined)) {
      if (word.text !== '?') continue;
    }
    kept.push(piece);
  }
  while (/^[.,;:]$/.test(kept.at(-1)?.text ?? '') && kept.at(-1)?.index !== -1) kept.pop();
  return withoutLooseBrackets(withoutHalfAsides(kept, words), words);
}

/** "Ida Roe, 34; Adam Lee, 50": what stood between the item and the semicolon may be gone, and it still parts them. */
function partsItems(mark: Word, words: Word[]): boolean {
  const item = words[mark.head];
  return mark.text === ';' && item?.deprel === 'conj' && /^(?:NOUN|PROPN)$/.test(item.upos) && item.index > mark.index;
}

/** The "he said," of "If it rains, he said, we stay": without it the comma before it parts the same two. */
function isAside(words: Word[], from: number, to: number): boolean {
  const tops = words.slice(from, to).filter(({ head }) => head < from || head >= to);
  return tops.length === 1 && tops[0]?.deprel === 'parataxis';
}

/** "Its master, Ida Roe, left" -> "Ida Roe left": the comma that closed an aside has nothing left to close. */
function withoutHalfAsides(pieces: Piece[], words: Word[]): Piece[] {
  const at = pieces.findIndex((piece) => words[piece.index]?.text === ',' && piece.index !== -1);
  if (at < 1 || pieces.slice(0, at).some(({ index }) => index === -1)) return pieces;
  const before = words[pieces[at - 1]?.index ?? -1];
  const verb = words[pieces[at + 1]?.index ?? -1];
  const opening = words[(pieces[0]?.index ?? 0) - 1];
  if (before === undefined || verb === undefined || opening?.text !== ',') return pieces;
  const first = pieces[0]?.index ?? 0;
  const whole = pieces.slice(0, at).every(({ index }, n) => index === first + n);
  const finite = /^(?:VB[DZP]|MD)$/.test(verb.xpos);
  if (!whole || !finite || before.upos === 'PUNCT') return pieces;
  return [...pieces.slice(0, at), ...pieces.slice(at + 1)];
}

/** Any part of "[sic]". */
function isSic(pieces: Piece[], n: number): boolean {
  return [n - 2, n - 1, n].some(
    (at) => pieces[at]?.text === '[' && pieces[at + 1]?.text.toLowerCase() === 'sic' && pieces[at + 2]?.text === ']',
  );
}

function withoutLooseBrackets(pieces: Piece[], words: Word[]): Piece[] {
  const open: number[] = [];
  const loose = new Set<number>();
  for (const [n, piece] of pieces.entries()) {
    if (words[piece.index]?.upos !== 'PUNCT') continue;
    if (/^[([]$/.test(piece.text)) open.push(n);
    else if (/^[)\]]$/.test(piece.text)) {
      const from = open.pop();
      if (from === undefined || from === n - 1) loose.add(n).add(from ?? n);
    }
  }
  for (const n of open) loose.add(n);
  return loose.size === 0 ? pieces : pieces.filter((_, n) => !loose.has(n));
}
