import { expect, it } from 'vitest';
import { looseDate } from './inputs.ts';

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
