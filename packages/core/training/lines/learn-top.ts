import { logistic, type BoostedTrees } from '../../src/article/boosted-trees.ts';
import { surveyFirstPass } from '../../src/article/line-context.ts';
import { MEASURES, measureAt } from '../../src/article/line-measures.ts';
import {
  bestAnswer,
  bylineCandidates,
  dateCandidates,
  headlineCandidates,
  rateCandidates,
  type Candidate,
  type Picker,
  type TopModel,
} from '../../src/article/pick-top.ts';
import { seeLines } from '../../src/article/rated-lines.ts';
import type { RatedLines } from '../../src/article/rated-lines.ts';
import type { Example } from './examples.ts';
import { isSameAuthor, isSameDay, isSameTitle } from './gold-top.ts';
import { growTrees, type Growth } from './grow-trees.ts';
import { foldOf } from './learn-body.ts';

const growth: Growth = { trees: 200, depth: 3, rate: 0.1, l2: 10, rows: 0.5, features: 0.2, seed: 5 };

/**
 * `wrong`: what a wrong answer costs of a right one, when the threshold is chosen. `seeds`: trees of so many are averaged.
 *
 * Most texts have a headline, so that a wrong one mostly stands in place of another one, and is mended as easily as none
 * is filled in. Where nobody is named, a wrong author is worse than none: at a cost of a tenth, 5 more of 170 authors
 * were right, and 36 more of 72 pages without one were given one.
 */
type Taste = { wrong: number; seeds: number };
const tastes = {
  headline: { wrong: 0.1, seeds: 3 },
  byline: { wrong: 0.25, seeds: 5 },
  published: { wrong: 0.25, seeds: 1 },
} satisfies Record<keyof TopModel, Taste>;

/** One text's candidates and which of them are right. */
type Choice<Found> = {
  host: string;
  lines: RatedLines;
  candidates: Candidate<Found>[];
  right: boolean[];
  weight: number;
};

function seeExample(example: Example, scores: Uint8Array): RatedLines {
  const first = surveyFirstPass(scores, (n) => example.rows[n * MEASURES + measureAt.words] as number);
  return seeLines(example.text, example.lines, example.rows, first);
}

/** `passes`: the first pass of models that did not see the host. */
export function learnTop(examples: Example[], passes: Map<Example, Uint8Array>): TopModel {
  const seen = examples.flatMap((example) => {
    const scores = passes.get(example);
    return scores === undefined || example.lines.length < 8 ? [] : [{ example, lines: seeExample(example, scores) }];
  });
  const choices = <Found>(
    find: (lines: RatedLines) => Candidate<Found>[],
    gold: (example: Example) => string,
    isRight: (found: Found, gold: string) => boolean,
  ): Choice<Found>[] =>
    seen.flatMap(({ example, lines }) => {
      const candidates = find(lines);
      if (candidates.length === 0) return [];
      const right = candidates.map(({ found }) => gold(example) !== '' && isRight(found, gold(example)));
      return [{ host: example.host, lines, candidates, right, weight: example.weight }];
    });
  const { picker: headline, unseen } = learnPicker(
    choices(headlineCandidates, (example) => example.gold.title, isSameTitle),
    tastes.headline,
  );
  // Byline and date are judged by where the chosen headline stands: as chosen without the site, wrong ones and all.
  const headlineOf = (lines: RatedLines): number => unseen.get(lines)?.line ?? -1;
  const { picker: byline } = learnPicker(
    choices(
      (lines) => bylineCandidates(lines, headlineOf(lines)),
      (example) => example.gold.author,
      (found, gold) => isSameAuthor(found.names, gold),
    ),
    tastes.byline,
  );
  const { picker: published } = learnPicker(
    choices(
      (lines) => dateCandidates(lines, headlineOf(lines)),
      (example) => example.gold.date,
      (found, gold) => isSameDay(found.iso, gold),
    ),
    tastes.published,
  );
  return { headline, byline, published };
}

const FOLDS = 3;

/** A picker, and what pickers that did not see the site choose. */
type Learnt<Found> = { picker: Picker; unseen: Map<RatedLines, Candidate<Found> | null> };

function learnPicker<Found>(choices: Choice<Found>[], { wrong, seeds }: Taste): Learnt<Found> {
  const scored = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isUnseen = (choice: Choice<Found>): boolean => foldOf(`${choice.host} top`, FOLDS) === fold;
    const trees = grow(
      choices.filter((choice) => !isUnseen(choice)),
      seeds,
    );
    return choices.filter(isUnseen).map((choice) => {
      const best = bestAnswer(choice.candidates, rateCandidates(choice.candidates, trees));
      const { at, likely } = best ?? { at: -1, likely: 0 };
      return { choice, at, likely, right: choice.right[at] === true };
    });
  });
  const threshold = bestThreshold(scored, wrong);
  const unseen = new Map(
    scored.map(({ choice, at, likely }) => [choice.lines, likely > threshold ? (choice.candidates[at] ?? null) : null]),
  );
  return { picker: { trees: grow(choices, seeds), threshold }, unseen };
}

function grow<Found>(choices: Choice<Found>[], seeds: number): BoostedTrees {
  const size = choices.reduce((sum, choice) => sum + choice.candidates.length, 0);
  const width = choices[0]?.candidates[0]?.row.length ?? 0;
  const columns = Array.from({ length: width }, () => new Uint8Array(size));
  const labels = new Uint8Array(size);
  const weights = new Float32Array(size);
  const groups = new Uint32Array(choices.length + 1);
  let at = 0;
  for (const [choice, { candidates, right, weight }] of choices.entries()) {
    groups[choice + 1] = at + candidates.length;
    for (const [n, { row }] of candidates.entries()) {
      for (let f = 0; f < width; f += 1) (columns[f] as Uint8Array)[at] = row[f] as number;
      labels[at] = right[n] === true ? 1 : 0;
      weights[at] = weight;
      at += 1;
    }
  }
  const examples = { columns, labels, weights, groups };
  return joinTrees(
    Array.from({ length: seeds }, (_, n) => growTrees(examples, { ...growth, seed: growth.seed + 100 * n })),
  );
}

/** The mean of the scores of all as one sum. */
function joinTrees(grown: BoostedTrees[]): BoostedTrees {
  const [first] = grown;
  if (first === undefined) throw new RangeError('no trees');
  const all = (part: 'features' | 'thresholds' | 'leaves'): number[] => grown.flatMap((trees) => [...trees[part]]);
  return {
    ...first,
    features: Uint16Array.from(all('features')),
    thresholds: Uint8Array.from(all('thresholds')),
    leaves: Int16Array.from(all('leaves')),
    step: first.step / grown.length,
  };
}

/** How far from a threshold answers count in part, as a log: at a likelihood 1.35 times the threshold, three quarters. */
const BLUR = 0.3;

/**
 * The threshold with the most right answers less the cost of wrong ones, out of fold. Each answer counts at thresholds
 * near its likelihood in part: the best threshold of a few hundred texts, taken as it comes, falls anywhere from .1 to
 * .26 with the texts that are left out.
 */
function bestThreshold(scored: { likely: number; right: boolean }[], wrong: number): number {
  let best = { threshold: 0.1, value: Number.NEGATIVE_INFINITY };
  for (let threshold = 0.04; threshold <= 0.8; threshold += 0.02) {
    let value = 0;
    for (const { likely, right } of scored) {
      value += (right ? 1 : -wrong) * logistic(Math.log(likely / threshold) / BLUR);
    }
    if (value > best.value) best = { threshold, value };
  }
  return Math.round(best.threshold * 100) / 100;
}
