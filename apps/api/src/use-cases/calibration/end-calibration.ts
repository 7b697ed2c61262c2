import { decideTransition } from '@claimdesk/core';
import { appendJournal, endCalibrationItem, updateClaim, updateRound, type Db, type JournalEntry } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { CaseChanges, ClaimCase } from '../claim/load-case.ts';
import { requireRound } from '../claim/require-round.ts';
import { journalEntry, systemEntry } from '../journal-entry.ts';
import type { OwnReview } from '../review/own-review.ts';

/**
 * Counts the caller's review of a calibration claim in; the last one ends it. Nothing is decided. A review counts on
 * whatever wording it was given, because its author was shown the answer and could not give another one.
 */
export async function settleCalibration(deps: Deps, trx: Db, found: OwnReview): Promise<CaseChanges> {
  const { facts, review, reviews, claim, round } = found;
  if (facts.round === null || round === null) return {};
  const others = reviews.filter(
    ({ roundId, id, status }) => roundId === round.id && id !== review.id && status === 'submitted',
  );
  const state = decideTransition('submit', { ...facts, round: { ...facts.round, submittedCount: others.length } });
  if (state !== 'calibrated') return {};
  const subject = { articleId: claim.articleId, claimId: claim.id, roundId: round.id };
  const entry = systemEntry(deps, found.workspace.id, 'claim.calibrate', subject);
  return endCalibration(deps, trx, found, 'full', entry);
}

/** An admin ends it before its last review. The claim is locked. */
export async function closeCalibration(deps: Deps, trx: Db, actor: Actor, found: ClaimCase): Promise<void> {
  const { claim, facts } = found;
  decideTransition('calibrate', facts);
  const subject = { articleId: claim.articleId, claimId: claim.id, roundId: requireRound(found).id };
  await endCalibration(deps, trx, found, 'closed', journalEntry(deps, actor, 'claim.calibrate', subject));
}

async function endCalibration(
  deps: Deps,
  trx: Db,
  found: ClaimCase,
  endedHow: 'full' | 'closed',
  entry: JournalEntry,
): Promise<CaseChanges> {
  const { claim, workspace } = found;
  const round = requireRound(found);
  const [workspaceId, now] = [workspace.id, deps.now()];
  const [changedRound, changedClaim] = await Promise.all([
    updateRound(trx, { workspaceId, id: round.id, state: 'closed', closedAt: now }),
    updateClaim(trx, { workspaceId, id: claim.id, state: 'calibrated' }),
    endCalibrationItem(trx, { workspaceId, claimId: claim.id, endedAt: now, endedHow }),
    appendJournal(trx, entry),
  ]);
  return { round: changedRound, claim: changedClaim };
}
