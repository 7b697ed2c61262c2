import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRows, encodeRows } from './language/sparse-weights.ts';
import { readModel, writeModel } from './model-format.ts';

test('sections come back as they were written, wherever the bytes stand', () => {
  fc.assert(
    fc.property(fc.int8Array(), fc.float32Array(), fc.string(), fc.nat(9), (small, wide, text, shift) => {
      const bytes = writeModel('words', { sizes: [1, 2] }, { small, wide, text });
      const moved = new Uint8Array(bytes.length + shift);
      moved.set(bytes, shift);
      const model = readModel(moved.subarray(shift), 'words');
      expect(model.int8('small')).toEqual(small);
      expect(model.float32('wide')).toEqual(wide);
      expect(model.text('text')).toBe(new TextDecoder().decode(new TextEncoder().encode(text)));
      expect(model.meta).toEqual({ sizes: [1, 2] });
    }),
  );
});

test('other bytes and other models are refused', () => {
  const bytes = writeModel('words', {}, {});
  expect(() => readModel(bytes.subarray(1), 'words')).toThrow('not a model file');
  expect(() => readModel(new Uint8Array(3), 'words')).toThrow('not a model file');
  expect(() => readModel(bytes, 'tagger')).toThrow('holds the model words');
  expect(() => readModel(bytes, 'words').int8('none')).toThrow('no int8 section none');
});

test('weights come back within half a step of their row', () => {
  const row = fc.uniqueArray(fc.tuple(fc.nat(90), fc.float({ min: -500, max: 500, noNaN: true })), {
    minLength: 1,
    maxLength: 9,
    selector: ([name]) => name,
  });
  const table = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 0xffffffff }), row), { selector: ([hash]) => hash });
  fc.assert(
    fc.property(table, (unsorted) => {
      const rows = unsorted.toSorted((a, b) => a[0] - b[0]);
      const offsets = [0];
      for (const [, cells] of rows) offsets.push((offsets.at(-1) ?? 0) + cells.length);
      const cells = rows.flatMap(([, own]) => own);
      const sections = encodeRows('a.', {
        hashes: Uint32Array.from(rows, ([hash]) => hash),
        offsets: Uint32Array.from(offsets),
        classes: Uint8Array.from(cells, ([name]) => name),
        weights: Float32Array.from(cells, ([, weight]) => weight),
      });
      const decoded = decodeRows(readModel(writeModel('tagger', {}, sections), 'tagger'), 'a.');
      for (const [hash, own] of rows) {
        const scores = new Int32Array(91);
        decoded.add(Int32Array.of(hash), 1, scores);
        const step = Math.max(1, Math.ceil((256 * Math.max(...own.map(([, weight]) => Math.abs(weight)))) / 127));
        for (const [name, weight] of own) {
          expect(Math.abs((scores[name] ?? 0) - weight * 256)).toBeLessThanOrEqual(step / 2 + 1e-3);
        }
      }
    }),
  );
});
