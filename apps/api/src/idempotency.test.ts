import { describeOnBoth } from '@claimdesk/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectDone, startTestApi } from './testing/test-api.ts';
import type { TestApi, TestCaller } from './testing/test-api.ts';

describeOnBoth('a repeated mutation', ({ open }) => {
  let api: TestApi;
  let admin: TestCaller;
  beforeAll(async () => {
    api = await startTestApi(await open());
    admin = await api.setUp();
  });
  afterAll(() => api.stop());

  const invites = async () => (expectDone(await admin.query('invite.list')) as unknown[]).length;

  it('happens once and gets the first answer, also when both come together', async () => {
    const input = { roles: ['viewer'], idempotencyKey: 'one' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => admin.mutate('invite.create', input)));
    const ids = new Set(answers.map((answer) => (expectDone(answer) as { id: string }).id));
    expect(ids.size).toBe(1);
    expect(await invites()).toBe(1);
  });

  it('never repeats a secret', async () => {
    const input = { roles: ['viewer'], idempotencyKey: 'two' };
    const first = expectDone(await admin.mutate('invite.create', input)) as { id: string; link: string };
    expect(first.link).toContain('#token=');
    expect(expectDone(await admin.mutate('invite.create', input))).toEqual({ ...first, link: null });
    const key = { name: 'Script', scopes: ['member:read'], days: 1, idempotencyKey: 'two' };
    const made = expectDone(await admin.mutate('apiKey.create', key)) as { key: string };
    expect(expectDone(await admin.mutate('apiKey.create', key))).toEqual({ ...made, key: null });
  });

  it('is refused when its key comes with another body', async () => {
    expectDone(await admin.mutate('invite.create', { roles: ['viewer'] }, { 'idempotency-key': 'three' }));
    const other = await admin.mutate('invite.create', { roles: ['editor'] }, { 'idempotency-key': 'three' });
    expect(other.status).toBe(422);
    expect(other.error?.data.claimdesk).toMatchObject({ code: 'key_reused' });
  });

  it('takes any text, and refuses what is nested without end in a sentence', async () => {
    const input = { text: 'The wall cost £41m\uD800.', idempotencyKey: 'odd' };
    const made = expectDone(await admin.mutate('article.create', input)) as { id: string; text: string };
    expect(made.text).toBe('The wall cost £41m\uFFFD.');
    expect(expectDone(await admin.mutate('article.create', input))).toMatchObject({ id: made.id });
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const answer = await fetch(`${api.origin}/api/trpc/invite.create`, {
      method: 'POST',
      headers: { ...admin.headers(), 'content-type': 'application/json' },
      body: `{"roles":["viewer"],"idempotencyKey":"deep","more":${deep}}`,
    });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('nested too deeply')]);
  });

  it('is another one for another actor or another procedure', async () => {
    const second = await api.join(admin, ['admin'], 'bo@example.org');
    const before = await invites();
    const input = { roles: ['viewer'], idempotencyKey: 'four' };
    const a = expectDone(await admin.mutate('invite.create', input)) as { id: string };
    const b = expectDone(await second.mutate('invite.create', input)) as { id: string };
    expect(a.id).not.toBe(b.id);
    expect(await invites()).toBe(before + 2);
    expectDone(await admin.mutate('workspace.rename', { name: 'Desk', expectedVersion: 1, idempotencyKey: 'four' }));
  });

  it('that failed leaves its key free', async () => {
    const stale = await admin.mutate('workspace.rename', { name: 'X', expectedVersion: 9, idempotencyKey: 'five' });
    expect(stale.status).toBe(409);
    expect(
      expectDone(await admin.mutate('workspace.rename', { name: 'X', expectedVersion: 2, idempotencyKey: 'five' })),
    ).toMatchObject({ version: 3 });
  });

  it('asks for today’s rights before it gives yesterday’s answer', async () => {
    const editor = await api.join(admin, ['admin'], 'cy@example.org');
    const input = { roles: ['viewer'], idempotencyKey: 'six' };
    expectDone(await editor.mutate('invite.create', input));
    const members = expectDone(await admin.query('member.list')) as Array<{ id: string; version: number }>;
    const { id, version } = members.at(-1) ?? { id: '', version: 0 };
    expectDone(await admin.mutate('member.update', { id, roles: ['viewer'], active: true, expectedVersion: version }));
    expect((await editor.mutate('invite.create', input)).status).toBe(403);
  });
});

describeOnBoth('a caller in a hurry', ({ open }) => {
  it('is told to wait, and for how long', async () => {
    let at = Date.now();
    const api = await startTestApi(await open(), { config: { writesPerMinute: 6 }, now: () => new Date(at) });
    const admin = await api.setUp();
    const statuses: number[] = [];
    for (let n = 0; n < 7; n += 1) statuses.push((await admin.mutate('invite.create', { roles: ['viewer'] })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
    const refused = await admin.mutate('invite.create', { roles: ['viewer'] });
    expect(refused.error?.data.claimdesk).toMatchObject({ code: 'rate_limited', retryAfter: 10 });
    at += 10_000;
    expect((await admin.mutate('invite.create', { roles: ['viewer'] })).status).toBe(200);
    await api.stop();
  });
});
