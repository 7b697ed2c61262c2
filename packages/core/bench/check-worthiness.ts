import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHeads, type Calibration, type Heads } from '../src/check-worthiness/heads.ts';
import { loadModels } from '../src/loaded-models.ts';
import { readLines } from '../training/check-worthiness/examples.ts';
import { readMeasuredHeads } from '../training/check-worthiness/measured-heads.ts';
import { bootstrap, f1 } from './bootstrap.ts';
import { kindRows, type GoldSentence } from './kinds-of-claims.ts';
import type { Measurement, StageBench } from './measurement.ts';
import { areaUnderCurve, averagePrecision, type Ranked } from './ranking.ts';

type Text = { text: string; label: number; document: string };
type ScoreOf = (text: Text) => number;

const FILES = {
  debates: 'check-worthiness/claimbuster-dev.jsonl',
  earlier: 'check-worthiness/claimbuster-train.jsonl',
  speeches: 'check-worthiness/policlaim-dev.jsonl',
  news: 'propositions/news-claims-dev.jsonl',
};

const digits: ScoreOf = ({ text }) => text.match(/\d/g)?.length ?? 0;
const length: ScoreOf = ({ text }) => text.split(/\s+/).length;
/** What "digits and length" decide: a figure, or a sentence longer than most. */
const LONG = 25;

/** Both heads on debates later than they learnt from, on speeches, and on news by folds; kinds of gold claims. */
export const bench: StageBench = async ({ data, models }) => {
  const absent = Object.values(FILES).filter((file) => !existsSync(join(data, file)));
  if (absent.length > 0) return { rows: [], absent: absent.map((file) => `check-worthiness (${file})`) };
  const shipped = decodeHeads(models['check-worthiness']);
  const measured = await readMeasuredHeads(data, models, (line) => process.stderr.write(`${line}\n`));
  const news = readLines<GoldSentence>(join(data, FILES.news));
  const rows = [
    ...debateRows(readDebates(join(data, FILES.debates)), measured.headsFor('')),
    speechRow(readSpeeches(join(data, FILES.speeches)), shipped),
    newsRow(
      'sentences',
      news.map(({ doc, text, claims }) => textOf(text, doc, claims.some(isCheckable))),
      measured.headsFor,
    ),
    newsRow(
      'claims',
      news.flatMap(({ doc, claims }) => claims.map((one) => textOf(one.text, doc, isCheckable(one)))),
      measured.headsFor,
    ),
    ...kindRows(news, loadModels(models), measured.scorerFor),
  ];
  return { rows, absent: [] };
};

const isCheckable = ({ checkable }: { checkable: boolean }): boolean => checkable;
const textOf = (text: string, document: string, positive: boolean): Text => ({
  text,
  document,
  label: positive ? 1 : 0,
});

function readDebates(path: string): Text[] {
  const lines = readLines<{ doc: string; text: string; label: string }>(path);
  return lines.map(({ doc, text, label }) => textOf(text, doc, label === 'CFS'));
}

function readSpeeches(path: string): Text[] {
  const lines = readLines<{ doc: string; text: string; verifiable: boolean }>(path);
  return lines.map(({ doc, text, verifiable }) => textOf(text, doc, verifiable));
}

const ranked = (texts: Text[], score: ScoreOf): Ranked[] =>
  texts.map((text) => ({ score: score(text), label: text.label }));

function debateRows(texts: Text[], heads: Heads): Measurement[] {
  const worth: ScoreOf = ({ text }) => heads.read(text).worth;
  const ours = ranked(texts, worth);
  const decided = (score: ScoreOf): ReturnType<typeof countOf>[] => texts.map((text) => countOf(text, score(text) > 0));
  const common = {
    task: 'check-worthiness',
    set: `ClaimBuster dev, the debates of 2012, ${texts.length} sentences`,
    slack: 0.03,
    note: 'learnt from the debates to 2008; interval by sentence',
  };
  return [
    {
      ...common,
      measure: 'AP, worth checking',
      ...bootstrap(ours, averagePrecision),
      target: 0.76,
      baselines: [
        { name: 'digits', value: averagePrecision(ranked(texts, digits)) },
        { name: 'length', value: averagePrecision(ranked(texts, length)) },
      ],
    },
    {
      ...common,
      measure: 'F1, worth checking',
      ...bootstrap(
        decided((text) => Number(isAbove(worth(text), heads.calibration.worth))),
        f1,
      ),
      target: 0.68,
      baselines: [
        { name: 'a digit', value: f1(decided(digits)) },
        { name: `over ${LONG} words`, value: f1(decided((text) => length(text) - LONG)) },
      ],
    },
  ];
}

function isAbove(logit: number, { slope, offset, threshold }: Calibration): boolean {
  return 1 / (1 + Math.exp(-(slope * logit + offset))) >= threshold;
}

function countOf({ label }: Text, positive: boolean): { tp: number; fp: number; fn: number } {
  return {
    tp: Number(positive && label === 1),
    fp: Number(positive && label === 0),
    fn: Number(!positive && label === 1),
  };
}

function speechRow(texts: Text[], heads: Heads): Measurement {
  return {
    ...curve(texts, ({ text }) => heads.read(text).verifiable),
    set: `PoliClaim dev, ${count(texts)} speeches`,
    target: 0.88,
    note: 'no speech was learnt from',
  };
}

function newsRow(unit: string, texts: Text[], headsOf: (document: string) => Heads): Measurement {
  return {
    ...curve(texts, ({ text, document }) => headsOf(document).read(text).verifiable),
    set: `news-claims-dev, ${texts.length} ${unit}, ${count(texts)} documents`,
    target: null,
    note: '4 folds by document',
  };
}

const count = (texts: Text[]): number => new Set(texts.map(({ document }) => document)).size;

function curve(texts: Text[], score: ScoreOf): Omit<Measurement, 'set' | 'target'> {
  const documents = Map.groupBy(texts, ({ document }) => document);
  const scored = [...documents.values()].map((one) => ranked(one, score));
  return {
    task: 'check-worthiness',
    measure: 'AUC, verifiable',
    ...bootstrap(scored, (sample) => areaUnderCurve(sample.flat())),
    slack: 0.03,
    baselines: [
      { name: 'digits', value: areaUnderCurve(ranked(texts, digits)) },
      { name: 'length', value: areaUnderCurve(ranked(texts, length)) },
    ],
  };
}
