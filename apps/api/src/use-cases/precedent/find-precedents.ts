import { alikeness, tellingWords, WORTH_SHOWING } from '@claimdesk/core';
import { getClaim, listPrecedentCandidates } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { PrecedentView } from '../../views.ts';
import { readClaimRows } from '../claim/claim-rows.ts';
import { claimNotFound } from '../claim/load-case.ts';

/** Long wordings have more words than tell them apart. */
export const mostWords = 24;
/** The database ranks by words alone; among so many the alike ones are found. */
export const candidates = 50;
export const mostShown = 5;

/** Claims that were decided already and say much the same, the most alike first. */
export async function findPrecedents(
  deps: Deps,
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<PrecedentView[]> {
  const { db } = deps;
  const { workspaceId } = actor;
  const claim = await getClaim(db, workspaceId, claimId);
  if (claim === undefined) throw claimNotFound();
  const words = tellingWords(claim.wording).slice(0, mostWords);
  const found = await listPrecedentCandidates(db, { workspaceId, claimId, words, limit: candidates });
  const alike = found
    .map(({ id, wording }) => ({ id, alike: alikeness(claim.wording, wording) }))
    .filter((candidate) => candidate.alike >= WORTH_SHOWING)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, mostShown);
  const rows = await readClaimRows(
    deps,
    db,
    actor,
    alike.map(({ id }) => id),
  );
  return rows.map((row) => ({ claim: row, alike: alike.find(({ id }) => id === row.id)?.alike ?? 0 }));
}
