import type { DismissReason, StoredState } from '@claimdesk/core';
import type { Db } from '../schema/tables.ts';
import { getClaimVersions, type ClaimVersionRow } from './claim-version.ts';

/** A claim as the engine found it and as it stands; `engine` is null when the engine had not found it. */
export type CorrectedClaim = {
  id: string;
  state: StoredState;
  dismissReason: DismissReason | null;
  engine: ClaimVersionRow | null;
  current: ClaimVersionRow;
};

/** Articles with a claim whose current words are a person's, not older than `since`; in the order in which they came. */
export async function listCorrectedArticles(
  db: Db,
  of: { workspaceId: string; since: Date | null },
): Promise<string[]> {
  const { since } = of;
  const rows = await db
    .selectFrom('claim')
    .innerJoin('claim_version', (join) =>
      join
        .onRef('claim_version.workspace_id', '=', 'claim.workspace_id')
        .onRef('claim_version.id', '=', 'claim.current_version_id'),
    )
    .select('claim.article_id as articleId')
    .distinct()
    .where('claim.workspace_id', '=', of.workspaceId)
    .where('claim_version.engine_version', 'is', null)
    .$if(since !== null, (query) => query.where('claim_version.created_at', '>=', since?.toISOString() ?? ''))
    .orderBy('articleId')
    .execute();
  return rows.map(({ articleId }) => articleId);
}

/** All claims of an article in the order of its text, with what the engine had said of each. */
export async function listClaimsWithEngine(db: Db, workspaceId: string, articleId: string): Promise<CorrectedClaim[]> {
  const claims = await db
    .selectFrom('claim')
    .select(['id', 'state', 'dismiss_reason as dismissReason', 'current_version_id as currentVersionId'])
    .where('workspace_id', '=', workspaceId)
    .where('article_id', '=', articleId)
    .orderBy('start_offset')
    .orderBy('id')
    .execute();
  const firsts = await db
    .selectFrom('claim_version')
    .innerJoin('claim', (join) =>
      join
        .onRef('claim.workspace_id', '=', 'claim_version.workspace_id')
        .onRef('claim.id', '=', 'claim_version.claim_id'),
    )
    .select('claim_version.id')
    .where('claim.workspace_id', '=', workspaceId)
    .where('claim.article_id', '=', articleId)
    .where('claim_version.number', '=', 1)
    .where('claim_version.engine_version', 'is not', null)
    .execute();
  const ids = new Set([...claims.map(({ currentVersionId }) => currentVersionId), ...firsts.map(({ id }) => id)]);
  const versions = new Map((await getClaimVersions(db, workspaceId, [...ids])).map((version) => [version.id, version]));
  const engines = new Map(firsts.map(({ id }) => [versions.get(id)?.claimId ?? '', versions.get(id) ?? null]));
  return claims.flatMap(({ id, state, dismissReason, currentVersionId }) => {
    const current = versions.get(currentVersionId);
    return current === undefined ? [] : [{ id, state, dismissReason, current, engine: engines.get(id) ?? null }];
  });
}
