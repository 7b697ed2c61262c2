import { expect, it } from 'vitest';
import { readImportFile } from './read-import-file.ts';

const fileOf = (...bytes: number[]) => new File([Uint8Array.from(bytes)], 'a.csv');

it.each([
  ['UTF-8', [0xc3, 0xa9]],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xc3, 0xa9]],
  ['windows-1252', [0xe9]],
  ['UTF-16', [0xff, 0xfe, 0xe9, 0x00]],
  ['UTF-16, the other way round', [0xfe, 0xff, 0x00, 0xe9]],
])('reads %s', async (_, bytes) => {
  expect(await readImportFile(fileOf(...bytes))).toEqual({ ok: true, name: 'a.csv', text: 'é' });
});

it('refuses what is too large before it reads it', async () => {
  const file = { name: 'a', size: 5_000_001, arrayBuffer: () => Promise.reject(new Error('read')) };
  expect(await readImportFile(file)).toMatchObject({ ok: false, problem: expect.stringContaining('5 MB') });
});
