import { expect, it } from 'vitest';
import { copyName } from './copy-name.ts';

it.each([
  ['https://www.example.org/2026/report.html?a=1', 'text/html', 'example.org report.html'],
  ['https://example.org/', 'text/html', 'example.org.html'],
  ['https://example.org/a/b/', 'application/pdf', 'example.org b.pdf'],
  ['https://example.org/%2e%2e%2fetc', 'text/plain', 'example.org 2e 2e 2fetc.txt'],
  ['http://[::1]:8080/x"y', 'text/csv', '1 x 22y.csv'],
  [`https://example.org/${'a'.repeat(300)}`, 'image/png', `example.org ${'a'.repeat(68)}.png`],
])('the copy of %s is called after its site', (url, mediaType, name) => {
  expect(copyName(url, mediaType)).toBe(name);
});
