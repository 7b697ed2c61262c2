import { expect, it } from 'vitest';
import { looseDate, momentSchema, requiredText, webAddress } from './inputs.ts';

it.each([
  ['2024', true],
  ['2024-03', true],
  ['2024-02-29', true],
  ['2024-03-07T06:40', true],
  ['2024-03-07T06:40:12.5Z', true],
  ['2024-03-07T06:40+0100', true],
  ['2023-02-29', false],
  ['2024-13', false],
  ['2024-99-99', false],
  ['0000', false],
  ['2024-03-07T25:00', false],
  ['2024-03-07T::::', false],
  ['2024-03-07T06:40+99:99', false],
  ['yesterday', false],
])('takes %s for a date: %s', (value, expected) => {
  expect(looseDate.safeParse(value).success).toBe(expected);
});

it.each([
  ['2026-03-07T12:00:00Z', '2026-03-07T12:00:00.000Z'],
  ['2026-03-07T12:00:00+23:30', '2026-03-06T12:30:00.000Z'],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
  ['0000-01-01T00:00:00Z', null],
  ['0001-01-01T00:00:00+01:00', null],
  ['9999-12-31T23:59:59-01:00', null],
  ['2026-02-30T12:00:00Z', null],
  ['tomorrow', null],
])('takes %s for the moment %s', (value, expected) => {
  expect(momentSchema.safeParse(value).data ?? null).toBe(expected);
});

it.each([
  ['Why so?', true],
  ['\u200bé\u200b', true],
  ['', false],
  [' \u00a0\n', false],
  ['\u200b\u200d\u2060', false],
  ['\u0000', false],
])('takes %j for words that can be read: %s', (value, expected) => {
  expect(requiredText(100, 'the comment').safeParse(value).success).toBe(expected);
});

it.each([
  ['https://example.org/a@b', true],
  ['ftp://example.org', false],
  ['https://bank.example@elsewhere.example/', false],
  ['https://:secret@example.org', false],
])('takes %s for an address of a page: %s', (value, expected) => {
  expect(webAddress.safeParse(value).success).toBe(expected);
});
