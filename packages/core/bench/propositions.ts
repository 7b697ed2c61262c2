import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/claims/claim.ts';
import { loadModels, type LoadedModels } from '../src/loaded-models.ts';
import { propositionsStage, type StageClaim } from '../src/stages/propositions.ts';
import { readMeasuredHeads } from '../training/check-worthiness/measured-heads.ts';
import { bootstrap, f1, type Counts } from './bootstrap.ts';
import type { Measurement, StageBench } from './measurement.ts';
import { countClaims, countsAt, matchSets, type ClaimCounts, type ScoredClaim } from './score-claims.ts';
import { halvesAsked, readSet } from './value-sets.ts';

type GoldLine = { doc: string; sent: number; date?: string; text: string; claims: ScoredClaim[] };
type SegmentedLine = { text: string; tok: [number, string][]; props: number[][]; others: number[][][] };

/** Claims of news after the guidelines, and propositions of Wikipedia after PropSegmEnt (Chen et al. 2023). */
export const bench: StageBench = async ({ data, models }) => {
  const loaded = loadModels(models);
  const rows: Measurement[] = [];
  const absent: string[] = [];
  const news = join(data, 'propositions/news-claims-dev.jsonl');
  if (existsSync(news)) {
    const lines = readFileSync(news, 'utf8').trim().split('\n');
    const heads = await readMeasuredHeads(data, models, log);
    // The shipped heads learnt from these documents.
    const unseen = (document: string): LoadedModels =>
      Object.create(loaded, { checkWorthiness: { value: heads.scorerFor(document) } }) as LoadedModels;
    rows.push(
      ...newsRows(
        'news-claims-dev',
        lines.map((line) => JSON.parse(line) as GoldLine),
        unseen,
        true,
      ),
    );
  } else absent.push('claims in news (propositions/news-claims-dev.jsonl)');
  for (const half of halvesAsked()) {
    const lines = readSet<GoldLine>(`claims-${half}`);
    if (lines === null) absent.push(`claims in own articles, ${half} half: no such set`);
    else rows.push(...newsRows(`own articles, ${half} half`, lines, () => loaded, false));
  }
  const wiki = join(data, 'propositions/propsegment-wiki-dev.json');
  if (existsSync(wiki)) rows.push(...wikiRows(readFileSync(wiki, 'utf8'), loaded));
  else absent.push('propositions (propositions/propsegment-wiki-dev.json)');
  return { rows, absent };
};

const log = (line: string): void => void process.stderr.write(`${line}\n`);

/** `bars`: whether the targets are meant for this set. */
function newsRows(
  name: string,
  lines: GoldLine[],
  modelsFor: (document: string) => LoadedModels,
  bars: boolean,
): Measurement[] {
  const documents = Map.groupBy(lines, ({ doc }) => doc);
  const whole: ClaimCounts[] = [];
  const ours: ClaimCounts[] = [];
  for (const [document, lines] of documents) {
    const [first] = lines;
    const input = { doc: lines.map((line) => line.text), ...(first?.date === undefined ? {} : { date: first.date }) };
    const output = propositionsStage(input, modelsFor(document));
    const claims = 'sentences' in output ? output.sentences.map((sentence) => sentence.claims) : [];
    ours.push(
      countClaims(lines.map((line, n) => ({ text: line.text, gold: line.claims, predicted: claims[n] ?? [] }))),
    );
    whole.push(
      countClaims(lines.map((line) => ({ text: line.text, gold: line.claims, predicted: [wholeSentence(line.text)] }))),
    );
  }
  const set = `${name}, ${documents.size} documents`;
  const spans = (measure: string, target: number, of: (counts: ClaimCounts) => Counts): Measurement => ({
    task: 'claims in news',
    set,
    measure,
    ...bootstrap(ours, (sample) => f1(sample.map(of))),
    target: bars ? target : null,
    slack: 0.03,
    baselines: [{ name: 'whole sentences', value: f1(whole.map(of)) }],
  });
  const share = (measure: string, target: number | null, of: (counts: ClaimCounts) => number): Measurement => ({
    task: 'claims in news',
    set,
    measure,
    ...bootstrap(ours, (sample) => ratio(sample, of)),
    target: bars ? target : null,
    slack: 0.03,
    baselines: [{ name: 'whole sentences', value: ratio(whole, of) }],
    note: 'of claims matched at .5',
  });
  return [
    spans('spans F1 at Jaccard .8', 0.62, (counts) => counts.strict),
    spans('spans F1 at Jaccard .5', 0.8, (counts) => counts.loose),
    share('wording right', 0.8, (counts) => counts.wording),
    share('source right', null, (counts) => counts.source),
    share('kind right', null, (counts) => counts.kind),
    share('checkable right', null, (counts) => counts.checkable),
  ];
}

function ratio(sample: ClaimCounts[], of: (counts: ClaimCounts) => number): number {
  const pairs = sample.reduce((sum, counts) => sum + counts.pairs, 0);
  return pairs === 0 ? 0 : sample.reduce((sum, counts) => sum + of(counts), 0) / pairs;
}

function wholeSentence(text: string): StageClaim {
  return { text, spans: [[0, text.length]], source: null, cue: null, checkable: true, kind: 'event' };
}

function wikiRows(text: string, models: LoadedModels): Measurement[] {
  const lines = JSON.parse(text) as SegmentedLine[];
  const ours: SegmentedCounts[] = [];
  const whole: SegmentedCounts[] = [];
  const raters: SegmentedCounts[] = [];
  for (const line of lines) {
    const output = propositionsStage({ text: line.text }, models);
    const predicted = 'claims' in output ? output.claims.map((claim) => tokensIn(line, claim.spans)) : [];
    ours.push(segmentedCounts(line, predicted));
    whole.push(segmentedCounts(line, [new Set(line.tok.keys())]));
    raters.push(
      segmentedCounts(
        line,
        (line.others[0] ?? []).map((tokens) => new Set(tokens)),
      ),
    );
  }
  const row = (measure: string, target: number, of: (counts: SegmentedCounts) => Counts): Measurement => ({
    task: 'propositions',
    set: `PropSegmEnt wiki dev, ${lines.length} sentences`,
    measure,
    ...bootstrap(ours, (sample) => f1(sample.map(of))),
    target,
    slack: 0.03,
    baselines: [
      { name: 'whole sentences', value: f1(whole.map(of)) },
      { name: 'a second rater', value: f1(raters.map(of)) },
    ],
    note: 'interval by sentence',
  });
  return [
    row('F1 at Jaccard .8', 0.42, (counts) => counts.strict),
    row('F1 at Jaccard .5', 0.68, (counts) => counts.loose),
  ];
}

type SegmentedCounts = { strict: Counts; loose: Counts };

function segmentedCounts(line: SegmentedLine, predicted: Set<number>[]): SegmentedCounts {
  const gold = line.props.map((tokens) => new Set(tokens));
  const pairs = matchSets(gold, predicted);
  return {
    strict: countsAt(pairs, gold.length, predicted.length, 0.8),
    loose: countsAt(pairs, gold.length, predicted.length, 0.5),
  };
}

function tokensIn(line: SegmentedLine, spans: Span[]): Set<number> {
  const found = new Set<number>();
  for (const [n, [start, token]] of line.tok.entries())
    if (spans.some(([from, to]) => start < to && start + token.length > from)) found.add(n);
  return found;
}
