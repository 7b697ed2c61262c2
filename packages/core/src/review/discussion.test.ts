import { describe, expect, test } from 'vitest';
import { mayReadReviews } from './blind.ts';
import { storedStates, type StoredState } from './claim-state.ts';
import { isDiscussionOpen, mayDiscuss, readableWords, whyClosed, type ReadableWords } from './discussion.ts';
import { roles, scopesOfRoles, type Role } from './scopes.ts';
import { factsWith, roundWith } from './testing/claim-facts.ts';

type Row = [state: StoredState, write: boolean, inFirst: ReadableWords, later: ReadableWords];

/** May one write; which words may one read in the first round or before it, and which in a later one? */
const blind: Row[] = [
  ['suggested', true, 'all', 'all'],
  ['dismissed', true, 'all', 'all'],
  ['open', false, 'early', 'none'],
  ['disputed', false, 'early', 'none'],
  ['in_adjudication', false, 'early', 'none'],
  ['decided', true, 'all', 'all'],
  ['approved', true, 'all', 'all'],
  ['published', true, 'all', 'all'],
  ['retracted', true, 'all', 'all'],
  ['calibrated', true, 'all', 'all'],
  ['merged', false, 'early', 'none'],
  ['superseded', false, 'early', 'none'],
];
const judged: StoredState[] = ['open', 'disputed', 'in_adjudication'];
const open = blind.map(([state, ...rest]): Row =>
  judged.includes(state) ? [state, true, 'all', 'all'] : [state, ...rest],
);

describe.each([
  ['blind', blind],
  ['open', open],
] as const)('under a policy that is %s', (visibility, table) => {
  test.each(table)('%s: write %s, read %s words, in a later round %s', (state, write, inFirst, later) => {
    const policy = { ...factsWith({}).policy, visibility };
    expect(mayDiscuss(factsWith({ state, policy })).ok).toBe(write);
    for (const round of [0, 1]) expect(readableWords({ state, visibility, round })).toBe(inFirst);
    for (const round of [2, 3]) expect(readableWords({ state, visibility, round })).toBe(later);
    expect(whyClosed({ state, visibility }) === null).toBe(write);
  });
});

test('the tables name every state', () => {
  expect(blind.map(([state]) => state).sort()).toEqual([...storedStates].sort());
});

test('the adjudicator who reads the reviews may not carry them into the discussion', () => {
  const facts = factsWith({ state: 'in_adjudication', round: roundWith({}), adjudicatorId: 'me' });
  expect(mayReadReviews(facts)).toBe(true);
  expect(mayDiscuss(facts).ok).toBe(false);
});

test('later words are never readable while reviews are not', () => {
  for (const visibility of ['blind', 'open'] as const) {
    for (const state of judged) {
      const facts = factsWith({ state, policy: { ...factsWith({}).policy, visibility } });
      expect(isDiscussionOpen({ state, visibility })).toBe(mayReadReviews(facts));
    }
  }
});

test.each<[Role, boolean]>([
  ['viewer', false],
  ['reviewer', true],
  ['adjudicator', true],
  ['editor', true],
  ['admin', true],
])('a %s may write: %s', (role, may) => {
  expect(roles).toContain(role);
  const viewer = { memberId: 'me', scopes: scopesOfRoles([role]) };
  expect(mayDiscuss(factsWith({ state: 'decided', viewer })).ok).toBe(may);
});
