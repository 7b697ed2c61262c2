import { decideTransition, DomainError, type ClaimSource, type ExtractedClaim } from '@claimdesk/core';
import { appendJournal, askForConfirmation, insertClaimVersion } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { readText, type ArticleText } from '../article/read-text.ts';
import { journalEntry } from '../journal-entry.ts';
import { changeClaim } from './change-claim.ts';
import { contentOf, describeSelection, placeSource, requireSelection } from './claim-content.ts';

export type RewordInput = {
  id: string;
  wording: string;
  source?: { text: string } | null | undefined;
  start?: number | undefined;
  end?: number | undefined;
  expectedVersion: number;
};

/**
 * A new version of the wording, the source or the place. Reviews of the open round judged the old one: whoever wrote
 * them has to confirm them before they count.
 */
export function rewordClaim(deps: Deps, actor: Actor, input: RewordInput): Promise<ClaimView> {
  return changeClaim(deps, actor, input, async (trx, { claim, version, facts, round }) => {
    decideTransition('reword', { ...facts, given: { text: input.wording } });
    const { workspaceId } = actor;
    const article = await readText(trx, workspaceId, claim.articleId);
    const content = reworded(deps, article, contentOf(version), input);
    const versionId = deps.newId();
    await insertClaimVersion(trx, {
      workspaceId,
      claimId: claim.id,
      expectedVersion: claim.version,
      versionId,
      articleVersionId: article.versionId,
      content,
      createdBy: actor.memberId,
    });
    if (round !== null) await askForConfirmation(trx, { workspaceId, roundId: round.id });
    await appendJournal(
      trx,
      journalEntry(
        deps,
        actor,
        'claim.reword',
        { articleId: claim.articleId, claimId: claim.id },
        { claimVersionId: versionId },
      ),
    );
  });
}

function reworded(deps: Deps, article: ArticleText, before: ExtractedClaim, input: RewordInput): ExtractedClaim {
  const { start, end, wording } = input;
  if ((start === undefined) !== (end === undefined)) {
    throw new DomainError('invalid_input', 'Give both ends of the new selection, or neither.', { path: 'end' });
  }
  let content: ExtractedClaim = { ...before, text: wording };
  if (start !== undefined && end !== undefined && (start !== before.start || end !== before.end)) {
    requireSelection(article.text, start, end);
    const { quote, spans, sentence, quantities, times, entities } = describeSelection(deps.engine, article, {
      start,
      end,
    });
    content = { ...content, start, end, quote, spans, sentence, quantities, times, entities };
  }
  return { ...content, source: sourceOf(article.text, content, input.source) };
}

function sourceOf(text: string, content: ExtractedClaim, source: RewordInput['source']): ClaimSource | null {
  if (source === undefined || source?.text === content.source?.text) return content.source;
  return source === null ? null : placeSource(text, source.text, content.start);
}
