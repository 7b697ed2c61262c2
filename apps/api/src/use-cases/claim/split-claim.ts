import { decideTransition, disguised } from '@claimdesk/core';
import { appendJournal, getClaim, updateClaim } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { readText } from '../article/read-text.ts';
import { journalEntry } from '../journal-entry.ts';
import { changeClaim } from './change-claim.ts';
import { describeSelections, selected } from './claim-content.ts';
import { insertDerived } from './insert-derived.ts';
import { claimNotFound } from './load-case.ts';

export type SplitInput = {
  id: string;
  parts: { wording: string; start: number; end: number }[];
  expectedVersion: number;
};

/** One claim becomes two or more at the same stage. Answers with the old claim; its lineage names the new ones. */
export async function splitClaim(deps: Deps, actor: Actor, input: SplitInput): Promise<ClaimView> {
  const claim = await getClaim(deps.db, actor.workspaceId, input.id);
  if (claim === undefined) throw claimNotFound();
  const described = await describeSelections(deps, actor.workspaceId, claim.articleId, input.parts);
  return changeClaim(deps, actor, input, async (trx, parent) => {
    const { version, workspace } = parent;
    const state = decideTransition('split', {
      ...disguised(parent.facts),
      given: { childCount: input.parts.length },
    });
    const article = await readText(trx, actor.workspaceId, claim.articleId);
    const parts = input.parts.map(({ wording }, index) => selected(described[index], wording));
    const childIds = await insertDerived(deps, trx, actor, workspace, {
      kind: 'split',
      articleId: claim.articleId,
      articleVersionId: article.versionId,
      parents: [parent],
      contents: parts.map((content) =>
        content.source === null ? { ...content, source: version.source, cue: version.cue } : content,
      ),
      state: parent.claim.state === 'suggested' ? 'suggested' : 'open',
    });
    await updateClaim(trx, { workspaceId: actor.workspaceId, id: claim.id, state });
    const subject = { articleId: claim.articleId, claimId: claim.id };
    await appendJournal(
      trx,
      journalEntry(deps, actor, 'claim.split', subject, { childIds }),
      ...childIds.map((claimId) =>
        journalEntry(deps, actor, 'claim.add', { articleId: claim.articleId, claimId }, { splitFrom: claim.id }),
      ),
    );
  });
}
