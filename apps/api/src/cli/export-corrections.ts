import { once } from 'node:events';
import { stdout } from 'node:process';
import { RefusedError, UsageError } from './usage.ts';

type Wanted = { workspaceId: string | null; since: Date | null };

/** What people corrected, one sentence a line, as the engine's training reads it. */
export async function runExportCorrections(words: string[]): Promise<void> {
  const wanted = readArguments(words);
  const [{ configFromEnvironment }, { openOptions }, { listWorkspaceIds, openDatabase }, { correctionLines }] =
    await Promise.all([
      import('../main.ts'),
      import('../open-options.ts'),
      import('@claimdesk/db'),
      import('../use-cases/claim/export-corrections.ts'),
    ]);
  const database = await openDatabase(openOptions(configFromEnvironment()));
  try {
    if (!(await database.ready())) throw new RefusedError('The database is of an older version; run migrate first.');
    const all = await listWorkspaceIds(database.db);
    const { workspaceId } = wanted;
    if (workspaceId !== null && !all.includes(workspaceId)) {
      throw new RefusedError(`There is no workspace ${workspaceId}; leave it out to export all of them.`);
    }
    for (const id of workspaceId === null ? all : [workspaceId]) {
      for await (const line of correctionLines(database.db, { workspaceId: id, since: wanted.since })) {
        if (!stdout.write(`${JSON.stringify(line)}\n`)) await once(stdout, 'drain');
      }
    }
  } finally {
    await database.close();
  }
}

function readArguments(words: string[]): Wanted {
  const wanted: Wanted = { workspaceId: null, since: null };
  for (let at = 0; at < words.length; at += 2) {
    const value = words[at + 1] ?? '';
    if (words[at] === '--workspace') wanted.workspaceId = idOf(value);
    else if (words[at] === '--since') wanted.since = dateOf(value);
    else throw new UsageError(`export-corrections does not know “${words[at]}”.`);
  }
  return wanted;
}

function idOf(value: string): string {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) return value.toLowerCase();
  throw new UsageError('Name the workspace by its id, for example --workspace 01a204f5-bb82-738b-83c2-6ce3d065c272.');
}

/** A day begins at midnight in UTC. */
function dateOf(value: string): Date {
  const date = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(value)
    ? new Date(value.length > 10 && !/Z|[+-]\d{2}:\d{2}$/.test(value) ? `${value}Z` : value)
    : null;
  if (date !== null && !Number.isNaN(date.getTime())) return date;
  throw new UsageError('Write the date as 2024-03-07, or with a time as 2024-03-07T18:00Z.');
}
