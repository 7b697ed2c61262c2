import { open, rename, rm, stat } from 'node:fs/promises';
import { stderr, stdout } from 'node:process';
import { RefusedError, UsageError } from './usage.ts';

/** Writes a whole workspace into one file, which only its owner may read. */
export async function runBackup(words: string[]): Promise<void> {
  const { workspace, path } = readArguments(words);
  await refuseExisting(path);
  const [
    { configFromEnvironment },
    { openOptions },
    db,
    { writeBackup },
    { openFileStore },
    { tellProgress },
    { noteBeginning, noteEnd },
  ] = await Promise.all([
    import('../main.ts'),
    import('../open-options.ts'),
    import('@claimdesk/db'),
    import('../backup/write-backup.ts'),
    import('../files/open-file-store.ts'),
    import('./tell-progress.ts'),
    import('../use-cases/backup/note-backup.ts'),
  ]);
  const config = configFromEnvironment();
  const database = await db.openDatabase(openOptions(config)).catch(explainOpenFolder);
  const draft = `${path}.part`;
  try {
    if (!(await database.ready())) throw new RefusedError('The database is of an older version; run migrate first.');
    const workspaceId = chooseWorkspace(workspace, await db.listWorkspaceIds(database.db));
    // Of an earlier try that was killed.
    await rm(draft, { force: true });
    const file = await open(draft, 'wx', 0o600);
    try {
      const clock = { now: () => new Date(), newId: db.newId };
      const begun = await noteBeginning(clock, database.db, { workspaceId, by: 'command' });
      const written = await writeBackup(
        { database, files: openFileStore(config, database.db) },
        workspaceId,
        async (piece) => {
          await file.writeFile(piece);
        },
        tellProgress(),
      );
      await file.sync();
      await rename(draft, path);
      await noteEnd(clock, database.db, { workspaceId, begun, ...written });
      for (const name of written.missing) {
        stderr.write(`The bytes of ${name} are gone from this server; the backup is without them.\n`);
      }
      stdout.write(`${path}: ${written.rows} rows and ${written.files} files, ${written.bytes} bytes\n`);
      stdout.write(`SHA-256 ${written.sha256}\n`);
      stderr.write(
        'It holds every review, also of claims that are judged blind. Keep it where only admins can read it.\n',
      );
    } finally {
      await file.close();
      await rm(draft, { force: true });
    }
  } finally {
    await database.close();
  }
}

function readArguments(words: string[]): { workspace: string | null; path: string } {
  const [first, second, third, ...more] = words;
  const [workspace, path, rest] = first === '--workspace' ? [second ?? '', third, more] : [null, first, words.slice(1)];
  if (path === undefined || path.startsWith('--') || rest.length > 0) {
    throw new UsageError('backup takes the file to write, and before it --workspace ID where there are several.');
  }
  return { workspace, path };
}

async function refuseExisting(path: string): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (there !== null) throw new RefusedError(`${path} is there already; name a new file, so that no backup is lost.`);
}

function chooseWorkspace(wanted: string | null, all: string[]): string {
  const [only] = all;
  if (wanted === null && all.length === 1 && only !== undefined) return only;
  if (all.length === 0)
    throw new RefusedError('There is no workspace here to back up; check the settings of the database.');
  if (wanted !== null && all.includes(wanted.toLowerCase())) return wanted.toLowerCase();
  throw new RefusedError(`Name one of the workspaces of this server with --workspace:\n  ${all.join('\n  ')}`);
}

export function explainOpenFolder(error: unknown): never {
  if (!(error instanceof Error && error.name === 'DomainError' && error.message.includes('already open'))) throw error;
  throw new RefusedError(`${error.message} While it runs, an admin can download a backup under Settings, Backup.`);
}
