import type { BoostedTrees } from './boosted-trees.ts';
import type { Picker, TopModel } from './pick-top.ts';
import type { BodyModel } from './rate-lines.ts';

/** The trained model of lines: which are the article, and which is headline, byline and date. */
export type LineModel = { body: BodyModel; top: TopModel };

const MAGIC = 0x4e_49_4c_31;

/**
 * `lines.bin`, little-endian: magic, length of a JSON header, the header, then the arrays that it names in order. Leaves
 * are 16-bit, questions one byte for the feature and one for the threshold, word weights one byte.
 */
type TreesHeader = { depth: number; trees: number; step: number; base: number };
type Header = {
  lexical: { size: number; step: number; bias: number };
  first: TreesHeader;
  second: TreesHeader;
  headline: TreesHeader & { threshold: number };
  byline: TreesHeader & { threshold: number };
  published: TreesHeader & { threshold: number };
};

export function encodeLineModel({ body, top }: LineModel): Uint8Array {
  const headerOf = (trees: BoostedTrees): TreesHeader => ({
    depth: trees.depth,
    trees: trees.features.length / trees.depth,
    step: trees.step,
    base: trees.base,
  });
  const pickerOf = ({ trees, threshold }: Picker) => ({ ...headerOf(trees), threshold });
  const { lexical, first, second } = body;
  const header: Header = {
    lexical: { size: lexical.weights.length, step: lexical.step, bias: lexical.bias },
    first: headerOf(first),
    second: headerOf(second),
    headline: pickerOf(top.headline),
    byline: pickerOf(top.byline),
    published: pickerOf(top.published),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const parts = [Uint8Array.from(text), new Uint8Array(lexical.weights.buffer.slice(0))];
  for (const trees of [first, second, top.headline.trees, top.byline.trees, top.published.trees]) {
    parts.push(Uint8Array.from(trees.features), trees.thresholds.slice(), littleEndian(trees.leaves));
  }
  const bytes = new Uint8Array(8 + parts.reduce((sum, part) => sum + part.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, text.length, true);
  let at = 8;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function littleEndian(values: Int16Array): Uint8Array {
  const bytes = new Uint8Array(2 * values.length);
  const view = new DataView(bytes.buffer);
  for (const [n, value] of values.entries()) view.setInt16(2 * n, value, true);
  return bytes;
}

/** Throws a `RangeError` for bytes that are no such model. */
export function decodeLineModel(bytes: Uint8Array): LineModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new RangeError('not a model of lines');
  let at = 8;
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new RangeError('the model of lines is cut short');
    at += length;
    return bytes.slice(at - length, at);
  };
  const header = JSON.parse(new TextDecoder().decode(take(view.getUint32(4, true)))) as Header;
  const weights = Int8Array.from(take(header.lexical.size), (value) => (value << 24) >> 24);
  const treesOf = ({ depth, trees, step, base }: TreesHeader): BoostedTrees => {
    const features = Uint16Array.from(take(trees * depth));
    const thresholds = take(trees * depth);
    const start = at;
    take(2 * (trees << depth));
    const leaves = Int16Array.from({ length: trees << depth }, (_, n) => view.getInt16(start + 2 * n, true));
    return { depth, features, thresholds, leaves, step, base };
  };
  const pickerOf = (picker: TreesHeader & { threshold: number }): Picker => ({
    trees: treesOf(picker),
    threshold: picker.threshold,
  });
  const { step, bias } = header.lexical;
  const body = { lexical: { weights, step, bias }, first: treesOf(header.first), second: treesOf(header.second) };
  const top = {
    headline: pickerOf(header.headline),
    byline: pickerOf(header.byline),
    published: pickerOf(header.published),
  };
  return { body, top };
}
