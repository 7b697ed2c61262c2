import { DomainError, lintPublication, noNotes, renderPublicPage, type ReportModel } from '@claimdesk/core';
import { getPublicationNotes, listClaimPublications } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { PublicationPreview } from '../../views.ts';
import { loadCase } from '../claim/load-case.ts';
import { viewCase } from '../claim/read-claim.ts';
import { freeze } from '../sha256.ts';
import { lintKnowledge } from './lint-knowledge.ts';
import { correctionsOf, isLocal, publicationModel, type Pending } from './publication-model.ts';

/**
 * The public page as it would be, with what the linter says. For a claim that is not approved yet the explanation can
 * be tried out.
 */
export async function previewPublication(
  deps: Deps,
  actor: Actor,
  { claimId, explanation }: { claimId: string; explanation?: string | undefined },
): Promise<PublicationPreview> {
  const { workspaceId, memberId } = actor;
  const found = await loadCase(deps.db, deps, actor, claimId);
  const { claim, decision, now } = found;
  if (decision === null) {
    throw new DomainError('not_allowed_now', 'This claim has no verdict yet, so there is nothing to preview.');
  }
  const publications = await listClaimPublications(deps.db, workspaceId, claimId);
  const [latest] = publications;
  const at = decision.approvedAt ?? now.toISOString();
  const published = latest !== undefined && (claim.state === 'published' || claim.state === 'retracted');
  const pending: Pending = {
    ...(explanation !== undefined && claim.state === 'decided' && { approval: { explanation, byId: memberId, at } }),
    state: 'published',
    publication: {
      id: published ? latest.id : 'preview',
      number: published ? latest.number : (latest?.number ?? 0) + 1,
      publishedAt: at,
      firstPublishedAt: publications.at(-1)?.publishedAt ?? at,
      publishedBy: memberId,
      corrections: correctionsOf(publications),
    },
  };
  const tried = published
    ? (JSON.parse(latest.model) as ReportModel)
    : await publicationModel(deps, deps.db, actor, claimId, pending);
  const hash = published ? latest.contentHash : freeze(tried).hash;
  const view = await viewCase(deps, deps.db, actor, found);
  const { publish, return: back, approve, annotate } = view.actions;
  return {
    model: tried,
    lint: lintPublication(tried, await lintKnowledge(deps.db, actor, found)),
    notes: (await getPublicationNotes(deps.db, workspaceId, [claimId])).get(claimId) ?? noNotes,
    hash,
    local: isLocal(deps),
    html: renderPublicPage(tried, hash),
    claim: view,
    actions: { publish, return: back, approve, annotate },
  };
}
