import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../src/pipeline.ts';
import type { Measurement, StageBench } from './measurement.ts';

/**
 * One real article as it came out of a browser, kept beside the data folder and not in the project: its text belongs
 * to its publisher. So lines are named by number and the one expected wording by its SHA-256.
 */
const HEADLINE = 1;
const BYLINE = 5;
const DATE = '2024-03-07';
const FURNITURE = [7, 8, 10, 12, 14, 16, 18, 48, 50, 52, 54, 56, 58];
const KEY_CLAIM = '6e287d87';
/** "Among the highest ranked". */
const HIGHEST = 5;
/** Who speaks in it. */
const SOURCES = [/\bKCNA\b|Korean Central News Agency/, /\ballies\b/, /Joint Chiefs of Staff/, /^North Korea\b/];
/** "About 25 further claims." */
const CLAIMS = { least: 21, most: 32 };

export const bench: StageBench = async ({ data, models }) => {
  const file = join(data, '../articles/pasted-article.txt');
  if (!existsSync(file)) return { rows: [], absent: ['the pasted article'] };
  const text = readFileSync(file, 'utf8');
  const { article, claims } = createEngine(models).extract(text);
  const offsets = lineStarts(text);
  const lineAt = (n: number): [number, number] => [offsets[n - 1] ?? 0, (offsets[n] ?? text.length + 1) - 1];
  const kindOf = (n: number) => {
    const [start, end] = lineAt(n);
    return article.lines.filter((line) => line.start < end && line.end > start).map((line) => line.kind);
  };
  const key = claims.findIndex((claim) => hash(claim.text) === KEY_CLAIM);
  const found = claims[key];
  const quantity = found?.quantities.some(({ value, bound }) => value === 100 && bound === '>') ?? false;
  const time = found?.times.some(({ from, to }) => from === '2022-03' && to === '2024-03') ?? false;
  const sources = SOURCES.filter((name) => claims.some((claim) => name.test(claim.source?.text ?? '')));
  const exact = claims.every((claim) => text.slice(claim.start, claim.end) === claim.quote.exact);
  const points: [string, number, number][] = [
    ['headline', Number(article.title === text.slice(...lineAt(HEADLINE)).trim()), 1],
    ['byline', Number(article.byline !== null && text.slice(...lineAt(BYLINE)).includes(article.byline)), 1],
    ['date', Number(article.published?.startsWith(DATE) ?? false), 1],
    [
      'furniture lines left out',
      FURNITURE.filter((n) => kindOf(n).every((kind) => kind === 'boilerplate')).length,
      FURNITURE.length,
    ],
    ['key claim among the highest', Number(key >= 0 && key < HIGHEST), 1],
    ['its quantity and time span', Number(quantity && time), 1],
    ['speakers named', sources.length, SOURCES.length],
    ['claims in the expected range', Number(claims.length >= CLAIMS.least && claims.length <= CLAIMS.most), 1],
    ['quotes exact', Number(exact), 1],
  ];
  const rows = points.map(([measure, value, target]): Measurement => ({
    task: 'pasted article',
    set: `${claims.length} claims`,
    measure,
    value,
    interval: null,
    target,
    slack: 0,
    baselines: [],
  }));
  return { rows, absent: [] };
};

function hash(wording: string): string {
  const plain = wording.toLowerCase().replaceAll(/[^\p{L}\p{N} ]/gu, '');
  return createHash('sha256').update(plain).digest('hex').slice(0, 8);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
