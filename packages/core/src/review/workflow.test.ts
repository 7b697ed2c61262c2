import { describe, expect, test } from 'vitest';
import { DomainError } from '../errors.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { claimStates, storedStates, type StoredState } from './claim-state.ts';
import { roleScopes, scopes } from './scopes.ts';
import { factsWith, myLease, roundWith } from './testing/claim-facts.ts';
import { claimEvents, transitions, type ClaimEvent, type Transition } from './transitions.ts';
import { allowedActions, canDo, decideTransition } from './workflow.ts';

const leased = roundWith({ liveLeases: 1, mine: myLease });
const oneOfTwoIn = roundWith({ submittedCount: 1, reviewerIds: ['ada'] });
const oldWording = roundWith({
  submittedCount: 1,
  reviewerIds: ['me'],
  mine: { ...myLease, status: 'submitted', onCurrentWording: false },
});
const published = { state: 'published', round: oneOfTwoIn } as const;
const reviewer = { memberId: 'me', scopes: new Set(roleScopes.reviewer) };
const mine = roundWith({ submittedCount: 1, reviewerIds: ['me'], mine: { ...myLease, status: 'submitted' } });

const calibration = { places: 3, keptFor: [], knowsAnswer: false, actsForKnower: false };

describe('each event leads where the table says', () => {
  const cases: [string, ClaimEvent, Partial<ClaimFacts>, StoredState][] = [
    ['a program suggests', 'extract', { state: null, given: { quoteResolves: true } }, 'suggested'],
    ['a person adds', 'add', { state: null, given: { quoteResolves: true } }, 'open'],
    ['accept opens round 1', 'accept', { state: 'suggested' }, 'open'],
    ['dismiss', 'dismiss', { state: 'suggested' }, 'dismissed'],
    ['restore', 'restore', { state: 'dismissed' }, 'suggested'],
    ['merge', 'merge', { state: 'open', round: roundWith({}), given: { mergeCount: 2 } }, 'merged'],
    ['split', 'split', { state: 'suggested', given: { childCount: 2 } }, 'superseded'],
    ['reword keeps the state', 'reword', { state: 'open', round: oneOfTwoIn }, 'open'],
    [
      'assign keeps the state',
      'assign',
      { state: 'open', round: oneOfTwoIn, given: { assigneeMayTake: true } },
      'open',
    ],
    ['unassign', 'unassign', { state: 'open', round: roundWith({ assigned: ['ada'] }) }, 'open'],
    ['reschedule a dispute', 'reschedule', { state: 'disputed', round: oneOfTwoIn }, 'disputed'],
    [
      'take what is kept for me',
      'claim_next',
      { state: 'open', round: roundWith({ assigned: ['ada', 'me'] }) },
      'open',
    ],
    ['recuse with a lease', 'recuse', { state: 'open', round: leased, given: { text: 'My cousin.' } }, 'open'],
    ['recuse before taking it', 'recuse', { state: 'open', round: roundWith({ assigned: ['me'] }) }, 'open'],
    ['lift a recusal', 'lift_recusal', { state: 'approved', round: oneOfTwoIn, recused: true }, 'approved'],
    ['confirm a submitted review', 'confirm', { state: 'open', round: oldWording }, 'open'],
    ['claim next', 'claim_next', { state: 'open', round: oneOfTwoIn }, 'open'],
    ['release', 'release', { state: 'open', round: leased }, 'open'],
    ['first submit of two', 'submit', { state: 'open', round: leased }, 'open'],
    [
      'last submit, decided',
      'submit',
      { state: 'open', round: { ...leased, submittedCount: 1 }, given: { rule: 'decided' } },
      'decided',
    ],
    [
      'last submit, disputed',
      'submit',
      { state: 'open', round: { ...leased, submittedCount: 1 }, given: { rule: 'disputed' } },
      'disputed',
    ],
    [
      'the one more does not settle it: back to the same adjudicator',
      'submit',
      {
        state: 'open',
        round: { ...leased, slotsWanted: 3, submittedCount: 2, compared: true },
        adjudicatorId: 'cleo',
        given: { rule: 'disputed' },
      },
      'in_adjudication',
    ],
    ['withdraw', 'withdraw', { state: 'open', round: mine }, 'open'],
    ['take', 'take', { state: 'disputed', round: oneOfTwoIn }, 'in_adjudication'],
    [
      'take from somebody who is gone',
      'take',
      { state: 'in_adjudication', round: oneOfTwoIn, adjudicatorId: 'cleo', adjudicatorGone: true },
      'in_adjudication',
    ],
    ['decide', 'decide', { state: 'in_adjudication', round: oneOfTwoIn, adjudicatorId: 'me' }, 'decided'],
    ['ask one more', 'ask_one_more', { state: 'in_adjudication', round: oneOfTwoIn, adjudicatorId: 'me' }, 'open'],
    ['note something', 'annotate', { state: 'decided', round: oneOfTwoIn }, 'decided'],
    ['approve', 'approve', { state: 'decided', round: oneOfTwoIn }, 'approved'],
    ['return a decision', 'return', { state: 'decided', round: oneOfTwoIn }, 'open'],
    ['return an approval', 'return', { state: 'approved', round: oneOfTwoIn }, 'open'],
    [
      'publish what changed',
      'publish',
      { state: 'approved', round: oneOfTwoIn, given: { text: 'Now false.' } },
      'published',
    ],
    ['correct', 'correct', { state: 'published', round: oneOfTwoIn, given: { text: 'A typing error.' } }, 'published'],
    ['plan a recheck', 'plan_recheck', { state: 'published', round: oneOfTwoIn }, 'published'],
    ['an editor rechecks', 'recheck', { state: 'published', round: oneOfTwoIn, given: { text: 'New data.' } }, 'open'],
    ['anybody rechecks when it is due', 'recheck', { ...published, viewer: reviewer, recheckDue: true }, 'open'],
    ['retract', 'retract', { state: 'published', round: oneOfTwoIn, given: { text: 'We were wrong.' } }, 'retracted'],
    [
      'retract while it is checked again',
      'retract',
      { state: 'open', round: leased, publicationStands: true },
      'retracted',
    ],
    ['publish', 'publish', { state: 'approved', round: oneOfTwoIn, given: { lintErrors: 0 } }, 'published'],
    ['use a waiting claim for calibration', 'use_for_calibration', { state: 'open', round: roundWith({}) }, 'open'],
    ['use a suggested one', 'use_for_calibration', { given: { begun: false, reviewers: 3 } }, 'open'],
    ['take a claim out of its set', 'take_out', { state: 'open', round: roundWith({}), calibration }, 'open'],
    ['close a calibration', 'calibrate', { state: 'open', round: oneOfTwoIn, calibration }, 'calibrated'],
    [
      'a review of a calibration claim',
      'submit',
      { state: 'open', round: { ...leased, submittedCount: 1 }, calibration },
      'open',
    ],
    [
      'its last review',
      'submit',
      { state: 'open', round: { ...leased, submittedCount: 2 }, calibration },
      'calibrated',
    ],
  ];
  test.each(cases)('%s', (_, event, change, state) => {
    expect(decideTransition(event, factsWith(change))).toBe(state);
  });

  test('the last submit asks for the decision rule', () => {
    const facts = factsWith({ state: 'open', round: { ...leased, submittedCount: 1 } });
    expect(canDo('submit', facts)).toEqual({ ok: true });
    expect(() => decideTransition('submit', facts)).toThrow(/decision rule/u);
  });
});

