import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { latestMigration, newId, type Database } from '@claimdesk/db';
import { describeOnEmbedded, seedArticle, seedClaims, seedWorkspace } from '@claimdesk/db/testing';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { filesOnDisk } from '../files/files-on-disk.ts';
import { backupOf, contentsOf, opened, repacked, restore } from '../journeys/backup/copies.ts';
import type { Manifest } from './manifest.ts';
import type { OpenBackup } from './open-backup.ts';

describeOnEmbedded('a file that is no whole backup', ({ open }) => {
  let database: Database;
  let empty: Database;
  let workspaceId: string;
  let bytes: Buffer;

  beforeAll(async () => {
    database = await open();
    empty = await open();
    ({ workspaceId } = await database.transaction((trx) => seedWorkspace(trx)));
    await database.transaction(async (trx) => {
      const article = await seedArticle(trx, workspaceId, 'The council spent £4m. '.repeat(20));
      await seedClaims(trx, workspaceId, article, [{}, {}, {}]);
    });
    bytes = await backupOf(database, workspaceId);
  });

  const everything = (backup: OpenBackup) => allOf(backup);
  const refusal = async (changed: Uint8Array): Promise<string> => {
    const error: unknown = await opened(changed, everything).then(
      () => null,
      (refused: unknown) => refused,
    );
    if (error === null) return 'taken';
    expect(error).toMatchObject({ name: 'DomainError' });
    return (error as Error).message;
  };

  it('is refused wherever a bit of it is another one', { timeout: 60_000 }, async () => {
    const whole = await opened(bytes, everything);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = changed[bit >> 3]! ^ (1 << (bit & 7));
        // The last byte of what is deflated has bits that mean nothing.
        const read: unknown = await opened(changed, everything).catch((error: Error) => error.message);
        const told = typeof read === 'string' && /no whole backup|would unpack/u.test(read);
        expect(told ? whole : read).toEqual(whole);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('is refused however much of it is missing, or was put before or behind', async () => {
    const cut = fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
      expect(await refusal(bytes.subarray(0, length))).toContain('no whole backup');
    });
    await fc.assert(cut, { numRuns: 60, seed: 7 });
    for (const more of [Buffer.alloc(1), randomBytes(1000)]) {
      expect(await refusal(Buffer.concat([bytes, more]))).toContain('no whole backup');
      expect(await refusal(Buffer.concat([more, bytes]))).toContain('no whole backup');
    }
    expect(await refusal(Buffer.alloc(0))).toContain('no whole backup');
  });

  it('is refused when somebody made it, whatever they put in', { timeout: 60_000 }, async () => {
    const files = contentsOf(bytes);
    const manifest = JSON.parse(files.get('manifest.json')!) as Manifest;
    const packed = (change: (files: Map<string, string>, manifest: Manifest) => void) =>
      repacked(files, manifest, change);

    expect(await refusal(await packed(() => {}))).toBe('taken');
    for (const name of ['../evil.jsonl', '/etc/passwd', 'C:\\evil', 'files/../x', 'texts/a.txt', 'manifest.json']) {
      expect(await refusal(await packed((all) => all.set(name, 'x')))).toContain('no whole backup');
    }
    const newer = await packed((_, told) => Object.assign(told, { version: 2 }));
    expect(await refusal(newer)).toContain('format 2, and this program reads formats up to 1');
    const bomb = await packed((all) => all.set(`files/${newId()}`, '0'.repeat(110_000_000)));
    expect(bomb.length).toBeLessThan(500_000);
    expect(await refusal(bomb)).toContain('would unpack to more than 200 times its size');
  });

  it('leaves nothing behind when what it holds does not fit', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimdesk-damage-'));
    const files = contentsOf(bytes);
    const manifest = JSON.parse(files.get('manifest.json')!) as Manifest;
    const refused = async (change: (files: Map<string, string>, manifest: Manifest) => void) => {
      const forged = await repacked(files, manifest, change);
      const message = await restore(empty, forged, filesOnDisk(folder)).then(
        () => 'restored',
        (error: Error) => `${error.name}: ${error.message}`,
      );
      const { rows } = await counts(empty);
      expect(rows).toBe(0);
      expect(
        await readdir(folder, { recursive: true }).then((names) => names.filter((name) => /[0-9a-f]{64}/u.test(name))),
      ).toEqual([]);
      return message;
    };
    const rename = (table: string, from: string | RegExp, to: string) => (all: Map<string, string>) =>
      all.set(`${table}.jsonl`, all.get(`${table}.jsonl`)!.replace(from, to));
    expect(await refused(rename('claim', '"state":"suggested"', '"state":"excellent"'))).toContain(
      'does not fit together',
    );
    expect(await refused(rename('claim', '"wording":', '"weird":'))).toContain('no row of claim');
    expect(await refused(rename('claim', /"article_id":"[^"]+"/u, `"article_id":"${newId()}"`))).toContain(
      'does not fit',
    );
    expect(await refused(rename('workspace', workspaceId, newId()))).toContain('another workspace');
    expect(await refused((_, told) => Object.assign(told, { schema: '20250101000000-old' }))).toContain(
      'older Claimdesk',
    );
    expect(await refused((_, told) => Object.assign(told, { schema: `9${latestMigration}` }))).toContain(
      'newer Claimdesk',
    );
    const file = { id: newId(), sha256: 'a'.repeat(64) };
    const facts = { ...file, name: 'a.pdf', mediaType: 'application/pdf', size: 1 };
    const row = {
      ...file,
      facts,
      loose_since: '2026-01-01T00:00:00.000Z',
      state: 'kept',
      uploaded_by: memberOf(files),
    };
    const withFile = (all: Map<string, string>) => {
      all.set('evidence_file.jsonl', `${JSON.stringify(row)}\n`);
      all.set(`files/${file.id}`, 'other bytes');
    };
    expect(await refused(withFile)).toContain('not the file');
    await rm(folder, { recursive: true });
  });

  it('is not restored over a workspace that is there', async () => {
    await expect(restore(database, bytes)).rejects.toMatchObject({ code: 'already_exists' });
    expect((await backupOf(database, workspaceId)).equals(bytes)).toBe(true);
  });
});

async function counts({ db }: Database): Promise<{ rows: number }> {
  let rows = 0;
  for (const table of ['workspace', 'account', 'claim', 'article', 'server_journal', 'evidence_file'] as const) {
    rows += (await db.selectFrom(table).selectAll().execute()).length;
  }
  return { rows };
}

function memberOf(files: Map<string, string>): string {
  return (JSON.parse(files.get('member.jsonl')!) as { id: string }).id;
}

async function allOf(backup: OpenBackup): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of Object.keys(backup.manifest.tables)) {
    all[table] = [];
    for await (const line of backup.lines(table)) all[table].push(line);
  }
  return all;
}
