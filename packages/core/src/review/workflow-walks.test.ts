import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultScale } from '../verdicts/scale-presets.ts';
import { decide, type RatedReview } from '../verdicts/decision-rule.ts';
import { disguised } from '../calibration/disguise.ts';
import { mayBeAssigned } from './assignment.ts';
import { mayReadReviews } from './blind.ts';
import { nextReviewIsLast, stateOf, type ClaimFacts, type GivenFacts } from './claim-facts.ts';
import { storedStates, type StoredState } from './claim-state.ts';
import { currentOf, makesCycle, type LineageEdge } from './lineage.ts';
import { defaultPolicy, type Policy } from './policy.ts';
import { scopes } from './scopes.ts';
import { claimEvents, transitions, type ClaimEvent, type Transition } from './transitions.ts';
import { canDo, decideTransition } from './workflow.ts';

/** A claim as a store would keep it, small enough to walk at random. */
type Store = {
  state: StoredState;
  round: number;
  slotsWanted: number;
  leases: Set<string>;
  assigned: Set<string>;
  recused: Set<string>;
  rechecks: boolean;
  submitted: Map<string, RatedReview>;
  compared: boolean;
  earlierAuthors: Set<string>;
  earlierAdjudicators: Set<string>;
  seen: Set<string>;
  adjudicatorId: string | null;
  approverId: string | null;
  published: boolean;
  /** Asked of all members but Ada, who is the admin. */
  calibration: boolean;
};

const members = ['ada', 'ben', 'cleo', 'dan', 'eve'];
const everything = new Set(scopes);
const admin = 'ada';
const reviewers = members.filter((member) => member !== admin);

function factsOf(store: Store, memberId: string, policy: Policy, given: GivenFacts = {}): ClaimFacts {
  const status = store.submitted.has(memberId) ? 'submitted' : store.leases.has(memberId) ? 'leased' : null;
  return {
    state: store.state,
    viewer: { memberId, scopes: everything },
    policy,
    round:
      store.round === 0
        ? null
        : {
            number: store.round,
            slotsWanted: store.slotsWanted,
            submittedCount: store.submitted.size,
            liveLeases: store.leases.size,
            assigned: [...store.assigned].filter((id) => !store.leases.has(id) && !store.submitted.has(id)),
            reviewerIds: [...store.submitted.keys()],
            mine: status === null ? null : { status, problems: [], onCurrentWording: true },
            compared: store.compared,
          },
    earlierAuthors: [...store.earlierAuthors],
    earlierAdjudicators: [...store.earlierAdjudicators],
    seenByMe: store.seen.has(memberId),
    recused: store.recused.has(memberId),
    adjudicatorId: store.adjudicatorId,
    approverId: store.approverId,
    publicationStands: store.published,
    recheckDue: store.rechecks,
    hasWording: true,
    hasSource: true,
    calibration: store.calibration
      ? {
          places: reviewers.length,
          keptFor: [...store.assigned],
          knowsAnswer: memberId === admin,
          actsForKnower: memberId === admin,
        }
      : null,
    given,
  };
}

function openRound(store: Store, policy: Policy): void {
  for (const author of store.submitted.keys()) store.earlierAuthors.add(author);
  if (store.adjudicatorId !== null) store.earlierAdjudicators.add(store.adjudicatorId);
  Object.assign(store, { round: store.round + 1, slotsWanted: policy.reviewsWanted, compared: false });
  store.leases.clear();
  store.assigned.clear();
  store.submitted.clear();
}

