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
])('refuses %s with one sentence', (_name, cursor) => {
  expect(() => decodeCursor(cursor, 'worth', ['real', 'uuid'])).toThrow(
    'That cursor is not one of ours; start the list again.',
  );
});

it('parts a page from the row that shows there is more', () => {
  const keys = (row: number) => [row];
  expect(pageOf([1, 2, 3], 2, 'n', keys)).toEqual({ rows: [1, 2], nextCursor: encodeCursor('n', [2]) });
  expect(pageOf([1, 2], 2, 'n', keys)).toEqual({ rows: [1, 2], nextCursor: null });
  expect(pageOf([], 2, 'n', keys)).toEqual({ rows: [], nextCursor: null });
});
