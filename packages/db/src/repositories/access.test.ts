import { defaultPolicy } from '@claimdesk/core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import type { Seeded } from '../testing/fixtures.ts';
import { seedMember, seedWorkspace } from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import { findAccountByEmail, hasAccounts, insertAccount } from './account.ts';
import { findApiKey, insertApiKey, listApiKeys, revokeApiKey, touchApiKey } from './api-key.ts';
import { findSessionCaller, isApiKeyLive, isSessionCallerLive } from './caller.ts';
import { findInvite, insertInvite, listInvites, revokeInvite, spendInvite } from './invite.ts';
import { getMember, listMembers, listMemberships, lockMembers, updateMember } from './member.ts';
import {
  deleteEndedSessions,
  deleteSession,
  findSession,
  insertSession,
  listSessions,
  touchSession,
} from './session.ts';
import { insertSetupToken, isSetupTokenLive, spendSetupToken } from './setup-token.ts';
import {
  countSignInAttempts,
  deleteOldSignInAttempts,
  deleteSignInAttempts,
  insertSignInAttempt,
} from './sign-in-attempt.ts';
import { getWorkspace, updateWorkspace } from './workspace.ts';

const now = new Date('2026-03-01T12:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const token = () => crypto.getRandomValues(new Uint8Array(32));

describeOnBoth('who may come in', ({ open }) => {
  let database: Database;
  let seeded: Seeded;
  let other: Seeded;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    seeded = await database.transaction((trx) => seedWorkspace(trx));
    other = await database.transaction((trx) => seedWorkspace(trx));
  });

  it('finds an account by its address in any case, and refuses a second of the same', async () => {
    const email = `${newId()}@example.org`;
    const account = { id: newId(), email: email.toUpperCase(), name: 'Ada', passwordHash: 'one' };
    await insertAccount(database.db, account);
    expect(await findAccountByEmail(database.db, email)).toMatchObject({ id: account.id, passwordHash: 'one', email });
    await expect(insertAccount(database.db, { ...account, id: newId() })).rejects.toThrow(/duplicate key/);
    expect(await hasAccounts(database.db)).toBe(true);
  });

  it('knows a new installation by its having no account', async () => {
    const fresh = await open();
    expect(await hasAccounts(fresh.db)).toBe(false);
    await fresh.close();
  });

  it('keeps a session until it ends or is revoked by its account', async () => {
    const tokenHash = token();
    const id = newId();
    await insertSession(database.db, {
      id,
      tokenHash,
      accountId: seeded.accountId,
      userAgent: 'x',
      expiresAt: later(1),
    });
    expect(await findSession(database.db, { tokenHash, now })).toMatchObject({ id, accountId: seeded.accountId });
    expect(await findSession(database.db, { tokenHash: token(), now })).toBeUndefined();
    expect(await findSession(database.db, { tokenHash, now: later(2) })).toBeUndefined();
    await touchSession(database.db, { id, now: later(0.5), expiresAt: later(3) });
    expect(await findSession(database.db, { tokenHash, now: later(2) })).toMatchObject({
      lastSeenAt: later(0.5).toISOString(),
    });
    expect(await listSessions(database.db, { accountId: seeded.accountId, now })).toHaveLength(1);
    expect(await deleteSession(database.db, { id, accountId: other.accountId })).toBe(false);
    await deleteEndedSessions(database.db, later(2));
    expect(await deleteSession(database.db, { id, accountId: seeded.accountId })).toBe(true);
    expect(await findSession(database.db, { tokenHash, now })).toBeUndefined();
  });

  it('finds the caller of a session in the workspace they ask for, if they are in it', async () => {
    const tokenHash = token();
    const sessionId = newId();
    await insertSession(database.db, {
      id: sessionId,
      tokenHash,
      accountId: seeded.accountId,
      userAgent: null,
      expiresAt: later(1),
    });
    const caller = (workspaceId: string | null) => findSessionCaller(database.db, { tokenHash, now, workspaceId });
    const mine = { workspaceId: seeded.workspaceId, memberId: seeded.memberId, memberRoles: ['admin'] };
    expect(await caller(null)).toMatchObject(mine);
    expect(await caller(seeded.workspaceId)).toMatchObject(mine);
    expect(await caller(other.workspaceId)).toMatchObject({ accountId: seeded.accountId, memberId: null });
    const live = { sessionId, ...mine, now };
    expect(await isSessionCallerLive(database.db, live)).toBe(true);
    await updateMember(database.db, { ...mine, id: seeded.memberId, expectedVersion: 1, active: false });
    expect(await isSessionCallerLive(database.db, live)).toBe(false);
    expect(await caller(null)).toMatchObject({ memberId: null });
  });

  it('spends the setup link once, and only the newest one', async () => {
    const [older, newer] = [token(), token()];
    await insertSetupToken(database.db, { tokenHash: older, expiresAt: later(1) });
    await insertSetupToken(database.db, { tokenHash: newer, expiresAt: later(1) });
    expect(await spendSetupToken(database.db, { tokenHash: older, now })).toBe(false);
    expect(await isSetupTokenLive(database.db, { tokenHash: newer, now: later(2) })).toBe(false);
    expect(await spendSetupToken(database.db, { tokenHash: newer, now: later(2) })).toBe(false);
    const spent = await Promise.all([1, 2, 3].map(() => spendSetupToken(database.db, { tokenHash: newer, now })));
    expect(spent.filter(Boolean)).toHaveLength(1);
    expect(await isSetupTokenLive(database.db, { tokenHash: newer, now })).toBe(false);
  });

  it('counts attempts to sign in since a time', async () => {
    const key = newId();
    for (const hours of [0, 1, 2]) await insertSignInAttempt(database.db, { key, at: later(hours) });
    const count = (since: Date) => countSignInAttempts(database.db, { key, since });
    expect(await count(later(0.5))).toEqual({ count: 2, oldestAt: later(1).toISOString() });
    await deleteOldSignInAttempts(database.db, later(1.5));
    expect((await count(now)).count).toBe(1);
    await deleteSignInAttempts(database.db, key);
    expect(await count(now)).toEqual({ count: 0, oldestAt: null });
  });

  it('changes a workspace and its members only from the version the caller knows', async () => {
    const { workspaceId, memberId } = seeded;
    const policy = { ...defaultPolicy, reviewsWanted: 2 };
    expect(await updateWorkspace(database.db, { id: workspaceId, expectedVersion: 1, policy })).toMatchObject({
      version: 2,
      name: 'Desk',
      policy,
    });
    expect(await updateWorkspace(database.db, { id: workspaceId, expectedVersion: 1, name: 'X' })).toBeUndefined();
    expect(await getWorkspace(database.db, workspaceId)).toMatchObject({ name: 'Desk', policy });

    const change = { workspaceId, id: memberId, roles: ['editor' as const] };
    expect(
      await updateMember(database.db, { ...change, workspaceId: other.workspaceId, expectedVersion: 1 }),
    ).toBeUndefined();
    expect(await updateMember(database.db, { ...change, expectedVersion: 1 })).toMatchObject({
      roles: ['editor'],
      version: 2,
    });
    expect(await updateMember(database.db, { ...change, expectedVersion: 1 })).toBeUndefined();
  });

  it('lists the members of a workspace and the memberships of an account', async () => {
    const { memberId } = await database.transaction((trx) =>
      seedMember(trx, seeded.workspaceId, ['viewer', 'reviewer']),
    );
    await database.transaction((trx) => lockMembers(trx, seeded.workspaceId));
    const members = await listMembers(database.db, seeded.workspaceId);
    expect(members.map((member) => member.id)).toEqual([seeded.memberId, memberId]);
    expect(members[1]).toMatchObject({
      roles: ['viewer', 'reviewer'],
      active: true,
      email: expect.stringContaining('@'),
    });
    expect(await getMember(database.db, other.workspaceId, memberId)).toBeUndefined();
    expect(await listMemberships(database.db, seeded.accountId)).toMatchObject([
      { workspaceId: seeded.workspaceId, workspaceName: 'Desk' },
    ]);
    await updateMember(database.db, { ...seeded, id: seeded.memberId, expectedVersion: 1, active: false });
    expect(await listMemberships(database.db, seeded.accountId)).toEqual([]);
  });

  it('lets an invite in once, until it ends or is revoked', async () => {
    const { workspaceId } = seeded;
    const invite = async (expiresAt = later(1)) => {
      const made = { workspaceId, id: newId(), tokenHash: token() };
      const who = { roles: ['reviewer' as const], note: 'For Ben', createdBy: seeded.memberId, expiresAt };
      await insertInvite(database.db, { ...made, ...who });
      return made;
    };
    const first = await invite();
    expect(await findInvite(database.db, first.tokenHash)).toMatchObject({
      workspaceId,
      workspaceName: 'Desk',
      createdByName: 'Ada',
      note: 'For Ben',
      usedAt: null,
    });
    const spend = { ...first, usedBy: seeded.memberId, now };
    expect(await spendInvite(database.db, { ...spend, now: later(2) })).toBe(false);
    expect(await spendInvite(database.db, { ...spend, workspaceId: other.workspaceId })).toBe(false);
    expect(await spendInvite(database.db, spend)).toBe(true);
    expect(await spendInvite(database.db, spend)).toBe(false);
    expect(await revokeInvite(database.db, { ...first, now })).toBe(false);
    const second = await invite();
    expect(await revokeInvite(database.db, { ...second, now })).toBe(true);
    expect(await spendInvite(database.db, { ...second, usedBy: seeded.memberId, now })).toBe(false);
    expect((await listInvites(database.db, workspaceId)).map((row) => row.id)).toEqual([second.id, first.id]);
  });

  it('knows an API key until it ends, is revoked, or its member is deactivated', async () => {
    const { workspaceId, memberId } = seeded;
    const key = { workspaceId, id: newId(), tokenHash: token() };
    await insertApiKey(database.db, {
      ...key,
      name: 'Import',
      prefix: 'cdk_ab',
      scopes: ['claim:read', 'review:submit'],
      memberId,
      expiresAt: later(1),
    });
    const find = (at = now) => findApiKey(database.db, { tokenHash: key.tokenHash, now: at });
    expect(await find()).toMatchObject({ workspaceId, memberId, scopes: ['claim:read', 'review:submit'] });
    expect(await isApiKeyLive(database.db, { ...key, now })).toBe(true);
    expect(await find(later(2))).toBeUndefined();
    await touchApiKey(database.db, { ...key, now });
    expect(await listApiKeys(database.db, workspaceId)).toMatchObject([
      { prefix: 'cdk_ab', lastUsedAt: now.toISOString() },
    ]);
    await updateMember(database.db, { workspaceId, id: memberId, expectedVersion: 1, active: false });
    expect(await find()).toBeUndefined();
    await updateMember(database.db, { workspaceId, id: memberId, expectedVersion: 2, active: true });
    expect(await revokeApiKey(database.db, { ...key, workspaceId: other.workspaceId, now })).toBe(false);
    expect(await revokeApiKey(database.db, { ...key, now })).toBe(true);
    expect(await find()).toBeUndefined();
    expect(await isApiKeyLive(database.db, { ...key, now })).toBe(false);
  });
});
