import { findSessionCaller, hasAccounts } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { expect, it } from 'vitest';
import { expectDone, startTestApi, testPassword } from '../testing/test-api.ts';
import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ADDRESS } from './sign-in-limit.ts';
import { hashToken } from './tokens.ts';

const minute = 60_000;

/** A clock that the test moves, from now on: the database fills in some times of its own. */
function clock() {
  let at = Date.now();
  return {
    now: () => new Date(at),
    pass(ms: number) {
      at += ms;
    },
  };
}

describeOnBoth('accounts', ({ open }) => {
  it('are begun through the setup link, once, within a day, with the newest link only', async () => {
    const database = await open();
    const time = clock();
    const keep = { ...database, close: () => Promise.resolve() };
    const first = await startTestApi(keep, { now: time.now });
    await first.stop();
    const api = await startTestApi(database, { now: time.now });
    const input = { workspaceName: 'Desk', name: 'Ada', email: 'ada@example.org', password: testPassword };
    const visitor = api.visitor();

    expect(api.setupToken).toHaveLength(43);
    expect(expectDone(await visitor.query('auth.state'))).toEqual({ needsSetup: true, signedIn: false });
    for (const token of [first.setupToken, 'A'.repeat(43), 'x']) {
      expect((await visitor.mutate('auth.setup', { ...input, token })).error?.data.claimdesk).toMatchObject({
        code: 'expired',
      });
    }
    time.pass(24 * 60 * minute + 1);
    expect(
      (await visitor.mutate('auth.setup', { ...input, token: api.setupToken })).error?.data.claimdesk,
    ).toMatchObject({ code: 'expired' });
    expect(await hasAccounts(api.deps.db)).toBe(false);
    time.pass(-2);

    const both = await Promise.all([
      api.visitor().mutate('auth.setup', { ...input, token: api.setupToken }),
      visitor.mutate('auth.setup', { ...input, email: 'bo@example.org', token: api.setupToken }),
    ]);
    expect(both.map((answer) => answer.error === null).sort()).toEqual([false, true]);
    expect(
      (await visitor.mutate('auth.setup', { ...input, email: 'c@example.org', token: api.setupToken })).error,
    ).not.toBeNull();
    expect(expectDone(await api.visitor().query('auth.state'))).toEqual({ needsSetup: false, signedIn: false });
    await api.stop();
  });

  it('sign in and out; the cookie is strict and nothing readable is stored', async () => {
    const api = await startTestApi(await open());
    const admin = await api.setUp('Ada@Example.org');
    const visitor = api.visitor();
    const answer = await visitor.mutate('auth.signIn', { email: ' ADA@example.org', password: testPassword });
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^claimdesk=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
    expect(answer.text).not.toContain(cookie?.split(/[=;]/)[1]);
    const token = cookie?.split(/[=;]/)[1] ?? '';
    const known = { now: new Date(), workspaceId: null };
    expect(await findSessionCaller(api.deps.db, { ...known, tokenHash: hashToken(token) })).toBeDefined();
    expect(await findSessionCaller(api.deps.db, { ...known, tokenHash: Buffer.from(token) })).toBeUndefined();

    expect(expectDone(await visitor.query('auth.me'))).toMatchObject({
      account: { email: 'ada@example.org', name: 'Ada' },
      member: { roles: ['admin'] },
      workspace: { name: 'Desk', policy: { reviewsWanted: 1, separation: 'solo' } },
    });
    const stolen = visitor.headers();
    expectDone(await visitor.mutate('auth.signOut'));
    const response = await fetch(`${api.origin}/api/trpc/auth.me`, { headers: stolen });
    expect(response.status).toBe(401);
    expect((await admin.query('auth.me')).status).toBe(200);
    await api.stop();
  });

  it('have sessions that end by themselves or when revoked', async () => {
    const time = clock();
    const api = await startTestApi(await open(), { now: time.now, config: { sessionDays: 2 } });
    const here = await api.setUp();
    const there = api.visitor();
    await there.mutate('auth.signIn', { email: 'ada@example.org', password: testPassword });
    const sessions = expectDone(await here.query('auth.sessions')) as Array<{ id: string; current: boolean }>;
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = sessions.find(({ current }) => !current)?.id;
    expectDone(await here.mutate('auth.revokeSession', { id: other }));
    expect((await there.query('auth.me')).status).toBe(401);
    expect((await here.mutate('auth.revokeSession', { id: other })).error?.data.claimdesk).toMatchObject({
      code: 'not_found',
    });

    time.pass(36 * 60 * minute);
    expect((await here.query('auth.me')).status).toBe(200);
    // Use renewed it; after two days without any it is over.
    time.pass(47 * 60 * minute);
    expect((await here.query('auth.me')).status).toBe(200);
    time.pass(49 * 60 * minute);
    expect((await here.query('auth.me')).status).toBe(401);
    await api.stop();
  });

  it('answer the same to a wrong password and to an unknown email', async () => {
    const api = await startTestApi(await open());
    await api.setUp();
    const wrong = await api.visitor().mutate('auth.signIn', { email: 'ada@example.org', password: 'not this one' });
    const unknown = await api.visitor().mutate('auth.signIn', { email: 'eve@example.org', password: 'not this one' });
    expect(wrong.status).toBe(401);
    expect(wrong.error?.message).toBe(unknown.error?.message);
    expect(Object.keys(wrong.error?.data ?? {})).toEqual(Object.keys(unknown.error?.data ?? {}));
    await api.stop();
  });

  it('limit attempts by account, for known and unknown ones alike, until time has passed', async () => {
    const time = clock();
    const api = await startTestApi(await open(), { now: time.now });
    await api.setUp();
    for (const email of ['ada@example.org', 'nobody@example.org']) {
      const visitor = api.visitor();
      // All at once: none slips through beside the others.
      const wrong = () => visitor.mutate('auth.signIn', { email, password: 'a wrong password' });
      const answers = await Promise.all(Array.from({ length: ATTEMPTS_PER_ACCOUNT + 5 }, wrong));
      const codes = answers.map((answer) => answer.status).sort();
      expect(codes).toEqual([...Array<number>(ATTEMPTS_PER_ACCOUNT).fill(401), ...Array<number>(5).fill(429)]);
    }
    const locked = await api.visitor().mutate('auth.signIn', { email: 'ada@example.org', password: testPassword });
    expect(locked.error?.data.claimdesk).toMatchObject({ code: 'rate_limited', retryAfter: 15 * 60 });
    time.pass(15 * minute + 1);
    const right = { email: 'ada@example.org', password: testPassword };
    expect((await api.visitor().mutate('auth.signIn', right)).status).toBe(200);
    await api.stop();
  });

  it('limit attempts by address, and do not count those that succeed', async () => {
    const api = await startTestApi(await open(), { config: { trustProxy: true } });
    await api.setUp();
    const from = (address: string) => ({ 'x-forwarded-for': `10.0.0.1, ${address}` });
    const right = { email: 'ada@example.org', password: testPassword };
    for (let n = 0; n < 5; n += 1) {
      expect((await api.visitor().mutate('auth.signIn', right, from('192.0.2.1'))).status).toBe(200);
    }
    for (let n = 0; n < ATTEMPTS_PER_ADDRESS; n += 1) {
      const input = { email: `user${n}@example.org`, password: 'a wrong password' };
      expect((await api.visitor().mutate('auth.signIn', input, from('192.0.2.1'))).status).toBe(401);
    }
    expect((await api.visitor().mutate('auth.signIn', right, from('192.0.2.1'))).status).toBe(429);
    expect((await api.visitor().mutate('auth.signIn', right, from('192.0.2.2'))).status).toBe(200);
    await api.stop();
  });

  it('get a cookie that is bound to its host where there is https', async () => {
    const config = { publicOrigin: 'https://claims.example.org', publicOriginConfigured: true, allowedHosts: [] };
    const api = await startTestApi(await open(), { config });
    expect(api.deps.config.publicOrigin).toBe('https://claims.example.org');
    // By its own address the server does not answer: only the public name counts.
    expect((await fetch(`${api.origin}/api/trpc/auth.state`)).status).toBe(421);
    await api.stop();
    const { port } = new URL(api.origin);
    expect(Number(port)).toBeGreaterThan(0);
  });
});

