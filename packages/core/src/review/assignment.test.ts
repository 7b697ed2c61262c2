import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayBeAssigned, spreadClaims, type ClaimToSpread } from './assignment.ts';
import { roleScopes } from './scopes.ts';
import { factsWith, myLease, roundWith } from './testing/claim-facts.ts';

describe('mayBeAssigned', () => {
  const open = { state: 'open', round: roundWith({}) } as const;
  test('asks the guards of taking from the assignee’s point of view', () => {
    expect(mayBeAssigned(factsWith(open))).toBe(true);
    expect(mayBeAssigned(factsWith({ ...open, recused: true }))).toBe(false);
    expect(mayBeAssigned(factsWith({ ...open, seenByMe: true }))).toBe(false);
    expect(mayBeAssigned(factsWith({ ...open, adjudicatorId: 'me' }))).toBe(false);
    expect(mayBeAssigned(factsWith({ ...open, round: roundWith({ assigned: ['me'] }) }))).toBe(false);
    expect(mayBeAssigned(factsWith({ ...open, round: roundWith({ assigned: ['ada', 'ben'] }) }))).toBe(false);
    const viewer = { memberId: 'me', scopes: new Set(roleScopes.editor) };
    expect(mayBeAssigned(factsWith({ ...open, viewer }))).toBe(false);
    expect(mayBeAssigned(factsWith({ state: 'decided', round: roundWith({}) }))).toBe(false);
  });

  test('answers the same whether a review that was begun is in or not', () => {
    const begun = (['leased', 'lapsed', 'submitted'] as const).map((status) =>
      mayBeAssigned(factsWith({ state: 'open', round: roundWith({ mine: { ...myLease, status } }) })),
    );
    expect(begun).toEqual([false, false, false]);
  });
});

describe('spreadClaims', () => {
  const claim = (id: string, places: number, ...eligible: string[]): ClaimToSpread => ({ id, places, eligible });

  test('goes round, least loaded first, and passes over who may not', () => {
    const claims = [claim('c1', 1, 'a', 'b', 'c'), claim('c2', 2, 'a', 'c'), claim('c3', 1, 'b'), claim('c4', 1)];
    expect(spreadClaims(claims, ['a', 'b', 'c'], new Map([['a', 1]]))).toEqual({
      assigned: [
        { claimId: 'c1', memberId: 'b' },
        { claimId: 'c2', memberId: 'c' },
        { claimId: 'c2', memberId: 'a' },
        { claimId: 'c3', memberId: 'b' },
      ],
      left: ['c4'],
    });
  });

  test('claims with nothing to give are no failure', () => {
    expect(spreadClaims([claim('c1', 0, 'a')], ['a'], new Map())).toEqual({ assigned: [], left: [] });
  });

  test('never gives a claim twice to one member, fills every place it can and keeps loads within one of each other', () => {
    const members = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(fc.array(fc.record({ places: fc.nat(4), eligible: fc.subarray(members) })), (given) => {
        const claims = given.map((one, index) => claim(`c${index}`, one.places, ...one.eligible));
        const { assigned, left } = spreadClaims(claims, members, new Map());
        expect(new Set(assigned.map(({ claimId, memberId }) => claimId + memberId)).size).toBe(assigned.length);
        for (const { id, places, eligible } of claims) {
          const given = assigned.filter(({ claimId }) => claimId === id);
          expect(given).toHaveLength(Math.min(places, eligible.length));
          expect(given.every(({ memberId }) => eligible.includes(memberId))).toBe(true);
          expect(left.includes(id)).toBe(places > eligible.length);
        }
        const open = claims.map((one) => ({ ...one, eligible: members }));
        const even = spreadClaims(open, members, new Map()).assigned;
        const loads = members.map((id) => even.filter(({ memberId }) => memberId === id).length);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
