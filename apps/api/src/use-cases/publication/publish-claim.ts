import { decideTransition, lintPublication } from '@claimdesk/core';
import { appendJournal, insertPublication, listClaimPublications, updateClaim } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { PublicationView } from '../../views.ts';
import { refuseStale } from '../claim/change-claim.ts';
import { loadCase } from '../claim/load-case.ts';
import { journalEntry } from '../journal-entry.ts';
import { memberNames } from '../member/member-names.ts';
import { freeze } from '../sha256.ts';
import { isLocal, publicationModel } from './publication-model.ts';
import { viewPublication } from './view-publication.ts';

/** Freezes what is approved as the next version of the claim's public page. The linter has the last word. */
export async function publishClaim(
  deps: Deps,
  actor: Actor,
  { claimId, expectedVersion }: { claimId: string; expectedVersion: number },
): Promise<PublicationView> {
  const { workspaceId, memberId } = actor;
  await deps.transaction(async (trx) => {
    const found = await loadCase(trx, deps, actor, claimId, { locked: true });
    await refuseStale(deps, trx, actor, found, expectedVersion);
    const { claim, decision, facts, now } = found;
    // Asked first without the linter, whose findings mean nothing for a claim that cannot be published anyway.
    const state = decideTransition('publish', facts);
    if (decision === null) throw new Error('an approved claim without a decision');
    const earlier = await listClaimPublications(trx, workspaceId, claimId);
    const number = (earlier[0]?.number ?? 0) + 1;
    const publishedAt = now.toISOString();
    const id = deps.newId();
    const publication = {
      id,
      number,
      publishedAt,
      firstPublishedAt: earlier.at(-1)?.publishedAt ?? publishedAt,
      publishedBy: memberId,
    };
    const model = await publicationModel(deps, trx, actor, claimId, { state, publication });
    decideTransition('publish', { ...facts, given: { lintErrors: lintPublication(model).errors.length } });
    const { json, hash } = freeze(model);
    await insertPublication(trx, {
      workspaceId,
      id,
      claimId,
      decisionId: decision.id,
      number,
      model: json,
      contentHash: hash,
      local: isLocal(deps),
      publishedBy: memberId,
      publishedAt: now,
    });
    await updateClaim(trx, { workspaceId, id: claimId, state });
    const subject = { articleId: claim.articleId, claimId, publicationId: id };
    await appendJournal(trx, journalEntry(deps, actor, 'publication.publish', subject, { contentHash: hash, number }));
    return { claimId };
  });
  const [row] = await listClaimPublications(deps.db, workspaceId, claimId);
  const view = row && viewPublication(deps, row, await memberNames(deps.db, workspaceId));
  if (!view) throw new Error('a publication that was just made is missing');
  return view;
}
