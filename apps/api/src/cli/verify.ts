import { stdout } from 'node:process';
import { RefusedError, UsageError } from './usage.ts';

type Head = { seq: number; hash: string };

/** Checks a file, or without one every workspace's chain. With the head of an earlier look it also finds a tail that was cut off. */
export async function runVerify(words: string[]): Promise<void> {
  const [file, ...more] = words;
  if (file !== undefined && !file.startsWith('--')) {
    if (more.length > 0) throw new UsageError('verify takes one file.');
    return (await import('./verify-file.ts')).runVerifyFile(file);
  }
  const since = readSince(words);
  const [{ configFromEnvironment }, { openOptions }, { listWorkspaceIds, openDatabase, verifyJournal }] =
    await Promise.all([import('../main.ts'), import('../open-options.ts'), import('@claimdesk/db')]);
  const database = await openDatabase(openOptions(configFromEnvironment()));
  const problems: string[] = [];
  let sinceFound = since === null;
  try {
    for (const workspaceId of await listWorkspaceIds(database.db)) {
      const plain = await verifyJournal(database.db, workspaceId);
      if (!plain.ok) problems.push(`workspace ${workspaceId}, ${plain.message}`);
      else stdout.write(`workspace ${workspaceId}: whole up to ${plain.head.seq}:${plain.head.hash}\n`);
      // A head does not say whose it is: it is enough that one workspace's chain goes through it.
      if (since !== null && (await verifyJournal(database.db, workspaceId, { since })).ok) sinceFound = true;
    }
  } finally {
    await database.close();
  }
  if (!sinceFound) problems.push('no journal goes through the given head: a tail was cut off, or rows were changed.');
  if (problems.length > 0) throw new RefusedError(`The journal is not whole: ${problems.join(' ')}`);
}

function readSince(words: string[]): Head | null {
  if (words.length === 0) return null;
  const match =
    words.length === 2 && words[0] === '--since' ? /^(\d{1,15}):([0-9a-f]{64})$/.exec(words[1] ?? '') : null;
  if (match === null)
    throw new UsageError('verify takes --since SEQ:HASH, as an earlier verify or an export printed it.');
  return { seq: Number(match[1]), hash: match[2]! };
}
