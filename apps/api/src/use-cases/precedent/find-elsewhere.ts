import { alikeness, tellingWords, WORTH_SHOWING } from '@claimdesk/core';
import { getClaim, getClaims, listFactCheckCandidates } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ForeignPrecedentView } from '../../views.ts';
import { claimNotFound } from '../claim/load-case.ts';
import { viewFactCheck } from '../fact-check/view-fact-check.ts';
import { candidates, mostShown, mostWords } from './find-precedents.ts';

/**
 * Fact-checks of others that are about much the same claim, the most alike first. Which they are depends on the claim's
 * wording and on what was imported alone, so they tell nothing of how the claim is judged here.
 */
export async function findElsewhere(
  { db, config }: Deps,
  { workspaceId }: Actor,
  { claimId }: { claimId: string },
): Promise<ForeignPrecedentView[]> {
  const claim = await getClaim(db, workspaceId, claimId);
  if (claim === undefined) throw claimNotFound();
  const words = tellingWords(claim.wording).slice(0, mostWords);
  const found = await listFactCheckCandidates(db, { workspaceId, words, limit: candidates });
  const alike = found
    .map((row) => ({ row, alike: alikeness(claim.wording, row.claim) }))
    .filter((candidate) => candidate.alike >= WORTH_SHOWING)
    .sort((a, b) => b.alike - a.alike);
  // What this workspace published itself is shown as its own.
  const claimOf = ({ url }: { url: string | null }) => ownClaim(config.publicOrigin, url);
  const ids = alike.flatMap(({ row }) => claimOf(row) ?? []);
  const own = new Set((await getClaims(db, workspaceId, ids)).map(({ id }) => id));
  return alike
    .filter(({ row }) => !own.has(claimOf(row) ?? ''))
    .slice(0, mostShown)
    .map(({ row, alike: share }) => ({ factCheck: viewFactCheck(row), alike: share }));
}

/** The claim that a page of this server is about. */
function ownClaim(origin: string, url: string | null): string | null {
  if (url === null || !url.startsWith(`${origin}/p/`)) return null;
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=$|[/?#])/u.exec(url.slice(origin.length + 3))?.[0] ?? null;
}
