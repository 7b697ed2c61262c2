import { describe, expect, test } from 'vitest';
import { mayReadReviews } from './blind.ts';
import { storedStates, type StoredState } from './claim-state.ts';
import { areWordsReadable, mayDiscuss, whyClosed } from './discussion.ts';
import { roles, scopesOfRoles, type Role } from './scopes.ts';
import { factsWith, roundWith } from './testing/claim-facts.ts';

type Row = [state: StoredState, write: boolean, early: boolean, late: boolean];

/** May one write; may one read what was written before the first round, and what was written later? */
const blind: Row[] = [
  ['suggested', true, true, true],
  ['dismissed', true, true, true],
  ['open', false, true, false],
  ['disputed', false, true, false],
  ['in_adjudication', false, true, false],
  ['decided', true, true, true],
  ['approved', true, true, true],
  ['published', true, true, true],
  ['retracted', true, true, true],
  ['merged', false, true, false],
  ['superseded', false, true, false],
];
const judged: StoredState[] = ['open', 'disputed', 'in_adjudication'];
const open = blind.map(([state, ...rest]): Row =>
  judged.includes(state) ? [state, true, true, true] : [state, ...rest],
);

describe.each([
  ['blind', blind],
  ['open', open],
] as const)('under a policy that is %s', (visibility, table) => {
  test.each(table)('%s: write %s, early words %s, later words %s', (state, write, early, late) => {
    const policy = { ...factsWith({}).policy, visibility };
    expect(mayDiscuss(factsWith({ state, policy })).ok).toBe(write);
    expect(areWordsReadable({ state, visibility }, 0)).toBe(early);
    expect(areWordsReadable({ state, visibility }, 1)).toBe(late);
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
      expect(areWordsReadable({ state, visibility }, 1)).toBe(mayReadReviews(facts));
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
