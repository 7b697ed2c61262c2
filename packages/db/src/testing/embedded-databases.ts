import { createHash } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { columnParsers } from '../column-parsers.ts';
import type { Database } from '../database.ts';
import { cachedDump } from '../embedded/dump-cache.ts';
import { createEmbedded } from '../embedded/create-embedded.ts';
import { migrateToLatest } from '../migrate.ts';
import { allMigrations } from '../migrations/all-migrations.ts';
import { embeddedDatabase } from '../open-database.ts';

/** Starting PGlite takes half a second and 400 MB; emptying one takes far less. So closed ones are used again. */
const idle: PGlite[] = [];

/** A fresh migrated database in memory. */
export async function openEmbedded(): Promise<Database> {
  const used = idle.pop();
  if (used !== undefined) await empty(used);
  const pglite = used ?? (await createMigrated());
  return embeddedDatabase(reusable(pglite), async () => {});
}

/** Frees the memory of those that wait for another use. */
export async function closeIdle(): Promise<void> {
  await Promise.all(idle.splice(0).map((pglite) => pglite.close()));
}

/** Builds the dump that all others start from, so that no test waits for it. */
export async function warmEmbedded(): Promise<void> {
  await migratedDump();
}

async function createMigrated(): Promise<PGlite> {
  const loadDataDir = await migratedDump();
  if (loadDataDir !== undefined) return PGlite.create({ loadDataDir, parsers: columnParsers });
  return migrated(await createEmbedded(undefined));
}

function migratedDump(): Promise<Blob | undefined> {
  const version = createHash('sha256')
    .update(JSON.stringify(allMigrations.map(({ name, statements }) => [name, statements])))
    .digest('hex')
    .slice(0, 12);
  return cachedDump(`migrated-${version}`, async () => migrated(await createEmbedded(undefined)));
}

async function migrated(pglite: PGlite): Promise<PGlite> {
  // The wrapper is left open: closing it would close the database that is wanted.
  await migrateToLatest(embeddedDatabase(pglite, async () => {}));
  return pglite;
}

async function empty(pglite: PGlite): Promise<void> {
  const { rows } = await pglite.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'kysely_%'`,
  );
  await pglite.exec(`unlisten *; truncate ${rows.map(({ name }) => name).join(', ')} cascade`);
}

/** The same database with a `close` that keeps it for the next test. */
function reusable(pglite: PGlite): Parameters<typeof embeddedDatabase>[0] {
  let closed = false;
  const unlistens: Array<() => Promise<void>> = [];
  return {
    query: (...given) => pglite.query(...given),
    transaction: (work) => pglite.transaction(work),
    async listen(channel, onNotify) {
      const unlisten = await pglite.listen(channel, onNotify);
      unlistens.push(unlisten);
      return unlisten;
    },
    get closed() {
      return closed;
    },
    ready: true,
    waitReady: Promise.resolve(),
    async close() {
      if (closed) return;
      closed = true;
      for (const unlisten of unlistens) await unlisten();
      idle.push(pglite);
    },
  };
}