describe('each guard holds an event back with its own sentence', () => {
  const submitted = { ...myLease, status: 'submitted' } as const;
  const cases: [string, ClaimEvent, Partial<ClaimFacts>, RegExp][] = [
    ['selection gone', 'add', { state: null, given: { quoteResolves: false } }, /not in the article/u],
    ['no wording', 'accept', { hasWording: false }, /no wording/u],
    ['no source', 'accept', { hasSource: false }, /unattributed/u],
    ['blank new wording', 'reword', { given: { text: '  ' } }, /no wording/u],
    ['merge after a review', 'merge', { state: 'open', round: oneOfTwoIn }, /in review/u],
    ['split after a review', 'split', { state: 'open', round: oneOfTwoIn }, /in review/u],
    ['merge of one', 'merge', { given: { mergeCount: 1 } }, /two claims/u],
    ['merge in a circle', 'merge', { given: { mergeCount: 2, makesCycle: true } }, /comes from the other/u],
    ['split in one', 'split', { given: { childCount: 1 } }, /two claims/u],
    ['reviewed already', 'claim_next', { state: 'open', round: mine }, /have reviewed/u],
    ['held already', 'claim_next', { state: 'open', round: leased }, /hold this claim/u],
    [
      'no open slot',
      'claim_next',
      { state: 'open', round: roundWith({ submittedCount: 1, liveLeases: 1 }) },
      /open place/u,
    ],
    [
      'the open place is kept for another',
      'claim_next',
      { state: 'open', round: roundWith({ submittedCount: 1, assigned: ['ada'] }) },
      /open place/u,
    ],
    ['recused', 'claim_next', { state: 'open', round: roundWith({}), recused: true }, /recused yourself/u],
    ['recused from the dispute', 'take', { state: 'disputed', round: oneOfTwoIn, recused: true }, /recused yourself/u],
    ['recused twice', 'recuse', { state: 'open', round: roundWith({}), recused: true }, /recused yourself/u],
    ['recused after submitting', 'recuse', { state: 'open', round: mine }, /Withdraw it first/u],
    ['recused without a reason', 'recuse', { state: 'open', round: leased, given: { text: ' ' } }, /say why/u],
    [
      'every place held or assigned',
      'assign',
      { state: 'open', round: roundWith({ liveLeases: 1, assigned: ['me'] }) },
      /held or assigned/u,
    ],
    [
      'assigned to who may not',
      'assign',
      { state: 'open', round: roundWith({}), given: { assigneeMayTake: false } },
      /Choose somebody else/u,
    ],
    ['nothing to confirm', 'confirm', { state: 'open', round: mine }, /current wording/u],
    ['no review to confirm', 'confirm', { state: 'open', round: oneOfTwoIn }, /no review/u],
    ['has seen a review', 'claim_next', { state: 'open', round: oneOfTwoIn, seenByMe: true }, /have seen another/u],
    ['adjudicated it', 'claim_next', { state: 'open', round: oneOfTwoIn, adjudicatorId: 'me' }, /adjudicated/u],
    ['approved it', 'claim_next', { state: 'open', round: oneOfTwoIn, approverId: 'me' }, /approved/u],
    [
      'lease ran out',
      'submit',
      { state: 'open', round: roundWith({ liveLeases: 1, mine: { ...myLease, status: 'lapsed' } }) },
      /ran out/u,
    ],
    ['holds no lease', 'submit', { state: 'open', round: roundWith({ liveLeases: 1 }) }, /Take it first/u],
    ['nobody holds it', 'submit', { state: 'open', round: roundWith({}) }, /Take it first/u],
    [
      'draft not complete',
      'submit',
      { state: 'open', round: { ...leased, mine: { ...myLease, problems: ['Choose a rating.'] } } },
      /Choose a rating/u,
    ],
    [
      'wording changed',
      'submit',
      { state: 'open', round: { ...leased, mine: { ...myLease, onCurrentWording: false } } },
      /wording changed/u,
    ],
    [
      'lease ran out and nobody else holds it',
      'submit',
      { state: 'open', round: roundWith({ mine: { ...myLease, status: 'lapsed' } }) },
      /ran out/u,
    ],
    ['decided already', 'submit', { state: 'decided', round: mine }, /is decided, so it cannot be reviewed\./u],
    ['nothing to withdraw', 'withdraw', { state: 'open', round: oneOfTwoIn }, /no submitted review/u],
    [
      'withdraw after the comparison',
      'withdraw',
      { state: 'open', round: { ...mine, slotsWanted: 3, compared: true } },
      /no longer be withdrawn/u,
    ],
    [
      'adjudicates an own review',
      'take',
      { state: 'disputed', round: roundWith({ reviewerIds: ['me'], mine: submitted }) },
      /You reviewed/u,
    ],
    [
      'adjudicates an own earlier review',
      'take',
      { state: 'disputed', round: oneOfTwoIn, earlierAuthors: ['me'] },
      /You reviewed/u,
    ],
    [
      'reviews what they adjudicated in an earlier round',
      'claim_next',
      { state: 'open', round: roundWith({ number: 2 }), earlierAdjudicators: ['me'] },
      /adjudicated this claim in an earlier round/u,
    ],
    [
      'another adjudicator',
      'decide',
      { state: 'in_adjudication', round: oneOfTwoIn, adjudicatorId: 'cleo' },
      /Another adjudicator/u,
    ],
    [
      'no rationale',
      'decide',
      { state: 'in_adjudication', round: oneOfTwoIn, adjudicatorId: 'me', given: { text: '' } },
      /say why/u,
    ],
    [
      'no question',
      'ask_one_more',
      { state: 'in_adjudication', round: oneOfTwoIn, adjudicatorId: 'me', given: { text: '' } },
      /question/u,
    ],
    ['approves an own review', 'approve', { state: 'decided', round: mine }, /You reviewed/u],
    [
      'approves an own adjudication',
      'approve',
      { state: 'decided', round: oneOfTwoIn, adjudicatorId: 'me' },
      /You adjudicated/u,
    ],
    ['no explanation', 'approve', { state: 'decided', round: oneOfTwoIn, given: { text: ' ' } }, /explanation/u],
    ['no comment', 'return', { state: 'decided', round: oneOfTwoIn, given: { text: ' ' } }, /say why/u],
    ['no note on a new version', 'publish', { state: 'approved', given: { text: '' } }, /public note/u],
    ['no note on a correction', 'correct', { ...published, given: { text: '' } }, /public note/u],
    ['corrects an own review', 'correct', { state: 'published', round: mine }, /You reviewed/u],
    ['corrects an own adjudication', 'correct', { ...published, adjudicatorId: 'me' }, /You adjudicated/u],
    ['linter errors in a correction', 'correct', { ...published, given: { lintErrors: 1 } }, /an error/u],
    ['recheck before its day', 'recheck', { ...published, viewer: reviewer }, /has not come yet/u],
    ['recheck without a reason', 'recheck', { ...published, given: { text: '' } }, /say why/u],
    ['retract without a reason', 'retract', { ...published, given: { text: '' } }, /say why/u],
    ['retract what is not published', 'retract', { state: 'open', round: leased }, /no publication to retract/u],
    [
      'take out what somebody began',
      'take_out',
      { state: 'open', round: oneOfTwoIn, calibration },
      /Close it instead/u,
    ],
    ['not a calibration claim', 'calibrate', { state: 'open', round: oneOfTwoIn }, /not a calibration claim/u],
    [
      'calibration twice',
      'use_for_calibration',
      { state: 'open', round: roundWith({}), calibration },
      /calibration claim already/u,
    ],
    ['calibration of what was judged', 'use_for_calibration', { round: roundWith({ number: 2 }) }, /judged before/u],
    [
      'calibration where reviewers read each other',
      'use_for_calibration',
      { policy: { ...factsWith({}).policy, visibility: 'open' } },
      /read each other/u,
    ],
    ['calibration after a review', 'use_for_calibration', { state: 'open', round: oneOfTwoIn }, /has begun/u],
    ['calibration after a draft', 'use_for_calibration', { given: { begun: true } }, /has begun/u],
    ['nobody to ask', 'use_for_calibration', { given: { reviewers: 0 } }, /Invite a reviewer/u],
    [
      'knows the answer',
      'claim_next',
      { state: 'open', round: roundWith({}), calibration: { ...calibration, knowsAnswer: true } },
      /know the answer/u,
    ],
    [
      'acts for who knows the answer',
      'submit',
      { state: 'open', round: leased, calibration: { ...calibration, actsForKnower: true } },
      /Give it back/u,
    ],
    ['was shown the answer', 'withdraw', { state: 'open', round: mine, calibration }, /shown its known answer/u],
    ['approve a calibration claim', 'approve', { state: 'calibrated', round: mine }, /a calibration claim, so it/u],
    ['linter errors', 'publish', { state: 'approved', round: oneOfTwoIn, given: { lintErrors: 2 } }, /2 errors/u],
  ];
  test.each(cases)('%s', (_, event, change, sentence) => {
    const permission = canDo(event, factsWith(change));
    expect(permission).toMatchObject({ ok: false, code: 'not_allowed_now', reason: expect.stringMatching(sentence) });
    expect(() => decideTransition(event, factsWith(change))).toThrow(DomainError);
  });
});

