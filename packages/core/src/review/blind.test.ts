import { describe, expect, test } from 'vitest';
import { mayReadReviewEvents, mayReadReviews } from './blind.ts';
import { storedStates } from './claim-state.ts';
import { scopes } from './scopes.ts';
import { factsWith, roundWith } from './testing/claim-facts.ts';

const round = roundWith({ submittedCount: 1, reviewerIds: ['ada'] });

describe('mayReadReviews', () => {
  test('blind: only once the claim is decided, admins included', () => {
    const open = storedStates.filter((state) => mayReadReviews(factsWith({ state, round })));
    expect(open).toEqual(['decided', 'approved', 'published', 'retracted']);
  });

  test('the adjudicator who took the dispute reads, another one does not', () => {
    const facts = { state: 'in_adjudication', round } as const;
    expect(mayReadReviews(factsWith({ ...facts, adjudicatorId: 'me' }))).toBe(true);
    expect(mayReadReviews(factsWith({ ...facts, adjudicatorId: 'cleo' }))).toBe(false);
    expect(mayReadReviews(factsWith({ ...facts, viewer: { memberId: null, scopes: new Set(scopes) } }))).toBe(false);
  });

  test('a returned claim is closed again, its earlier rounds too', () => {
    const second = roundWith({ number: 2 });
    expect(mayReadReviews(factsWith({ state: 'open', round: second, earlierAuthors: ['ada'] }))).toBe(false);
  });

  test('open policy shows reviews while the round runs', () => {
    const policy = { ...factsWith({}).policy, visibility: 'open' } as const;
    expect(mayReadReviews(factsWith({ state: 'open', round, policy }))).toBe(true);
  });

  test('nobody reads without the scope', () => {
    const viewer = { memberId: 'me', scopes: new Set(scopes.filter((scope) => scope !== 'review:read')) };
    expect(mayReadReviews(factsWith({ state: 'published', round, viewer }))).toBe(false);
  });
});

describe('mayReadReviewEvents', () => {
  test('only once the claim is decided: not for its adjudicator, nor in open rounds', () => {
    const told = storedStates.filter((state) => mayReadReviewEvents(factsWith({ state, round, adjudicatorId: 'me' })));
    expect(told).toEqual(['decided', 'approved', 'published', 'retracted']);
    const policy = { ...factsWith({}).policy, visibility: 'open' } as const;
    expect(mayReadReviewEvents(factsWith({ state: 'open', round, policy }))).toBe(false);
  });

  test('not without the scope to read reviews', () => {
    const viewer = { memberId: 'me', scopes: new Set(scopes.filter((scope) => scope !== 'review:read')) };
    expect(mayReadReviewEvents(factsWith({ state: 'decided', round, viewer }))).toBe(false);
  });
});

test('a round that a retraction ended before it was decided opens to nobody', () => {
  const retracted = (brokenOff: boolean) => factsWith({ state: 'retracted', round: roundWith({ brokenOff }) });
  expect(mayReadReviews(retracted(true))).toBe(false);
  expect(mayReadReviewEvents(retracted(true))).toBe(false);
  expect(mayReadReviews(retracted(false))).toBe(true);
});
