import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mustSpawn, runClaimdesk } from '../testing/spawn-server.ts';

const check = (path: string, fields: object = {}) => ({
  '@type': 'ClaimReview',
  claimReviewed: `Fares rose, says ${path}.`,
  url: `https://checks.example/${path}`,
  reviewRating: { ratingValue: 2, bestRating: 5, worstRating: 1, alternateName: 'Half true' },
  ...fields,
});
const feed = JSON.stringify({
  '@type': 'DataFeed',
  dataFeedElement: [{ item: check('a') }, { item: check('b', { url: 'b', datePublished: '7 March 2019' }) }],
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('claimdesk import', { timeout: 60_000 }, () => {
  it('prints what it reads, one a line, and tells of repairs, without any database', async () => {
    const { code, out, err } = await runClaimdesk(['import', '-', '--dry-run'], { input: feed });
    expect(code).toBe(0);
    const items = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { claim: string });
    // The other names neither a page nor a publisher, once its address is found to be none.
    expect(items).toMatchObject([{ claim: 'Fares rose, says a.', rating: { label: 'Half true', score: 0.25 } }]);
    expect(err).toContain('dataFeedElement.1.item: datePublished: 7 March 2019 -> 2019-03-07.');
    expect(err).toContain('1 found, 1 could not be taken. Nothing was written (--dry-run).');
  });

  it('does not let what others wrote steer the terminal', async () => {
    const input = JSON.stringify([check('a', { datePublished: '\u001b[2Jgone' })]);
    const { out, err } = await runClaimdesk(['import', '-', '--dry-run'], { input });
    expect(out + err).not.toContain('\u001b');
  });

  it.each([
    ['no file', ['import'], 2],
    ['an unknown option', ['import', 'a', '--fast'], 2],
    ['a workspace that is none', ['import', 'a', '--workspace', 'x'], 2],
    ['a missing file', ['import', '/nowhere/at/all.json'], 1],
    ['a folder', ['import', '/'], 1],
    ['nothing in it', ['import', '-', '--dry-run'], 1],
    ['an address that is not public', ['import', 'http://127.0.0.1:9/feed', '--dry-run'], 1],
  ])('refuses %s', async (_, words, expected) => {
    const { code, out, err } = await runClaimdesk(words, { input: '<p>no markup' });
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).toMatch(/^[^\n]+\n/u);
  });

  it('writes into the data folder of the server', { timeout: 180_000 }, async () => {
    const env = { CLAIMDESK_DATA_FOLDER: join(folder, 'data') };
    const path = join(folder, 'feed.json');
    await writeFile(path, feed);
    const server = await mustSpawn(env);
    const call = async (way: string, input: object, cookie = '') => {
      const response = await fetch(`${server.origin}/api/trpc/${way}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.origin, cookie },
        body: JSON.stringify(input),
      });
      expect(response.status).toBe(200);
      return response.headers
        .getSetCookie()
        .map((set) => set.split(';')[0])
        .join('; ');
    };
    const person = { name: 'Ada', email: 'ada@example.org', password: 'a password for tests' };
    await call('auth.setup', { token: server.setupToken, workspaceName: 'Desk', ...person });
    await server.end('SIGTERM');

    const first = await runClaimdesk(['import', path], { env });
    expect(first).toMatchObject({
      code: 0,
      err: expect.stringContaining('1 added, 0 updated, 0 here before, 1 could'),
    });
    const again = await runClaimdesk(['import', path], { env });
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining('0 added, 0 updated, 1 here before') });
    expect((await runClaimdesk(['verify'], { env })).code).toBe(0);
  });
});