describe('separation', () => {
  test('solo lets one person go all the way', () => {
    const solo = { ...factsWith({}).policy, separation: 'solo', reviewsWanted: 1 } as const;
    const round = roundWith({ slotsWanted: 1, submittedCount: 1, reviewerIds: ['me'], compared: true });
    expect(decideTransition('approve', factsWith({ state: 'decided', policy: solo, round }))).toBe('approved');
    const again = factsWith({
      state: 'open',
      policy: solo,
      round: roundWith({ slotsWanted: 1, number: 2 }),
      seenByMe: true,
      approverId: 'me',
    });
    expect(canDo('claim_next', again)).toEqual({ ok: true });
  });

  test('one’s own earlier review does not keep one from the next round', () => {
    const facts = factsWith({ state: 'open', round: roundWith({ number: 2 }), earlierAuthors: ['me'] });
    expect(canDo('claim_next', facts)).toEqual({ ok: true });
  });
});

describe('the table as a whole', () => {
  test('every event has rows with the same scope, origin and guards, and a condition each where there are several', () => {
    for (const event of claimEvents) {
      const rows: readonly Transition[] = transitions.filter((row) => row.event === event);
      const [first] = rows;
      for (const row of rows) {
        expect(row).toMatchObject({ from: first?.from, scope: first?.scope, guards: first?.guards });
      }
      const conditions = new Set(rows.map(({ when }) => when));
      expect([event, conditions.size, conditions.has(undefined)]).toEqual([event, rows.length, rows.length === 1]);
    }
  });

  test('without its scope an event is forbidden in every state', () => {
    for (const { event, scope } of transitions) {
      const held = new Set(scopes.filter((item) => item !== scope));
      for (const state of storedStates) {
        const facts = factsWith({ state, round: leased, viewer: { memberId: 'me', scopes: held } });
        expect(canDo(event, facts)).toMatchObject({ ok: false, code: 'forbidden' });
      }
    }
  });

  test('what is over has no way on', () => {
    for (const state of ['merged', 'superseded', 'retracted', 'calibrated'] as const) {
      expect(Object.values(allowedActions(factsWith({ state, round: leased }))).some(({ ok }) => ok)).toBe(false);
    }
  });

  test('every refusal is a sentence', () => {
    const rounds = [null, roundWith({}), leased, mine];
    const all = [...storedStates, null].flatMap((state) => rounds.map((round) => factsWith({ state, round })));
    const actions = all.flatMap((facts) => Object.values(allowedActions(facts)));
    const reasons = actions.flatMap((action) => (action.ok ? [] : [action.reason]));
    expect(reasons.length).toBeGreaterThan(100);
    expect(reasons.filter((reason) => !/^[A-Z].+\.$/u.test(reason))).toEqual([]);
  });

  test('an admin has every scope and a viewer can change nothing', () => {
    expect(roleScopes.admin).toEqual(scopes);
    expect(transitions.some(({ scope }) => roleScopes.viewer.includes(scope))).toBe(false);
  });

  test('the derived states are the only ones that are not stored', () => {
    const stored: readonly string[] = storedStates;
    expect(claimStates.filter((state) => !stored.includes(state))).toEqual(['queued', 'in_review']);
  });
});
