import { expect, it } from 'vitest';
import { decodeCursor, encodeCursor, pageOf } from './cursor.ts';

const id = '0195f000-0000-7000-8000-000000000001';

it('comes back as it went', () => {
  const cursor = encodeCursor('worth', [0.25, id]);
  expect(decodeCursor(cursor, 'worth', ['real', 'uuid'])).toEqual([0.25, id]);
});

it.each([
  ['nothing', ''],
  ['no base64', '%%%'],
  ['no JSON', Buffer.from('{').toString('base64url')],
  ['another order', encodeCursor('newest', [0.25, id])],
  ['too few values', encodeCursor('worth', [0.25])],
  ['too many values', encodeCursor('worth', [0.25, id, id])],
  ['a wrong type', encodeCursor('worth', ['x', id])],
  ['SQL for an id', encodeCursor('worth', [0.25, "' or true --"])],
  ['a number the column cannot hold', encodeCursor('worth', [1e300, id])],
  ['a number too small for the column', encodeCursor('worth', [1e-50, id])],
])('refuses %s with one sentence', (_name, cursor) => {
  expect(() => decodeCursor(cursor, 'worth', ['real', 'uuid'])).toThrow(
    'That cursor is not one of ours; start the list again.',
  );
});

it.each([
  '0000-01-01T00:00:00.000Z',
  '2026-02-30T00:00:00.000Z',
  '2026-13-01T00:00:00.000Z',
  '2026-03-01',
  '-infinity',
])('refuses %s for a time', (time) => {
  expect(() => decodeCursor(encodeCursor('due', [time]), 'due', ['time'])).toThrow('start the list again');
});

it('takes the times that lists are sorted by', () => {
  for (const time of ['2026-02-28T23:59:59.999Z', '0001-01-01T00:00:00.000Z', 'infinity']) {
    expect(decodeCursor(encodeCursor('due', [time]), 'due', ['time'])).toEqual([time]);
  }
});

it('parts a page from the row that shows there is more', () => {
  const keys = (row: number) => [row];
  expect(pageOf([1, 2, 3], 2, 'n', keys)).toEqual({ rows: [1, 2], nextCursor: encodeCursor('n', [2]) });
  expect(pageOf([1, 2], 2, 'n', keys)).toEqual({ rows: [1, 2], nextCursor: null });
  expect(pageOf([], 2, 'n', keys)).toEqual({ rows: [], nextCursor: null });
});
