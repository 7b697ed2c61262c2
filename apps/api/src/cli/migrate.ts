import { stdout } from 'node:process';
import { UsageError } from './usage.ts';

export async function runMigrate(words: string[]): Promise<void> {
  if (words.length > 0) throw new UsageError('migrate takes no arguments; its settings come from the environment.');
  const [{ configFromEnvironment }, { migrateToLatest, openDatabase }] = await Promise.all([
    import('../main.ts'),
    import('@claimdesk/db'),
  ]);
  const { openOptions } = await import('../open-options.ts');
  const database = await openDatabase(openOptions(configFromEnvironment()));
  try {
    await migrateToLatest(database);
    stdout.write('The database is up to date.\n');
  } finally {
    await database.close();
  }
}
