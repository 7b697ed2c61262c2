import { createHash } from 'node:crypto';
import { DomainError } from '@claimdesk/core';
import { getWorkspace, readWorkspace, type Database, type WorkspaceRows } from '@claimdesk/db';
import type { FileStore } from '../files/file-store.ts';
import { manifestName, manifestText, type Manifest } from './manifest.ts';
import { createZipWriter, type WrittenEntry } from './zip-writer.ts';

export type BackupProgress = { entry: string; done: number; of: number };

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
    const entries: WrittenEntry[] = [];
    const missing: string[] = [];
    const tables: Record<string, number> = {};
    for (const table of rows.tables) {
      tables[table] = rows.count(table);
      entries.push(await zip.add(`${table}.jsonl`, inBytes(counted(rows, table, onProgress))));
    }
    for await (const { id } of rowsOf<{ id: string }>(rows, 'article_version', 'texts', onProgress)) {
      entries.push(await zip.add(`texts/${id}.txt`, inBytes([await rows.text('article_version', id)])));
    }
    for await (const { id, sha256 } of rowsOf<StoredRow>(rows, 'evidence_file', 'files', onProgress)) {
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
  onProgress: (progress: BackupProgress) => void,
): AsyncGenerator<Row> {
  const of = rows.count(table);
  let done = 0;
  for await (const line of rows.lines(table)) {
    yield JSON.parse(line) as Row;
    onProgress({ entry, done: (done += 1), of });
  }
}

async function* counted(
  rows: WorkspaceRows,
  table: Parameters<WorkspaceRows['lines']>[0],
  onProgress: (progress: BackupProgress) => void,
): AsyncGenerator<string> {
  const of = rows.count(table);
  let done = 0;
  for await (const line of rows.lines(table)) {
    yield `${line}\n`;
    onProgress({ entry: table, done: (done += 1), of });
  }
}

async function* inBytes(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text);
}