/** Takes the step if the table allows it; false when the table would be left. */
function step(store: Store, { event, me, other, ratingKey }: Step, policy: Policy): boolean {
  const isShared = event === 'assign' || event === 'merge' || event === 'split';
  const seen = (facts: ClaimFacts) => (isShared ? disguised(facts) : facts);
  if (['use_for_calibration', 'take_out'].includes(event) && me !== admin) return true;
  const before = seen(factsOf(store, me, policy));
  if (!canDo(event, before).ok) return true;
  const review: RatedReview = { ratingKey, flags: [], confidence: 'high' };
  let given: GivenFacts = {};
  if (event === 'submit' && before.round !== null && !store.calibration && nextReviewIsLast(before.round)) {
    given = { rule: decide([...store.submitted.values(), review], defaultScale, policy).outcome };
  }
  if (event === 'assign') given = { assigneeMayTake: mayBeAssigned(factsOf(store, other, policy)) };
  if (event === 'assign' && given.assigneeMayTake === false) return true;
  const shown = stateOf(before);
  const next = decideTransition(event, seen(factsOf(store, me, policy, given)));
  const inTable = transitions.some(
    (row: Transition) =>
      row.event === event &&
      (row.to === next || (row.to === 'same' && next === store.state)) &&
      shown !== null &&
      row.from.includes(shown),
  );

  const wasSuggested = store.state === 'suggested';
  store.state = next;
  if (event === 'use_for_calibration') {
    if (wasSuggested) openRound(store, policy);
    store.slotsWanted = Math.max(store.slotsWanted, reviewers.length);
    store.calibration = true;
  }
  if (event === 'take_out') Object.assign(store, { calibration: false, slotsWanted: policy.reviewsWanted });
  if (['accept', 'return', 'recheck'].includes(event)) openRound(store, policy);
  if (event === 'return' || event === 'recheck') Object.assign(store, { adjudicatorId: null, approverId: null });
  if (event === 'claim_next') store.leases.add(me);
  if (event === 'release' || event === 'recuse') store.leases.delete(me);
  if (event === 'recuse') {
    store.assigned.delete(me);
    store.recused.add(me);
  }
  if (event === 'lift_recusal') store.recused.delete(other);
  if (event === 'assign') store.assigned.add(other);
  if (event === 'unassign') store.assigned.delete(other);
  if (event === 'withdraw') store.submitted.delete(me);
  if (event === 'take') store.adjudicatorId = me;
  if (event === 'publish') store.published = true;
  if (event === 'retract') store.published = false;
  if (event === 'approve') store.approverId = me;
  if (event === 'ask_one_more') store.slotsWanted += 1;
  if (event === 'submit') {
    store.leases.delete(me);
    store.submitted.set(me, review);
    store.compared = store.compared || given.rule !== undefined;
  }
  return inTable;
}

/** Which of the rules that always hold is broken for `me` now. */
function brokenRules(store: Store, me: string, policy: Policy): string[] {
  const { adjudicatorId, approverId } = store;
  const authors = new Set([...store.submitted.keys(), ...store.earlierAuthors]);
  const isDecided = ['decided', 'approved', 'published', 'retracted'].includes(store.state);
  const kept = [...store.assigned].filter((id) => !store.leases.has(id) && !store.submitted.has(id));
  const adjudicates = store.state === 'in_adjudication' && adjudicatorId === me;
  const isStrict = policy.separation === 'strict';
  const isBlind = policy.visibility === 'blind';
  const rules: Record<string, boolean> = {
    'a state of the table': storedStates.includes(store.state),
    'no more leases than slots': store.submitted.size + store.leases.size <= store.slotsWanted,
    'no more places kept than open': store.submitted.size + store.leases.size + kept.length <= store.slotsWanted,
    'who recused holds nothing': ![...store.leases, ...store.assigned].some((id) => store.recused.has(id)),
    'an answer is known to nobody who judges by it':
      !store.calibration || ![...store.leases, ...store.submitted.keys()].includes(admin),
    'a calibration claim is not decided': !store.calibration || !(isDecided || store.state === 'disputed'),
    'blind until decided': !mayReadReviews(factsOf(store, me, policy)) || isDecided || adjudicates || !isBlind,
    'approver took no part':
      !isStrict || approverId === null || !(authors.has(approverId) || approverId === adjudicatorId),
    'no adjudicator of any round reviewed':
      !isStrict || ![adjudicatorId, ...store.earlierAdjudicators].some((id) => id !== null && authors.has(id)),
    'what is published stands until it is retracted': store.published || store.state !== 'published',
    'who has seen does not review':
      !isStrict || !isBlind || [...store.leases].every((holder) => !store.seen.has(holder)),
  };
  return Object.keys(rules).filter((rule) => rules[rule] === false);
}

