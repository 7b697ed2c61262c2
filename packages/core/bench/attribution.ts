import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../src/claims/claim.ts';
import { loadModels } from '../src/loaded-models.ts';
import { attributionStage } from '../src/stages/attribution.ts';
import { bootstrap, f1, type Counts } from './bootstrap.ts';
import type { Measurement, StageBench } from './measurement.ts';

type Gold = { source: Span[]; cue: Span[]; content: Span[] };
type Scored = {
  quoted: number;
  exact: number;
  rightSource: number;
  indirect: Counts;
  baseline: { exact: number; indirect: Counts };
};

const QUOTE = /["“”‘’«»'`]/;

/** PolNeAR (Newell, Margolin and Ruths 2018), measured only: its licence does not let weights be learnt from it. */
export const bench: StageBench = async ({ data, models }) => {
  const file = join(data, 'attribution/polnear-dev.jsonl');
  if (!existsSync(file)) return { rows: [], absent: ['attribution (polnear-dev.jsonl)'] };
  const loaded = loadModels(models);
  const documents = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; attributions: Gold[] })
    .map(({ text, attributions }) => {
      const gold = attributions.map((one) => toUtf16(text, one)).filter((one) => one.content.length > 0);
      return score(text, gold, attributionStage({ text }, loaded).attributions);
    });
  const share = (name: 'exact' | 'rightSource') => (sample: Scored[]) =>
    sum(sample, (one) => one[name]) / sum(sample, (one) => one.quoted);
  const set = `PolNeAR dev, ${documents.length} documents`;
  const common = { task: 'attribution', set, slack: 0.03 };
  const indirect = bootstrap(documents, (sample) => f1(sample.map((one) => one.indirect)));
  const rows: Measurement[] = [
    {
      ...common,
      measure: 'quoted content exact',
      ...bootstrap(documents, share('exact')),
      target: 0.9,
      baselines: [
        {
          name: 'each pair of marks alone',
          value: sum(documents, (one) => one.baseline.exact) / sum(documents, (one) => one.quoted),
        },
      ],
      note: `${sum(documents, (one) => one.quoted)} attributions all in marks; the same letters and digits`,
    },
    {
      ...common,
      measure: 'quoted content, right source',
      ...bootstrap(documents, share('rightSource')),
      target: 0.78,
      baselines: [],
      note: 'overlapping content, half of the words of the source',
    },
    {
      ...common,
      measure: 'indirect content token F1',
      ...indirect,
      target: 0.62,
      baselines: [
        {
          name: 'whole sentences with "said" or "according to"',
          value: f1(documents.map((one) => one.baseline.indirect)),
        },
      ],
    },
  ];
  return { rows, absent: [] };
};

function score(text: string, gold: Gold[], predicted: Gold[]): Scored {
  const direct = gold.filter((one) => isQuoted(text, one.content));
  let exact = 0;
  let rightSource = 0;
  for (const one of direct) {
    const wanted = lettersOf(text, one.content);
    if (predicted.some((other) => sameSet(wanted, lettersOf(text, other.content)))) exact += 1;
    const overlapping = predicted.filter((other) => overlap(wanted, lettersOf(text, other.content)) * 2 >= wanted.size);
    if (overlapping.some((other) => sourceF1(text, one.source, other.source) >= 0.5)) rightSource += 1;
  }
  const inMarks = new Set(direct.flatMap((one) => [...wordsOf(text, one.content)]));
  const goldWords = new Set(gold.flatMap((one) => [...wordsOf(text, one.content)]).filter((at) => !inMarks.has(at)));
  const predictedWords = new Set(
    predicted.flatMap((one) => [...wordsOf(text, one.content)]).filter((at) => !inMarks.has(at)),
  );
  const marks = [...text.matchAll(/["“][^"“”]{1,2000}["”]/g)].map((match): Span[] => [
    [match.index, match.index + match[0].length],
  ]);
  const saying = [...text.matchAll(/[^.!?\n]{1,1000}[.!?\n]/g)].filter(([line]) =>
    /\bsaid\b|\baccording to\b/i.test(line),
  );
  const said = new Set(
    saying
      .flatMap((match) => [...wordsOf(text, [[match.index, match.index + match[0].length]])])
      .filter((at) => !inMarks.has(at)),
  );
  return {
    quoted: direct.length,
    exact,
    rightSource,
    indirect: counts(goldWords, predictedWords),
    baseline: {
      exact: direct.filter((one) => marks.some((mark) => sameSet(lettersOf(text, one.content), lettersOf(text, mark))))
        .length,
      indirect: counts(goldWords, said),
    },
  };
}

const isQuoted = (text: string, spans: Span[]): boolean =>
  spans.every(
    ([start, end]) => QUOTE.test(text[start] ?? '') && QUOTE.test(text.slice(start, end).trimEnd().at(-1) ?? ''),
  );

function counts(gold: Set<number>, predicted: Set<number>): Counts {
  const tp = overlap(gold, predicted);
  return { tp, fp: predicted.size - tp, fn: gold.size - tp };
}

/** Offsets of letters and digits: marks, commas and spaces at the ends do not count. */
function lettersOf(text: string, spans: Span[]): Set<number> {
  const found = new Set<number>();
  for (const [start, end] of spans)
    for (let at = start; at < end; at += 1) if (/[\p{L}\p{N}]/u.test(text[at] ?? '')) found.add(at);
  return found;
}

/** Offsets at which words begin. */
function wordsOf(text: string, spans: Span[]): Set<number> {
  const found = new Set<number>();
  for (const [start, end] of spans)
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) found.add(start + match.index);
  return found;
}

function sourceF1(text: string, gold: Span[], predicted: Span[]): number {
  const wanted = wordsOf(text, gold);
  const got = wordsOf(text, predicted);
  return f1([counts(wanted, got)]);
}

function overlap(one: Set<number>, other: Set<number>): number {
  let shared = 0;
  for (const at of one) if (other.has(at)) shared += 1;
  return shared;
}

const sameSet = (one: Set<number>, other: Set<number>): boolean =>
  one.size === other.size && overlap(one, other) === one.size;
const sum = <Item>(items: Item[], value: (item: Item) => number): number =>
  items.reduce((total, item) => total + value(item), 0);

/** PolNeAR counts code points. */
function toUtf16(text: string, { source, cue, content }: Gold): Gold {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  const moved = (spans: Span[]): Span[] => spans.map(([start, end]) => [offsets[start] ?? at, offsets[end] ?? at]);
  return { source: moved(source), cue: moved(cue), content: moved(content) };
}
