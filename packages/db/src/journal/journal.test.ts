import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import { seedWorkspace } from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import { appendJournal } from './append-journal.ts';
import { readHead, readPlace, readSealed, readSealedFor } from './read-journal.ts';
import { startSealer } from './start-sealer.ts';
import { verifyJournal } from './verify-journal.ts';

function entry(workspaceId: string, data: Record<string, unknown> = {}, kind = 'test.happen') {
  return {
    workspaceId,
    id: newId(),
    kind,
    actor: { kind: 'system' as const, id: 'test' },
    subject: {},
    data,
  };
}

describeOnBoth('the journal', ({ open, kind }) => {
  let database: Database;
  let workspaceId: string;
  beforeAll(async () => {
    database = await open({ poolSize: 30 });
  });

  async function freshWorkspace(): Promise<string> {
    ({ workspaceId } = await database.transaction((trx) => seedWorkspace(trx)));
    return workspaceId;
  }

  async function sealed(rows: number): Promise<void> {
    await freshWorkspace();
    const sealer = startSealer(database);
    for (let row = 0; row < rows; row += 1) {
      await database.transaction((trx) => appendJournal(trx, entry(workspaceId, { row })));
    }
    await sealer.sealNow();
    await sealer.stop();
  }

  it('gives a reader that follows it every row of 30 concurrent writers, in one gapless chain', async () => {
    await freshWorkspace();
    // Two sealers, as two processes would run them; only one may seal at a time.
    const sealers = [startSealer(database, { pollMs: 20 }), startSealer(database, { pollMs: 30 })];
    const perWriter = kind === 'server' ? 40 : 10;
    const written = new Set<string>();
    const read: string[] = [];
    let writing = true;
    let position = 0;
    const reader = (async () => {
      for (;;) {
        const lastRound = !writing;
        const rows = await readSealed(database.db, workspaceId, { after: position, limit: 7 });
        for (const row of rows) {
          position += 1;
          expect(row.seq).toBe(position);
          read.push(row.id);
        }
        if (rows.length === 0 && lastRound) return;
      }
    })();
    await Promise.all(
      Array.from({ length: 30 }, async (_, writer) => {
        for (let row = 0; row < perWriter; row += 1) {
          const mine = entry(workspaceId, { writer, row });
          await database.transaction(async (trx) => {
            await appendJournal(trx, mine);
            // Commits come out of order: some transactions take longer after they wrote their row.
            if (row % 3 === 0) await sql`select pg_sleep(${(writer % 4) / 500})`.execute(trx);
          });
          written.add(mine.id);
        }
      }),
    );
    await Promise.all(sealers.map((sealer) => sealer.sealNow()));
    writing = false;
    await reader;
    await Promise.all(sealers.map((sealer) => sealer.stop()));

    expect(read).toHaveLength(30 * perWriter);
    expect(new Set(read)).toEqual(written);
    expect(await verifyJournal(database.db, workspaceId)).toMatchObject({ ok: true, head: { seq: 30 * perWriter } });
  });

  it('does not seal what was rolled back', async () => {
    await sealed(1);
    const failing = database.transaction(async (trx) => {
      await appendJournal(trx, entry(workspaceId));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const sealer = startSealer(database);
    await sealer.sealNow();
    await sealer.stop();
    expect(await readSealed(database.db, workspaceId, { after: 0, limit: 10 })).toHaveLength(1);
  });

  it('tells listeners which workspace has new rows, soon after the commit', async () => {
    await freshWorkspace();
    const told = Promise.withResolvers<string>();
    const unlisten = await database.listen('claimdesk_sealed', (payload) => told.resolve(payload));
    // So long a poll that only the commit itself can have woken the sealer.
    const sealer = startSealer(database, { pollMs: 1_000_000 });
    await sealer.sealNow();
    await database.transaction((trx) => appendJournal(trx, entry(workspaceId)));
    expect(await told.promise).toBe(workspaceId);
    await unlisten();
    await sealer.stop();
  });

  it('keeps the chains of two workspaces apart', async () => {
    await sealed(3);
    const first = workspaceId;
    await sealed(2);
    expect((await readHead(database.db, first)).seq).toBe(3);
    expect((await readHead(database.db, workspaceId)).seq).toBe(2);
    expect(await verifyJournal(database.db, first)).toMatchObject({ ok: true });
  });

  describe('confidential rows', () => {
    const ben = { kind: 'member' as const, id: 'ben' };
    const ida = { kind: 'member' as const, id: 'ida' };

    /** Open rows with confidential ones of Ben and Ida between, where `o` is an open row. */
    async function play(order: string): Promise<void> {
      await freshWorkspace();
      const sealer = startSealer(database);
      for (const one of order) {
        const row = one === 'o' ? entry(workspaceId) : entry(workspaceId, {}, 'review.submit');
        const actor = one === 'b' ? ben : one === 'i' ? ida : row.actor;
        await database.transaction((trx) => appendJournal(trx, { ...row, actor }));
      }
      await sealer.sealNow();
      await sealer.stop();
    }

    const placesOf = async (actor: typeof ben, after = { seq: 0, own: 0 }, limit = 50) =>
      (await readSealedFor(database.db, workspaceId, [actor], { after, limit })).map(
        ({ place }) => `${place.seq}.${place.own}`,
      );

    it('leave the places of everybody else as they are', async () => {
      await play('oobbibo');
      expect(await placesOf(ida)).toEqual(['1.0', '2.0', '2.1', '3.0']);
      expect(await placesOf(ben)).toEqual(['1.0', '2.0', '2.1', '2.2', '2.3', '3.0']);
      expect(await readHead(database.db, workspaceId)).toMatchObject({ seq: 3 });
      await play('ooio');
      expect(await placesOf(ida)).toEqual(['1.0', '2.0', '2.1', '3.0']);
    });

    it('are read on from any place, in steps of any size', async () => {
      await play('booibbobob');
      const all = await placesOf(ben);
      expect(all).toEqual(['0.1', '1.0', '2.0', '2.1', '2.2', '3.0', '3.1', '4.0', '4.1']);
      for (const limit of [1, 2, 3, 5]) {
        const read: string[] = [];
        for (let after = { seq: 0, own: 0 }; ;) {
          const step = await placesOf(ben, after, limit);
          read.push(...step);
          if (step.length < limit) break;
          const [seq = 0, own = 0] = step.at(-1)!.split('.').map(Number);
          after = { seq, own };
        }
        expect(read).toEqual(all);
      }
      expect(await readPlace(database.db, workspaceId, [ben])).toEqual({ seq: 4, own: 1 });
      expect(await readPlace(database.db, workspaceId, [ida])).toEqual({ seq: 4, own: 0 });
    });

    it.each([
      ['an edit', `update journal set data = '{"x":1}' where workspace_id = $w and confidential and seq = 2`, 'edited'],
      [
        'a place moved',
        `update journal set follows = 0 where workspace_id = $w and confidential and seq = 2`,
        'edited',
      ],
      ['a gap', 'delete from journal where workspace_id = $w and confidential and seq = 2', 'gap'],
      ['a cut tail', 'delete from journal where workspace_id = $w and confidential and seq = 3', 'cut'],
    ])('are verified too: %s shows', async (_name, statement, problem) => {
      await play('obobob');
      expect(await verifyJournal(database.db, workspaceId)).toMatchObject({ ok: true, head: { seq: 3 } });
      await sql.raw(statement.replaceAll('$w', `'${workspaceId}'`)).execute(database.db);
      expect(await verifyJournal(database.db, workspaceId)).toMatchObject({ ok: false, problem, confidential: true });
    });
  });

  describe('verification finds', () => {
    const tampered = (statement: string) =>
      sql.raw(statement.replaceAll('$workspace', `'${workspaceId}'`)).execute(database.db);

    it.each([
      ['an edited body', `update journal set data = '{"row":99}' where workspace_id = $workspace and seq = 3`],
      ['an added space', `update journal set data = '{"row": 2}' where workspace_id = $workspace and seq = 3`],
      [
        'another actor',
        `update journal set actor = '{"id":"me","kind":"member"}' where workspace_id = $workspace and seq = 3`,
      ],
      ['another kind', `update journal set kind = 'x' where workspace_id = $workspace and seq = 3`],
      [
        'another time',
        `update journal set created_at = created_at + interval '1 s' where workspace_id = $workspace and seq = 3`,
      ],
      ['a row filed elsewhere', `update journal set claim_id = $workspace where workspace_id = $workspace and seq = 3`],
    ])('%s', async (_name, statement) => {
      await sealed(5);
      await tampered(statement);
      expect(await verifyJournal(database.db, workspaceId)).toMatchObject({ ok: false, problem: 'edited', seq: 3 });
    });

    it('a gap', async () => {
      await sealed(5);
      await tampered('delete from journal where workspace_id = $workspace and seq = 3');
      expect(await verifyJournal(database.db, workspaceId)).toMatchObject({ ok: false, problem: 'gap', seq: 3 });
    });

    it('a gap that was closed up', async () => {
      await sealed(5);
      await tampered('delete from journal where workspace_id = $workspace and seq = 3');
      await tampered('update journal set seq = 3 where workspace_id = $workspace and seq = 4');
      expect(await verifyJournal(database.db, workspaceId)).toMatchObject({ ok: false, problem: 'chain', seq: 3 });
    });

    it('a cut tail', async () => {
      await sealed(5);
      await tampered('delete from journal where workspace_id = $workspace and seq > 3');
      expect(await verifyJournal(database.db, workspaceId)).toMatchObject({ ok: false, problem: 'cut', seq: 4 });
    });

    it('a cut tail whose head was cut too, given an earlier head', async () => {
      await sealed(5);
      const since = await readHead(database.db, workspaceId);
      await tampered('delete from journal where workspace_id = $workspace and seq > 3');
      await tampered(`update journal_head set seq = 3, hash = (select hash from journal
        where workspace_id = $workspace and seq = 3) where workspace_id = $workspace`);
      expect(await verifyJournal(database.db, workspaceId)).toMatchObject({ ok: true });
      expect(await verifyJournal(database.db, workspaceId, { since })).toMatchObject({
        ok: false,
        problem: 'cut',
        seq: 4,
      });
    });

    it('a chain that was written anew, given an earlier head', async () => {
      await sealed(5);
      const since = await readHead(database.db, workspaceId);
      await tampered(`update journal set seq = null, prev_hash = null, hash = null, data = '{}'
        where workspace_id = $workspace and seq > 2`);
      await tampered(`update journal_head set seq = 2, hash = (select hash from journal
        where workspace_id = $workspace and seq = 2) where workspace_id = $workspace`);
      const sealer = startSealer(database);
      await sealer.sealNow();
      await sealer.stop();
      expect(await verifyJournal(database.db, workspaceId)).toMatchObject({ ok: true });
      expect(await verifyJournal(database.db, workspaceId, { since })).toMatchObject({
        ok: false,
        problem: 'chain',
        seq: 5,
      });
    });
  });
});