describeOnBoth('members', ({ open }) => {
  it('join by link, once, with the roles of the invitation', async () => {
    const api = await startTestApi(await open());
    const admin = await api.setUp();
    const { link } = expectDone(await admin.mutate('invite.create', { roles: ['reviewer', 'viewer'] })) as {
      link: string;
    };
    const token = link.split('#token=')[1];
    expect(link.startsWith(`${api.origin}/join#token=`)).toBe(true);
    expect(expectDone(await api.visitor().query('invite.inspect', { token }))).toMatchObject({
      workspaceName: 'Desk',
      invitedBy: 'Ada',
      roles: ['viewer', 'reviewer'],
    });
    const join = (email: string) => {
      const member = api.visitor();
      return member.mutate('invite.accept', { token, name: 'Bo', email, password: testPassword });
    };
    const both = await Promise.all([join('bo@example.org'), join('cy@example.org')]);
    expect(both.map((answer) => answer.error === null).sort()).toEqual([false, true]);
    const members = expectDone(await admin.query('member.list')) as Array<{ name: string }>;
    expect(members.map(({ name }) => name)).toEqual(['Ada', 'Bo']);
    expect((await api.visitor().query('invite.inspect', { token })).error?.data.claimdesk).toMatchObject({
      code: 'expired',
    });
    await api.stop();
  });

  it('cannot join by a link that is revoked or past its time, nor twice', async () => {
    const time = clock();
    const api = await startTestApi(await open(), { now: time.now });
    const admin = await api.setUp();
    const create = async () => {
      const created = expectDone(await admin.mutate('invite.create', { roles: ['viewer'] })) as {
        id: string;
        link: string;
      };
      return { id: created.id, token: created.link.split('#token=')[1] };
    };
    const inspect = async (token: string | undefined) =>
      (await api.visitor().query('invite.inspect', { token })).error?.data.claimdesk['code'] ?? 'open';
    const revoked = await create();
    expectDone(await admin.mutate('invite.revoke', { id: revoked.id }));
    expect(await inspect(revoked.token)).toBe('expired');
    const late = await create();
    expect(await inspect(late.token)).toBe('open');
    time.pass(7 * 24 * 60 * minute);
    expect(await inspect(late.token)).toBe('expired');
    const mine = await create();
    expect((await admin.mutate('invite.accept', { token: mine.token })).error?.data.claimdesk).toMatchObject({
      code: 'already_exists',
    });
    expect(await inspect(mine.token)).toBe('open');
    const taken = { token: mine.token, name: 'Eve', email: 'ada@example.org', password: testPassword };
    expect((await api.visitor().mutate('invite.accept', taken)).error?.data.claimdesk).toMatchObject({
      code: 'already_exists',
      path: 'email',
    });
    await api.stop();
  });

  it('lose their rights at once when they are deactivated, and one administrator always stays', async () => {
    const api = await startTestApi(await open());
    const admin = await api.setUp();
    const bo = await api.join(admin, ['editor'], 'bo@example.org');
    const members = expectDone(await admin.query('member.list')) as Array<{
      id: string;
      name: string;
      version: number;
    }>;
    const [ada, member] = members;
    expect((await bo.query('member.list')).status).toBe(200);
    const off = { id: member?.id, roles: ['editor'], active: false, expectedVersion: member?.version };
    expect((await bo.mutate('member.update', off)).status).toBe(403);
    expectDone(await admin.mutate('member.update', off));
    expect((await bo.query('member.list')).status).toBe(403);
    expect((await admin.mutate('member.update', off)).error?.data.claimdesk).toMatchObject({
      code: 'stale',
      current: { active: false, version: 2 },
    });
    const last = { id: ada?.id, roles: ['viewer'], active: true, expectedVersion: ada?.version };
    expect((await admin.mutate('member.update', last)).error?.data.claimdesk).toMatchObject({
      code: 'not_allowed_now',
    });
    await api.stop();
  });

  it('see the addresses of others only when they administer members', async () => {
    const api = await startTestApi(await open());
    const admin = await api.setUp();
    const bo = await api.join(admin, ['reviewer'], 'bo@example.org');
    const emails = async (who: typeof bo) =>
      (expectDone(await who.query('member.list')) as Array<{ email: string | null }>).map(({ email }) => email);
    expect(await emails(admin)).toEqual(['ada@example.org', 'bo@example.org']);
    expect(await emails(bo)).toEqual([null, 'bo@example.org']);
    await api.stop();
  });
});

