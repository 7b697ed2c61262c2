import { decideTransition, noNotes, type PublicationNotes } from '@claimdesk/core';
import { appendJournal, getPublicationNotes, savePublicationNotes, updateClaim } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { changeClaim } from '../claim/change-claim.ts';
import { journalEntry } from '../journal-entry.ts';

/** Notes who made the claim, when and where. The next version of its publication says so. */
export function annotatePublication(
  deps: Deps,
  actor: Actor,
  { claimId, expectedVersion, notes }: { claimId: string; expectedVersion: number; notes: PublicationNotes },
): Promise<ClaimView> {
  const { workspaceId, memberId: notedBy } = actor;
  return changeClaim(deps, actor, { id: claimId, expectedVersion }, async (trx, { claim, facts, now }) => {
    decideTransition('annotate', facts);
    const was = (await getPublicationNotes(trx, workspaceId, [claimId])).get(claimId) ?? noNotes;
    const fields = (Object.keys(noNotes) as (keyof PublicationNotes)[]).filter((field) => was[field] !== notes[field]);
    if (fields.length === 0) return;
    await savePublicationNotes(trx, { workspaceId, claimId, notedBy, notedAt: now, notes });
    await updateClaim(trx, { workspaceId, id: claimId });
    // What was noted stays out of the hashed row.
    const subject = { articleId: claim.articleId, claimId };
    await appendJournal(trx, journalEntry(deps, actor, 'publication.annotate', subject, { fields }));
  });
}
