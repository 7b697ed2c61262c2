import { DomainError } from '@claimdesk/core';
import { appendJournal, submitReview as saveSubmitted, submitSlot, type Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { SubmittedView } from '../../views.ts';
import { viewCalibration } from '../calibration/view-calibration.ts';
import { seenState } from '../claim/seen-facts.ts';
import { keepEvidence } from '../evidence/add-evidence.ts';
import type { EvidenceInput } from '../evidence/evidence-input.ts';
import { journalEntry } from '../journal-entry.ts';
import { freeze } from '../sha256.ts';
import {
  changedReview,
  loadOwnReview,
  readOwnReview,
  refuseStaleReview,
  renewOwnLease,
  requireDraft,
  viewOwnReview,
  withoutCase,
  type OwnReview,
  type ReviewChange,
} from './own-review.ts';
import { keepDraft, type DraftFields } from './save-draft.ts';
import { settleRound } from './settle-round.ts';
import { viewEvidence } from './view-review.ts';

export type SubmitInput = {
  reviewId: string;
  expectedVersion: number;
  /** The last words of the draft, for who has not saved them before. */
  draft?: DraftFields | undefined;
  /** Further evidence. */
  evidence?: EvidenceInput[] | undefined;
};

/** Hands a review in. The last one of a round settles it in the same transaction. */
export async function submitReview(deps: Deps, actor: Actor, input: SubmitInput): Promise<SubmittedView> {
  const { workspaceId, memberId } = actor;
  const { reviewId, expectedVersion } = input;
  const change = await deps.transaction(async (trx): Promise<ReviewChange> => {
    const loaded = await loadOwnReview(deps, trx, actor, reviewId);
    requireDraft(loaded);
    await refuseStaleReview(trx, actor, loaded, expectedVersion);
    const found = await keepLastWords(deps, trx, actor, loaded, input);
    const { claim, review, round, mySlot, now } = found;
    const submittedAt = { workspaceId, submittedAt: now };
    const subject = { articleId: claim.articleId, claimId: claim.id, roundId: review.roundId, reviewId };
    const data = { claimVersionId: review.claimVersionId, scaleVersionId: round?.scaleVersionId ?? '' };
    const contentHash = contentHashOf(found);
    // Made before the round is settled, so that it stands before what follows from it.
    const entry = journalEntry(deps, actor, 'review.submit', subject, { ...data, contentHash });
    const settled = await settleRound(deps, trx, actor, found);
    const [saved, filled] = await Promise.all([
      saveSubmitted(trx, { ...submittedAt, id: reviewId, reviewerId: memberId, expectedVersion: review.version }),
      submitSlot(trx, { ...submittedAt, slotId: review.slotId, memberId }),
      appendJournal(trx, entry),
    ]);
    if (saved === undefined || !filled || mySlot === null) {
      throw new DomainError('not_allowed_now', 'Your time with this claim ran out. Take it again; your draft is kept.');
    }
    const slot = { ...mySlot, submittedAt: now.toISOString(), leasedUntil: null };
    return { reviewId, found: changedReview(found, actor, { ...settled, review: saved, slot }) };
  }, withoutCase);
  return viewSubmitted(deps, actor, change);
}

/** What came with the submit is kept as if it had been saved before: that is work, so a lease that ran out may come back. */
async function keepLastWords(
  deps: Deps,
  trx: Db,
  actor: Actor,
  loaded: OwnReview,
  { draft, evidence = [] }: SubmitInput,
): Promise<OwnReview> {
  let found = loaded;
  for (const item of evidence) found = await keepEvidence(deps, trx, actor, found, item);
  if (draft !== undefined) found = await keepDraft(trx, actor, found, draft);
  if (found === loaded || found.facts.round?.mine?.status === 'leased') return found;
  return renewOwnLease(trx, actor, found);
}

/** Of everything the reviewer wrote: the journal proves it without telling it. */
function contentHashOf({ review, myEvidence }: OwnReview): string {
  const { ratingKey, confidence, flags, rationale, searchedNote } = review;
  const evidence = myEvidence.map(viewEvidence);
  return freeze({ ratingKey, confidence, flags, rationale, searchedNote, evidence }).hash;
}

/** The review and how the claim stands, as this person may know it. */
export async function viewSubmitted(deps: Deps, actor: Actor, change: ReviewChange): Promise<SubmittedView> {
  const found = change.found ?? (await readOwnReview(deps, actor, change.reviewId));
  const review = await viewOwnReview(deps.db, actor, found);
  return {
    review,
    state: seenState(found.facts),
    canWithdraw: review.canWithdraw,
    calibration: viewCalibration(found),
  };
}
