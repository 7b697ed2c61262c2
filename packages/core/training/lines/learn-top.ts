import type { BoostedTrees } from '../../src/article/boosted-trees.ts';
import { surveyFirstPass } from '../../src/article/line-context.ts';
import { MEASURES, measureAt } from '../../src/article/line-measures.ts';
import {
  bestAnswer,
  bylineCandidates,
  dateCandidates,
  headlineCandidates,
  pickBest,
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

export const topGrowth: Growth = { trees: 200, depth: 3, rate: 0.1, l2: 10, rows: 0.5, features: 0.2, seed: 5 };

/** One text's candidates and which of them are right. */
type Choice<Found> = { host: string; candidates: Candidate<Found>[]; right: boolean[]; weight: number };

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
      return [{ host: example.host, candidates, right, weight: example.weight }];
    });
  const titles = choices(headlineCandidates, (example) => example.gold.title, isSameTitle);
  const headline = learnPicker(titles);
  // Byline and date are judged by where the chosen headline stands.
  const headlines = new Map(
    seen.map(({ lines }) => [lines, pickBest(headlineCandidates(lines), headline)?.line ?? -1]),
  );
  const headlineOf = (lines: RatedLines): number => headlines.get(lines) ?? -1;
  const byline = learnPicker(
    choices(
      (lines) => bylineCandidates(lines, headlineOf(lines)),
      (example) => example.gold.author,
      (found, gold) => isSameAuthor(found.names, gold),
    ),
  );
  const published = learnPicker(
    choices(
      (lines) => dateCandidates(lines, headlineOf(lines)),
      (example) => example.gold.date,
      (found, gold) => isSameDay(found.iso, gold),
    ),
  );
  return { headline, byline, published };
}

const FOLDS = 3;

function learnPicker<Found>(choices: Choice<Found>[]): Picker {
  const scored: { likely: number; right: boolean; possible: boolean }[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isUnseen = (choice: Choice<Found>): boolean => foldOf(`${choice.host} top`, FOLDS) === fold;
    const trees = grow(choices.filter((choice) => !isUnseen(choice)));
    for (const choice of choices.filter(isUnseen)) scored.push(score(choice, trees));
  }
  return { trees: grow(choices), threshold: bestThreshold(scored) };
}

function grow<Found>(choices: Choice<Found>[]): BoostedTrees {
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
  return growTrees({ columns, labels, weights, groups }, topGrowth);
}

function score<Found>({ candidates, right }: Choice<Found>, trees: BoostedTrees) {
  const best = bestAnswer(candidates, rateCandidates(candidates, trees));
  return { likely: best?.likely ?? 0, right: right[best?.at ?? -1] === true, possible: right.includes(true) };
}

/** A wrong answer costs this much of a right one: a reviewer mends it as easily as a missing one. */
const WRONG = 0.25;

/** The threshold with the most right answers less wrong ones where nothing could be right, out of fold. */
function bestThreshold(scored: { likely: number; right: boolean; possible: boolean }[]): number {
  let best = { threshold: 0.1, value: Number.NEGATIVE_INFINITY };
  for (let threshold = 0.04; threshold <= 0.8; threshold += 0.02) {
    let value = 0;
    for (const { likely, right } of scored) if (likely > threshold) value += right ? 1 : -WRONG;
    if (value > best.value) best = { threshold, value };
  }
  return Math.round(best.threshold * 100) / 100;
}
