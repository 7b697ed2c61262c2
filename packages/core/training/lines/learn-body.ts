import { logistic, scoreTrees, type BoostedTrees } from '../../src/article/boosted-trees.ts';
import {
  FIRST_WIDTH,
  SECOND_WIDTH,
  surveyFirstPass,
  surveyLines,
  writeContext,
  writeFirstPass,
} from '../../src/article/line-context.ts';
import { MEASURES, measureAt } from '../../src/article/line-measures.ts';
import type { BodyModel } from '../../src/article/rate-lines.ts';
import { LEXICAL_SIZE, scoreExample, type Example } from './examples.ts';
import { growTrees, type Examples, type Growth } from './grow-trees.ts';
import { learnWords } from './learn-words.ts';

/** What one pass learns from is predicted by models that did not see the host: this many of them. */
const INNER_FOLDS = 3;

const growth: { first: Growth; second: Growth } = {
  first: { trees: 60, depth: 6, rate: 0.22, l2: 3, rows: 0.3, features: 0.3, seed: 11 },
  second: { trees: 130, depth: 6, rate: 0.13, l2: 3, rows: 0.3, features: 0.3, seed: 111 },
};

/** FNV-1a: hosts fall into folds whatever their order. */
export function foldOf(host: string, folds: number): number {
  let value = 0x811c9dc5;
  for (let n = 0; n < host.length; n += 1) value = Math.imul(value ^ host.charCodeAt(n), 0x01000193) >>> 0;
  return ((value ^ (value >>> 13)) >>> 0) % folds;
}

/** The model, and what first passes that did not see the host say about every example. */
export type LearntBody = { model: BodyModel; passes: Map<Example, Uint8Array> };

/** Words, then first pass, then second pass; each on what the one before says about hosts that it has not seen. */
export function learnBody(examples: Example[], log: (line: string) => void, how = growth): LearntBody {
  const words = (chosen: Example[]) =>
    learnWords(
      chosen.flatMap((example) =>
        example.places.map((places, n) => ({ places, body: example.isBody[n] === true, weight: example.weight })),
      ),
      LEXICAL_SIZE,
    );
  for (let fold = 0; fold < INNER_FOLDS; fold += 1) {
    const [seen, unseen] = split(examples, fold);
    const lexical = words(seen);
    for (const example of unseen) scoreExample(example, lexical);
  }
  log('words learnt');
  const passes = new Map<Example, Uint8Array>();
  for (let fold = 0; fold < INNER_FOLDS; fold += 1) {
    const [seen, unseen] = split(examples, fold);
    const trees = growTrees(table(seen, null), { ...how.first, seed: how.first.seed + fold });
    for (const example of unseen) passes.set(example, firstPass(example, trees));
  }
  log('first pass predicted out of fold');
  const first = growTrees(table(examples, null), how.first);
  const second = growTrees(table(examples, passes), how.second);
  log('second pass grown');
  return { model: { lexical: words(examples), first, second }, passes };
}

function split(examples: Example[], fold: number): [Example[], Example[]] {
  const inFold = (example: Example): boolean => foldOf(`${example.host} inner`, INNER_FOLDS) === fold;
  return [examples.filter((example) => !inFold(example)), examples.filter(inFold)];
}

function firstPass(example: Example, trees: BoostedTrees): Uint8Array {
  const context = surveyLines(example.rows, example.lines.length);
  const row = new Uint8Array(SECOND_WIDTH);
  return Uint8Array.from(example.lines, (_, n) => {
    writeContext(context, n, row);
    return Math.round(255 * logistic(scoreTrees(trees, row, 0)));
  });
}

/** All lines of the examples in columns. */
function table(examples: Example[], passes: Map<Example, Uint8Array> | null): Examples {
  const size = examples.reduce((sum, example) => sum + example.lines.length, 0);
  const width = passes === null ? FIRST_WIDTH : SECOND_WIDTH;
  const columns = Array.from({ length: width }, () => new Uint8Array(size));
  const labels = new Uint8Array(size);
  const weights = new Float32Array(size);
  const row = new Uint8Array(SECOND_WIDTH);
  let at = 0;
  for (const example of examples) {
    const context = surveyLines(example.rows, example.lines.length);
    const scores = passes?.get(example);
    const pass =
      scores === undefined
        ? null
        : surveyFirstPass(scores, (n) => example.rows[n * MEASURES + measureAt.words] as number);
    for (let n = 0; n < example.lines.length; n += 1) {
      writeContext(context, n, row);
      if (pass !== null) writeFirstPass(pass, n, row);
      for (let f = 0; f < width; f += 1) (columns[f] as Uint8Array)[at] = row[f] as number;
      labels[at] = example.isBody[n] === true ? 1 : 0;
      weights[at] = example.weight;
      at += 1;
    }
  }
  return { columns, labels, weights };
}
