import type { FirstPass } from './line-context.ts';
import { lineWords, MEASURES, measureAt, type MeasureName } from './line-measures.ts';
import { loosenLine } from './loosen-line.ts';
import type { RawLine } from './split-lines.ts';
import type { RatedLines } from './top-features.ts';

/** What the pickers of headline, byline and date see: the first pass, so that training and use agree. */
export function seeLines(text: string, lines: RawLine[], rows: Uint8Array, first: FirstPass): RatedLines {
  const body = Float32Array.from(first.scores, (score) => score / 255);
  const measure = (n: number, name: MeasureName): number => rows[n * MEASURES + measureAt[name]] as number;
  const isParagraph = (n: number): boolean =>
    (body[n] as number) > 0.5 && measure(n, 'words') >= 12 && measure(n, 'stop') === 1;
  let start = first.from;
  while (start < first.to && !isParagraph(start)) start += 1;
  const loosened = new Map<number, string>();
  return {
    count: lines.length,
    rows,
    body,
    from: first.from,
    to: first.to,
    start: start < first.to ? start : first.from,
    topic: topicOfLines(text, lines, body),
    textOf: (n) => {
      let line = loosened.get(n);
      if (line === undefined) {
        const { start, end } = lines[n] ?? { start: 0, end: 0 };
        line = loosenLine(text, start, end);
        loosened.set(n, line);
      }
      return line;
    },
  };
}

/** Lines of the article that are read for what it is about. */
const TOPIC_LINES = 300;

function topicOfLines(text: string, lines: RawLine[], body: Float32Array): Map<string, number> {
  const topic = new Map<string, number>();
  let read = 0;
  for (const [n, line] of lines.entries()) {
    if ((body[n] as number) <= 0.5 || line.end - line.start < 60) continue;
    for (const word of new Set(lineWords(text, line)))
      if (word.length >= 4) topic.set(word, (topic.get(word) ?? 0) + 1);
    read += 1;
    if (read === TOPIC_LINES) break;
  }
  return topic;
}
