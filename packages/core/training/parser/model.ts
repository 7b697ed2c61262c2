import { DISTANCES, SHAPES } from '../../src/language/parser/word-features.ts';
import { createNetwork, type Network, type Tensor } from './network.ts';
import { createLayer, type Layer } from './recurrence.ts';

export type Sizes = {
  common: number;
  frequent: number;
  endings: number;
  xpos: number;
  upos: number;
  labels: number;
  /** Units of one direction of a layer, layers, and the widths of what stands for a word as head, as dependent, with a label. */
  units: number;
  layers: number;
  arc: number;
  label: number;
};

/** Widths of the parts of a word's input. */
export const WIDTHS = { common: 80, frequent: 32, xpos: 32, upos: 16, endings: 24, shapes: 8 };
export const INPUT = 192;

/** Shares that are hidden in training: whole words' vectors, tags, and units of the input, the layers and what follows. */
export type Dropout = { words: number; tags: number; input: number; layers: number; mlp: number };

export type ParserModel = {
  network: Network;
  sizes: Sizes;
  common: Float32Array;
  tables: { frequent: Tensor; xpos: Tensor; upos: Tensor; endings: Tensor; shapes: Tensor };
  layers: Layer[];
  head: Tensor;
  headBias: Tensor;
  dependent: Tensor;
  dependentBias: Tensor;
  pair: Tensor;
  pairBias: Tensor;
  rootHead: Tensor;
  dependentDistance: Tensor;
  headDistance: Tensor;
  labelHead: Tensor;
  labelDependent: Tensor;
  labelBias: Tensor;
  rootLabel: Tensor;
  labelDistance: Tensor;
  labels: Tensor;
  labelsBias: Tensor;
  tags: Tensor;
  tagsBias: Tensor;
};

/** `common` holds the frozen vectors of plain text, row 0 zero. */
export function createModel(sizes: Sizes, common: Float32Array, random: () => number): ParserModel {
  const network = createNetwork(2_500_000, 6_000_000, random);
  const { table, matrix, vector } = network;
  const width = 2 * sizes.units;
  const tables = {
    frequent: table('frequent', sizes.frequent, WIDTHS.frequent, 0.1),
    xpos: table('xpos', sizes.xpos, WIDTHS.xpos, 0.3),
    upos: table('upos', sizes.upos, WIDTHS.upos, 0.3),
    endings: table('endings', sizes.endings, WIDTHS.endings, 0.1),
    shapes: table('shapes', SHAPES, WIDTHS.shapes, 0.3),
  };
  const layers = Array.from({ length: sizes.layers }, (_, index) =>
    createLayer(network, `layer${index}`, index === 0 ? INPUT : width, sizes.units, index > 0),
  );
  return {
    network,
    sizes,
    common,
    tables,
    layers,
    head: matrix('head', width, sizes.arc),
    headBias: vector('headBias', sizes.arc),
    dependent: matrix('dependent', width, sizes.arc),
    dependentBias: vector('dependentBias', sizes.arc),
    pair: matrix('pair', sizes.arc, sizes.arc, 1 / sizes.arc),
    pairBias: vector('pairBias', sizes.arc),
    rootHead: vector('rootHead', sizes.arc, 0.1),
    dependentDistance: table('dependentDistance', sizes.xpos, DISTANCES, 0.01),
    headDistance: table('headDistance', sizes.xpos, DISTANCES, 0.01),
    labelHead: matrix('labelHead', width, sizes.label),
    labelDependent: matrix('labelDependent', width, sizes.label),
    labelBias: vector('labelBias', sizes.label),
    rootLabel: vector('rootLabel', sizes.label, 0.1),
    labelDistance: table('labelDistance', DISTANCES, sizes.label, 0.01),
    labels: matrix('labels', sizes.label, (sizes.labels + 7) & ~7),
    labelsBias: vector('labelsBias', (sizes.labels + 7) & ~7),
    tags: matrix('tags', width, (sizes.xpos + sizes.upos + 7) & ~7),
    tagsBias: vector('tagsBias', (sizes.xpos + sizes.upos + 7) & ~7),
  };
}
