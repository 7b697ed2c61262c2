import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import { seedWorkspace } from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import { beginIdempotency, completeIdempotency, deleteOldIdempotencyKeys } from './idempotency.ts';

const now = new Date('2026-03-01T12:00:00Z');
const nextDay = new Date('2026-03-02T12:00:01Z');

describeOnBoth('idempotency keys', ({ open }) => {
  let database: Database;
  let scope: { workspaceId: string; actorId: string; procedure: string; key: string };

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    const { workspaceId } = await database.transaction((trx) => seedWorkspace(trx));
    scope = { workspaceId, actorId: newId(), procedure: 'claim.accept', key: 'k1' };
  });

  async function call(requestHash: string, answer: unknown, at = now, more: Partial<typeof scope> = {}) {
    return database.transaction(async (trx) => {
      const begun = await beginIdempotency(trx, { ...scope, ...more, requestHash, now: at });
      if (begun.kind === 'repeat') return { repeated: begun.answer };
      await completeIdempotency(trx, { ...scope, ...more, answer });
      return { fresh: answer };
    });
  }

  it('answer a repeat with the first answer', async () => {
    expect(await call('h1', { n: 1, text: 'ok\u0000' })).toEqual({ fresh: { n: 1, text: 'ok\u0000' } });
    expect(await call('h1', { n: 2 })).toEqual({ repeated: { n: 1, text: 'ok\u0000' } });
  });

  it('refuse another request', async () => {
    await call('h1', 1);
    await expect(call('h2', 2)).rejects.toMatchObject({ code: 'key_reused' });
  });

  it('belong to one actor, procedure and workspace', async () => {
    await call('h1', 1);
    expect(await call('h2', 2, now, { actorId: newId() })).toEqual({ fresh: 2 });
    expect(await call('h2', 3, now, { procedure: 'claim.dismiss' })).toEqual({ fresh: 3 });
    const { workspaceId } = await database.transaction((trx) => seedWorkspace(trx));
    expect(await call('h2', 4, now, { workspaceId })).toEqual({ fresh: 4 });
  });

  it('are free again when the work failed', async () => {
    const failing = database.transaction(async (trx) => {
      await beginIdempotency(trx, { ...scope, requestHash: 'h1', now });
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await call('h2', 2)).toEqual({ fresh: 2 });
  });

  it('last a day', async () => {
    await call('h1', 1);
    expect(await call('h2', 2, nextDay)).toEqual({ fresh: 2 });
    expect(await call('h2', 3, nextDay)).toEqual({ repeated: 2 });
    await deleteOldIdempotencyKeys(database.db, new Date('2026-03-04T00:00:00Z'));
    expect(await call('h2', 4, nextDay)).toEqual({ fresh: 4 });
  });

  it('do the work once for ten calls at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => call('h1', index)));
    const fresh = answers.filter((answer) => 'fresh' in answer);
    expect(fresh).toHaveLength(1);
    for (const answer of answers) expect(Object.values(answer)).toEqual([fresh[0]!.fresh]);
  });
});
