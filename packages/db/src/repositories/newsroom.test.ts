import { newsroomSchema, ownHandle } from '@claimdesk/core';
import { beforeAll, expect, it } from 'vitest';
import { readWorkspace } from '../backup/read-workspace.ts';
import { restoreWorkspace } from '../backup/restore-workspace.ts';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import { seedWorkspace } from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import { findNewsroom, getNewsroom, insertLogo, readLogo, takeHandle, updateNewsroom } from './newsroom.ts';

describeOnBoth('newsrooms', ({ open }) => {
  let database: Database;
  let one: string;
  let two: string;

  beforeAll(async () => {
    database = await open();
    one = (await database.transaction((trx) => seedWorkspace(trx))).workspaceId;
    two = (await database.transaction((trx) => seedWorkspace(trx))).workspaceId;
  });

  it('come with their workspace, each under an address of its own', async () => {
    expect(await getNewsroom(database.db, one)).toMatchObject({ name: 'Desk', handle: 'desk', version: 1, sameAs: [] });
    const { handle } = (await getNewsroom(database.db, two))!;
    expect(handle).toMatch(/^desk-[0-9a-f]{12}$/u);
    expect(await findNewsroom(database.db, handle)).toMatchObject({ workspaceId: two });
    expect(await findNewsroom(database.db, 'nobody')).toBeUndefined();
  });

  it('are found by an old address too, which nobody else can have', async () => {
    const change = async (handle: string, expectedVersion: number) =>
      database.transaction(async (trx) => {
        expect(await takeHandle(trx, { workspaceId: one, handle })).toBe(true);
        const { workspaceId: _, name: __, logo: ___, version: ____, ...now } = (await getNewsroom(trx, one))!;
        return updateNewsroom(trx, { workspaceId: one, expectedVersion, newsroom: { ...now, handle } });
      });
    expect(await change('oster-valley', 1)).toBe(2);
    expect(await change('stale', 1)).toBeUndefined();
    expect(await findNewsroom(database.db, 'desk')).toMatchObject({ workspaceId: one, handle: 'oster-valley' });
    expect(await takeHandle(database.db, { workspaceId: two, handle: 'desk' })).toBe(false);
    expect(await change('desk', 2)).toBe(3);
  });

  it('keep all that they say, and logos that others took the place of', async () => {
    const newsroom = newsroomSchema.parse({
      handle: 'desk',
      description: 'Checks what is said in the valley.',
      accentLight: '#005d57',
      accentDark: '#48d6c5',
      contactEmail: 'desk@example.org',
      contactUrl: 'https://example.org/contact',
      correctionsText: 'We correct at once.',
      correctionsUrl: 'https://example.org/corrections',
      principlesText: 'Two people judge each claim.',
      principlesUrl: 'https://example.org/principles',
      licenceUrl: 'https://example.org/licence',
      sameAs: ['https://social.example/@desk'],
    });
    const version = (await getNewsroom(database.db, one))!.version;
    const logo = { sha256: 'a'.repeat(64), type: 'png', width: 120, height: 40 } as const;
    const base64 = 'AP8H';
    await insertLogo(database.db, { workspaceId: one, logo, base64 });
    await insertLogo(database.db, { workspaceId: one, logo, base64 });
    const changed = { workspaceId: one, expectedVersion: version, newsroom, logoSha256: logo.sha256 };
    expect(await updateNewsroom(database.db, changed)).toBe(version + 1);
    expect(await getNewsroom(database.db, one)).toEqual({
      workspaceId: one,
      name: 'Desk',
      ...newsroom,
      logo,
      version: version + 1,
    });
    await updateNewsroom(database.db, { workspaceId: one, expectedVersion: version + 1, logoSha256: null });
    expect(await getNewsroom(database.db, one)).toMatchObject({ logo: null });
    expect([...(await readLogo(database.db, { workspaceId: one, sha256: logo.sha256 }))!]).toEqual([0, 255, 7]);
    expect(await readLogo(database.db, { workspaceId: two, sha256: logo.sha256 })).toBeUndefined();
    expect(await getNewsroom(database.db, newId())).toBeUndefined();
  });

  it('find another address where theirs is taken when they are restored', async () => {
    const elsewhere = await open();
    await elsewhere.transaction((trx) => seedWorkspace(trx));
    await readWorkspace(database, one, (rows) =>
      elsewhere.transaction((trx) =>
        restoreWorkspace(trx, {
          workspaceId: one,
          tables: new Set(rows.tables),
          lines: (table) => rows.lines(table),
          text: (table, id) => rows.text(table, id),
        }),
      ),
    );
    expect(await getNewsroom(database.db, one)).toMatchObject({ handle: 'desk' });
    expect(await getNewsroom(elsewhere.db, one)).toMatchObject({ handle: ownHandle('desk', one) });
    // Its other address was free.
    expect(await findNewsroom(elsewhere.db, 'oster-valley')).toMatchObject({ workspaceId: one });
    expect(await findNewsroom(elsewhere.db, 'desk')).not.toMatchObject({ workspaceId: one });
    expect(await readLogo(elsewhere.db, { workspaceId: one, sha256: 'a'.repeat(64) })).toBeDefined();
  });
});
