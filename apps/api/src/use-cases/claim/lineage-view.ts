import { getClaims, listLineage, type Db } from '@claimdesk/db';
import type { ClaimState, StoredState } from '@claimdesk/core';
import type { Actor } from '../../context.ts';
import type { LineageView } from '../../views.ts';

export async function viewLineage(db: Db, { workspaceId }: Actor, claimId: string): Promise<LineageView | null> {
  const edges = await listLineage(db, workspaceId, [claimId]);
  const [first] = edges;
  if (first === undefined) return null;
  const parentIds = edges.filter((edge) => edge.childClaimId === claimId).map((edge) => edge.parentClaimId);
  const childIds = edges.filter((edge) => edge.parentClaimId === claimId).map((edge) => edge.childClaimId);
  const claims = await getClaims(db, workspaceId, [...parentIds, ...childIds]);
  const pick = (ids: string[]) =>
    claims
      .filter(({ id }) => ids.includes(id))
      .sort((a, b) => a.number - b.number)
      .map(({ id, number, wording, state }) => ({ id, number, wording, state: plainState(state) }));
  return { kind: first.kind, parents: pick(parentIds), children: pick(childIds) };
}

/** Relatives are named, not watched: whether somebody works on one is not said here. */
export function plainState(stored: StoredState): ClaimState {
  return stored === 'open' ? 'queued' : stored;
}
