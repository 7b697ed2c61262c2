import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase, migrateToLatest } from '@claimdesk/db';
import {
  describeOnServer,
  openClone,
  runStatement,
  seedArticle,
  seedClaims,
  seedWorkspace,
} from '@claimdesk/db/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runClaimdesk } from '../testing/spawn-server.ts';

const bin = fileURLToPath(new URL('../../bin/claimdesk.mjs', import.meta.url));

describe('backup and restore', { timeout: 120_000 }, () => {
  let folder: string;
  let workspaceId: string;
  const at = (name: string) => join(folder, name);
  const on = (dataFolder: string) => ({ env: { CLAIMDESK_DATA_FOLDER: at(dataFolder) } });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimdesk-backup-cli-'));
    const database = await openDatabase({ folder: at('first') });
    await migrateToLatest(database);
    ({ workspaceId } = await database.transaction((trx) => seedWorkspace(trx)));
    await database.transaction(async (trx) => {
      const article = await seedArticle(trx, workspaceId);
      await seedClaims(
        trx,
        workspaceId,
        article,
        Array.from({ length: 500 }, () => ({})),
      );
    });
    await database.close();
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('carry a workspace from one folder to another, and back out with the same bytes', async () => {
    const made = await runClaimdesk(['backup', at('desk.zip')], on('first'));
    expect(made).toMatchObject({ code: 0 });
    expect(made.out).toMatch(/SHA-256 [0-9a-f]{64}/u);
    expect(made.err).toContain('claim 500 of 500');
    expect((await stat(at('desk.zip'))).mode & 0o777).toBe(0o600);

    const again = await runClaimdesk(['backup', at('desk.zip')], on('first'));
    expect(again).toMatchObject({ code: 1 });
    expect(again.err).toContain('is there already');

    const restored = await runClaimdesk(['restore', at('desk.zip')], on('second'));
    expect(restored).toMatchObject({ code: 0 });
    expect(restored.out).toContain('Articles: 1, claims: 500');
    const twice = await runClaimdesk(['restore', at('desk.zip')], on('second'));
    expect(twice).toMatchObject({ code: 1 });
    expect(twice.err).toContain('is on this server already');

    expect(await runClaimdesk(['backup', '--workspace', workspaceId, at('copy.zip')], on('second'))).toMatchObject({
      code: 0,
    });
    expect((await readFile(at('copy.zip'))).equals(await readFile(at('desk.zip')))).toBe(true);
    expect(await runClaimdesk(['verify'], on('second'))).toMatchObject({ code: 0 });
  });

  it('say what is wrong, and how to go on', async () => {
    expect(await runClaimdesk(['backup'], on('first'))).toMatchObject({ code: 2 });
    expect(await runClaimdesk(['restore', '--force', 'x'], on('first'))).toMatchObject({ code: 2 });
    const nothing = await runClaimdesk(['backup', at('none.zip')], on('nothing'));
    expect(nothing).toMatchObject({ code: 1 });
    await writeFile(at('broken.zip'), 'PK');
    const broken = await runClaimdesk(['restore', at('broken.zip')], on('third'));
    expect(broken).toMatchObject({ code: 1 });
    expect(broken.err).toContain('no whole backup');
    // It was looked at before any database was.
    await expect(stat(at('third'))).rejects.toMatchObject({ code: 'ENOENT' });

    const server = await openDatabase({ folder: at('first') });
    const busy = await runClaimdesk(['backup', at('busy.zip')], on('first'));
    await server.close();
    expect(busy).toMatchObject({ code: 1 });
    expect(busy.err).toContain('an admin can download a backup under Settings, Backup');
  });
});

describeOnServer('a restore that is killed', () => {
  it('leaves an empty database, and is done again as if nothing had been', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimdesk-killed-'));
    const source = await openClone(inject('claimdeskServerUrl') ?? '');
    const target = await openClone(inject('claimdeskServerUrl') ?? '');
    try {
      const { workspaceId } = await source.transaction((trx) => seedWorkspace(trx));
      const article = await source.transaction((trx) => seedArticle(trx, workspaceId));
      await source.transaction((trx) => seedClaims(trx, workspaceId, article, [{}, {}]));
      const path = join(folder, 'desk.zip');
      expect(await runClaimdesk(['backup', path], { env: { DATABASE_URL: source.url } })).toMatchObject({ code: 0 });

      // While somebody holds the last table, it can come no further than there.
      const held = Promise.withResolvers<void>();
      const holding = target.transaction(async (trx) => {
        await runStatement(trx, 'lock table journal_head in access exclusive mode');
        await killAt('Restoring journal_head', path, target.url);
        held.resolve();
      });
      await held.promise;
      await holding;
      const left = async () => (await target.db.selectFrom('workspace').select('id').execute()).length;
      await expect.poll(left).toBe(0);
      expect(await target.db.selectFrom('claim').select('id').execute()).toEqual([]);

      const again = await runClaimdesk(['restore', path], { env: { DATABASE_URL: target.url } });
      expect(again).toMatchObject({ code: 0 });
      expect(await target.db.selectFrom('claim').select('id').execute()).toHaveLength(2);
    } finally {
      await source.close();
      await target.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** Kills a restore with -9 once it says this. */
function killAt(words: string, path: string, url: string): Promise<void> {
  const child = spawn(process.execPath, [bin, 'restore', path], {
    env: { PATH: process.env['PATH'], DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes(words)) child.kill('SIGKILL');
    });
    child.once('close', (_code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`the restore ended by itself: ${said}`)),
    );
  });
}
