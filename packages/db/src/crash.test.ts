import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startSealer } from './journal/start-sealer.ts';
import { verifyJournal } from './journal/verify-journal.ts';
import { migrateToLatest } from './migrate.ts';
import type { OpenOptions } from './open-database.ts';
import { openDatabase } from './open-database.ts';
import { seedWorkspace } from './testing/fixtures.ts';
import { openClone } from './testing/index.ts';

const writerProgram = fileURLToPath(new URL('testing/write-until-killed.ts', import.meta.url));
const enough = 200;

/** Lets another process write, kills it with -9 after 200 acknowledged writes, and looks what is there. */
async function killWhileWriting(options: OpenOptions) {
  const before = await openDatabase(options);
  await migrateToLatest(before);
  const { workspaceId } = await before.transaction((trx) => seedWorkspace(trx));
  await before.close();

  const writer = spawn(process.execPath, [writerProgram, JSON.stringify({ options, workspaceId })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const ended = new Promise<void>((resolve) => writer.once('close', () => resolve()));
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > enough) writer.kill('SIGKILL');
  });
  await ended;
  // What follows the last line break may be half an id.
  const acknowledged = said.slice(0, said.lastIndexOf('\n')).split('\n');

  const after = await openDatabase(options);
  try {
    const sealer = startSealer(after);
    await sealer.sealNow();
    await sealer.stop();
    const rows = await after.db.selectFrom('journal').select('id').where('workspace_id', '=', workspaceId).execute();
    const kept = new Set(rows.map((row) => row.id));
    return {
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((id) => !kept.has(id)),
      journal: await verifyJournal(after.db, workspaceId),
    };
  } finally {
    await after.close();
  }
}

describe('after kill -9 every acknowledged write is there and the journal verifies', { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimdesk-crash-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('on the embedded database', async () => {
    const found = await killWhileWriting({ folder });
    expect(found.acknowledged).toBeGreaterThanOrEqual(enough);
    expect(found).toMatchObject({ lost: [], journal: { ok: true } });
  });

  it('on a server', async ({ skip }) => {
    const url = inject('claimdeskServerUrl');
    if (url === null) return skip('no PostgreSQL for this system');
    const clone = await openClone(url);
    try {
      const found = await killWhileWriting({ url: clone.url });
      expect(found.acknowledged).toBeGreaterThanOrEqual(enough);
      expect(found).toMatchObject({ lost: [], journal: { ok: true } });
    } finally {
      await clone.close();
    }
  });
});
