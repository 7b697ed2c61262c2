import type { Line, LineKind, Span } from './claim.ts';
import { splitSentences } from '../language/split-sentences.ts';
import { tagTokens } from '../language/tag-tokens.ts';
import { tokenize, type Token } from '../language/tokenize.ts';

export type Sentence = {
  start: number;
  end: number;
  kind: LineKind;
  tokens: Token[];
  /** Number of the line it stands in. */
  line: number;
};

/** Lines that can hold claims. */
const CLAIM_LINES = new Set<LineKind>(['headline', 'standfirst', 'body', 'list', 'caption']);
/** A longer "sentence" is a table or a text without marks: no wording made from it would help a reviewer. */
const LONGEST = 1_500;

/** Sentences of the lines that can hold claims, tagged. Sentences without letters are left out. */
export function readSentences(text: string, lines: Line[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [n, line] of lines.entries()) {
    if (CLAIM_LINES.has(line.kind)) {
      for (const [start, end] of spansOfLine(text, line)) {
        const tokens = tokenize(text, start, end);
        if (tokens.length > 0) sentences.push({ start, end, kind: line.kind, tokens, line: n });
      }
    }
  }
  const known = namesInside(sentences);
  for (const sentence of sentences) {
    if (isTitleCase(sentence)) tagTitleCase(sentence.tokens, known);
    else tagTokens(sentence.tokens);
    tagFirstName(sentence.tokens, known);
  }
  return sentences;
}

function spansOfLine(text: string, line: Line): Span[] {
  const from = line.start + markerLength(text, line);
  return splitSentences(text, from, line.end).filter(
    ([start, end]) => end - start <= LONGEST && /\p{L}/u.test(text.slice(start, end)),
  );
}

/** A list mark or an agency's place line before the first sentence: "- ", "2. ", "OSTERMERE (AP) - ". */
function markerLength(text: string, line: Line): number {
  const head = text.slice(line.start, Math.min(line.end, line.start + 80));
  return (
    /^(?:[-*•‣◦▪●–]\s+|\(?\d{1,2}[.)]\s+|\p{Lu}[\p{Lu} ,.]{2,40}(?:,? [^—–-]{0,20})?(?:\([\p{L} ]{2,20}\))? ?[—–-] )/u.exec(
      head,
    )?.[0].length ?? 0
  );
}

/** Words that have a capital inside a sentence. */
function namesInside(sentences: Sentence[]): Set<string> {
  const names = new Set<string>();
  for (const sentence of sentences) {
    if (isTitleCase(sentence)) continue;
    const { tokens } = sentence;
    for (const [n, token] of tokens.entries()) {
      if (n === 0 || /^["“‘«(.!?:]$/.test(tokens[n - 1]?.text ?? '')) continue;
      if (/^\p{Lu}/u.test(token.text)) names.add(token.text);
    }
  }
  return names;
}

/** "Mayor Opens New Bridge After Long Delay": capitals tell nothing here. */
function isTitleCase({ kind, tokens }: Sentence): boolean {
  if (kind !== 'headline' && kind !== 'standfirst') return false;
  const words = tokens.filter((token) => /^\p{L}{4}/u.test(token.text));
  return words.length > 3 && words.filter((token) => /^\p{Lu}/u.test(token.text)).length > 0.8 * words.length;
}

/** Tags a title-case line as if only the names that the article knows had capitals. */
function tagTitleCase(tokens: Token[], known: Set<string>): void {
  const plain = tokens.map((token) => (known.has(token.text) ? { ...token } : { ...token, text: token.lower }));
  tagTokens(plain);
  for (const [n, token] of tokens.entries()) token.tag = plain[n]?.tag ?? token.tag;
}

/** The first word always has a capital: it is a name when the article writes it so elsewhere, too. */
function tagFirstName(tokens: Token[], known: Set<string>): void {
  const at = tokens.findIndex((token) => token.tag !== 'PUNCT');
  const first = tokens[at];
  if (first !== undefined && first.tag === 'NOUN' && known.has(first.text)) first.tag = 'NAME';
}
