import type { ClaimFacts, RoundFacts } from '../claim-facts.ts';
import { defaultPolicy } from '../policy.ts';
import { scopes } from '../scopes.ts';

/** Facts in which everything is in order, for tests that spoil one thing at a time. */
export function factsWith(change: Partial<ClaimFacts>): ClaimFacts {
  return {
    state: 'suggested',
    viewer: { memberId: 'me', scopes: new Set(scopes) },
    policy: { ...defaultPolicy, separation: 'strict', reviewsWanted: 2 },
    round: null,
    earlierAuthors: [],
    earlierAdjudicators: [],
    seenByMe: false,
    recused: false,
    adjudicatorId: null,
    approverId: null,
    publicationStands: change.state === 'published',
    recheckDue: false,
    hasWording: true,
    hasSource: true,
    ...change,
  };
}

export function roundWith(change: Partial<RoundFacts>): RoundFacts {
  return {
    number: 1,
    slotsWanted: 2,
    submittedCount: 0,
    liveLeases: 0,
    assigned: [],
    reviewerIds: [],
    mine: null,
    compared: false,
    ...change,
  };
}

export const myLease = { status: 'leased', problems: [], onCurrentWording: true } as const;
