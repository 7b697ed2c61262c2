import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoTime } from './column-parsers.ts';
import type { Database } from './database.ts';
import { migrateToLatest } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { insertAccount, getAccount } from './repositories/account.ts';
import { describeOnBoth, describeOnServer } from './testing/index.ts';
import { toJson } from './to-json.ts';

describeOnBoth('an open database', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });

  it('gives the same JavaScript values on both drivers', async () => {
    const json = { list: [1, 2], text: 'a"b', none: null };
    const { rows } = await sql`select
      9007199254740991::int8 as big, count(*) as counted, 0.7::real as real, true as yes, null as none,
      '2026-03-01 10:00:00.5+02'::timestamptz(3) as at,
      '2026-03-01 08:00:00Z'::timestamptz(3) as even,
      array['a', 'b,c', '"']::text[] as texts, array['0195f000-0000-7000-8000-000000000001']::uuid[] as ids,
      ${toJson(json)}::jsonb as json, ${toJson([json])}::jsonb as list,
      ${['x', 'y z']}::text[] as given, ${new Date('2026-03-01T08:00:00.25Z')}::timestamptz as date
    `.execute(database.db);
    expect(rows).toEqual([
      {
        big: 9_007_199_254_740_991,
        counted: 1,
        real: 0.7,
        yes: true,
        none: null,
        at: '2026-03-01T08:00:00.500Z',
        even: '2026-03-01T08:00:00.000Z',
        texts: ['a', 'b,c', '"'],
        ids: ['0195f000-0000-7000-8000-000000000001'],
        json,
        list: [json],
        given: ['x', 'y z'],
        date: '2026-03-01T08:00:00.250Z',
      },
    ]);
  });

  it('gives times in UTC whatever the time zone of the connection', async () => {
    await database.transaction(async (trx) => {
      for (const zone of ['Asia/Kolkata', 'America/St_Johns', 'UTC']) {
        await sql.raw(`set local time zone '${zone}'`).execute(trx);
        const { rows } = await sql`select '2026-03-01T08:00:00.123Z'::timestamptz(3) as at`.execute(trx);
        expect(rows).toEqual([{ at: '2026-03-01T08:00:00.123Z' }]);
      }
    });
  });

  it('keeps jsonb from choking on U+0000 and lone surrogates', async () => {
    const { rows } = await sql`select ${toJson({ text: 'a\u0000b\uD800c' })}::jsonb as json`.execute(database.db);
    expect(rows).toEqual([{ json: { text: 'a\uFFFDb\uFFFDc' } }]);
  });

  it('commits what a transaction wrote, or nothing of it', async () => {
    const person = (id: string) => ({ id, email: `${id}@Example.org`, name: 'Ada', passwordHash: 'x' });
    const kept = '0195f000-0000-7000-8000-000000000001';
    const lost = '0195f000-0000-7000-8000-000000000002';
    await database.transaction((trx) => insertAccount(trx, person(kept)));
    const failing = database.transaction(async (trx) => {
      await insertAccount(trx, person(lost));
      await insertAccount(trx, person(kept));
    });
    await expect(failing).rejects.toThrow(/duplicate key/);
    expect(await getAccount(database.db, kept)).toMatchObject({ email: `${kept}@example.org` });
    expect(await getAccount(database.db, lost)).toBeUndefined();
  });

  it('keeps queries outside a transaction out of it', async () => {
    const id = '0195f000-0000-7000-8000-000000000003';
    const written = Promise.withResolvers<void>();
    const transaction = database.transaction(async (trx) => {
      await insertAccount(trx, { id, email: 'c@example.org', name: 'Cy', passwordHash: 'x' });
      written.resolve();
      // Whatever the outer handle is asked meanwhile must not see the row, on a single connection either.
      await sql`select 1`.execute(trx);
      throw new Error('rolled back');
    });
    const outer = written.promise.then(() => getAccount(database.db, id));
    await expect(transaction).rejects.toThrow('rolled back');
    expect(await outer).toBeUndefined();
  });

  it('passes notifications on, until the listener stops', async () => {
    const heard: string[] = [];
    const first = Promise.withResolvers<void>();
    const unlisten = await database.listen('some_channel', (payload) => {
      heard.push(payload);
      first.resolve();
    });
    const other = Promise.withResolvers<string>();
    await database.listen('some_channel', (payload) => {
      if (payload === 'two') other.resolve(payload);
    });
    await sql`select pg_notify('some_channel', 'one')`.execute(database.db);
    await first.promise;
    await unlisten();
    await sql`select pg_notify('some_channel', 'two')`.execute(database.db);
    await other.promise;
    expect(heard).toEqual(['one']);
  });
});

