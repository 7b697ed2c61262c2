import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';

export type PrecedentCandidate = { id: string; wording: string };

/**
 * Decided claims of the workspace that share words with a claim, those with the most and rarest near each other first.
 * `words` are letters and digits only; a claim is not its own precedent.
 */
export async function listPrecedentCandidates(
  db: Db,
  of: { workspaceId: string; claimId: string; words: readonly string[]; limit: number },
): Promise<PrecedentCandidate[]> {
  if (of.words.length === 0) return [];
  const query = of.words.map((word) => `'${word}'`).join(' | ');
  const { rows } = await sql<PrecedentCandidate>`
    select c.id, c.wording
    from claim c, to_tsquery('english', ${query}) query
    where c.workspace_id = ${of.workspaceId}::uuid and c.id <> ${of.claimId}::uuid
      and c.state in ('decided', 'approved', 'published')
      and to_tsvector('english', c.wording) @@ query
    order by ts_rank(to_tsvector('english', c.wording), query) desc, c.id desc
    limit ${of.limit}`.execute(db);
  return rows;
}