const policies = fc.record<Policy>({
  reviewsWanted: fc.integer({ min: 1, max: 3 }),
  visibility: fc.constantFrom('blind', 'open'),
  tolerance: fc.constantFrom(0, 1),
  tieRule: fc.constantFrom('adjudicate', 'majority'),
  leaseMinutes: fc.constant(defaultPolicy.leaseMinutes),
  reviewWithinHours: fc.constant(null),
  separation: fc.constantFrom('strict', 'solo'),
});
// Reviewing makes most of a claim's life, so it makes most of a walk.
const mainLine: ClaimEvent[] = ['accept', 'claim_next', 'submit', 'submit', 'take', 'approve', 'publish'];
const events = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...mainLine) },
  { weight: 1, arbitrary: fc.constantFrom<ClaimEvent>('lift_recusal', 'decide', 'retract') },
  { weight: 1, arbitrary: fc.constantFrom<ClaimEvent>('use_for_calibration', 'claim_next', 'calibrate') },
  { weight: 2, arbitrary: fc.constantFrom(...claimEvents) },
);
type Step = { event: ClaimEvent; me: string; other: string; ratingKey: string; looks: boolean };
const walks = fc.array(
  fc.record<Step>({
    event: events,
    me: fc.constantFrom(...members),
    other: fc.constantFrom(...members),
    ratingKey: fc.constantFrom(...defaultScale.values.map(({ key }) => key)),
    looks: fc.boolean(),
  }),
  { minLength: 40, maxLength: 160 },
);

test('no random walk leaves the table, breaks separation, leases too much or shows a blind review', () => {
  const reached = new Set<StoredState>();
  fc.assert(
    fc.property(policies, walks, (policy, steps) => {
      const store: Store = {
        state: 'suggested',
        round: 0,
        slotsWanted: 0,
        leases: new Set(),
        assigned: new Set(),
        recused: new Set(),
        rechecks: false,
        submitted: new Map(),
        compared: false,
        earlierAuthors: new Set(),
        earlierAdjudicators: new Set(),
        seen: new Set(),
        adjudicatorId: null,
        approverId: null,
        published: false,
        calibration: false,
      };
      for (const taken of steps) {
        const { me, looks } = taken;
        store.rechecks = looks;
        expect(step(store, taken, policy)).toBe(true);
        reached.add(store.state);
        expect(brokenRules(store, me, policy)).toEqual([]);
        const others = [...store.submitted.keys(), ...store.earlierAuthors].some((author) => author !== me);
        if (looks && others && mayReadReviews(factsOf(store, me, policy))) store.seen.add(me);
      }
    }),
    { numRuns: 400 },
  );
  expect([...reached].sort()).toEqual([...storedStates].sort());
});

test('random merges and splits make no circle and lose no claim', () => {
  const attempts = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(attempts, (pairs) => {
      const edges: LineageEdge[] = [];
      for (const [from, to] of pairs) {
        const edge = { from: String(from), to: String(to) };
        if (!makesCycle(edges, edge)) edges.push(edge);
      }
      const replaced = new Set(edges.map(({ from }) => from));
      for (let id = 0; id < 10; id += 1) {
        const today = currentOf(edges, String(id));
        expect(today.length).toBeGreaterThan(0);
        for (const claim of today) expect(replaced.has(claim)).toBe(false);
      }
    }),
  );
});
