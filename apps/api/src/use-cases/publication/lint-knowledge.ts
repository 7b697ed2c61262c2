import type { LintKnowledge } from '@claimdesk/core';
import { listArchives, listEvidence, listRecusedEver, type Db } from '@claimdesk/db';
import type { Actor } from '../../context.ts';
import type { FetchProblemCode } from '../../fetch/fetch-problem.ts';
import type { ClaimCase } from '../claim/load-case.ts';
import { memberNames } from '../member/member-names.ts';

/** Of what keeps a page from being archived, what a reader who follows the link would meet too. */
const dead: ReadonlySet<string> = new Set<FetchProblemCode>([
  'missing',
  'not_public',
  'no_connection',
  'bad_certificate',
  'too_many_redirects',
  'site_error',
]);

/** What the linter is told beside the model: how the evidence's pages were found last, and who had stepped back. */
export async function lintKnowledge(
  db: Db,
  { workspaceId }: Actor,
  { claim, decision, reviews }: Pick<ClaimCase, 'claim' | 'decision' | 'reviews'>,
): Promise<LintKnowledge> {
  const counted = reviews.filter(({ id }) => decision?.reviewIds.includes(id));
  const evidence = await listEvidence(
    db,
    workspaceId,
    counted.map(({ id }) => id),
  );
  const evidenceIds = evidence.map(({ id }) => id);
  const looks = await listArchives(db, { workspaceId, evidenceIds, requestedBy: null, limit: 1 });
  const judges = new Set([...counted.map(({ reviewerId }) => reviewerId), decision?.decidedBy]);
  const recused = await listRecusedEver(db, { workspaceId, claimId: claim.id });
  const names = await memberNames(db, workspaceId);
  return {
    deadLinks: new Map(
      looks.flatMap(({ evidenceId, problem, fetchedAt }) =>
        problem !== null && dead.has(problem) ? [[evidenceId, fetchedAt]] : [],
      ),
    ),
    conflicts: [...recused].filter((id) => judges.has(id)).map((id) => names.get(id) ?? 'A former member'),
  };
}
