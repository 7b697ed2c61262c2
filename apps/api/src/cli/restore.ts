import { stderr, stdout } from 'node:process';
import { UsageError } from './usage.ts';

/** Brings a backup into a database that does not have its workspace: all of it or nothing. */
export async function runRestore(words: string[]): Promise<void> {
  const [path, ...more] = words;
  if (path === undefined || path.startsWith('--') || more.length > 0) throw new UsageError('restore takes one file.');
  const [
    { openBackup },
    { restoreBackup },
    { configFromEnvironment },
    { openOptions },
    db,
    { openFileStore },
    { explainOpenFolder },
  ] = await Promise.all([
    import('../backup/open-backup.ts'),
    import('../backup/restore-backup.ts'),
    import('../main.ts'),
    import('../open-options.ts'),
    import('@claimdesk/db'),
    import('../files/open-file-store.ts'),
    import('./backup.ts'),
  ]);
  const config = configFromEnvironment();
  stderr.write('Checking every byte of the file\n');
  const backup = await openBackup(path);
  try {
    const database = await db.openDatabase(openOptions(config)).catch(explainOpenFolder);
    try {
      const parts = {
        database,
        filesIn: (trx: Parameters<typeof openFileStore>[1]) => openFileStore(config, trx),
        now: () => new Date(),
        newId: db.newId,
      };
      await restoreBackup(parts, backup, (entry) => stderr.write(`Restoring ${entry}\n`));
      const { workspace, tables } = backup.manifest;
      const count = (table: string) => tables[table] ?? 0;
      stdout.write(
        `“${workspace.name}” is restored. Articles: ${count('article')}, claims: ${count('claim')}, reviews: ${count('review')}, rows of the journal: ${count('journal')}.\n`,
      );
      stderr.write(
        'Nobody has a password yet. Make a link for an admin with: claimdesk user link EMAIL\nThey make the others’ under Settings, Members. API keys are to be made anew.\n',
      );
    } finally {
      await database.close();
    }
  } finally {
    await backup.close();
  }
}
