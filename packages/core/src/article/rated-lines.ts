import type { FirstPass } from './line-context.ts';
import { loosenLine } from './loosen-line.ts';
import type { RawLine } from './split-lines.ts';
import type { RatedLines } from './top-features.ts';

/** What the pickers of headline, byline and date see: the first pass, so that training and use agree. */
export function seeLines(text: string, lines: RawLine[], rows: Uint8Array, first: FirstPass): RatedLines {
  const loosened = new Map<number, string>();
  return {
    count: lines.length,
    rows,
    body: Float32Array.from(first.scores, (score) => score / 255),
    from: first.from,
    to: first.to,
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
