import { expect, test } from 'vitest';
import { storedStates } from './claim-state.ts';
import { isPresenceShown } from './presence.ts';

test('nobody is shown on a claim that is being judged, nor on one that became others', () => {
  expect(storedStates.filter((state) => !isPresenceShown(state))).toEqual([
    'open',
    'disputed',
    'in_adjudication',
    'merged',
    'superseded',
  ]);
});
