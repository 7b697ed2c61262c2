import type { Db } from '../schema/tables.ts';

export type LineageRow = { parentClaimId: string; childClaimId: string; kind: 'split' | 'merge'; createdAt: string };

const lineageColumns = [
  'parent_claim_id as parentClaimId',
  'child_claim_id as childClaimId',
  'kind',
  'created_at as createdAt',
] as const;

export async function insertLineage(
  trx: Db,
  workspaceId: string,
  edges: Array<{ parentClaimId: string; childClaimId: string; kind: 'split' | 'merge'; createdBy: string | null }>,
): Promise<void> {
  if (edges.length === 0) return;
  await trx
    .insertInto('lineage')
    .values(
      edges.map((edge) => ({
        workspace_id: workspaceId,
        parent_claim_id: edge.parentClaimId,
        child_claim_id: edge.childClaimId,
        kind: edge.kind,
        created_by: edge.createdBy,
      })),
    )
    .execute();
}

/** The edges that touch these claims directly, as parent or child. */
export async function listLineage(db: Db, workspaceId: string, claimIds: string[]): Promise<LineageRow[]> {
  if (claimIds.length === 0) return [];
  return db
    .selectFrom('lineage')
    .select(lineageColumns)
    .where('workspace_id', '=', workspaceId)
    .where((eb) => eb.or([eb('parent_claim_id', 'in', claimIds), eb('child_claim_id', 'in', claimIds)]))
    .execute();
}

/** Every edge on the way up from these claims: what a new edge could close into a circle. */
export async function listAncestry(db: Db, workspaceId: string, claimIds: string[]): Promise<LineageRow[]> {
  if (claimIds.length === 0) return [];
  return db
    .withRecursive('up', (cte) =>
      cte
        .selectFrom('lineage')
        .select(['parent_claim_id', 'child_claim_id', 'kind', 'created_at'])
        .where('workspace_id', '=', workspaceId)
        .where('child_claim_id', 'in', claimIds)
        .union(
          cte
            .selectFrom('lineage')
            .innerJoin('up', 'up.parent_claim_id', 'lineage.child_claim_id')
            .select(['lineage.parent_claim_id', 'lineage.child_claim_id', 'lineage.kind', 'lineage.created_at'])
            .where('lineage.workspace_id', '=', workspaceId),
        ),
    )
    .selectFrom('up')
    .select(lineageColumns)
    .execute();
}
