import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from '../database.ts';
import type { Db } from '../schema/tables.ts';
import { seedArticle, seedClaims, seedRound, seedWorkspace, type Seeded } from '../testing/fixtures.ts';
import { describeOnServer } from '../testing/index.ts';
import { claimNextSlot } from './claim-next-slot.ts';

/** A workspace with this many open claims, each with a round of two slots. */
async function fullDesk(database: Database, claims: number): Promise<Seeded> {
  return database.transaction(async (trx) => {
    const seeded = await seedWorkspace(trx);
    const article = await seedArticle(trx, seeded.workspaceId);
    const [claimId = ''] = await seedClaims(trx, seeded.workspaceId, article, [{}]);
    await seedRound(trx, seeded, claimId, { reviewsWanted: 2 });
    await copyClaim(trx, claimId, claims - 1);
    return seeded;
  });
}

/** More claims like this one, with a round and slots each. */
async function copyClaim(trx: Db, claimId: string, count: number): Promise<void> {
  // Without the checks of foreign keys, which would take minutes.
  await sql`set local session_replication_role = replica`.execute(trx);
  await sql`create temp table made on commit drop as
    select at, gen_random_uuid() as claim, gen_random_uuid() as round from generate_series(1, ${count}::int) at`.execute(
    trx,
  );
  await copyRows(trx, 'claim', sql`seen.id = ${claimId}::uuid`, {
    id: 'made.claim',
    current_round_id: 'made.round',
    number: 'made.at + 1',
  });
  const ofClaim = sql`seen.claim_id = ${claimId}::uuid`;
  await copyRows(trx, 'round', ofClaim, { id: 'made.round', claim_id: 'made.claim' });
  await copyRows(trx, 'slot', ofClaim, {
    id: 'gen_random_uuid()',
    round_id: 'made.round',
    claim_id: 'made.claim',
  });
}

async function copyRows(trx: Db, table: string, which: ReturnType<typeof sql>, changed: Record<string, string>) {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`.execute(trx);
  const names = rows.map(({ name }) => name);
  const values = names.map((name) => changed[name] ?? `seen.${name}`);
  await sql`insert into ${sql.table(table)} (${sql.raw(names.join())})
    select ${sql.raw(values.join())} from ${sql.table(table)} seen, made where ${which}`.execute(trx);
}

/** Rows that this transaction has read of the tables in which the next slot is looked for. */
async function rowsRead(trx: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as count from pg_stat_xact_user_tables
    where relname in ('claim', 'round', 'slot', 'review', 'decision')`.execute(trx);
  return rows[0]?.count ?? 0;
}

describeOnServer('the search for the next slot', ({ open }) => {
  it.each([2, 40])(
    'reads a few rows of the thousands of a workspace that the planner has not heard of, where it knows %i others',
    { timeout: 60_000 },
    async (others) => {
      const database = await open();
      for (const table of ['claim', 'round', 'slot']) {
        await sql`alter table ${sql.table(table)} set (autovacuum_enabled = false)`.execute(database.db);
      }
      for (let made = 0; made < others; made += 1) await fullDesk(database, 8000 / others);
      await sql`analyze`.execute(database.db);
      const { workspaceId, memberId } = await fullDesk(database, 2000);
      const read = await database.transaction(async (trx) => {
        const before = await rowsRead(trx);
        const search = { workspaceId, memberId, now: new Date(), strictSeen: true, strictRoles: true };
        expect(await claimNextSlot(trx, search)).toBeDefined();
        return (await rowsRead(trx)) - before;
      });
      expect(read).toBeLessThan(50);
    },
  );
});
