import { describeOnBoth, seedWorkspace } from '@claimdesk/db/testing';
import { findAccountByEmail, insertMember, listMembers, newId, verifyJournal, type Database } from '@claimdesk/db';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { expectDone, startTestApi, testPassword, type TestApi, type TestCaller } from '../../testing/test-api.ts';
import { articleText, placeOf } from '../../testing/test-desk.ts';
import { makeMemberInvite } from '../../use-cases/invite/invite-member.ts';
import type { BackupsView } from '../../views.ts';
import { backupOf, opened, restore } from './copies.ts';

type Me = { member: { id: string; roles: string[] }; workspace: { id: string } };
type Member = { id: string; email: string; hasPassword: boolean | null };

describeOnBoth('a workspace that moves to another server', ({ open }) => {
  let oldHome: Database;
  let newHome: Database;
  let before: TestApi;
  let after: TestApi;
  let ada: TestCaller;
  let edo: TestCaller;
  let me: Me;
  let key: string;
  let invitation: string;
  let bytes: Buffer;

  const download = (caller: TestCaller, method = 'GET') =>
    fetch(`${before.origin}/exports/workspace.zip?workspace=${me.workspace.id}`, { method, headers: caller.headers() });
  const overview = async (api: TestApi, caller: TestCaller) => {
    expect(api.origin).toBeTruthy();
    return expectDone(await caller.query('backup.overview')) as BackupsView;
  };

  beforeAll(async () => {
    oldHome = await open();
    newHome = await open();
    before = await startTestApi(oldHome);
    ada = await before.setUp('ada@example.org');
    edo = await before.join(ada, ['editor'], 'edo@example.org');
    await before.join(ada, ['reviewer'], 'ben@example.org');
    me = expectDone(await ada.query('auth.me')) as Me;
    const article = expectDone(await ada.mutate('article.create', { text: articleText })) as { id: string };
    expectDone(await ada.mutate('claim.add', { articleId: article.id, ...placeOf('cost £41m') }));
    ({ key } = expectDone(await ada.mutate('apiKey.create', { name: 'Script', scopes: ['claim:read'], days: 9 })) as {
      key: string;
    });
    const { link } = expectDone(await ada.mutate('invite.create', { roles: ['viewer'] })) as { link: string };
    invitation = link.split('#token=')[1] ?? '';
    // The file is compared later; nothing may still be changing by itself.
    const runs = oldHome.db.selectFrom('extraction').select('status');
    const isDone = async () => (await runs.execute()).every(({ status }) => status === 'done');
    await vi.waitUntil(isDone, { timeout: 90_000 });
  }, 120_000);
  afterAll(async () => {
    await before.stop();
    await after.stop();
  });

  it('is downloaded by an admin, who is named in the audit log, and by nobody else', async () => {
    for (const [caller, status] of [
      [edo, 403],
      [before.visitor(), 401],
      [before.program(key), 403],
    ] as const) {
      expect((await download(caller)).status).toBe(status);
    }
    expect((await download(ada, 'HEAD')).status).toBe(405);
    expect((await overview(before, ada)).made).toEqual([]);

    const response = await download(ada);
    expect(response.headers.get('content-disposition')).toMatch(/filename="desk-\d{4}-\d\d-\d\d\.zip"/u);
    bytes = Buffer.from(await response.arrayBuffer());
    const { manifest } = await opened(bytes, async (backup) => backup);
    expect(manifest.workspace).toEqual({ id: me.workspace.id, name: 'Desk' });
    // It holds that it was made; what was noted after that is noted elsewhere.
    expect((await backupOf(oldHome, me.workspace.id)).equals(bytes)).toBe(true);
    const { rows } = expectDone(await ada.query('journal.list', { limit: 1 })) as { rows: { kind: string }[] };
    expect(rows).toMatchObject([{ kind: 'workspace.backup' }]);
    const { made, running, size } = await overview(before, ada);
    expect(running).toBeNull();
    expect(size).toMatchObject({ articles: 1 });
    expect(made).toMatchObject([{ what: 'made', by: { name: 'Ada' }, bytes: bytes.length }]);
  });

  it('holds no secret', async () => {
    const secrets = await opened(bytes, async (backup) => {
      const all: string[] = [];
      for (const table of Object.keys(backup.manifest.tables)) {
        for await (const line of backup.lines(table)) all.push(line);
      }
      return all.filter((line) => /argon2|_hash":"\\\\x|token_hash|password/u.test(line));
    });
    expect(secrets).toEqual([]);
  });

  it('lets everybody in again as who they were, by a link and a password of their own', async () => {
    await restore(newHome, bytes);
    after = await startTestApi(newHome);
    expect(after.setupToken).toBeNull();
    const signIn = (email: string) => after.visitor().mutate('auth.signIn', { email, password: testPassword });
    expect(await signIn('ada@example.org')).toMatchObject({ status: 401 });

    // What `claimdesk user link` does.
    const link = await newHome.transaction(async (trx) => {
      const member = (await listMembers(trx, me.workspace.id)).find(({ id }) => id === me.member.id)!;
      const made = await makeMemberInvite(after.deps, trx, {
        workspaceId: me.workspace.id,
        member,
        createdBy: member.id,
      });
      return made.link;
    });
    const token = link.split('#token=')[1];
    const adaThere = after.visitor();
    expect(expectDone(await adaThere.query('invite.inspect', { token }))).toMatchObject({
      member: { name: 'Ada', email: 'ada@example.org' },
    });
    expect(await adaThere.mutate('invite.accept', { token })).toMatchObject({ status: 400 });
    expectDone(await adaThere.mutate('invite.accept', { token, password: testPassword }));
    expect(expectDone(await adaThere.query('auth.me'))).toMatchObject({ member: me.member });
    expect(await after.visitor().mutate('invite.accept', { token, password: testPassword })).toMatchObject({
      status: 412,
    });
    expect(await signIn('ada@example.org')).toMatchObject({ status: 200 });

    const members = expectDone(await adaThere.query('member.list')) as Member[];
    const ben = members.find(({ email }) => email === 'ben@example.org')!;
    expect(members.map(({ hasPassword }) => hasPassword)).toEqual([true, false, false]);
    const forBen = async () => adaThere.mutate('invite.forMember', { memberId: ben.id });
    const first = expectDone(await forBen()) as { link: string };
    const second = expectDone(await forBen()) as { link: string };
    const benThere = after.visitor();
    const accept = (made: { link: string }) =>
      benThere.mutate('invite.accept', { token: made.link.split('#token=')[1], password: testPassword });
    // Another link ends the one before.
    expect(await accept(first)).toMatchObject({ status: 412 });
    expectDone(await accept(second));
    expect(expectDone(await benThere.query('auth.me'))).toMatchObject({ member: { id: ben.id, roles: ['reviewer'] } });
    expect((await forBen()).error?.message).toContain('has a password');
    expect(await verifyJournal(newHome.db, me.workspace.id)).toMatchObject({ ok: true });
  });

  it('leaves links and keys behind, and says so', async () => {
    expect(await after.program(key).query('claim.list', {})).toMatchObject({ status: 401 });
    expect(await after.visitor().query('invite.inspect', { token: invitation })).toMatchObject({ status: 412 });
    const admin = after.visitor();
    expectDone(await admin.mutate('auth.signIn', { email: 'ada@example.org', password: testPassword }));
    expect(expectDone(await admin.query('apiKey.list'))).toMatchObject([{ name: 'Script', hasSecret: false }]);
    const invites = expectDone(await admin.query('invite.list')) as { memberId: string | null; state: string }[];
    expect(invites.filter(({ memberId }) => memberId === null).map(({ state }) => state)).not.toContain('open');
    expect((await overview(after, admin)).made).toMatchObject([{ what: 'restored', by: null }]);
  });

  it('gives an admin no way into another workspace', async () => {
    const { workspaceId } = await newHome.transaction((trx) => seedWorkspace(trx));
    const edosAccount = await findAccountByEmail(newHome.db, 'edo@example.org');
    const elsewhere = { workspaceId, id: newId(), accountId: edosAccount!.id, name: 'Edo', roles: ['admin' as const] };
    await insertMember(newHome.db, elsewhere);
    const admin = after.visitor();
    expectDone(await admin.mutate('auth.signIn', { email: 'ada@example.org', password: testPassword }));
    const edoThere = (expectDone(await admin.query('member.list')) as Member[]).find(({ email }) =>
      email.startsWith('edo'),
    );
    const refused = await admin.mutate('invite.forMember', { memberId: edoThere?.id });
    expect(refused.error?.message).toContain('claimdesk user link');
  });
});
