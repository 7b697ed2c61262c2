import type { Line, LineKind } from '../claims/claim.ts';
import { plainWord, type Analyser } from './analyser.ts';
import { splitSentences } from './split-sentences.ts';
import { tokeniseWords } from './tokenise-words.ts';
import type { Sentence, Word } from './word.ts';

/** Where a sentence stands, before it is analysed. */
export type SentencePlace = { start: number; end: number; kind: LineKind; line: number };

/** Lines that can hold claims. */
const CLAIM_LINES = new Set<LineKind>(['headline', 'standfirst', 'body', 'list', 'caption', 'quote']);
/** A longer "sentence" is a table or a text without marks: no wording made from it would help a reviewer. */
const LONGEST = 1_500;
/** A list mark or an agency's place line: "- ", "2. ", "OSTERMERE (AP) - ". */
const MARKER =
  /^(?:[-*•‣◦▪●–]\s+|\(?\d{1,2}[.)]\s+|\p{Lu}[\p{Lu} ,.]{2,40}(?:,? [^—–-]{0,20})?(?:\([\p{L} ]{2,20}\))? ?[—–-] )/u;

/** "COUNCIL HAS FINED HIM - ": more words than a place has. */
const LONG_CAPITALS = /^(?:[\p{Lu}.]+ ){3}\p{Lu}{2}/u;

/** An agency's line before its text: "ORR, June 3 (Reuters) - ", "Oct 24 (AP) -- ", "ORR, Fla., May 1, 2024 /Newswire/ -- ", "Orr (AFP) – ". */
const AGENCY_LINE =
  /^(?:(?:\p{Lu}[\p{L} .,'’]{1,40}[ ,])?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})? ?(?:\(\p{Lu}[\p{L} ]{1,20}\)|\/\p{L}[\p{L} ]{1,20}\/)|\p{Lu}[\p{L} .,'’]{1,40} \((?:AP|AFP|ANI|CNN|DPA|dpa|EFE|IANS|PA|PTI|Reuters|TASS|UPI|Xinhua)\)) ?(?:--|[—–-]) /u;
/** What an agency puts before a headline that it sends again: "UPDATE 2-". */
const SENT_AGAIN = /^(?:UPDATE|WRAPUP|REFILE|RPT|CORRECTED)(?: \d{1,2})?-(?=\S)/;

/** Who asks and who answers in an interview: "Q: ". */
const TURN = /^[QA]: +/;

/** Code units of a line that stand before its first sentence. */
export function markerLength(line: string): number {
  for (const marker of [AGENCY_LINE, SENT_AGAIN, TURN, MARKER]) {
    const found = marker.exec(line);
    if (found !== null && !(marker === MARKER && LONG_CAPITALS.test(found[0]))) return found[0].length;
  }
  return 0;
}

/** Sentences of the lines that can hold claims. Those without letters are left out. */
export function placeSentences(text: string, lines: Line[]): SentencePlace[] {
  const places: SentencePlace[] = [];
  for (const [n, line] of lines.entries()) {
    if (!CLAIM_LINES.has(line.kind)) continue;
    const from = line.start + markerLength(text.slice(line.start, Math.min(line.end, line.start + 120)));
    for (const [start, end] of splitSentences(text, from, line.end)) {
      if (end - start <= LONGEST && /\p{L}/u.test(text.slice(start, end)))
        places.push({ start, end, kind: line.kind, line: n });
    }
  }
  return places;
}

/** The tree of one sentence. `known` are names that the article writes inside sentences: they tell names in a headline. */
export function readSentence(text: string, place: SentencePlace, analyser: Analyser, known: Set<string>): Sentence {
  if (place.kind === 'headline' || place.kind === 'standfirst') {
    const words = tokeniseWords(text, place.start, place.end).map((span) => plainWord(text, span));
    if (isTitleCase(words)) return { ...place, words: analyseTitle(words, analyser, known) };
  }
  return { ...place, words: analyser.analyse(text, place.start, place.end) };
}

/** "Mayor Opens New Bridge After Long Delay": capitals tell nothing here. */
function isTitleCase(words: Word[]): boolean {
  const long = words.filter((word) => /^\p{L}{4}/u.test(word.text));
  return long.length > 3 && long.filter((word) => /^\p{Lu}/u.test(word.text)).length > 0.8 * long.length;
}

/** Reads a title-case line as if only the names that the article knows had capitals. */
function analyseTitle(words: Word[], analyser: Analyser, known: Set<string>): Word[] {
  const forms = words.map((word) => word.text);
  for (const [n, word] of words.entries()) {
    if (n > 0 && !known.has(word.text) && !/^\p{Lu}{2}/u.test(word.text)) word.text = word.text.toLowerCase();
  }
  analyser.parse(words);
  for (const [n, word] of words.entries()) word.text = forms[n] ?? word.text;
  return words;
}

/** Words that have a capital inside a sentence of running text. */
export function namesInside(text: string, places: SentencePlace[]): Set<string> {
  const names = new Set<string>();
  for (const { start, end, kind } of places) {
    if (kind === 'headline' || kind === 'standfirst') continue;
    for (const match of text.slice(start, end).matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{L}’'-]*/gu)) names.add(match[0]);
  }
  return names;
}
