import type { Model } from '../../model-format.ts';
import type { Kernels } from './kernels.ts';
import type { NetworkMeta } from './network.ts';
import { largestOf, STEPS, type ShortMatrix } from './short-matrix.ts';
import { digitless, plainForm, shape, SHAPES, type ParserWord, type Vocabularies } from './word-features.ts';

/**
 * The first layer's sums over what a word is by itself: form and ending on the one hand, tags and shape on the other.
 * They are integers, so that the sum of both is exact, and the same forms and tags come again and again.
 */
export type WordSums = {
  /** Row of each word's tag in the parser's tables, after `fill`. */
  readonly xpos: Int32Array;
  /** Writes what goes into the first layer for words[start .. end), row by row, to `floats` from `out` on. */
  fill(words: readonly ParserWord[], start: number, end: number, out: number): void;
};

/** Sums that are kept; when they are full, all are forgotten. A news article has about 350 forms and 120 kinds of tags. */
const SUMS = 3_000;
/** Rows that are multiplied together. */
const ROWS = 4;

/** Floats of the kernels' memory that are needed for sentences of up to `longest` words. */
export function sizeOfWordSums(inputs: number, columns: number, longest: number): number {
  return (2 * longest + ROWS) * inputs * 1.5 + (SUMS + ROWS) * columns;
}

/** `place` gives out the kernels' memory; `layer` is the first layer's matrix. */
export function createWordSums(
  model: Model,
  meta: NetworkMeta,
  longest: number,
  kernels: Kernels,
  place: (size: number) => number,
  layer: ShortMatrix,
): WordSums {
  const { floats } = kernels;
  const { widths } = meta;
  const { inner, columns } = layer;
  const vocabularies = readVocabularies(model);
  const most = 2 * longest + ROWS;
  const input = place(most * inner);
  const short = 2 * place((most * inner) / 2);
  const sums = place((SUMS + ROWS) * columns);

  const starts = {} as Record<keyof NetworkMeta['widths'], number>;
  let next = 0;
  for (const name of ['common', 'frequent', 'xpos', 'upos', 'endings', 'shapes'] as const) {
    starts[name] = next;
    next += widths[name];
  }
  const common = model.int8('common');
  const commonScale = meta.scales['common'] as number;
  const table = (name: Exclude<keyof NetworkMeta['widths'], 'common'>): Float32Array =>
    Float32Array.from(model.int8(name), (step) => step * (meta.scales[name] as number));
  const tables = {
    frequent: table('frequent'),
    xpos: table('xpos'),
    upos: table('upos'),
    endings: table('endings'),
    shapes: table('shapes'),
  };
  const largest = Math.max(
    127 * commonScale,
    ...Object.entries(tables).map(
      ([name, values]) => largestOf(values) * (name === 'endings' ? meta.endingLengths.length : 1),
    ),
  );
  const scale = (layer.scale * largest) / STEPS;

  const formSums = new Map<string, number>();
  const uposCount = vocabularies.upos.size + 1;
  const tagSums = new Int32Array((vocabularies.xpos.size + 1) * uposCount * SHAPES).fill(-1);
  const xpos = new Int32Array(longest);
  const forms = new Int32Array(longest);
  const tags = new Int32Array(longest);
  let used = 0;
  let missing = 0;

  return {
    xpos,
    fill(words, start, end, out) {
      if (used + 2 * (end - start) > SUMS) {
        formSums.clear();
        tagSums.fill(-1);
        used = 0;
      }
      missing = 0;
      for (let at = 0; at < end - start; at += 1) {
        const word = words[start + at] as ParserWord;
        forms[at] = formSums.get(word.lower) ?? newForm(word.lower);
        const tag = vocabularies.xpos.get(word.xpos) ?? 0;
        xpos[at] = tag;
        tags[at] = tagSum(tag, vocabularies.upos.get(word.upos) ?? 0, shape(word.text, at));
      }
      if (missing > 0) {
        const rows = Math.ceil(missing / ROWS) * ROWS;
        kernels.shorten(short, input, rows * inner, STEPS / largest);
        kernels.sumShorts(sums + (used - missing) * columns, short, layer.w, rows, inner, columns);
      }
      for (let at = 0; at < end - start; at += 1) {
        const form = sums + (forms[at] as number) * columns;
        const tag = sums + (tags[at] as number) * columns;
        kernels.addSums(out + at * columns, form, tag, layer.bias, columns, scale);
      }
    },
  };

  /** Place of the sums of a row of input that is empty yet. */
  function newSums(): number {
    const row = input + missing * inner;
    floats.fill(0, row, row + inner);
    missing += 1;
    used += 1;
    return used - 1;
  }

  function newForm(lower: string): number {
    const sum = newSums();
    formSums.set(lower, sum);
    const form = plainForm(lower);
    const bare = digitless(form);
    const to = input + (missing - 1) * inner + starts.common;
    const from = (vocabularies.common.get(form) ?? 0) * widths.common;
    for (let i = 0; i < widths.common; i += 1) floats[to + i] = (common[from + i] as number) * commonScale;
    addRow('frequent', vocabularies.frequent.get(bare) ?? 0);
    for (const length of meta.endingLengths) addRow('endings', vocabularies.endings.get(bare.slice(-length)) ?? 0);
    return sum;
  }

  function tagSum(tag: number, upos: number, shapeOfWord: number): number {
    const key = (tag * uposCount + upos) * SHAPES + shapeOfWord;
    const known = tagSums[key] as number;
    if (known >= 0) return known;
    const sum = newSums();
    tagSums[key] = sum;
    addRow('xpos', tag);
    addRow('upos', upos);
    addRow('shapes', shapeOfWord);
    return sum;
  }

  /** Adds a table's row to the newest row of input. */
  function addRow(name: keyof typeof tables, row: number): void {
    const values = tables[name];
    const to = input + (missing - 1) * inner + starts[name];
    const from = row * widths[name];
    for (let i = 0; i < widths[name]; i += 1)
      floats[to + i] = (floats[to + i] as number) + (values[from + i] as number);
  }
}

function readVocabularies(model: Model): Vocabularies {
  const read = (name: string): Map<string, number> =>
    new Map(
      model
        .text(name)
        .split('\n')
        .map((value, index) => [value, index + 1]),
    );
  return {
    common: read('commonWords'),
    frequent: read('frequentWords'),
    endings: read('endingValues'),
    xpos: read('xposValues'),
    upos: read('uposValues'),
  };
}
