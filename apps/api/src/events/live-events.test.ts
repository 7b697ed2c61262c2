import { appendJournal, newId } from '@claimdesk/db';
import type { Database } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { expect, it } from 'vitest';
import { openStream } from '../testing/event-stream.ts';
import { expectDone, startTestApi } from '../testing/test-api.ts';
import type { TestApi, TestCaller } from '../testing/test-api.ts';

type Me = { workspace: { id: string }; member: { id: string } };

async function invite(caller: TestCaller): Promise<void> {
  expectDone(await caller.mutate('invite.create', { roles: ['viewer'] }));
}

function staysOpen(database: Database): Database {
  return { ...database, close: () => Promise.resolve() };
}

function places(events: Array<{ place: string }>): string[] {
  return events.map(({ place }) => place);
}

const upTo = (last: number) => Array.from({ length: last }, (_, n) => String(n + 1));

describeOnBoth('live events', ({ open }) => {
  it('come in order, from the place asked for, or from now', async () => {
    const api = await startTestApi(await open());
    const admin = await api.setUp();
    await invite(admin);
    const fromStart = await openStream(api, admin, '0');
    expect(places(await fromStart.until((events) => events.length >= 3))).toEqual(['1', '2', '3']);
    const fromTwo = await openStream(api, admin, '2');
    expect(places(await fromTwo.until((events) => events.length >= 1))).toEqual(['3']);
    const fromNow = await openStream(api, admin);
    // It is listening once the server has read the head for it: any event of another stream proves that.
    await invite(admin);
    await fromTwo.until((events) => events.length >= 2);
    await invite(admin);
    const heard = await fromNow.until((events) => events.at(-1)?.place === '5');
    expect(heard.at(-1)).toMatchObject({ place: '5', kind: 'invite.create', own: true });
    for (const stream of [fromStart, fromTwo, fromNow]) stream.close();
    await api.stop();
  });

  it('lose nothing over a restart with writers at work', async () => {
    const database = await open();
    let api: TestApi = await startTestApi(staysOpen(database));
    const admin = await api.setUp();
    const first = await openStream(api, admin, '0');
    await Promise.all(Array.from({ length: 10 }, () => invite(admin)));
    await first.until((events) => events.length >= 5);
    const writing = Promise.allSettled(
      Array.from({ length: 20 }, () => admin.mutate('invite.create', { roles: ['viewer'] })),
    );
    await api.stop();
    // Told to stop by its server a browser would give up; a stream that breaks off it opens again.
    expect(await first.ended).toBeNull();
    await writing;

    const cookie = admin.headers();
    api = await startTestApi(database);
    const again: TestCaller = { ...admin, headers: () => ({ ...cookie, origin: api.origin }) };
    const second = await openStream(api, again, first.events.at(-1)?.place ?? '0');
    const { length: head } = await api.deps.db.selectFrom('journal').select('id').execute();
    if (first.events.length < head) await second.until((events) => events.at(-1)?.place === String(head));
    expect(places([...first.events, ...second.events])).toEqual(upTo(head));
    second.close();
    await api.stop();
  });

  it('end when the session is revoked, the member deactivated or the key revoked', async () => {
    const api = await startTestApi(await open());
    const admin = await api.setUp();
    const bo = await api.join(admin, ['viewer'], 'bo@example.org');
    const cy = await api.join(admin, ['viewer'], 'cy@example.org');
    const made = expectDone(await admin.mutate('apiKey.create', { name: 'S', scopes: ['workspace:read'], days: 1 }));
    const { id: keyId, key } = made as { id: string; key: string };
    const streams = await Promise.all([bo, cy, api.program(key)].map((caller) => openStream(api, caller, '0')));
    for (const stream of streams) await stream.until((events) => events.length >= 1);
    expectDone(await bo.mutate('auth.signOut'));
    const { id, version } =
      (expectDone(await admin.query('member.list')) as Array<{ id: string; version: number }>).at(-1) ?? {};
    expectDone(await admin.mutate('member.update', { id, roles: ['viewer'], active: false, expectedVersion: version }));
    expectDone(await admin.mutate('apiKey.revoke', { id: keyId }));
    expect(await Promise.all(streams.map(({ ended }) => ended))).toEqual(Array(3).fill('serialized-error'));
    await api.stop();
  });

  it('show what happens within a review only to who did it', async () => {
    const api = await startTestApi(await open());
    const admin = await api.setUp();
    const bo = await api.join(admin, ['reviewer'], 'bo@example.org');
    const me = expectDone(await bo.query('auth.me')) as Me;
    const kinds = ['review.submit', 'slot.lease', 'evidence.add', 'claim.accept'];
    await api.deps.database.transaction((trx) =>
      appendJournal(
        trx,
        ...kinds.map((kind) => ({
          workspaceId: me.workspace.id,
          id: newId(),
          kind,
          actor: { kind: 'member', id: me.member.id } as const,
          subject: {},
        })),
      ),
    );
    const heardBy = async (caller: TestCaller) => {
      const stream = await openStream(api, caller, '0');
      await stream.until((events) => events.some(({ kind }) => kind === 'claim.accept'));
      stream.close();
      const listed = expectDone(await caller.query('events.list', { after: '0' })) as { rows: unknown[] };
      expect(listed.rows).toEqual(stream.events);
      return stream.events.map(({ kind }) => kind).filter((kind) => kinds.includes(kind));
    };
    expect(await heardBy(bo)).toEqual(kinds);
    expect(await heardBy(admin)).toEqual(['claim.accept']);
    // Asked after their last event, they do not learn from their place that something of others came since.
    const { next } = expectDone(await admin.query('events.list', { limit: 500 })) as { next: string };
    const later = { kind: 'review.take', actor: { kind: 'member', id: me.member.id }, subject: {} } as const;
    await api.deps.database.transaction((trx) =>
      appendJournal(trx, { workspaceId: me.workspace.id, id: newId(), ...later }),
    );
    const stream = await openStream(api, bo, next);
    await stream.until((events) => events.some(({ kind }) => kind === 'review.take'));
    stream.close();
    for (const limit of [1, 500]) {
      const listed = expectDone(await admin.query('events.list', { after: next, limit }));
      expect(listed).toEqual({ rows: [], next, caughtUp: true });
    }
    const audit = await admin.query('journal.list', {});
    expect(audit.text).toContain('claim.accept');
    expect(audit.text).not.toContain('review.submit');
    await api.stop();
  });

  it('are of one’s own workspace only', async () => {
    const database = await open();
    const api = await startTestApi(database);
    const admin = await api.setUp();
    const stream = await openStream(api, admin, '0');
    await stream.until((events) => events.length >= 2);
    await database
      .transaction((trx) =>
        appendJournal(trx, {
          workspaceId: newId(),
          id: newId(),
          kind: 'other.thing',
          actor: { kind: 'system', id: 'test' },
          subject: {},
        }),
      )
      .catch(() => {});
    await invite(admin);
    expect(places(await stream.until((events) => events.length >= 3))).toEqual(['1', '2', '3']);
    stream.close();
    await api.stop();
  });
});
