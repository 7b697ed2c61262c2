import { expect, it } from 'vitest';
import { chooseEncoding } from './packed.ts';

it.each([
  [undefined, null],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.0, gzip; q=0', null],
  ['gzip;q=0.05', 'gzip'],
  ['identity', null],
])('for %s it is %s', (accept, encoding) => {
  expect(chooseEncoding(accept)).toBe(encoding);
});
