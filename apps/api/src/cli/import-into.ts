import { appendJournal, insertFactCheckImport, listWorkspaceIds, newId, openDatabase, type Db } from '@claimdesk/db';
import { finishImport } from '../imports/finish-import.ts';
import type { ImportText, PreparedImport } from '../imports/prepare-import.ts';
import { writeImport, type ImportDeps } from '../imports/write-import.ts';
import { configFromEnvironment } from '../main.ts';
import { openOptions } from '../open-options.ts';
import { systemEntry } from '../use-cases/journal-entry.ts';
import { sha256 } from '../use-cases/sha256.ts';
import { RefusedError } from './usage.ts';

export type Wanted = { workspaceId: string | null; name: string; source: ImportText };

/** Writes what was read into the database of the settings; answers with a sentence on what became of it. */
export async function importInto(
  { workspaceId: named, name, source }: Wanted,
  prepared: PreparedImport,
  onStep: (done: number, all: number) => void,
): Promise<string> {
  const database = await openDatabase(openOptions(configFromEnvironment()));
  try {
    if (!(await database.ready())) throw new RefusedError('The database is of another version; run migrate first.');
    const workspaceId = await chooseWorkspace(database.db, named);
    const deps: ImportDeps = { database, newId, now: () => new Date() };
    const place = { workspaceId, id: newId() };
    const contentHash = sha256(source.text);
    await database.transaction(async (trx) => {
      const characters = source.text.length;
      const row = { ...place, kind: 'command', name, contentHash, characters, createdBy: null, source: null } as const;
      await insertFactCheckImport(trx, { ...row, createdAt: deps.now() });
      const said = { contentHash, characters };
      await appendJournal(trx, systemEntry(deps, workspaceId, 'fact_check.import', { importId: place.id }, said));
    });
    const written = await writeImport(deps, place, prepared, { onStep });
    const ended = written ? await finishImport(deps, place, null) : undefined;
    if (ended === undefined) throw new RefusedError('Somebody undid this import while it ran. Nothing of it is left.');
    const { added, updated, unchanged, refused } = ended;
    return `${added} added, ${updated} updated, ${unchanged} here before, ${refused} could not be taken. Undo it under Settings, Imports.`;
  } finally {
    await database.close();
  }
}

async function chooseWorkspace(db: Db, named: string | null): Promise<string> {
  const all = await listWorkspaceIds(db);
  if (named !== null) {
    if (all.includes(named)) return named;
    throw new RefusedError(`There is no workspace ${named}; check its id.`);
  }
  const [only, ...more] = all;
  if (only === undefined) throw new RefusedError('There is no workspace yet; start the server and set one up first.');
  if (more.length > 0)
    throw new RefusedError(`There are several workspaces; add --workspace and one of ${all.join(', ')}.`);
  return only;
}
