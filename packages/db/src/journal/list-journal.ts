import { sql, type Expression, type SqlBool } from 'kysely';
import { decodeCursor, pageOf } from '../cursor.ts';
import type { Db } from '../schema/tables.ts';
import type { JournalActor } from './append-journal.ts';
import { isOf, isOneOf, isOpen, type KindPatterns, type Rows } from './journal-rows.ts';
import { parsedBody, type SealedRow } from './read-journal.ts';

export type JournalFilter = {
  kinds?: KindPatterns;
  /** Of a member, a key or a process. */
  actorId?: string;
  articleId?: string;
  claimId?: string;
  /** ISO times, `from` included and `to` not. */
  from?: string;
  to?: string;
};

/** A row of either chain. Only places of the open one may be shown: they do not count what others do in confidence. */
export type AuditRow = SealedRow & { confidential: boolean; follows: number | null; prevHash: string };

/**
 * Sealed rows of both chains, in the order in which they were written. Of confidential ones those of the readers, and
 * where `pastStates` are given those of claims that stand in one of these states now.
 */
export async function listJournal(
  db: Db,
  of: {
    workspaceId: string;
    readers: readonly JournalActor[];
    pastStates: readonly string[];
    filter?: JournalFilter;
    order: 'newest' | 'oldest';
    limit: number;
    cursor?: string;
  },
): Promise<{ rows: AuditRow[]; nextCursor: string | null }> {
  const { workspaceId, order, limit } = of;
  const name = `journal ${order}`;
  const [after] = of.cursor === undefined ? [] : decodeCursor(of.cursor, name, ['uuid']);
  let query = db
    .selectFrom('journal')
    .select(['id', 'kind', 'actor', 'subject', 'data', 'confidential', 'follows'])
    .select((eb) => [
      'created_at as createdAt',
      eb.ref('seq').$notNull().as('seq'),
      eb.ref('hash').$notNull().as('hash'),
      eb.ref('prev_hash').$notNull().as('prevHash'),
      eb.ref('sealed_at').$notNull().as('sealedAt'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('seq', 'is not', null)
    .where((eb) => mayBeRead(eb, of));
  const { kinds, actorId, articleId, claimId, from, to } = of.filter ?? {};
  if (kinds !== undefined) query = query.where((eb) => isOneOf(eb, kinds));
  if (actorId !== undefined) query = query.where(sql`actor::jsonb ->> 'id'`, '=', actorId);
  if (articleId !== undefined) query = query.where('article_id', '=', articleId);
  if (claimId !== undefined) query = query.where('claim_id', '=', claimId);
  if (from !== undefined) query = query.where('created_at', '>=', sql<string>`${from}::timestamptz`);
  if (to !== undefined) query = query.where('created_at', '<', sql<string>`${to}::timestamptz`);
  if (after !== undefined) query = query.where('id', order === 'newest' ? '<' : '>', String(after));
  const rows = await query
    .orderBy('id', order === 'newest' ? 'desc' : 'asc')
    .limit(limit + 1)
    .execute();
  const read = rows.map((row): AuditRow => ({ ...row, ...parsedBody(row) }));
  return pageOf(read, limit, name, (row) => [row.id]);
}

export type HistoryRow = Pick<SealedRow, 'id' | 'kind' | 'actor' | 'subject' | 'data' | 'createdAt'>;

/**
 * What happened to one claim, newest first, with what is not sealed yet: who acts sees it at once. Of confidential rows
 * those of the readers, or all; of comments all, or those from before the first round.
 */
export async function listClaimHistory(
  db: Db,
  of: {
    workspaceId: string;
    claimId: string;
    kinds: KindPatterns;
    readers: readonly JournalActor[] | 'all';
    lateWords: boolean;
    limit: number;
    cursor?: string;
  },
): Promise<{ rows: HistoryRow[]; nextCursor: string | null }> {
  const { readers } = of;
  const [after] = of.cursor === undefined ? [] : decodeCursor(of.cursor, 'history', ['uuid']);
  let query = db
    .selectFrom('journal')
    .select(['id', 'kind', 'actor', 'subject', 'data', 'created_at as createdAt'])
    .where('workspace_id', '=', of.workspaceId)
    .where('claim_id', '=', of.claimId)
    .where((eb) => isOneOf(eb, of.kinds));
  if (readers !== 'all') query = query.where((eb) => eb.or([isOpen(eb), isOf(eb, readers)]));
  if (!of.lateWords) query = query.where(sql<SqlBool>`(kind not like 'comment.%' or data::jsonb ->> 'round' = '0')`);
  if (after !== undefined) query = query.where('id', '<', String(after));
  const rows = await query
    .orderBy('id', 'desc')
    .limit(of.limit + 1)
    .execute();
  return pageOf(
    rows.map((row) => ({ ...row, ...parsedBody(row) })),
    of.limit,
    'history',
    (row) => [row.id],
  );
}

function mayBeRead(
  eb: Rows,
  { readers, pastStates }: { readers: readonly JournalActor[]; pastStates: readonly string[] },
): Expression<SqlBool> {
  const past = sql<SqlBool>`exists (select 1 from claim c where c.workspace_id = journal.workspace_id
    and c.id = journal.claim_id and c.state = any(${[...pastStates]}::text[]))`;
  return eb.or([isOpen(eb), isOf(eb, readers), past]);
}
