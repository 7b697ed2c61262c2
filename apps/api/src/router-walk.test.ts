import { scopes } from '@claimdesk/core';
import type { Scope } from '@claimdesk/core';
import { describeOnEmbedded } from '@claimdesk/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appRouter } from './app-router.ts';
import { startTestApi } from './testing/test-api.ts';
import type { Answer, TestApi, TestCaller } from './testing/test-api.ts';
import type { Meta } from './trpc.ts';

type Walked = { path: string; type: 'query' | 'mutation' | 'subscription'; access: Meta['access'] | undefined };

/** By dotted path; the router's type describes them as a tree. */
const procedures = appRouter._def.procedures as unknown as Record<
  string,
  { _def: { type: Walked['type']; meta?: Meta } }
>;
const walked = Object.entries(procedures).map(([path, { _def }]): Walked => ({
  path,
  type: _def.type,
  access: _def.meta?.access,
}));
const inWorkspace = walked.filter(({ access }) => access !== 'public' && access !== 'session');

function call(caller: TestCaller, { path, type }: Walked): Promise<Answer> {
  return type === 'mutation' ? caller.mutate(path) : caller.query(path);
}

it('walks the whole router', () => {
  expect(walked.length).toBeGreaterThan(40);
});

it.each(walked)('$path says who may call it', ({ access }) => {
  expect(['public', 'session', ...scopes]).toContain(access);
});

it('leaves only these doors open to strangers', () => {
  expect(
    walked
      .filter(({ access }) => access === 'public')
      .map(({ path }) => path)
      .sort(),
  ).toEqual(['auth.setup', 'auth.signIn', 'auth.state', 'invite.accept', 'invite.inspect']);
});

describeOnEmbedded('every procedure', ({ open }) => {
  let api: TestApi;
  let admin: TestCaller;
  beforeAll(async () => {
    api = await startTestApi(await open());
    admin = await api.setUp();
  });
  afterAll(() => api.stop());

  it('refuses a stranger', async () => {
    const stranger = api.visitor();
    for (const procedure of walked.filter(({ access }) => access !== 'public')) {
      expect({ path: procedure.path, status: (await call(stranger, procedure)).status }).toEqual({
        path: procedure.path,
        status: 401,
      });
    }
  });

  it('refuses a member whose roles lack its scope, before it looks at the input', async () => {
    const viewer = await api.join(admin, ['viewer'], 'viewer@example.org');
    const held = new Set<Scope>(['workspace:read', 'member:read', 'article:read', 'claim:read', 'review:read']);
    for (const procedure of inWorkspace.filter(({ access }) => !held.has(access as Scope))) {
      const { status, error } = await call(viewer, procedure);
      expect({ path: procedure.path, status, code: error?.data.claimdesk['code'] }).toEqual({
        path: procedure.path,
        status: 403,
        code: 'forbidden',
      });
    }
  });

  it('refuses an API key that lacks its scope', async () => {
    const created = await admin.mutate('apiKey.create', { name: 'Script', scopes: ['member:read'], days: 1 });
    const program = api.program((created.data as { key: string }).key);
    for (const procedure of inWorkspace.filter(({ access }) => access !== 'member:read')) {
      expect({ path: procedure.path, status: (await call(program, procedure)).status }).toEqual({
        path: procedure.path,
        status: 403,
      });
    }
  });

  it('refuses a workspace that the account is not a member of', async () => {
    const elsewhere = { 'x-claimdesk-workspace': '01a204f5-bb82-738b-83c2-6ce3d065c272' };
    for (const { path, type } of inWorkspace.filter((procedure) => procedure.type === 'mutation')) {
      const { status } = await admin.mutate(path, {}, elsewhere);
      expect({ path, type, status }).toEqual({ path, type, status: 403 });
    }
  });
});
