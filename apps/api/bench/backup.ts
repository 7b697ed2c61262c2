import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { appendJournal, migrateToLatest, newId, openDatabase, startSealer, type Database } from '@claimdesk/db';
import {
  createTemplate,
  openClone,
  seedArticle,
  seedClaims,
  seedWorkspace,
  startPostgresServer,
} from '@claimdesk/db/testing';
import { openBackup } from '../src/backup/open-backup.ts';
import { restoreBackup } from '../src/backup/restore-backup.ts';
import { writeBackup } from '../src/backup/write-backup.ts';
import { filesInDatabase } from '../src/files/files-in-database.ts';

/**
 * A backup of a workspace with `--claims N` claims (20,000 unless told) and five rows of the journal for each: how long
 * it takes, how much memory it adds, and how long somebody else waits meanwhile whose query takes a millisecond.
 */
const claims = Number(process.argv[process.argv.indexOf('--claims') + 1]) || 20_000;
const inArticle = 100;

async function fill(database: Database): Promise<string> {
  const { workspaceId } = await database.transaction((trx) => seedWorkspace(trx));
  for (let done = 0; done < claims; done += inArticle) {
    await database.transaction(async (trx) => {
      const article = await seedArticle(trx, workspaceId, 'The council spent £4m on the flood wall. '.repeat(200));
      const ids = await seedClaims(
        trx,
        workspaceId,
        article,
        Array.from({ length: inArticle }, () => ({})),
      );
      const rows = ids.flatMap((claimId) =>
        ['claim.extract', 'claim.accept', 'review.take', 'review.submit', 'claim.decide'].map((kind) => ({
          workspaceId,
          id: newId(),
          kind,
          actor: { kind: 'member' as const, id: newId() },
          subject: { articleId: article.articleId, claimId, roundId: newId() },
          data: { version: 1 },
        })),
      );
      await appendJournal(trx, ...rows);
    });
  }
  const sealer = startSealer(database);
  await sealer.sealNow();
  await sealer.stop();
  return workspaceId;
}

/** Waits of queries of another, one every 5 ms, in milliseconds. */
function watch(database: Database, workspaceId: string): { stop(): Promise<number[]> } {
  const waits: number[] = [];
  const end = new AbortController();
  const watching = (async () => {
    while (!end.signal.aborted) {
      const start = performance.now();
      await database.db.selectFrom('workspace').select('name').where('id', '=', workspaceId).execute();
      waits.push(performance.now() - start);
      await wait(5);
    }
  })();
  return {
    async stop() {
      end.abort();
      await watching;
      return waits.toSorted((a, b) => a - b);
    },
  };
}

async function measure(name: string, database: Database, empty: Database, folder: string) {
  const workspaceId = await fill(database);
  const path = join(folder, `${name}.zip`);
  const file = createWriteStream(path, { mode: 0o600 });
  const before = process.memoryUsage().rss;
  let most = before;
  const looking = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const others = watch(database, workspaceId);
  const start = performance.now();
  const parts = { database, files: filesInDatabase(database.db) };
  const { bytes, rows } = await writeBackup(parts, workspaceId, async (piece) => {
    if (!file.write(piece)) await once(file, 'drain');
  });
  file.end();
  await once(file, 'finish');
  const seconds = (performance.now() - start) / 1000;
  const waits = await others.stop();
  clearInterval(looking);
  const restoring = performance.now();
  const backup = await openBackup(path);
  await restoreBackup({ database: empty, filesIn: filesInDatabase, now: () => new Date(), newId }, backup);
  await backup.close();
  return {
    on: name,
    rows,
    megabytes: bytes / 1e6,
    seconds,
    'added memory MB': (most - before) / 1e6,
    'median wait ms': waits[Math.floor(waits.length / 2)],
    'p99 wait ms': waits[Math.floor(waits.length * 0.99)],
    'longest wait ms': waits.at(-1),
    'restore s': (performance.now() - restoring) / 1000,
  };
}

const folder = await mkdtemp(join(tmpdir(), 'claimdesk-bench-backup-'));
const server = await startPostgresServer();
try {
  const [first, second] = [
    await openDatabase({ folder: join(folder, 'a') }),
    await openDatabase({ folder: join(folder, 'b') }),
  ];
  await migrateToLatest(first);
  await migrateToLatest(second);
  const results = [await measure('embedded', first, second, folder)];
  await first.close();
  await second.close();
  if (server !== null) {
    await createTemplate(server.url);
    const [third, fourth] = [await openClone(server.url), await openClone(server.url)];
    results.push(await measure('server', third, fourth, folder));
    await third.close();
    await fourth.close();
  }
  console.table(results);
} finally {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}
