import { bylinesIn, type BylineCandidate } from './find-byline.ts';
import type { FirstPass } from './line-context.ts';
import { MEASURES, measureAt, type MeasureName } from './line-measures.ts';
import { loosenLine } from './loosen-line.ts';
import type { RawLine } from './split-lines.ts';
import { surveyText, type TextSurvey } from './survey-text.ts';

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
  /** The first full paragraph that others follow: where product cards break the article up, far above that stretch. */
  opening: number;
  /** Words of long paragraphs before each line, whoever wrote them: menus that tell stories are short of those. */
  prose: Float64Array;
  survey: TextSurvey;
  /** The line's loosened text. */
  textOf: (n: number) => string;
  /** The names that the line could be the byline of. */
  bylinesOf: (n: number) => BylineCandidate[];
};

/** So many paragraphs among so many lines make an opening. */
const OPENING = { paragraphs: 3, lines: 14 };

/** Words of the shortest paragraph that a menu seldom has. */
const LONG_PARAGRAPH = 25;

/** What the pickers of headline, byline and date see: the first pass, so that training and use agree. */
export function seeLines(text: string, lines: RawLine[], rows: Uint8Array, first: FirstPass): RatedLines {
  const body = Float32Array.from(first.scores, (score) => score / 255);
  const measure = (n: number, name: MeasureName): number => rows[n * MEASURES + measureAt[name]] as number;
  const isParagraph = (n: number): boolean =>
    (body[n] as number) > 0.5 && measure(n, 'words') >= 12 && measure(n, 'stop') === 1;
  let start = first.from;
  while (start < first.to && !isParagraph(start)) start += 1;
  if (start >= first.to) start = first.from;
  const paragraphs: number[] = [];
  let opening = start;
  for (let n = 0; n < start; n += 1) {
    if (!isParagraph(n)) continue;
    paragraphs.push(n);
    const earlier = paragraphs.at(-OPENING.paragraphs);
    if (earlier !== undefined && n - earlier < OPENING.lines) {
      opening = earlier;
      break;
    }
  }
  const prose = new Float64Array(lines.length + 1);
  for (let n = 0; n < lines.length; n += 1) {
    const words = measure(n, 'words');
    prose[n + 1] = (prose[n] as number) + (words >= LONG_PARAGRAPH && measure(n, 'stop') === 1 ? words : 0);
  }
  const textOf = kept((n) => {
    const line = lines[n];
    return line === undefined ? '' : loosenLine(text, line.start, line.end);
  });
  return {
    count: lines.length,
    rows,
    body,
    from: first.from,
    to: first.to,
    start,
    opening,
    prose,
    survey: surveyText(text, lines, body, textOf),
    textOf,
    bylinesOf: kept((n) => bylinesIn(textOf(n))),
  };
}

/** Makes the answer for a line once. */
function kept<Answer>(make: (n: number) => Answer): (n: number) => Answer {
  const answers = new Map<number, Answer>();
  return (n) => {
    const known = answers.get(n);
    if (known !== undefined) return known;
    const answer = make(n);
    answers.set(n, answer);
    return answer;
  };
}
