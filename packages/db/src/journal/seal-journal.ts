import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';
import { firstHash, journalHash } from './journal-hash.ts';

/** Readers listen here; the payload is the id of a workspace that has new sealed rows. */
export const sealedChannel = 'claimdesk_sealed';

/** 'claimdsk' in ASCII, as the key of an advisory lock. */
const sealerLock = '7164775732655977323';

type UnsealedRow = {
  workspaceId: string;
  id: string;
  kind: string;
  actor: string;
  subject: string;
  data: string;
  createdAt: string;
  confidential: boolean;
};
type Head = { seq: number; hash: string };

export type SealResult =
  /** Another sealer is at work; it may have missed what was committed just now. */
  { busy: true } | { busy: false; sealed: number; workspaceIds: string[] };

/**
 * One batch: gives committed rows that have no place yet the next places in the chains of their workspaces, each hash
 * covering the one before. Confidential rows have a chain of their own, so that what others see of the open one, its
 * places, hashes and head, is the same whether they are there or not. Only rows of committed transactions can be seen here, so a place once given is never overtaken by a
 * transaction that commits late.
 */
export async function sealBatch(trx: Db, limit: number): Promise<SealResult> {
  const { rows: locks } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(${sealerLock}::bigint) as locked`.execute(trx);
  if (!locks[0]?.locked) return { busy: true };

  const { rows } = await sql<UnsealedRow>`
    select workspace_id as "workspaceId", id, kind, actor, subject, data, created_at as "createdAt", confidential
    from journal where seq is null order by id limit ${limit} for update`.execute(trx);
  if (rows.length === 0) return { busy: false, sealed: 0, workspaceIds: [] };

  const workspaceIds = [...new Set(rows.map((row) => row.workspaceId))];
  const heads = await readHeads(trx, workspaceIds);
  const headOf = (workspaceId: string, confidential: boolean) =>
    heads.get(chainKey(workspaceId, confidential)) ?? { seq: 0, hash: firstHash };
  const sealed = rows.map((row) => {
    const { workspaceId, id, confidential } = row;
    const head = headOf(workspaceId, confidential);
    const follows = confidential ? headOf(workspaceId, false).seq : null;
    const seq = head.seq + 1;
    const hash = journalHash(head.hash, seq, { ...row, follows });
    heads.set(chainKey(workspaceId, confidential), { seq, hash });
    return { workspaceId, id, seq, follows, prevHash: head.hash, hash };
  });
  await sql`
    update journal set seq = s.seq, follows = s.follows, prev_hash = s."prevHash", hash = s.hash, sealed_at = now()
    from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb)
      as s("workspaceId" uuid, id uuid, seq bigint, follows bigint, "prevHash" text, hash text)
    where journal.workspace_id = s."workspaceId" and journal.id = s.id`.execute(trx);
  const newHeads = [...heads].map(([key, head]) => ({ ...chainOf(key), ...head }));
  await sql`
    insert into journal_head (workspace_id, confidential, seq, hash)
    select "workspaceId", confidential, seq, hash from jsonb_to_recordset(${JSON.stringify(newHeads)}::jsonb)
      as h("workspaceId" uuid, confidential boolean, seq bigint, hash text)
    on conflict (workspace_id, confidential) do update set seq = excluded.seq, hash = excluded.hash`.execute(trx);
  await sql`
    select pg_notify(${sealedChannel}, id) from unnest(${workspaceIds}::text[]) as id`.execute(trx);
  return { busy: false, sealed: rows.length, workspaceIds };
}

async function readHeads(trx: Db, workspaceIds: string[]): Promise<Map<string, Head>> {
  const rows = await trx
    .selectFrom('journal_head')
    .select(['workspace_id as workspaceId', 'confidential', 'seq', 'hash'])
    .where('workspace_id', 'in', workspaceIds)
    .execute();
  return new Map(
    rows.map(({ workspaceId, confidential, seq, hash }) => [chainKey(workspaceId, confidential), { seq, hash }]),
  );
}

function chainKey(workspaceId: string, confidential: boolean): string {
  return `${workspaceId} ${confidential ? 'confidential' : 'open'}`;
}

function chainOf(key: string): { workspaceId: string; confidential: boolean } {
  const [workspaceId = '', chain] = key.split(' ');
  return { workspaceId, confidential: chain === 'confidential' };
}
