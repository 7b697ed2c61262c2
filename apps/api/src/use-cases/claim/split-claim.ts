import { decideTransition } from '@claimdesk/core';
import { appendJournal, updateClaim } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { readText } from '../article/read-text.ts';
import { journalEntry } from '../journal-entry.ts';
import { changeClaim } from './change-claim.ts';
import { describeSelection, requireSelection } from './claim-content.ts';
import { insertDerived } from './insert-derived.ts';

export type SplitInput = {
  id: string;
  parts: { wording: string; start: number; end: number }[];
  expectedVersion: number;
};

/** One claim becomes two or more at the same stage. Answers with the old claim; its lineage names the new ones. */
export function splitClaim(deps: Deps, actor: Actor, input: SplitInput): Promise<ClaimView> {
  return changeClaim(deps, actor, input, async (trx, parent) => {
    const { claim, version, workspace } = parent;
    const state = decideTransition('split', { ...parent.facts, given: { childCount: input.parts.length } });
    const article = await readText(trx, actor.workspaceId, claim.articleId);
    for (const { start, end } of input.parts) requireSelection(article.text, start, end);
    const childIds = await insertDerived(deps, trx, actor, workspace, {
      kind: 'split',
      articleId: claim.articleId,
      articleVersionId: article.versionId,
      parents: [parent],
      contents: input.parts.map((part) => {
        const content = describeSelection(deps.engine, article, part);
        return content.source === null ? { ...content, source: version.source, cue: version.cue } : content;
      }),
      state: claim.state === 'suggested' ? 'suggested' : 'open',
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
