import { expect, test } from 'vitest';
import { loadModels } from '../loaded-models.ts';
import type { ModelBytes } from '../models.ts';
import { stages } from '../stages/stages.ts';
import { parseDay } from './calendar.ts';

test('a date is read as far as it goes', () => {
  expect(parseDay('2024')).toEqual({ year: 2024, month: 1, day: 1 });
  expect(parseDay('2024-02-29T10:00Z')).toEqual({ year: 2024, month: 2, day: 29 });
});

test.each(['2024-13-45', '2024-02-30', '2023-02-29', '2024-00-10', '2024-01-00', '0001-01-01', 'May'])(
  '%s is no date, and a stage says so',
  (date) => {
    expect(parseDay(date)).toBeNull();
    const { run } = stages['times'] as { run(input: unknown, models: unknown): unknown };
    expect(() => run({ text: 'It closed last week.', date }, loadModels({} as ModelBytes))).toThrow(/date/);
  },
);
