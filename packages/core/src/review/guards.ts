import { reviewedByMe, wasShownAnswer, type ClaimFacts } from './claim-facts.ts';
import { openSlots } from './lease.ts';

/** null when the guard lets the event pass, else the sentence that a disabled button shows. */
export type Guard = (facts: ClaimFacts) => string | null;

const strict = (facts: ClaimFacts) => facts.policy.separation === 'strict';
const isMe = (facts: ClaimFacts, id: string | null) => id !== null && id === facts.viewer.memberId;
const blank = (text: string | undefined) => text !== undefined && text.trim() === '';

/** As many places as an ordinary claim would have are kept for others: this one must not seem to have more. */
function seemsKeptForOthers({ calibration, policy, viewer }: ClaimFacts): boolean {
  const others = calibration?.keptFor.filter((id) => id !== viewer.memberId) ?? [];
  return calibration != null && others.length >= policy.reviewsWanted;
}

const hasBegun = ({ round, given }: ClaimFacts) =>
  given?.begun === true || (round !== null && round.submittedCount + round.liveLeases > 0);

/** Guards by name; the workflow table refers to them, so that a rule is written once and can be read as a sentence. */
export const guards = {
  quoteResolves: ({ given }) =>
    given?.quoteResolves === false ? 'The selected words are not in the article. Select them again.' : null,
  hasWording: (facts) =>
    (facts.given?.text === undefined ? !facts.hasWording : blank(facts.given.text))
      ? 'The claim has no wording yet. Write it first.'
      : null,
  hasSource: (facts) =>
    facts.hasSource ? null : 'Say who makes the claim, or mark it as unattributed, before you accept it.',
  // The same words as for a claim that somebody holds, so that a refusal does not tell that a review is in.
  noReviewSubmitted: ({ round }) =>
    round !== null && round.submittedCount > 0 ? 'This claim is in review, so it cannot be merged or split.' : null,
  mergesTwoOrMore: ({ given }) =>
    given?.mergeCount !== undefined && given.mergeCount < 2 ? 'Choose at least two claims to merge.' : null,
  makesNoCycle: ({ given }) =>
    given?.makesCycle === true ? 'One of these claims already comes from the other, so they cannot be merged.' : null,
  splitsInTwoOrMore: ({ given }) =>
    given?.childCount !== undefined && given.childCount < 2 ? 'A split makes at least two claims. Add a part.' : null,
  hasNoSlotOfMine: ({ round }) => {
    if (round?.mine?.status === 'submitted') return 'You have reviewed this claim in this round.';
    return round?.mine?.status === 'leased' ? 'You hold this claim already. Carry on with your review.' : null;
  },
  slotIsOpen: (facts) =>
    facts.round === null || (openSlots(facts.round, facts.viewer.memberId) > 0 && !seemsKeptForOthers(facts))
      ? null
      : 'Others hold every open place for this claim. Take another one.',
  hasNotSeenReviews: (facts) =>
    strict(facts) && facts.policy.visibility === 'blind' && facts.seenByMe
      ? 'You have seen another review of this claim, so somebody else has to review it.'
      : null,
  isNotItsAdjudicator: (facts) =>
    strict(facts) && isMe(facts, facts.adjudicatorId)
      ? 'You adjudicated this claim, so somebody else has to do this.'
      : null,
  didNotAdjudicateEarlier: (facts) =>
    strict(facts) && facts.earlierAdjudicators.some((id) => isMe(facts, id))
      ? 'You adjudicated this claim in an earlier round, so somebody else has to review it.'
      : null,
  isNotItsApprover: (facts) =>
    strict(facts) && isMe(facts, facts.approverId) ? 'You approved this claim, so somebody else has to do this.' : null,
  isNotItsReviewer: (facts) =>
    strict(facts) && reviewedByMe(facts) ? 'You reviewed this claim, so somebody else has to do this.' : null,
  isNotRecused: ({ recused }) => (recused ? 'You recused yourself from this claim. An editor can lift that.' : null),
  hasNotSubmitted: ({ round }) =>
    round?.mine?.status === 'submitted' ? 'You have submitted your review. Withdraw it first.' : null,
  placeIsUnassigned: ({ round }) =>
    round === null || openSlots(round) > 0 ? null : 'Every place for this claim is held or assigned already.',
  // One sentence for every reason: which of them it is could tell who has reviewed the claim.
  assigneeMayTake: ({ given }) =>
    given?.assigneeMayTake === false
      ? 'This member has begun a review of this claim or may not review it. Choose somebody else.'
      : null,
  holdsLease: ({ round }) => {
    if (round?.mine?.status === 'leased') return null;
    return round?.mine?.status === 'lapsed'
      ? 'Your time with this claim ran out. Take it again; your draft is kept.'
      : 'You do not hold this claim. Take it first.';
  },
  draftIsComplete: ({ round }) => round?.mine?.problems[0] ?? null,
  readCurrentWording: ({ round }) =>
    round?.mine?.onCurrentWording === false
      ? 'The wording changed since you read it. Check your review against the new wording first.'
      : null,
  hasOwnReview: ({ round }) => (round?.mine == null ? 'You have no review of this claim in this round.' : null),
  wordingIsNew: ({ round }) =>
    round?.mine?.onCurrentWording === true
      ? 'Your review is of the current wording, so nothing is to be confirmed.'
      : null,
  reviewIsMine: ({ round }) =>
    round?.mine?.status === 'submitted' ? null : 'You have no submitted review of this claim in this round.',
  notYetCompared: ({ round }) =>
    round?.compared === true ? 'All reviews of this round were compared, so yours can no longer be withdrawn.' : null,
  nobodyIsOnIt: (facts) => {
    if (facts.state !== 'in_adjudication' || facts.adjudicatorGone === true) return null;
    return isMe(facts, facts.adjudicatorId)
      ? 'You have taken this dispute already.'
      : 'Another adjudicator has taken this dispute.';
  },
  tookIt: (facts) => (isMe(facts, facts.adjudicatorId) ? null : 'Another adjudicator has taken this dispute.'),
  saysWhy: ({ given }) => (blank(given?.text) ? 'Write a sentence or two that say why.' : null),
  saysWhatChanged: ({ given }) =>
    blank(given?.text) ? 'Write a public note that says what changed since the last version.' : null,
  publicationStands: (facts) => (facts.publicationStands ? null : 'There is no publication to retract.'),
  isEditorOrDue: ({ viewer, recheckDue }) =>
    recheckDue || viewer.scopes.has('publication:publish')
      ? null
      : 'The day to look at this claim again has not come yet. An editor can start that earlier.',
  hasExplanation: ({ given }) => (blank(given?.text) ? 'Write the explanation that readers will see.' : null),
  hasQuestion: ({ given }) => (blank(given?.text) ? 'Write the question that the next reviewer should answer.' : null),
  hasNoLintErrors: ({ given }) =>
    given?.lintErrors !== undefined && given.lintErrors > 0
      ? `The check before publishing found ${given.lintErrors === 1 ? 'an error' : `${given.lintErrors} errors`}. Put that right first.`
      : null,
  doesNotKnowAnswer: ({ calibration }) =>
    calibration?.knowsAnswer === true
      ? 'You know the answer of this calibration claim, so somebody else has to review it.'
      : null,
  actsForNobodyWhoKnows: ({ calibration }) =>
    calibration?.actsForKnower === true
      ? 'Whoever knows the answer of a calibration claim cannot review it. Give it back.'
      : null,
  answerWasNotShown: (facts) =>
    wasShownAnswer(facts)
      ? 'This was a calibration claim and you were shown its known answer, so your review stays as it is.'
      : null,
  isCalibration: ({ calibration }) => (calibration == null ? 'This is not a calibration claim.' : null),
  isNoCalibration: ({ calibration }) => (calibration == null ? null : 'This is a calibration claim already.'),
  wasNotJudged: ({ round }) =>
    round !== null && round.number > 1
      ? 'This claim was judged before, so its verdict may be known. Choose another one.'
      : null,
  reviewsAreBlind: ({ policy }) =>
    policy.visibility === 'blind'
      ? null
      : 'Reviewers of this claim read each other, so it cannot test them. Make reviews blind first, for new claims.',
  // The same words for a lease, a draft and a review: what there is of them is secret.
  nobodyHasBegun: (facts) =>
    hasBegun(facts) ? 'Somebody has begun to review this claim. Choose one that waits untouched.' : null,
  isUntouched: (facts) =>
    hasBegun(facts) ? 'Somebody has begun to review this claim, so it cannot be taken out. Close it instead.' : null,
  somebodyCanBeAsked: ({ given }) =>
    given?.reviewers === 0
      ? 'Nobody but admins may review here, and admins know the answers. Invite a reviewer first.'
      : null,
} satisfies Record<string, Guard>;
export type GuardName = keyof typeof guards;
