import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { hashesIn } from './identify-file.ts';

const hash = 'a1'.repeat(32);
const part = (bytes: number) => strToU8(hash.padEnd(bytes));

it('looks for hashes in the parts of an Office file', () => {
  const file = zipSync({ 'word/document.xml': part(1000), 'word/media/logo.png': part(1000) });
  expect(hashesIn(Buffer.from(file))).toEqual([hash]);
});

it('unpacks no more than it may, whatever a file says of itself', () => {
  const parts = { 'a.xml': new Uint8Array(600_000), 'b.xml': part(600_000) };
  const file = Buffer.from(zipSync(parts));
  expect(hashesIn(file)).toEqual([hash]);
  expect(hashesIn(file, 1_000_000)).toEqual([]);
  // The size that it says of its second part, in the list of parts: a hundred bytes.
  const lie = Buffer.from(file);
  lie.writeUInt32LE(100, lie.lastIndexOf('PK\u0001\u0002') + 24);
  expect(hashesIn(lie, 700_000)).toEqual([hash]);
});
