import { createHash } from 'node:crypto';
import { DomainError } from '@claimdesk/core';
import { getWorkspace, readWorkspace, type Database, type WorkspaceRows } from '@claimdesk/db';
import type { FileStore } from '../files/file-store.ts';
import { manifestName, manifestText, type Manifest } from './manifest.ts';
import { createZipWriter, type WrittenEntry } from './zip-writer.ts';

export type BackupProgress = {
  entry: string;
  done: number;
  of: number;
  /** Of all there is, from 0 to 1. */
  share: number;
};

export type WrittenBackup = {
  bytes: number;
  /** Of the whole file. */
  sha256: string;
  rows: number;
  files: number;
  /** Files whose bytes are gone. */
  missing: string[];
};

/** Writes a whole workspace as one zip file; docs/workspace-archive.md says what is in it. */
export async function writeBackup(
  { database, files }: { database: Database; files: FileStore },
  workspaceId: string,
  write: (bytes: Uint8Array) => Promise<void>,
  onProgress: (progress: BackupProgress) => void = () => {},
): Promise<WrittenBackup> {
  const workspace = await getWorkspace(database.db, workspaceId);
  if (workspace === undefined) throw new DomainError('not_found', `There is no workspace ${workspaceId} here.`);
  const hash = createHash('sha256');
  let bytes = 0;
  const zip = createZipWriter(async (piece) => {
    bytes += piece.length;
    hash.update(piece);
    await write(piece);
  });
  const manifest = await readWorkspace(database, workspaceId, async (rows) => {
    const tell = progressOf(rows, onProgress);
    const entries: WrittenEntry[] = [];
    const missing: string[] = [];
    const tables: Record<string, number> = {};
    for (const table of rows.tables) {
      tables[table] = rows.count(table);
      entries.push(await zip.add(`${table}.jsonl`, inBytes(counted(rows, table, tell))));
    }
    for await (const { id } of rowsOf<{ id: string }>(rows, 'article_version', 'texts', tell)) {
      entries.push(await zip.add(`texts/${id}.txt`, inBytes([await rows.text('article_version', id)])));
    }
    for await (const { id, sha256 } of rowsOf<StoredRow>(rows, 'evidence_file', 'files', tell)) {
      const stored = await files.read({ workspaceId, fileId: id }, sha256);
      if (stored === undefined) missing.push(`files/${id}`);
      else entries.push(await zip.add(`files/${id}`, stored));
    }
    return { workspace: { id: workspaceId, name: await nameOf(rows) }, tables, entries, missing };
  });
  await zip.add(manifestName, inBytes([manifestText(manifest)]));
  await zip.end();
  return { bytes, sha256: hash.digest('hex'), ...sums(manifest) };
}

type Tell = (entry: string, done: number, of: number) => void;

/** A row counts as much as a text or a file. */
function progressOf(rows: WorkspaceRows, onProgress: (progress: BackupProgress) => void): Tell {
  const entries = rows.count('article_version') + rows.count('evidence_file');
  const all = rows.tables.reduce((sum, table) => sum + rows.count(table), entries);
  let told = 0;
  return (entry, done, of) => onProgress({ entry, done, of, share: (told += 1) / all });
}

type StoredRow = { id: string; sha256: string };

async function nameOf(rows: WorkspaceRows): Promise<string> {
  for await (const line of rows.lines('workspace')) return (JSON.parse(line) as { name: string }).name;
  throw new Error('the workspace has no row');
}

function sums({ tables, entries, missing }: Pick<Manifest, 'tables' | 'entries' | 'missing'>) {
  return {
    rows: Object.values(tables).reduce((sum, count) => sum + count, 0),
    files: entries.filter(({ name }) => name.startsWith('files/')).length,
    missing,
  };
}

async function* rowsOf<Row>(
  rows: WorkspaceRows,
  table: 'article_version' | 'evidence_file',
  entry: string,
  tell: Tell,
): AsyncGenerator<Row> {
  const of = rows.count(table);
  let done = 0;
  for await (const line of rows.lines(table)) {
    yield JSON.parse(line) as Row;
    tell(entry, (done += 1), of);
  }
}

async function* counted(
  rows: WorkspaceRows,
  table: Parameters<WorkspaceRows['lines']>[0],
  tell: Tell,
): AsyncGenerator<string> {
  const of = rows.count(table);
  let done = 0;
  for await (const line of rows.lines(table)) {
    yield `${line}\n`;
    tell(table, (done += 1), of);
  }
}

async function* inBytes(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text);
}
