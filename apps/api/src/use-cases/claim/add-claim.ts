import { decideTransition, type ClaimFacts } from '@claimdesk/core';
import { appendJournal, getWorkspace, insertClaims, lockArticle, nextClaimNumber, updateClaim } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { articleNotFound } from '../article/article-not-found.ts';
import { readText } from '../article/read-text.ts';
import { journalEntry } from '../journal-entry.ts';
import { describeSelections, quoteResolves, selected } from './claim-content.ts';
import { claimNotFound } from './load-case.ts';
import { openRound } from './open-round.ts';
import { readClaim } from './read-claim.ts';

export type AddClaimInput = { articleId: string; start: number; end: number; wording?: string | undefined };

/** A claim from words that somebody selected. It is a claim to check at once: round 1 opens. */
export async function addClaim(deps: Deps, actor: Actor, input: AddClaimInput): Promise<ClaimView> {
  const { workspaceId } = actor;
  const { articleId, start, end } = input;
  const [described] = await describeSelections(deps, workspaceId, articleId, [{ start, end }]);
  const { id } = await deps.transaction(async (trx) => {
    const workspace = await getWorkspace(trx, workspaceId);
    if (workspace === undefined || (await lockArticle(trx, workspaceId, articleId)) === undefined)
      throw articleNotFound();
    const article = await readText(trx, workspaceId, articleId);
    const resolves = quoteResolves(article.text, start, end);
    const facts: ClaimFacts = {
      state: null,
      viewer: { memberId: actor.memberId, scopes: actor.scopes },
      policy: workspace.policy,
      round: null,
      earlierAuthors: [],
      earlierAdjudicators: [],
      seenByMe: false,
      recused: false,
      adjudicatorId: null,
      approverId: null,
      publicationStands: false,
      recheckDue: false,
      hasWording: resolves,
      hasSource: true,
      given: { quoteResolves: resolves, ...(input.wording !== undefined && { text: input.wording }) },
    };
    const state = decideTransition('add', facts);
    const id = deps.newId();
    const number = await nextClaimNumber(trx, workspaceId, articleId);
    await insertClaims(trx, workspaceId, [
      {
        id,
        versionId: deps.newId(),
        articleId,
        articleVersionId: article.versionId,
        number,
        state,
        origin: 'manual',
        extractionId: null,
        createdBy: actor.memberId,
        engineVersion: null,
        content: selected(described, input.wording),
      },
    ]);
    const opened = await openRound(deps, trx, workspace, { claimId: id, number: 1 });
    if ((await updateClaim(trx, { workspaceId, id, ...opened })) === undefined) throw claimNotFound();
    await appendJournal(
      trx,
      journalEntry(deps, actor, 'claim.add', { articleId, claimId: id, roundId: opened.currentRoundId }, { number }),
    );
    return { id };
  });
  return readClaim(deps, actor, { id });
}
