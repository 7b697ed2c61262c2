import type { Policy } from '@claimdesk/core';
import { insertSession, newId, type Database } from '@claimdesk/db';
import { runStatement, seedArticle, seedClaims, seedMember, seedRound, seedWorkspace } from '@claimdesk/db/testing';
import { hashToken, newToken } from '../auth/tokens.ts';

export type QueueMember = { memberId: string; cookie: string };
export type QueueDesk = { workspaceId: string; scaleVersionId: string; claimIds: string[]; members: QueueMember[] };

/** As many claims as stand in one article; a workspace has hundreds of articles, not one long one. */
const claimsOfArticle = 20;
const text = 'The council spent £4m.';

/** A workspace whose claims all wait for their first review, with reviewers who are signed in. */
export async function prepareQueue(
  database: Database,
  { claims, members, policy }: { claims: number; members: number; policy: Partial<Policy> },
): Promise<QueueDesk> {
  const desk = await database.transaction(async (trx) => {
    const seeded = await seedWorkspace(trx, policy);
    const { workspaceId, scaleVersionId } = seeded;
    const claimIds: string[] = [];
    while (claimIds.length < claims) {
      const article = await seedArticle(trx, workspaceId, text);
      const seeds = Array.from({ length: Math.min(claimsOfArticle, claims - claimIds.length) }, (_, index) => ({
        text,
        end: text.length,
        // Spread, so that the order is a real one.
        checkWorthiness: (((claimIds.length + index) * 7919) % 10_007) / 10_007,
      }));
      const ids = await seedClaims(trx, workspaceId, article, seeds);
      for (const id of ids) await seedRound(trx, seeded, id, policy);
      claimIds.push(...ids);
    }
    const signedIn: QueueMember[] = [];
    while (signedIn.length < members) {
      const { memberId, accountId } = await seedMember(trx, workspaceId);
      const token = newToken();
      const expiresAt = new Date(Date.now() + 86_400_000);
      await insertSession(trx, { id: newId(), tokenHash: hashToken(token), accountId, userAgent: null, expiresAt });
      signedIn.push({ memberId, cookie: `claimdesk=${token}` });
    }
    return { workspaceId, scaleVersionId, claimIds, members: signedIn };
  });
  // As autovacuum does within a minute: a desk that the planner has never heard of is searched badly.
  await runStatement(database.db, 'analyze');
  return desk;
}
