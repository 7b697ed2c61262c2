import { sql, type RawBuilder } from 'kysely';
import { decodeCursor, pageOf } from '../cursor.ts';
import type { Db } from '../schema/tables.ts';

export type FactCheckRow = {
  id: string;
  claim: string;
  claimant: string | null;
  claimDate: string | null;
  url: string | null;
  title: string | null;
  publisher: string | null;
  ratingLabel: string | null;
  ratingScore: number | null;
  reviewDate: string | null;
  language: string | null;
};

const shown = sql.raw(`found.id, found.claim_text as claim, found.claimant, found.claim_date as "claimDate", found.url,
  found.title, found.publisher, found.rating_label as "ratingLabel", found.rating_score as "ratingScore",
  found.review_date as "reviewDate", found.language`);

/** English words by their stems, those of other languages as they are. */
const eitherWay = (query: string, text: string) =>
  sql`(select ${sql.raw(query)}('english', ${text}) || ${sql.raw(query)}('simple', ${text}) as query) asked`;

/** Fact-checks of others: those that fit a search best first, without one the last to come in. */
export async function listFactChecks(
  db: Db,
  of: {
    workspaceId: string;
    search?: string | undefined;
    publisher?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<{ rows: FactCheckRow[]; nextCursor: string | null }> {
  const { search, publisher } = of;
  const order = search === undefined ? 'fact-checks newest' : 'fact-checks best';
  const rank = search === undefined ? sql`0::real` : sql`ts_rank(found.search, query)`;
  const query = search === undefined ? sql`` : sql`, ${eitherWay('websearch_to_tsquery', search)}`;
  const { rows } = await sql<FactCheckRow & { rank: number }>`
    select ${shown}, ${rank} as rank
    from fact_check found ${query}
    where found.workspace_id = ${of.workspaceId}::uuid and found.current
      ${search === undefined ? sql`` : sql`and found.search @@ query`}
      ${publisher === undefined ? sql`` : sql`and found.publisher = ${publisher}`}
      ${after(of.cursor, order, rank)}
    order by ${search === undefined ? sql`` : sql`rank desc,`} found.id desc
    limit ${of.limit + 1}`.execute(db);
  return pageOf(rows, of.limit, order, (row) => (search === undefined ? [row.id] : [row.rank, row.id]));
}

function after(cursor: string | undefined, order: string, rank: RawBuilder<unknown>): RawBuilder<unknown> {
  if (cursor === undefined) return sql``;
  if (order === 'fact-checks newest') {
    return sql`and found.id < ${decodeCursor(cursor, order, ['uuid'])[0]}::uuid`;
  }
  const [ranked, id] = decodeCursor(cursor, order, ['real', 'uuid']);
  return sql`and (${rank}, found.id) < (${ranked}::real, ${id}::uuid)`;
}

/** Whose fact-checks there are, those with the most first. */
export async function listFactCheckPublishers(
  db: Db,
  workspaceId: string,
  limit: number,
): Promise<{ publisher: string; count: number }[]> {
  const { rows } = await sql<{ publisher: string; count: number }>`
    select publisher, count(*)::int as count from fact_check
    where workspace_id = ${workspaceId}::uuid and current and publisher is not null
    group by publisher order by count desc, publisher limit ${limit}`.execute(db);
  return rows;
}

/**
 * Fact-checks of others that share words with a claim, those with the most first. `words` are letters and digits only, and
 * English, as our claims are.
 */
export async function listFactCheckCandidates(
  db: Db,
  of: { workspaceId: string; words: readonly string[]; limit: number },
): Promise<FactCheckRow[]> {
  if (of.words.length === 0) return [];
  // Of this weight are the words of the claim itself, and not those of titles and names.
  const words = of.words.map((word) => `'${word}':A`).join(' | ');
  const { rows } = await sql<FactCheckRow>`
    select ${shown} from fact_check found, to_tsquery('english', ${words}) query
    where found.workspace_id = ${of.workspaceId}::uuid and found.current and found.search @@ query
    order by ts_rank(found.search, query) desc, found.id desc
    limit ${of.limit}`.execute(db);
  return rows;
}