describeOnServer('a lost connection', ({ open }) => {
  it('is replaced, and listeners are told that they may have missed something', async () => {
    const database = await open();
    const missed = Promise.withResolvers<void>();
    const heard = Promise.withResolvers<string>();
    await database.listen('some_channel', (payload) => {
      if (payload === '') missed.resolve();
      else heard.resolve(payload);
    });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen %'`.execute(database.db);
    await missed.promise;
    await sql`select pg_notify('some_channel', 'after')`.execute(database.db);
    expect(await heard.promise).toBe('after');
  });

  it('of the pool does not end the process', async () => {
    const database = await open({ poolSize: 2 });
    const other = await open();
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.db);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = ${rows[0]!.name}`.execute(other.db);
    // The pool may hand out a broken connection before it notices.
    const answer = () =>
      sql`select 1 as one`.execute(database.db).then(
        ({ rows: found }) => found,
        () => null,
      );
    await expect.poll(answer, { timeout: 10_000 }).toEqual([{ one: 1 }]);
  });
});

describe('an embedded database in a folder', { timeout: 20_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimdesk-open-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is there again after it was closed, and leaves no lock', async () => {
    const id = '0195f000-0000-7000-8000-000000000001';
    const first = await openDatabase({ folder });
    expect(await first.ready()).toBe(false);
    await migrateToLatest(first);
    await insertAccount(first.db, { id, email: 'a@example.org', name: 'Ada', passwordHash: 'x' });
    await expect(openDatabase({ folder })).rejects.toMatchObject({ code: 'unavailable' });
    await first.close();
    expect(await readdir(folder)).toEqual(['postgres']);

    const second = await openDatabase({ folder });
    expect(await second.ready()).toBe(true);
    expect(await getAccount(second.db, id)).toMatchObject({ name: 'Ada' });
    await second.close();
  });
});

it('refuses a data folder that cannot be made in a sentence', async () => {
  const file = fileURLToPath(import.meta.url);
  await expect(openDatabase({ folder: file })).rejects.toThrow(/^The data folder “.*” cannot be made \(EEXIST\)\./);
  await expect(openDatabase({ folder: join(file, 'data') })).rejects.toThrow(/\(ENOTDIR\)\. Name a folder/);
});

describe('a server that is not there', () => {
  it('is not ready, and says so when asked', async () => {
    const database = await openDatabase({ url: 'postgres://postgres@127.0.0.1:1/none' });
    expect(await database.ready()).toBe(false);
    await expect(sql`select 1`.execute(database.db)).rejects.toThrow('ECONNREFUSED');
    await database.close();
  });
});

describe('isoTime', () => {
  it.each([
    ['2026-03-01 10:00:00+00', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01 10:00:00.5+00', '2026-03-01T10:00:00.500Z'],
    ['2026-03-01 10:00:00.123+00', '2026-03-01T10:00:00.123Z'],
    ['2026-03-01 10:00:00.123456+00', '2026-03-01T10:00:00.123Z'],
    ['2026-03-01 10:00:00+05:30', '2026-03-01T04:30:00.000Z'],
    ['2026-03-01 10:00:00-02', '2026-03-01T12:00:00.000Z'],
  ])('reads %s', (text, iso) => {
    expect(isoTime(text)).toBe(iso);
  });
});
