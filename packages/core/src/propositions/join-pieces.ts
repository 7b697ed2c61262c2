import type { Sentence, Word } from '../language/word.ts';
import type { Piece } from './proposition.ts';

const OPENING = /^[([“‘$£€#]$/;

/** Joins the pieces with the spaces of the article where they stand side by side there. */
export function joinPieces({ words }: Sentence, pieces: Piece[]): string {
  let line = '';
  let before: Piece | undefined;
  for (const piece of pieces) {
    const word = words[piece.index];
    if (before !== undefined) {
      const last = words[before.index];
      const next =
        word !== undefined &&
        last !== undefined &&
        piece.index === before.index + 1 &&
        before.text.toLowerCase().endsWith(last.lower);
      if (next) line += word.start > last.end ? ' ' : '';
      else if (!isTight(before, piece, word)) line += ' ';
    }
    // "He joined and, after two years, was its head" -> "after two years he was its head"
    line += piece.index === 0 && line !== '' && word !== undefined ? inside(piece.text, word) : piece.text;
    before = piece;
  }
  return line.replaceAll(/\s+/g, ' ').trim();
}

/** The first word of a sentence where it stands inside one: names and "I" keep their capital. */
function inside(text: string, word: Word): string {
  const common = /^(?:DET|PRON|ADP|SCONJ|ADV|NUM)$/.test(word.upos) && /^\p{Lu}\p{Ll}/u.test(text);
  return common && text.toLowerCase() === word.lower ? word.lower : text;
}

function isTight(before: Piece, piece: Piece, word: Word | undefined): boolean {
  if (OPENING.test(before.text)) return true;
  if (/^[,.;:!?%)\]”’]/.test(piece.text)) return true;
  return word !== undefined && (word.xpos === 'POS' || /^n['’]t$/i.test(piece.text));
}

/** The line with a capital in front. */
export function capital(line: string): string {
  const first = line.search(/[\p{L}\p{N}]/u);
  if (first === -1) return line;
  const letter = String.fromCodePoint(line.codePointAt(first) ?? 0);
  // "iPhone", "eBay": a small letter before a capital is part of the name.
  if (/^\p{Ll}\p{Lu}/u.test(line.slice(first, first + 4))) return line;
  const upper = letter.toUpperCase();
  return upper.length === letter.length ? line.slice(0, first) + upper + line.slice(first + letter.length) : line;
}
