import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { DomainError } from '@claimdesk/core';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { columnParsers } from './column-parsers.ts';
import type { Database } from './database.ts';
import { lockFolder } from './embedded/lock-folder.ts';
import { didJournal } from './journal/append-journal.ts';
import { latestMigration } from './migrate.ts';
import type { Db, Tables } from './schema/tables.ts';
import { listenOnServer } from './server/listen-on-server.ts';
import { nameStatements } from './server/plan-once.ts';
import { sendTogether } from './server/send-together.ts';
import { beginSnapshot, serverTransaction } from './server/server-transaction.ts';

export type OpenOptions = {
  /** postgres:// URL of a server. Without one the embedded database is opened. */
  url?: string;
  /** Where the embedded database keeps its files; without one it lives in memory. */
  folder?: string;
  /** Connections to the server, 10 unless told. */
  poolSize?: number;
  /**
   * The server answers a commit before it is on the disk, where a later commit of anybody's takes it along. For work that
   * is begun anew when the server fails, and that counts only once such a later commit says so.
   */
  commitsLater?: boolean;
};

/**
 * Opens a PostgreSQL server by URL, an embedded PostgreSQL in a folder, or one in memory; the rest of the program cannot
 * tell them apart. It does not migrate. Throws DomainError `unavailable` when another process has the folder open.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  return options.url === undefined ? openEmbedded(options.folder) : openServer(options.url, options);
}

function openServer(url: string, { poolSize = 10, commitsLater = false }: OpenOptions): Database {
  const pool = new Pool({
    // What is asked at once is sent at once, and costs one round trip.
    pipeline: true,
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    ...(commitsLater && { options: '-c synchronous_commit=off' }),
    types: {
      getTypeParser: ((id: number, format?: 'text' | 'binary') =>
        columnParsers[id] ?? types.getTypeParser(id, format ?? 'text')) as typeof types.getTypeParser,
    },
  });
  // A connection that breaks fails its query, if it has one, and the pool replaces it. Without listeners its error event
  // would end the process: the pool listens while it is idle only, and passes that on.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
    sendTogether(client);
    nameStatements(client);
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const listener = listenOnServer(url);
  return {
    ...common(db, 'server', (work) => serverTransaction(pool, work)),
    readSnapshot: (work) => serverTransaction(pool, work, beginSnapshot),
    listen: listener.listen,
    async close() {
      await listener.close();
      await db.destroy();
    },
  };
}

async function openEmbedded(folder: string | undefined): Promise<Database> {
  if (folder !== undefined) await makeFolder(folder);
  const unlock = folder === undefined ? async () => {} : await lockFolder(folder);
  let pglite: PGlite;
  try {
    // Only where it is used: a thread beside a server's database would load it for nothing.
    const { createEmbedded } = await import('./embedded/create-embedded.ts');
    pglite = await createEmbedded(folder === undefined ? undefined : join(folder, 'postgres'));
  } catch (error) {
    await unlock();
    throw error;
  }
  return embeddedDatabase(pglite, unlock);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const sentence = `The data folder “${folder}” cannot be made (${code}). Name a folder that this program may write to.`;
    throw new DomainError('unavailable', sentence);
  }
}

/** What is used of a PGlite. */
type OpenPglite = Pick<PGlite, 'query' | 'transaction' | 'listen' | 'close' | 'closed' | 'ready' | 'waitReady'>;

/** Wraps an open PGlite; `afterClose` runs once its files are at rest. */
export function embeddedDatabase(pglite: OpenPglite, afterClose: () => Promise<void>): Database {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return {
    ...common(db, 'embedded', (work) => db.transaction().execute(work)),
    readSnapshot: null,
    listen: (channel, onNotify) => pglite.listen(channel, onNotify),
    async close() {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      await afterClose();
    },
  };
}

function common(
  db: Db,
  kind: Database['kind'],
  runTransaction: <T>(work: (trx: Db) => Promise<T>) => Promise<T>,
): Pick<Database, 'db' | 'kind' | 'transaction' | 'ready' | 'onJournalled'> {
  const journalListeners = new Set<() => void>();
  return {
    db,
    kind,
    async transaction(work) {
      let journalled = false;
      const result = await runTransaction(async (trx) => {
        const value = await work(trx);
        journalled = didJournal(trx);
        return value;
      });
      if (journalled) for (const listener of journalListeners) listener();
      return result;
    },
    async ready() {
      try {
        const { rows } = await sql`select 1 from kysely_migration where name = ${latestMigration}`.execute(db);
        return rows.length === 1;
      } catch {
        return false;
      }
    },
    onJournalled(listener) {
      journalListeners.add(listener);
      return () => journalListeners.delete(listener);
    },
  };
}
