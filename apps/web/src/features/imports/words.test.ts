import { expect, it } from 'vitest';
import { tellCounts } from './words.ts';

it('says what there was, and nothing of what there was not', () => {
  expect(tellCounts({ added: 1200, updated: 0, unchanged: 3, refused: 1 })).toBe(
    '1,200 added, 3 here before, 1 could not be taken',
  );
  expect(tellCounts({ added: 0, updated: 2, unchanged: 0, refused: 1 }, 'planned')).toBe(
    '2 changed, 1 cannot be taken',
  );
  expect(tellCounts({ added: 0, updated: 0, unchanged: 0, refused: 0 })).toBe('nothing');
});
