import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimFacts } from '../review/claim-facts.ts';
import { storedStates } from '../review/claim-state.ts';
import { openSlots } from '../review/lease.ts';
import { factsWith, roundWith } from '../review/testing/claim-facts.ts';
import { canDo } from '../review/workflow.ts';
import { disguised } from './disguise.ts';

const everybody = ['ada', 'ben', 'cleo', 'dan', 'eve', 'flo'];

/** A calibration claim asked of six, with who has handed in, who holds it and for whom a place is kept. */
function asked(wanted: number, who: { submitted: string[]; held: string[]; kept: string[] }): ClaimFacts {
  const { submitted, held, kept } = who;
  return factsWith({
    state: 'open',
    policy: { ...factsWith({}).policy, reviewsWanted: wanted },
    round: roundWith({
      slotsWanted: 6,
      submittedCount: submitted.length,
      liveLeases: held.length,
      reviewerIds: submitted,
      assigned: kept.filter((id) => !submitted.includes(id) && !held.includes(id)),
    }),
    calibration: { places: 6, keptFor: kept, knowsAnswer: false, actsForKnower: false },
  });
}

describe('a calibration claim in disguise', () => {
  test('has the places of the policy, and never all of its reviews', () => {
    const none = { held: [], kept: [] };
    expect(disguised(asked(1, { submitted: ['ada', 'ben'], ...none })).round).toMatchObject({
      slotsWanted: 1,
      submittedCount: 0,
    });
    expect(disguised(asked(3, { submitted: everybody.slice(0, 5), ...none })).round).toMatchObject({
      slotsWanted: 3,
      submittedCount: 2,
    });
  });

  test('keeps a place for who has handed in where an ordinary claim would be decided by that', () => {
    const one = asked(1, { submitted: ['ben'], held: [], kept: ['ben'] });
    expect(openSlots(disguised(one).round!)).toBe(0);
    expect(canDo('assign', disguised(one))).toMatchObject({ reason: expect.stringMatching(/held or assigned/u) });
    const two = asked(2, { submitted: ['ben'], held: [], kept: ['ben'] });
    expect(openSlots(disguised(two).round!)).toBe(1);
  });

  test('whoever looks at what is kept finds never more places in use than the policy has', () => {
    const members = fc.subarray(everybody);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), members, members, members, (wanted, submitted, holding, keeping) => {
        const kept = keeping.slice(0, wanted);
        const facts = asked(wanted, { submitted, held: holding.filter((id) => !submitted.includes(id)), kept });
        const { round } = disguised(facts);
        if (round === null) throw new Error('no round');
        // An ordinary claim that waits: some review is missing, and no member has two places.
        expect(round.submittedCount).toBeLessThan(wanted);
        const shownDone = kept.filter((id) => submitted.includes(id) && !round.assigned.includes(id));
        expect(shownDone.length).toBeLessThanOrEqual(round.submittedCount);
        // Another may be assigned only where the names shown leave a place for one more.
        const mayAssign = openSlots(round) > 0;
        expect(!mayAssign || kept.length < wanted).toBe(true);
        // And then there is one: all six places are not in use.
        const inUse = new Set([...submitted, ...holding, ...kept]).size;
        expect(!mayAssign || submitted.length === 6 || inUse < 6).toBe(true);
      }),
    );
  });

  test('nobody takes it where the places that it seems to have are kept for others', () => {
    const facts = asked(1, { submitted: [], held: [], kept: ['ben'] });
    expect(canDo('claim_next', facts)).toMatchObject({ ok: false, reason: expect.stringMatching(/open place/u) });
    const mine = { ...facts, viewer: { ...facts.viewer, memberId: 'ben' } };
    expect(canDo('claim_next', mine)).toEqual({ ok: true });
  });

  test('is off once all know, and touches no other claim', () => {
    const facts = asked(1, { submitted: ['ada', 'ben'], held: [], kept: [] });
    expect(disguised({ ...facts, state: 'calibrated' }).round?.slotsWanted).toBe(6);
    for (const state of storedStates) {
      const ordinary = factsWith({ state, round: roundWith({}) });
      expect(disguised(ordinary)).toBe(ordinary);
    }
  });
});
