import { DomainError } from '@claimdesk/core';
import {
  appendServerJournal,
  currentSchema,
  latestMigration,
  migrateTo,
  migrateToLatest,
  restoreWorkspace,
  savedTables,
  type Database,
  type Db,
  type FilePlace,
} from '@claimdesk/db';
import type { FileStore } from '../files/file-store.ts';
import type { OpenBackup } from './open-backup.ts';

export type RestoreParts = {
  database: Database;
  /** Where the bytes of files go, written in the transaction where they are rows. */
  filesIn(trx: Db): FileStore;
  now(): Date;
  newId(): string;
};

/** All of it or nothing: one transaction, and files outside of it are taken away again. */
export async function restoreBackup(
  { database, filesIn, now, newId }: RestoreParts,
  backup: OpenBackup,
  onProgress: (entry: string) => void = () => {},
): Promise<void> {
  const { manifest } = backup;
  const workspaceId = manifest.workspace.id;
  await prepare(database, manifest.schema);
  const wrong = [...savedTables.keys()].find((table) => !(table in manifest.tables));
  if (wrong !== undefined && manifest.schema === latestMigration)
    throw new DomainError('invalid_input', `This backup has no ${wrong}.jsonl. Take another copy.`);
  const kept: (FilePlace & { sha256: string })[] = [];
  try {
    await database.transaction(async (trx) => {
      const files = filesIn(trx);
      await restoreWorkspace(trx, {
        workspaceId,
        tables: new Set(Object.keys(manifest.tables)),
        lines(table) {
          onProgress(table);
          return backup.lines(table);
        },
        text: (_table, id) => backup.text(id),
      });
      onProgress('files');
      for await (const line of backup.lines('evidence_file')) {
        const { id: fileId, sha256 } = JSON.parse(line) as { id: string; sha256: string };
        const bytes = backup.file(fileId, sha256);
        if (bytes === null) continue;
        const place = { workspaceId, fileId };
        // What a try that was killed left.
        await files.remove(trx, place, { sha256: null, shared: true });
        await files.receive(place, bytes);
        kept.push({ ...place, sha256 });
        await files.keep(place, sha256);
      }
      await appendServerJournal(trx, {
        id: newId(),
        kind: 'workspace.restore',
        workspaceId,
        data: { name: manifest.workspace.name, tables: manifest.tables },
        at: now(),
      });
    });
  } catch (error) {
    // Rows went with the transaction. The workspace was not here, so that nobody else shares its files.
    const outside = filesIn(database.db);
    for (const { sha256, ...place } of kept) await outside.remove(database.db, place, { sha256, shared: false });
    throw error;
  }
  await migrateToLatest(database);
}

/**
 * What an earlier version saved comes into a new database of its schema, and is migrated with it. One that is in use is
 * brought to the schema of this program, and takes nothing else.
 */
async function prepare(database: Database, schema: string): Promise<void> {
  const found = await currentSchema(database);
  if (found === schema) return;
  if (found === null && (await migrateTo(database, schema))) return;
  if (schema !== latestMigration) throw otherSchema(schema);
  await migrateToLatest(database);
}

function otherSchema(schema: string): DomainError {
  const [made, here] = [schema, latestMigration].map((name) => name.slice(0, 14));
  return new DomainError(
    'invalid_input',
    schema > latestMigration
      ? `This backup was made by a newer Claimdesk (schema ${made}; this one has ${here}). Restore it with that version.`
      : `This backup was made by an older Claimdesk (schema ${made}; this one has ${here}). Restore it into a new, empty database, which is then brought to this version.`,
  );
}
