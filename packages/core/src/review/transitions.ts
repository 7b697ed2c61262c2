import { nextReviewIsLast, type ClaimFacts, type RoundFacts } from './claim-facts.ts';
import type { ClaimState, StoredState } from './claim-state.ts';
import type { GuardName } from './guards.ts';
import type { Scope } from './scopes.ts';

export const claimEvents = [
  'extract',
  'add',
  'accept',
  'dismiss',
  'restore',
  'merge',
  'split',
  'reword',
  'assign',
  'unassign',
  'reschedule',
  'claim_next',
  'release',
  'recuse',
  'lift_recusal',
  'submit',
  'confirm',
  'withdraw',
  'take',
  'decide',
  'ask_one_more',
  'annotate',
  'approve',
  'return',
  'publish',
  'correct',
  'plan_recheck',
  'recheck',
  'retract',
  'use_for_calibration',
  'take_out',
  'calibrate',
] as const;
export type ClaimEvent = (typeof claimEvents)[number];

/** A round whose next review is its last, of an ordinary claim. */
function lastRound({ round, calibration }: ClaimFacts): RoundFacts | null {
  return round !== null && calibration == null && nextReviewIsLast(round) ? round : null;
}

/** Which of several rows of one event applies; the guards of such rows are the same. */
export const conditions = {
  moreReviewsWanted: (facts) => facts.round !== null && lastRound(facts) === null && !nextReviewEndsCalibration(facts),
  ruleDecides: (facts) => lastRound(facts) !== null && facts.given?.rule === 'decided',
  ruleDoesNotDecide: (facts) =>
    lastRound(facts) !== null && facts.given?.rule === 'disputed' && facts.adjudicatorId === null,
  // A round is disputed once. The answer to "one more" goes back to the adjudicator who asked.
  stillUndecided: (facts) =>
    lastRound(facts) !== null && facts.given?.rule === 'disputed' && facts.adjudicatorId !== null,
  // Nothing is decided: each review stands against the known answer alone.
  nextReviewEndsCalibration,
} satisfies Record<string, (facts: ClaimFacts) => boolean>;
type ConditionName = keyof typeof conditions;

export type Transition = {
  event: ClaimEvent;
  /** `new`: there is no claim yet. */
  from: readonly (ClaimState | 'new')[];
  /** `same`: the event changes the claim, not its state. */
  to: StoredState | 'same';
  scope: Scope;
  guards: readonly GuardName[];
  when?: ConditionName;
};

function nextReviewEndsCalibration({ round, calibration }: ClaimFacts): boolean {
  return round !== null && calibration != null && round.submittedCount + 1 >= calibration.places;
}

const submitGuards = [
  'holdsLease',
  'actsForNobodyWhoKnows',
  'readCurrentWording',
  'draftIsComplete',
] as const satisfies readonly GuardName[];

