import { functionWords } from './line-words.ts';
import { lineWords } from './line-measures.ts';
import type { RawLine } from './split-lines.ts';

/** What a text as a whole tells of a phrase that could be its headline or byline. */
export type TextSurvey = {
  /** In how many lines of the article a word stands, and in how many others. */
  topic: Map<string, number>;
  beside: Map<string, number>;
  /** The words that most lines of the article have, the commonest first. */
  leading: string[];
  /** Words of the article that stand side by side: "old ferry". */
  pairs: Set<string>;
  /** Words that somewhere begin with a small letter. */
  small: Set<string>;
  /** The line's words, plain. */
  keyOf: (n: number) => string;
  /** The first lines that hold the phrase, which is as `plainKey` makes it. */
  linesWith: (key: string) => number[];
};

/** Lines that are looked through for phrases, and how many answers are wanted. */
const LINES = 2_000;
const ANSWERS = 16;
/** Lines of the article that are read for what it is about. */
const TOPIC_LINES = 300;
const LEADING = 8;
/** Words this long may be about something; shorter ones stand everywhere. */
const LONG_WORD = 4;

export const plainKey = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

export function surveyText(
  text: string,
  lines: RawLine[],
  body: Float32Array,
  textOf: (n: number) => string,
): TextSurvey {
  const keys: string[] = [];
  const starts: number[] = [];
  const beside = new Map<string, number>();
  const small = new Set<string>();
  let joined = '';
  for (let n = 0; n < Math.min(lines.length, LINES); n += 1) {
    const key = plainKey(textOf(n));
    keys.push(key);
    starts.push(joined.length);
    joined += ` ${key} \n`;
    for (const match of textOf(n).matchAll(/(?<![\p{L}\p{N}’'])\p{Ll}{2,}/gu)) small.add(match[0]);
    if ((body[n] as number) <= 0.5) countWords(beside, key.split(' '));
  }
  const { topic, pairs } = surveyArticle(text, lines, body);
  return {
    topic,
    beside,
    leading: [...topic]
      .filter(([word, count]) => count >= 2 && !functionWords.has(word))
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, LEADING)
      .map(([word]) => word),
    pairs,
    small,
    keyOf: (n) => keys[n] ?? plainKey(textOf(n)),
    linesWith: (key) => {
      const found: number[] = [];
      if (key === '') return found;
      for (let at = joined.indexOf(` ${key} `); at !== -1 && found.length < ANSWERS;) {
        const n = lineAt(starts, at);
        found.push(n);
        at = joined.indexOf(` ${key} `, starts[n + 1] ?? joined.length);
      }
      return found;
    },
  };
}

function surveyArticle(text: string, lines: RawLine[], body: Float32Array): Pick<TextSurvey, 'topic' | 'pairs'> {
  const topic = new Map<string, number>();
  const pairs = new Set<string>();
  let read = 0;
  for (const [n, line] of lines.entries()) {
    if ((body[n] as number) <= 0.5 || line.end - line.start < 60) continue;
    const words = lineWords(text, line);
    countWords(topic, words);
    for (let at = 1; at < words.length; at += 1) pairs.add(`${words[at - 1]} ${words[at]}`);
    read += 1;
    if (read === TOPIC_LINES) break;
  }
  return { topic, pairs };
}

function countWords(counts: Map<string, number>, words: string[]): void {
  for (const word of new Set(words)) if (word.length >= LONG_WORD) counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** The last line that starts at or before `at`. */
function lineAt(starts: number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
