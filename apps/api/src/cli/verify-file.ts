import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { stdout } from 'node:process';
import type { FileIdentity } from '../use-cases/report/identify-file.ts';
import { RefusedError } from './usage.ts';

const mostBytes = 512 * 1024 * 1024;

/** Says whether a file is what was exported here, and of which publications. */
export async function runVerifyFile(path: string): Promise<void> {
  const bytes = await bytesOf(path);
  const [{ configFromEnvironment }, { openOptions }, { openDatabase }, { identifyFile }] = await Promise.all([
    import('../main.ts'),
    import('../open-options.ts'),
    import('@claimdesk/db'),
    import('../use-cases/report/identify-file.ts'),
  ]);
  const database = await openDatabase(openOptions(configFromEnvironment()));
  try {
    if (!(await database.ready())) throw new RefusedError('The database is of an older version; run migrate first.');
    const identity = await identifyFile(database.db, bytes);
    if (identity.is === 'exported') stdout.write(`${words(basename(path), identity)}\n`);
    else throw new RefusedError(words(basename(path), identity));
  } finally {
    await database.close();
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    if ((await stat(path)).size > mostBytes) throw new RefusedError(`${path} is larger than any file of a report.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw new RefusedError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function words(name: string, identity: FileIdentity): string {
  if (identity.is === 'unknown') return `${name} is no file of a report of this server, and carries the hash of none.`;
  const { report, publications } = identity;
  const made =
    report === null
      ? 'a publication'
      : `the report “${report.title}”, made ${report.createdAt}, content hash ${report.contentHash}`;
  if (identity.is === 'altered') {
    return `${name} carries the hash of ${made}, but its bytes are not those that were exported: it was changed or saved anew.`;
  }
  const lines = publications.map((one) => `  ${one}`);
  return [
    `${name} is byte for byte a file of ${made}.`,
    ...(lines.length === 0 ? ['  Nothing in it was published.'] : lines),
  ].join('\n');
}
