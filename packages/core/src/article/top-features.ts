import type { BylineCandidate } from './find-byline.ts';
import { bylineIn, isByAlone, isNobody, isOrganisation } from './find-byline.ts';
import type { DateInLine } from './find-published.ts';
import { MEASURES, measureAt, type MeasureName } from './line-measures.ts';

/** What the models of headline, byline and date know of the text. `body` holds probabilities. */
export type RatedLines = {
  count: number;
  rows: Uint8Array;
  body: Float32Array;
  /** First line of the stretch that is most like an article, and the end of that stretch. */
  from: number;
  to: number;
  /** The first full paragraph of that stretch. */
  start: number;
  /** How many lines of the article hold a word. */
  topic: Map<string, number>;
  /** The line's loosened text. */
  textOf: (n: number) => string;
};

const byte = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));
const signed = (value: number): number => byte(128 + value);
const COMMON: MeasureName[] = [
  'words',
  'length',
  'stop',
  'question',
  'colon',
  'capitals',
  'shouting',
  'digits',
  'function',
  'symbols',
  'date',
  'ago',
  'publisher',
  'reader',
  'furniture',
  'tail',
  'lexical',
  'repeats',
  'shared',
  'credit',
  'bullet',
];
const NEAR: MeasureName[] = ['words', 'date', 'furniture', 'lexical', 'capitals', 'stop'];

/** Where a line stands and what stands around it. */
function placeOf(lines: RatedLines, n: number): number[] {
  const { rows, body, count, from, to, start } = lines;
  const get = (at: number, name: MeasureName): number =>
    at < 0 || at >= count ? 0 : (rows[at * MEASURES + measureAt[name]] as number);
  const mean = (low: number, high: number): number => {
    let [sum, size] = [0, 0];
    for (let at = Math.max(0, low); at < Math.min(count, high); at += 1, size += 1) sum += body[at] as number;
    return size === 0 ? 0 : byte((255 * sum) / size);
  };
  const near = [-2, -1, 1, 2, 3].flatMap((step) => NEAR.map((name) => get(n + step, name)));
  return [
    ...COMMON.map((name) => get(n, name)),
    ...near,
    byte(255 * (body[n] as number)),
    mean(n - 5, n),
    mean(n + 1, n + 6),
    mean(n + 1, n + 21),
    signed(n - from),
    signed(n - to),
    signed(n - start),
    byte(n),
    byte(count / 4),
  ];
}

/** Nearest line at most six below that says when or by whom; 9 for none. */
function below(lines: RatedLines, n: number, is: (at: number) => boolean): number {
  for (let step = 1; step <= 6; step += 1) if (n + step < lines.count && is(n + step)) return step;
  return 9;
}

/** How much a line is about what the article is about: words of the article it holds, and how common they are there. */
export function topicOf(lines: RatedLines, n: number): { words: number; score: number } {
  const long = new Set(
    lines
      .textOf(n)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu) ?? [],
  );
  let [words, sum] = [0, 0];
  for (const word of long) {
    const count = lines.topic.get(word) ?? 0;
    if (count >= 2) words += 1;
    sum += Math.log2(1 + count);
  }
  return { words, score: sum / Math.sqrt(Math.max(2, long.size)) };
}

/** What the other candidates of the text tell: lines of some length above, ranks of how much each is on topic. */
export type HeadlineStanding = { above: number; toStart: number; rank: number; rankAbove: number };

export function headlineRow(lines: RatedLines, n: number, standing: HeadlineStanding): Uint8Array {
  const dated = (at: number): boolean => (lines.rows[at * MEASURES + measureAt.date] as number) === 2;
  const led = (at: number): boolean => /^(?:by|written by|author)\b/i.test(lines.textOf(at));
  const named = (at: number): boolean => {
    const byline = bylineIn(lines.textOf(at));
    return byline !== null && !isNobody(byline.names) && byline.names.includes(' ');
  };
  const text = lines.textOf(n);
  const topic = topicOf(lines, n);
  return Uint8Array.from([
    ...placeOf(lines, n),
    below(lines, n, dated),
    below(lines, n, led),
    below(lines, n, named),
    byte(standing.above),
    byte(standing.toStart),
    byte(standing.rank),
    byte(standing.rankAbove),
    byte(topic.words),
    byte(8 * topic.score),
    /[|›»>]/.test(text) ? 1 : 0,
    /^\d+\s/.test(text) ? 1 : 0,
  ]);
}

const FORMS = ['led', 'handle', 'bare', 'role', 'beside'];
const LEADS = [
  /^(?:by|written ?by|author|words|posted ?by|story ?by|text ?by)/,
  /^review/,
  /^(?:updat|edit)/,
  /^photo/,
];

/** `headline` is the line chosen as headline, -1 for none; `mentions` counts lines that hold the name. */
export function bylineRow(
  lines: RatedLines,
  n: number,
  found: BylineCandidate,
  headline: number,
  mentions: number,
  order: { all: number; led: number },
): Uint8Array {
  const dates = [-3, -2, -1, 0, 1, 2, 3].map((step) =>
    n + step >= 0 && n + step < lines.count
      ? (lines.rows[(n + step) * MEASURES + measureAt.date] as number) === 2
        ? 1
        : 0
      : 0,
  );
  const lead = LEADS.findIndex((pattern) => pattern.test(found.lead));
  return Uint8Array.from([
    ...placeOf(lines, n),
    FORMS.indexOf(found.form),
    lead + 1,
    n > 0 && isByAlone(lines.textOf(n - 1)) ? 1 : 0,
    byte(found.names.split(' ').length),
    isNobody(found.names) ? 1 : 0,
    isOrganisation(found.names) ? 1 : 0,
    headline === -1 ? 0 : signed(n - headline),
    byte(mentions),
    byte(order.all),
    byte(order.led),
    headline !== -1 && n > headline && n < lines.start ? 1 : 0,
    ...dates,
    /,| and | & /.test(found.names) ? 1 : 0,
    /\b(?:editor|writer|reporter|author|correspondent|staff)\b/i.test(
      `${lines.textOf(n)} ${n + 1 < lines.count ? lines.textOf(n + 1) : ''}`,
    )
      ? 1
      : 0,
  ]);
}

/** `order`: how many dates stand before it; `newest` and `oldest`: no date of the text is later or earlier. */
export function dateRow(
  lines: RatedLines,
  n: number,
  found: DateInLine,
  headline: number,
  others: { order: number; newest: boolean; oldest: boolean; same: number },
): Uint8Array {
  const line = lines.textOf(n);
  const before = line.slice(Math.max(0, found.start - 40), found.start);
  const lead = `${n > 0 ? lines.textOf(n - 1).slice(0, 60) : ''}\n${before}`;
  return Uint8Array.from([
    ...placeOf(lines, n),
    byte(line.length - (found.end - found.start)),
    byte(found.start),
    /\b(?:published|posted|created|date|originally|first)\b/i.test(before) ? 1 : 0,
    /\b(?:updated|modified|reviewed|revised|edited|accessed)\b/i.test(before) ? 1 : 0,
    /\b(?:published|posted)\b/i.test(lead) ? 1 : 0,
    /\b(?:updated|modified|reviewed)\b/i.test(lead) ? 1 : 0,
    headline === -1 ? 0 : signed(n - headline),
    byte(others.order),
    others.newest ? 1 : 0,
    others.oldest ? 1 : 0,
    byte(others.same),
    /^(?:by|written)\b/i.test(line) ? 1 : 0,
    found.iso.includes('T') || /\d:\d\d/.test(line) ? 1 : 0,
  ]);
}