/** The workflow. Server and buttons read this table and nothing else. */
export const transitions = [
  { event: 'extract', from: ['new'], to: 'suggested', scope: 'article:create', guards: ['quoteResolves'] },
  { event: 'add', from: ['new'], to: 'open', scope: 'claim:edit', guards: ['quoteResolves', 'hasWording'] },

  { event: 'accept', from: ['suggested'], to: 'open', scope: 'claim:edit', guards: ['hasWording', 'hasSource'] },
  { event: 'dismiss', from: ['suggested'], to: 'dismissed', scope: 'claim:edit', guards: [] },
  { event: 'restore', from: ['dismissed'], to: 'suggested', scope: 'claim:edit', guards: [] },
  {
    event: 'merge',
    from: ['suggested', 'queued'],
    to: 'merged',
    scope: 'claim:merge',
    guards: ['noReviewSubmitted', 'mergesTwoOrMore', 'makesNoCycle'],
  },
  {
    event: 'split',
    from: ['suggested', 'queued'],
    to: 'superseded',
    scope: 'claim:merge',
    guards: ['noReviewSubmitted', 'splitsInTwoOrMore'],
  },
  {
    event: 'reword',
    from: ['suggested', 'queued', 'in_review'],
    to: 'same',
    scope: 'claim:edit',
    guards: ['hasWording'],
  },

  {
    event: 'assign',
    from: ['queued', 'in_review'],
    to: 'same',
    scope: 'claim:assign',
    guards: ['placeIsUnassigned', 'assigneeMayTake'],
  },
  { event: 'unassign', from: ['queued', 'in_review'], to: 'same', scope: 'claim:assign', guards: [] },
  {
    event: 'reschedule',
    from: ['queued', 'in_review', 'disputed', 'in_adjudication'],
    to: 'same',
    scope: 'claim:assign',
    guards: [],
  },
  {
    event: 'claim_next',
    from: ['queued', 'in_review'],
    to: 'open',
    scope: 'review:submit',
    guards: [
      'hasNoSlotOfMine',
      'isNotRecused',
      'slotIsOpen',
      'hasNotSeenReviews',
      'isNotItsAdjudicator',
      'didNotAdjudicateEarlier',
      'isNotItsApprover',
      'doesNotKnowAnswer',
    ],
  },
  // A lease that ends does the same by itself: `in_review` is read from live leases.
  { event: 'release', from: ['in_review'], to: 'open', scope: 'review:submit', guards: ['holdsLease'] },
  {
    event: 'recuse',
    from: ['queued', 'in_review'],
    to: 'open',
    scope: 'review:submit',
    guards: ['isNotRecused', 'hasNotSubmitted', 'saysWhy'],
  },
  {
    event: 'lift_recusal',
    from: ['queued', 'in_review', 'disputed', 'in_adjudication', 'decided', 'approved', 'published'],
    to: 'same',
    scope: 'claim:assign',
    guards: [],
  },
  {
    event: 'submit',
    from: ['in_review'],
    to: 'open',
    scope: 'review:submit',
    guards: submitGuards,
    when: 'moreReviewsWanted',
  },
  {
    event: 'submit',
    from: ['in_review'],
    to: 'decided',
    scope: 'review:submit',
    guards: submitGuards,
    when: 'ruleDecides',
  },
  {
    event: 'submit',
    from: ['in_review'],
    to: 'disputed',
    scope: 'review:submit',
    guards: submitGuards,
    when: 'ruleDoesNotDecide',
  },
  {
    event: 'submit',
    from: ['in_review'],
    to: 'in_adjudication',
    scope: 'review:submit',
    guards: submitGuards,
    when: 'stillUndecided',
  },
  {
    event: 'submit',
    from: ['in_review'],
    to: 'calibrated',
    scope: 'review:submit',
    guards: submitGuards,
    when: 'nextReviewEndsCalibration',
  },
  // Where it was the last that the round waited for, the rows of `submit` follow.
  {
    event: 'confirm',
    from: ['queued', 'in_review'],
    to: 'same',
    scope: 'review:submit',
    guards: ['hasOwnReview', 'wordingIsNew'],
  },
  {
    event: 'withdraw',
    from: ['queued', 'in_review'],
    to: 'open',
    scope: 'review:submit',
    guards: ['reviewIsMine', 'notYetCompared', 'answerWasNotShown'],
  },

  {
    event: 'take',
    from: ['disputed', 'in_adjudication'],
    to: 'in_adjudication',
    scope: 'decision:adjudicate',
    guards: ['nobodyIsOnIt', 'isNotRecused', 'isNotItsReviewer', 'isNotItsApprover'],
  },
  {
    event: 'decide',
    from: ['in_adjudication'],
    to: 'decided',
    scope: 'decision:adjudicate',
    guards: ['tookIt', 'saysWhy'],
  },
  {
    event: 'ask_one_more',
    from: ['in_adjudication'],
    to: 'open',
    scope: 'decision:adjudicate',
    guards: ['tookIt', 'hasQuestion'],
  },

  // What readers are told of the claimant is part of what is approved; of what is published it waits for a correction.
  { event: 'annotate', from: ['decided', 'published'], to: 'same', scope: 'publication:publish', guards: [] },
  {
    event: 'approve',
    from: ['decided'],
    to: 'approved',
    scope: 'decision:approve',
    guards: ['isNotItsReviewer', 'isNotItsAdjudicator', 'hasExplanation'],
  },
  { event: 'return', from: ['decided', 'approved'], to: 'open', scope: 'decision:approve', guards: ['saysWhy'] },
  {
    event: 'publish',
    from: ['approved'],
    to: 'published',
    scope: 'publication:publish',
    guards: ['saysWhatChanged', 'hasNoLintErrors'],
  },
  {
    event: 'correct',
    from: ['published'],
    to: 'published',
    scope: 'publication:publish',
    guards: ['isNotItsReviewer', 'isNotItsAdjudicator', 'saysWhatChanged', 'hasNoLintErrors'],
  },
  { event: 'plan_recheck', from: ['published'], to: 'same', scope: 'publication:publish', guards: [] },
  // The publication stands until the new round's verdict is published as its correction.
  { event: 'recheck', from: ['published'], to: 'open', scope: 'claim:edit', guards: ['isEditorOrDue', 'saysWhy'] },
  // Also while it is checked again: what turns out to be wrong must not stand until the new round is over.
  {
    event: 'retract',
    from: ['queued', 'in_review', 'disputed', 'in_adjudication', 'decided', 'approved', 'published'],
    to: 'retracted',
    scope: 'publication:publish',
    guards: ['publicationStands', 'saysWhy'],
  },

  // To all but admins it stays an ordinary claim. A suggested one is accepted on the way.
  {
    event: 'use_for_calibration',
    from: ['suggested', 'queued'],
    to: 'open',
    scope: 'workspace:admin',
    guards: [
      'isNoCalibration',
      'hasWording',
      'hasSource',
      'wasNotJudged',
      'reviewsAreBlind',
      'nobodyHasBegun',
      'somebodyCanBeAsked',
    ],
  },
  // The undo of that, as long as nobody has begun.
  {
    event: 'take_out',
    from: ['queued'],
    to: 'same',
    scope: 'workspace:admin',
    guards: ['isCalibration', 'isUntouched'],
  },
  // Before its last review, because people leave.
  {
    event: 'calibrate',
    from: ['queued', 'in_review'],
    to: 'calibrated',
    scope: 'workspace:admin',
    guards: ['isCalibration'],
  },
] as const satisfies readonly Transition[];
