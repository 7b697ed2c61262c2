import type { Span } from './claim.ts';
import { isSpace } from '../language/split-sentences.ts';
import type { Token } from '../language/tokenize.ts';

/**
 * A proposition while it is being made: words of one sentence in the order of the wording. Rules leave words out, move
 * them and put words in; every word knows where it stood, so spans are exact whatever the wording becomes.
 */
export type View = Token[];

/** A word that the sentence does not hold at this place: "was", or a name for a pronoun. */
export function insertedWord(text: string, tag: Token['tag']): Token {
  return { text, lower: text.toLowerCase(), start: -1, end: -1, index: -1, tag };
}

/** The same place of the article, worded otherwise: "Mr Roe" as "Adam Roe", "launch" as "launched". */
export function reworded(token: Token, text: string): Token {
  return { ...token, text, lower: text.toLowerCase() };
}

export const isComma = (token: Token | undefined): boolean => token?.text === ',';
export const isQuoteMark = (token: Token | undefined): boolean =>
  token !== undefined && token.tag === 'PUNCT' && /^["“”„‟«»‘’]$/.test(token.text);

/** Without commas, dashes and conjunctions at its ends, and without the final full stop. */
export function trimmed(view: View): View {
  let from = 0;
  let to = view.length;
  while (from < to && (/^[,;:.\-–—…!?]+$/.test(view[from]?.text ?? '') || /^(?:\)|\])$/.test(view[from]?.text ?? '')))
    from += 1;
  while (
    to > from &&
    (/^[,;:.\-–—]+$/.test(view[to - 1]?.text ?? '') ||
      view[to - 1]?.tag === 'CONJ' ||
      view[to - 1]?.lower === 'because')
  )
    to -= 1;
  return view.slice(from, to);
}

/** Half-open spans of the article that the words stand in, in order; neighbours are joined. */
export function spansOf(text: string, view: View): Span[] {
  const places = view.filter((token) => token.start >= 0).sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  for (const token of places) {
    const last = spans.at(-1);
    if (last !== undefined && token.start >= last[0] && onlySpace(text, last[1], token.start))
      last[1] = Math.max(last[1], token.end);
    else spans.push([token.start, token.end]);
  }
  return spans;
}

function onlySpace(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isSpace(text[at] ?? '')) return false;
  return true;
}

/** The wording: words that were neighbours keep the white space between them (as one space), others get one. */
export function render(text: string, view: View): string {
  let wording = '';
  let before: Token | undefined;
  for (const token of withoutLooseMarks(view)) {
    wording += before === undefined ? token.text : gapBetween(text, before, token) + token.text;
    before = token;
  }
  return capitalised(wording.trim());
}

function gapBetween(text: string, before: Token, token: Token): string {
  if (before.start >= 0 && token.start >= before.end && token.index - before.index === 1) {
    return text.slice(before.end, token.start).replaceAll(/\s+/g, ' ');
  }
  if (/^(?:[,.;:!?%)\]”»]|['’](?:s|re|ve|ll|d|m)?|n['’]t)$/.test(token.text)) return '';
  return /^["“«([]$/.test(before.text) ? '' : ' ';
}

/** Quote marks and brackets whose partner was left out go too. */
function withoutLooseMarks(view: View): View {
  const loose = new Set<number>();
  const open: { at: number; mark: string }[] = [];
  for (const [at, token] of view.entries()) {
    const mark = token.text;
    const last = open.at(-1);
    if (mark === '"') {
      if (last?.mark === '"') open.pop();
      else open.push({ at, mark });
    } else if (/^[“«‘([]$/.test(mark)) open.push({ at, mark });
    else if (/^[”»)\]]$/.test(mark) || (mark === '’' && token.tag === 'PUNCT')) {
      if (last !== undefined && closes(last.mark, mark)) open.pop();
      else loose.add(at);
    }
  }
  for (const { at } of open) loose.add(at);
  return loose.size === 0 ? view : view.filter((_, at) => !loose.has(at));
}

const closes = (open: string, mark: string): boolean =>
  (open === '“' && mark === '”') ||
  (open === '‘' && mark === '’') ||
  (open === '«' && mark === '»') ||
  (open === '(' && mark === ')') ||
  (open === '[' && mark === ']');

function capitalised(wording: string): string {
  const at = wording.search(/[\p{L}\p{N}]/u);
  if (at === -1) return wording;
  const first = String.fromCodePoint(wording.codePointAt(at) ?? 0);
  // "iPhone", "eBay": a capital inside the first word means that the small letter is meant.
  const word = /^[\p{L}]+/u.exec(wording.slice(at))?.[0] ?? '';
  if (/^\p{Ll}\p{Lu}/u.test(word)) return wording;
  return wording.slice(0, at) + first.toUpperCase() + wording.slice(at + first.length);
}
