import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import { describeOnBoth } from '../testing/describe-on-both.ts';
import { seedWorkspace, type Seeded } from '../testing/fixtures.ts';
import {
  deleteExportBytes,
  markPartSeen,
  readExportChunk,
  readExportPart,
  writeExportChunk,
  writeExportPart,
} from './export-bytes.ts';
import { beatExport, cancelExport, claimNextExport, finishExport, freezeExport, requeueExport } from './export-work.ts';
import { addExportFile, findExports, getExport, getWholeModel, insertExport, listExports } from './export.ts';

const now = new Date('2026-03-01T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describeOnBoth('exports', ({ open }) => {
  let database: Database;
  let seeded: Seeded;
  let workspaceId: string;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await sql`delete from export`.execute(database.db);
    seeded = await database.transaction((trx) => seedWorkspace(trx));
    ({ workspaceId } = seeded);
  });

  const ask = () =>
    insertExport(database.db, {
      workspaceId,
      id: newId(),
      selection: { topic: 'Rivers', title: '2 claims', claims: 2 },
      formats: ['claims.csv', 'html'],
      total: 2,
      askedBy: { kind: 'member', id: seeded.memberId },
      createdBy: seeded.memberId,
      createdAt: now,
    });
  const claim = (at = now, staleBefore = new Date(0)) => claimNextExport(database.db, { now: at, staleBefore });
  const frozen = { title: 'Rivers', claims: 2, contentHash: 'ab', journalSeq: 12, journalHash: 'cd', now };

  it('are taken oldest first, by one worker at a time, and again when that gives no sign of life', async () => {
    const first = await ask();
    const second = await ask();
    expect(first).toMatchObject({ state: 'waiting', stage: 'reading', contentHash: null, files: [], attempts: 0 });
    expect(await claim()).toMatchObject({ id: first.id, state: 'running', attempts: 1 });
    expect(await claim()).toMatchObject({ id: second.id });
    expect(await claim()).toBeUndefined();
    const run = { workspaceId, id: first.id, attempt: 1 };
    expect(await beatExport(database.db, { ...run, stage: 'reading', done: 1, total: 2, now: later(20) })).toBe(true);
    expect(await claim(later(40), later(10))).toMatchObject({ id: second.id, attempts: 2 });
    expect(await claim(later(60), later(30))).toMatchObject({ id: first.id, attempts: 2, done: 1 });
    // The worker that was taken for dead changes nothing more.
    expect(await beatExport(database.db, { ...run, stage: 'reading', done: 2, total: 2, now: later(61) })).toBe(false);
    expect(await finishExport(database.db, { ...run, files: [], now: later(61) })).toBe(false);
    expect(await requeueExport(database.db, { ...run, attempt: 2 })).toBe(true);
    expect(await claim(later(62))).toMatchObject({ id: first.id, attempts: 3 });
  });

  it('keep what they froze, end once, and are found by a file and by their hash', async () => {
    const { id } = await ask();
    await claim();
    const run = { workspaceId, id, attempt: 1 };
    expect(await freezeExport(database.db, { ...run, ...frozen })).toBe(true);
    const file = { format: 'claims.csv', fileName: 'claims.csv', fileSha256: 'ef', bytes: 10, chunks: 1 };
    expect(await finishExport(database.db, { ...run, files: [file], now })).toBe(true);
    expect(await cancelExport(database.db, { workspaceId, id, now })).toBe(false);
    const row = await getExport(database.db, workspaceId, id);
    expect(row).toMatchObject({
      state: 'done',
      selection: { topic: 'Rivers', title: 'Rivers', claims: 2 },
      contentHash: 'ab',
      journalSeq: 12,
      files: [file],
    });
    expect(await getExport(database.db, newId(), id)).toBeUndefined();
    expect(await getWholeModel(database.db, workspaceId, id)).toBeNull();
    for (const by of [{ fileSha256: 'ef' }, { contentHashes: ['ab'] }]) {
      expect(await findExports(database.db, by)).toMatchObject([
        { id, workspaceId, title: 'Rivers', contentHash: 'ab' },
      ]);
    }
    const page = { ...file, format: 'html', fileSha256: '01' };
    for (let time = 0; time < 2; time += 1) await addExportFile(database.db, { workspaceId, id, file: page });
    expect((await getExport(database.db, workspaceId, id))?.files).toEqual([file, page]);
  });

  it('are listed newest first, a page at a time', async () => {
    const [first, second] = [await ask(), await ask()];
    const page = await listExports(database.db, { workspaceId, limit: 1 });
    expect(page.rows).toEqual([second]);
    expect(await listExports(database.db, { workspaceId, limit: 1, cursor: page.nextCursor! })).toEqual({
      rows: [first],
      nextCursor: null,
    });
  });

  it('keep their bytes in parts, and know whose reviews a part shows', async () => {
    const { id } = await ask();
    await claim();
    const place = { workspaceId, id };
    const bytes = Uint8Array.from([1, 0, 255]);
    const write = (attempt: number, text: Uint8Array) =>
      writeExportPart(database.db, { ...place, attempt, list: 'claims', number: 0, bytes: text });
    expect(await write(1, Uint8Array.from([9]))).toBe(true);
    expect(await write(1, bytes)).toBe(true);
    // Nor does a worker that was taken for dead, or one that goes on after the model was frozen.
    expect(await write(0, Uint8Array.from([8]))).toBe(false);
    await freezeExport(database.db, { ...place, attempt: 1, ...frozen });
    expect(await write(1, Uint8Array.from([8]))).toBe(false);
    await writeExportChunk(database.db, { ...place, format: 'html', number: 0, bytes });
    const part = await readExportPart(database.db, { ...place, list: 'claims', number: 0 });
    expect(Buffer.from(part ?? [])).toEqual(Buffer.from(bytes));
    expect(await readExportPart(database.db, { ...place, list: 'claims', number: 1 })).toBeUndefined();
    const chunk = await readExportChunk(database.db, { ...place, format: 'html', number: 0 });
    expect(Buffer.from(chunk ?? [])).toEqual(Buffer.from(bytes));
    const { memberId } = seeded;
    expect(await markPartSeen(database.db, { ...place, number: 0, memberId })).toBe(true);
    expect(await markPartSeen(database.db, { ...place, number: 1, memberId })).toBe(false);
    await deleteExportBytes(database.db, place);
    expect(await readExportPart(database.db, { ...place, list: 'claims', number: 0 })).toBeUndefined();
    expect(await readExportChunk(database.db, { ...place, format: 'html', number: 0 })).toBeUndefined();
  });
});
