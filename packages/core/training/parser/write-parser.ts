import { writeModel } from '../../src/model-format.ts';
import type { NetworkMeta } from '../../src/language/parser/network.ts';
import { ENDING_LENGTHS, type Vocabularies } from '../../src/language/parser/word-features.ts';
import { WIDTHS, type ParserModel } from './model.ts';

/** Tables with a row a word or tag; a byte a number is enough for them. */
const BYTE_TABLES = new Set(['frequent', 'xpos', 'upos', 'endings', 'shapes']);

/** What only teaches the layers below. */
const ONLY_TRAINING = new Set(['tags', 'tagsBias']);

/** The bytes of `parser.bin`: each tensor as integers of which the largest stands for its largest weight. */
export function writeParser(
  model: ParserModel,
  vocabularies: Vocabularies,
  labels: string[],
  common: { values: Int8Array; scale: number },
): Uint8Array {
  const { sizes, network } = model;
  const scales: Record<string, number> = { common: common.scale };
  const sections: Record<string, Int8Array | Int16Array | string> = {
    common: common.values,
    commonWords: [...vocabularies.common.keys()].join('\n'),
    frequentWords: [...vocabularies.frequent.keys()].join('\n'),
    endingValues: [...vocabularies.endings.keys()].join('\n'),
    xposValues: [...vocabularies.xpos.keys()].join('\n'),
    uposValues: [...vocabularies.upos.keys()].join('\n'),
  };
  for (const { name, at, rows, columns } of network.tensors) {
    if (ONLY_TRAINING.has(name)) continue;
    const values = network.weights.subarray(at, at + rows * columns);
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
    const steps = BYTE_TABLES.has(name) ? 127 : 32_767;
    const scale = largest / steps;
    scales[name] = scale;
    const rounded = Array.from(values, (value) => Math.round(value / scale));
    sections[name] = BYTE_TABLES.has(name) ? Int8Array.from(rounded) : Int16Array.from(rounded);
  }
  const { units, layers, arc, label } = sizes;
  const meta: NetworkMeta = {
    units,
    layers,
    arc,
    label,
    widths: WIDTHS,
    scales,
    labels,
    endingLengths: ENDING_LENGTHS,
  };
  return writeModel('parser', meta, sections);
}
