import { decideTransition } from '@claimdesk/core';
import { appendJournal, approveDecision as saveApproved, updateClaim } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { changeClaim } from '../claim/change-claim.ts';
import { journalEntry } from '../journal-entry.ts';
import { publicationModel } from '../publication/publication-model.ts';
import { freeze } from '../sha256.ts';

/** Freezes the verdict with the editor's own words. What is published later has to say the same. */
export function approveDecision(
  deps: Deps,
  actor: Actor,
  input: { claimId: string; explanation: string; expectedVersion: number },
): Promise<ClaimView> {
  const { workspaceId, memberId } = actor;
  const { claimId, explanation, expectedVersion } = input;
  return changeClaim(deps, actor, { id: claimId, expectedVersion }, async (trx, { claim, decision, facts, now }) => {
    const state = decideTransition('approve', { ...facts, given: { text: explanation } });
    if (decision === null) throw new Error('a decided claim without a decision');
    const approval = { explanation, byId: memberId, at: now.toISOString() };
    const model = await publicationModel(deps, trx, actor, claimId, { state, approval });
    const { json: snapshot, hash: snapshotHash } = freeze(model);
    const approved = {
      workspaceId,
      id: decision.id,
      explanation,
      approvedBy: memberId,
      approvedAt: now,
      snapshot,
      snapshotHash,
    };
    await saveApproved(trx, approved);
    await updateClaim(trx, { workspaceId, id: claimId, state });
    const subject = { articleId: claim.articleId, claimId, decisionId: decision.id };
    await appendJournal(trx, journalEntry(deps, actor, 'decision.approve', subject, { snapshotHash }));
  });
}