describeOnBoth('API keys', ({ open }) => {
  type Created = { id: string; key: string };

  it('act within their scopes and those of their member, until they end', async () => {
    const time = clock();
    const api = await startTestApi(await open(), { now: time.now });
    const admin = await api.setUp();
    const create = async (scopes: string[], days = 10) =>
      expectDone(await admin.mutate('apiKey.create', { name: 'Script', scopes, days })) as Created;
    const reader = await create(['member:read']);
    expect(reader.key).toMatch(/^cdk_[A-Za-z0-9_-]{43}$/);
    expect((await api.program(reader.key).query('member.list')).status).toBe(200);
    expect((await api.program(reader.key).query('journal.verify')).status).toBe(403);
    // What belongs to a person's session is not for programs.
    expect((await api.program(reader.key).query('auth.me')).status).toBe(401);
    expect((await api.program(`${reader.key}x`).query('member.list')).status).toBe(401);

    const listed = await admin.query('apiKey.list');
    expect(listed.text).not.toContain(reader.key);
    expect(listed.text).toContain(reader.key.slice(0, 10));

    expectDone(await admin.mutate('apiKey.revoke', { id: reader.id }));
    expect((await api.program(reader.key).query('member.list')).status).toBe(401);

    const short = await create(['member:read'], 1);
    time.pass(24 * 60 * minute);
    expect((await api.program(short.key).query('member.list')).status).toBe(401);
    await api.stop();
  });

  it('cannot hold what machines never do, nor more than their maker', async () => {
    const api = await startTestApi(await open());
    const admin = await api.setUp();
    for (const scope of ['publication:publish', 'decision:approve', 'api-key:manage', 'everything']) {
      const answer = await admin.mutate('apiKey.create', { name: 'Script', scopes: [scope], days: 1 });
      expect(answer.error?.data.claimdesk).toMatchObject({ code: 'invalid_input' });
    }
    const second = await api.join(admin, ['admin'], 'bo@example.org');
    const made = await second.mutate('apiKey.create', { name: 'Script', scopes: ['journal:read'], days: 1 });
    const { key } = expectDone(made) as Created;
    expect((await api.program(key).query('journal.verify')).status).toBe(200);
    const members = expectDone(await admin.query('member.list')) as Array<{ id: string; version: number }>;
    const bo = { id: members[1]?.id, expectedVersion: 1, active: true };
    expectDone(await admin.mutate('member.update', { ...bo, roles: ['viewer'] }));
    expect((await api.program(key).query('journal.verify')).status).toBe(403);
    expectDone(await admin.mutate('member.update', { ...bo, expectedVersion: 2, roles: ['viewer'], active: false }));
    expect((await api.program(key).query('journal.verify')).status).toBe(401);
    await api.stop();
  });
});

describeOnBoth('any characters', ({ open }) => {
  it('in names, notes, emails and passwords give an answer, never a fault', async () => {
    const api = await startTestApi(await open());
    const admin = await api.setUp();
    for (const strange of [
      '\u0000',
      'a\u0000b',
      '\ud800',
      '👩‍👩‍👧',
      'שלום',
      `e\u0301`,
      '\u202e',
      "'; drop table account; --",
    ]) {
      const answers = [
        await admin.mutate('workspace.rename', { name: `x${strange}`, expectedVersion: 1 }),
        await admin.mutate('invite.create', { roles: ['viewer'], note: strange, idempotencyKey: strange }),
        await admin.mutate('invite.create', { roles: ['viewer'], note: strange }),
        await admin.mutate('apiKey.create', { name: `x${strange}`, scopes: ['member:read'], days: 1 }),
        await api.visitor().mutate('auth.signIn', { email: `a${strange}@example.org`, password: strange }),
        await api.visitor().query('invite.inspect', { token: strange }),
        await admin.query('journal.list', { cursor: strange }),
      ];
      expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    }
    await api.stop();
  });
});
