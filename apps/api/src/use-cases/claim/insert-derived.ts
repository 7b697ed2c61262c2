import type { ExtractedClaim, StoredState } from '@claimdesk/core';
import {
  appendJournal,
  endCalibrationItem,
  insertClaims,
  insertLineage,
  lockArticle,
  nextClaimNumber,
  updateClaim,
  updateRound,
  type Db,
  type WorkspaceRow,
} from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { articleNotFound } from '../article/article-not-found.ts';
import { systemEntry } from '../journal-entry.ts';
import type { ClaimCase } from './load-case.ts';
import { openRound } from './open-round.ts';

export type Derived = {
  kind: 'split' | 'merge';
  articleId: string;
  articleVersionId: string;
  /** Claims that it replaces. */
  parents: readonly ClaimCase[];
  contents: readonly ExtractedClaim[];
  /** `suggested`, or `open` when a parent was accepted already. */
  state: Extract<StoredState, 'suggested' | 'open'>;
};

/** Puts new claims in the place of others, with their lineage; an accepted parent's children have their round at once. */
export async function insertDerived(
  deps: Deps,
  trx: Db,
  actor: Actor,
  workspace: WorkspaceRow,
  derived: Derived,
): Promise<string[]> {
  const { workspaceId } = actor;
  const { articleId, articleVersionId, kind, parents, state } = derived;
  if ((await lockArticle(trx, workspaceId, articleId)) === undefined) throw articleNotFound();
  const number = await nextClaimNumber(trx, workspaceId, articleId);
  const rows = derived.contents.map((content, index) => ({
    id: deps.newId(),
    versionId: deps.newId(),
    articleId,
    articleVersionId,
    number: number + index,
    state,
    origin: kind,
    extractionId: null,
    createdBy: actor.memberId,
    engineVersion: null,
    content,
  }));
  await insertClaims(trx, workspaceId, rows);
  const ids = rows.map(({ id }) => id);
  for (const claimId of state === 'open' ? ids : []) {
    const opened = await openRound(deps, trx, workspace, { claimId, number: 1 });
    await updateClaim(trx, { workspaceId, id: claimId, ...opened });
  }
  await insertLineage(
    trx,
    workspaceId,
    parents.flatMap(({ claim }) =>
      ids.map((childClaimId) => ({ parentClaimId: claim.id, childClaimId, kind, createdBy: actor.memberId })),
    ),
  );
  for (const { claim, round, calibration } of parents) {
    if (round === null) continue;
    await updateRound(trx, { workspaceId, id: round.id, state: 'closed', closedAt: deps.now() });
    if (calibration === null) continue;
    // As any claim: what came of it is judged anew. The results so far stay.
    const endedHow = kind === 'merge' ? ('merged' as const) : ('split' as const);
    await endCalibrationItem(trx, { workspaceId, claimId: claim.id, endedAt: deps.now(), endedHow });
    await appendJournal(trx, systemEntry(deps, workspaceId, 'calibration.end', { claimId: claim.id }, { endedHow }));
  }
  return ids;
}
