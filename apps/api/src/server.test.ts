import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeOnEmbedded } from '@claimdesk/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi } from './testing/test-api.ts';
import type { TestApi } from './testing/test-api.ts';

type Raw = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** `fetch` does not let a test choose its Host. */
function send(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${origin}${path}`, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const script = `console.log(${JSON.stringify('x'.repeat(2000))});`;

describeOnEmbedded('the doors of the server', ({ open }) => {
  let api: TestApi;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimdesk-web-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__"><p>the app</p>');
    await writeFile(join(folder, 'assets/index-abc123.js'), script);
    api = await startTestApi(await open(), { config: { webFolder: folder } });
  });
  afterAll(async () => {
    await api.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('says how it is', async () => {
    expect((await send(api.origin, '/health')).body).toBe('{"status":"up"}');
    expect((await send(api.origin, '/health/ready')).status).toBe(200);
    expect((await send(api.origin, '/metrics')).body).toMatch(/^process_resident_memory_bytes \d+$/m);
  });

  it('keeps its counters from whoever comes through a proxy', async () => {
    const { status, body } = await send(api.origin, '/metrics', { 'x-forwarded-for': '203.0.113.7' });
    expect(status).toBe(403);
    expect(body).not.toContain('claimdesk_http_requests_total');
  });

  describe('who may talk to it', () => {
    it.each(['evil.example', '127.0.0.1.evil.example', '127.0.0.1:1'])('refuses the host %j', async (host) => {
      const { status, body } = await send(api.origin, '/', { host });
      expect(status).toBe(421);
      expect(body).not.toContain('the app');
    });

    it('answers to the names of loopback, and probes to any', async () => {
      const { port } = new URL(api.origin);
      expect((await send(api.origin, '/', { host: `localhost:${port}` })).status).toBe(200);
      expect((await send(api.origin, '/health/ready', { host: '10.0.0.7' })).status).toBe(200);
    });

    it('refuses scripts of other sites, also to read', async () => {
      for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1']) {
        expect((await send(api.origin, '/api/trpc/auth.state', { origin })).status).toBe(403);
      }
      expect((await send(api.origin, '/api/trpc/auth.state', { origin: api.origin })).status).toBe(200);
    });

    const json = { 'content-type': 'application/json' };
    const cookie = 'claimdesk=something';
    it.each([
      ['a cookie without proof of its page', { ...json, cookie }, 403],
      ['another site by its fetch metadata', { ...json, 'sec-fetch-site': 'cross-site' }, 403],
      ['a sibling domain by its fetch metadata', { ...json, cookie, 'sec-fetch-site': 'same-site' }, 403],
      ['a form', { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, 415],
      ['a form that hides as text', { 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' }, 415],
      ['no content type', { 'sec-fetch-site': 'same-origin' }, 415],
      ['our own page', { ...json, cookie, 'sec-fetch-site': 'same-origin' }, 401],
      ['a program without a cookie', json, 401],
    ])('a write with %s', async (_what, headers, status) => {
      expect((await send(api.origin, '/api/trpc/auth.signOut', headers, 'POST', '{}')).status).toBe(status);
    });

    it('does not change anything by GET', async () => {
      expect((await send(api.origin, '/api/trpc/auth.signOut', { cookie })).status).toBe(405);
    });
  });

  describe('how it answers', () => {
    it.each(['/', '/articles', '/assets/index-abc123.js', '/api/trpc/auth.state', '/api/nothing', '/p/none', '/x.js'])(
      'sends the security headers with %s',
      async (path) => {
        const { headers } = await send(api.origin, path);
        expect(headers['x-content-type-options']).toBe('nosniff');
        expect(headers['content-security-policy']).toContain("default-src 'none'");
        expect(headers['content-security-policy']).toContain('frame-ancestors');
        expect(headers['content-security-policy']).not.toContain('unsafe');
        expect(headers['referrer-policy']).toBeDefined();
        expect(headers['permissions-policy']).toContain('camera=()');
        expect(headers['cross-origin-opener-policy']).toBe('same-origin');
        expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      },
    );

    it('gives each page its own nonce, in the policy and in the page', async () => {
      const seen = new Set<string>();
      for (const path of ['/', '/articles/some-id']) {
        const { headers, body } = await send(api.origin, path);
        const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
        expect(nonce).toMatch(/^[A-Za-z0-9+/=]{20,}$/);
        expect(body).toContain(`content="${nonce}"`);
        expect(headers['cache-control']).toBe('no-store');
        seen.add(nonce);
      }
      expect(seen.size).toBe(2);
    });

    it('sends hashed files compressed and for ever, missing ones not at all', async () => {
      const asset = '/assets/index-abc123.js';
      const plain = await send(api.origin, asset);
      expect(plain.body).toBe(script);
      expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      for (const encoding of ['br', 'gzip']) {
        const { headers } = await send(api.origin, asset, { 'accept-encoding': encoding });
        expect(headers['content-encoding']).toBe(encoding);
        expect(Number(headers['content-length'])).toBeLessThan(500);
      }
      const etag = String(plain.headers['etag']);
      expect((await send(api.origin, asset, { 'if-none-match': etag })).status).toBe(304);
      expect((await send(api.origin, '/assets/other.js')).status).toBe(404);
      expect((await send(api.origin, '/assets/../../../../etc/passwd')).body).not.toContain('root:');
      expect((await send(api.origin, '/..%2f..%2f..%2fetc%2fpasswd')).body).not.toContain('root:');
    });

    it('refuses a body above the limit, with and without its length', async () => {
      const big = `{"email":"${'x'.repeat(11_000_001)}"}`;
      const headers = { 'content-type': 'application/json', origin: api.origin };
      const init = { method: 'POST', headers };
      for (const body of [big, new Blob([big]).stream()]) {
        const response = await fetch(`${api.origin}/api/trpc/auth.signIn`, {
          ...init,
          body,
          duplex: 'half',
        } as RequestInit);
        expect(response.status).toBe(413);
        expect(await response.json()).toMatchObject({ error: { data: { claimdesk: { code: 'too_large' } } } });
      }
    });

    it.each([
      ['POST', '/api/trpc/auth.signIn', '{broken', 'invalid_input'],
      ['POST', '/api/trpc/auth.signIn', '[]', 'invalid_input'],
      ['POST', '/api/trpc/auth.signIn', '{"email":1,"password":2}', 'invalid_input'],
      ['GET', '/api/trpc/auth.signIn', '', 'invalid_input'],
      ['GET', '/api/trpc/nobody.home', '', 'not_found'],
      ['GET', '/api/trpc/auth.__proto__', '', 'not_found'],
      ['GET', '/api/trpc/invite.inspect?input={', '', 'invalid_input'],
      ['GET', '/api/trpc/claim.list', '', 'unauthenticated'],
      ['GET', `/api/trpc/${Array(21).fill('auth.state').join()}?batch=1`, '', 'too_large'],
    ])('explains %s %s %s without a stack', async (method, path, input, code) => {
      const { status, body } = await send(api.origin, path, { 'content-type': 'application/json' }, method, input);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      const { error } = JSON.parse(body) as { error: { message: string; data: { claimdesk: { code: string } } } };
      expect(error.data.claimdesk.code).toBe(code);
      expect(error.message).toMatch(/^[A-Z“][^\n]+\.$/);
      expect(body).not.toMatch(/stack|node_modules|\.ts:|\.js:/);
    });
  });

  it('says so in plain words while the web app is not built', async () => {
    const bare = await startTestApi(await open(), { config: { webFolder: join(folder, 'nothing') } });
    const { status, body } = await send(bare.origin, '/');
    expect(status).toBe(503);
    expect(body).toContain('not built yet');
    await bare.stop();
  });
});

describeOnEmbedded('faults of ours', ({ open }) => {
  it('become one sentence with a number, and nothing of the SQL', async () => {
    const database = await open();
    const api = await startTestApi(database);
    const admin = await api.setUp();
    // A table that is not there is as bad as it gets; the message of that error names it.
    const broken = api.deps.db;
    await broken.schema.alterTable('member').renameTo('lost_member').execute();
    const answer = await admin.query('member.list');
    await broken.schema.alterTable('lost_member').renameTo('member').execute();
    expect(answer.status).toBe(500);
    expect(answer.error?.message).toMatch(/^Something went wrong on our side; nothing was saved\./);
    expect(answer.error?.data.claimdesk).toMatchObject({ code: 'unexpected', requestId: expect.any(String) });
    expect(answer.text).not.toMatch(/select|relation|member"|stack/i);
    await api.stop();
  });
});
