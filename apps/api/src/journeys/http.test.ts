import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describeOnBoth } from '@claimdesk/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportedReport } from '../testing/exported-report.ts';
import { expectDone, startTestApi, type TestApi, type TestCaller } from '../testing/test-api.ts';
import { openSite } from '../testing/test-site.ts';
import { articleText, openTestDesk, placeOf, review } from '../testing/test-desk.ts';
import type { ArticleView, ClaimView, ExportListView, PublicationView } from '../views.ts';

const example = fileURLToPath(new URL('../../../../examples/submit-review.ts', import.meta.url));

describeOnBoth('what the server hands out over HTTP', ({ open }) => {
  let api: TestApi;
  let ada: TestCaller;
  let claim: ClaimView;

  beforeAll(async () => {
    api = await startTestApi(await open());
    ada = await api.setUp();
    const article = expectDone(await ada.mutate('article.create', { text: articleText })) as ArticleView;
    claim = expectDone(await ada.mutate('claim.add', { articleId: article.id, ...placeOf('cost £41m') })) as ClaimView;
  });
  afterAll(() => api.stop());

  it('lets a program review with an API key, as the example does', async () => {
    const scopes = ['article:read', 'claim:read', 'review:submit'];
    const { key } = expectDone(await ada.mutate('apiKey.create', { name: 'Example', scopes, days: 1 })) as {
      key: string;
    };
    const env = { ...process.env, CLAIMDESK_URL: api.origin, CLAIMDESK_KEY: key };
    const { stdout } = await promisify(execFile)(process.execPath, [example], { env });
    expect(stdout).toContain('the claim is decided.');
    const decided = expectDone(await ada.query('claim.byId', { id: claim.id })) as ClaimView;
    expect(decided.decision?.verdict.ratingKey).toBe('mostly-true');
    expect(
      (await api.program(key).mutate('decision.approve', { claimId: claim.id, explanation: 'x', expectedVersion: 1 }))
        .status,
    ).toBe(403);
  });

  it('shows a published claim to everybody, and nothing else', async () => {
    const page = `${api.origin}/p/${claim.id}`;
    const unpublished = await fetch(page);
    expect(unpublished.status).toBe(404);
    const lost = await unpublished.text();
    expect(lost).toContain('There is no check at this address');
    expect(await (await fetch(`${api.origin}/p/nonsense`)).text()).toBe(lost);
    await publish(ada, claim.id);
    const response = await fetch(page);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('Mostly true');
    expect(html).not.toContain('deadline for the second phase in 2025. In a statement');
    expect(html).not.toContain('application/ld+json');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('script-src');
    const style = await fetch(new URL(/rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? '', api.origin));
    expect(style.headers.get('content-type')).toContain('text/css');
    expect(style.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${page}/v/1`)).status).toBe(200);
    const card = await fetch(`${page}/card`);
    expect(card.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(card.headers.get('x-frame-options')).toBeNull();
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    // What is for everybody may be read by pages of other sites; the rest of the server may not.
    const elsewhere = { headers: { origin: 'https://elsewhere.example' } };
    expect((await fetch(`${page}/card`, elsewhere)).status).toBe(200);
    expect((await fetch(`${api.origin}/n/desk/feed.json`, elsewhere)).status).toBe(200);
    expect((await fetch(`${api.origin}/api/trpc/auth.state`, elsewhere)).status).toBe(403);
    for (const path of ['/v/2', '/v/0', '/v/x', '/claimreview.json', '/more'])
      expect((await fetch(page + path)).status).toBe(404);
  });

  it('notes nobody as a reader of reviews who asks for headers alone', async () => {
    const selection = { claimIds: [claim.id] };
    const { files } = await exportedReport(ada, { selection, formats: ['claims.csv'] });
    const editor = await api.join(ada, ['editor'], 'eva@example.org');
    const { member } = expectDone(await editor.query('auth.me')) as { member: { id: string } };
    const seen = () =>
      api.deps.db.selectFrom('review_seen').select('claim_id').where('member_id', '=', member.id).execute();
    const addresses = [
      `/exports/preview?selection=${encodeURIComponent(JSON.stringify(selection))}`,
      ...files.filter(({ format }) => format === 'claims.csv' || format === 'md').map(({ url }) => url),
    ];
    const look = async (method: string) =>
      Promise.all(
        addresses.map(async (url) => {
          const response = await fetch(api.origin + url, { method, headers: editor.headers() });
          await response.arrayBuffer();
          return response.status;
        }),
      );
    expect(new Set(await look('HEAD'))).toEqual(new Set([405]));
    expect(await seen()).toEqual([]);
    const { rows } = expectDone(await ada.query('report.list', {})) as ExportListView;
    // Nor is a file made that nobody asked for.
    expect(rows[0]?.files.filter(({ bytes }) => bytes !== null)).toHaveLength(1);
    expect(new Set(await look('GET'))).toEqual(new Set([200]));
    expect(await seen()).toEqual([{ claim_id: claim.id }]);
  });

  it('hands out the files of a report to who may export', async () => {
    const report = await exportedReport(ada, { selection: { claimIds: [claim.id] } });
    for (const { url, fileName } of report.files) {
      const response = await fetch(api.origin + url, { headers: ada.headers() });
      const body = Buffer.from(await response.arrayBuffer());
      // What was not asked for at first is made on request, and on record from then on.
      const { rows } = expectDone(await ada.query('report.list', {})) as ExportListView;
      const file = rows[0]?.files.find((one) => one.fileName === fileName);
      expect([fileName, response.status, body.length]).toEqual([fileName, 200, file?.bytes]);
      expect(createHash('sha256').update(body).digest('hex')).toBe(file?.fileSha256);
      const isPacked = /\.(?:pdf|docx|xlsx)$/u.test(fileName);
      expect(body.toString('latin1').startsWith('%PDF-') || body.toString('latin1').startsWith('PK')).toBe(isPacked);
      expect(isPacked || body.toString('utf8').includes(report.contentHash ?? '?')).toBe(true);
      const isPage = fileName.endsWith('.html');
      const head = report.journalHead;
      const saysHead = !isPacked && body.toString('utf8').includes(`${head?.seq}:${head?.hash}`);
      expect(saysHead).toBe(isPage || fileName.endsWith('.md'));
      const day = report.createdAt.slice(0, 10);
      expect(response.headers.get('content-disposition')).toMatch(
        new RegExp(`^${isPage ? 'inline' : 'attachment'}; filename="[a-z0-9-]+-${day}-${fileName}"$`, 'u'),
      );
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toContain('sandbox');
      expect((await fetch(api.origin + url)).status).toBe(401);
    }
    const viewer = await api.join(ada, ['viewer'], 'vera@example.org');
    const [file] = report.files;
    expect((await fetch(api.origin + (file?.url ?? ''), { headers: viewer.headers() })).status).toBe(403);
    const unknown = (file?.url ?? '').replace(report.id, claim.id);
    expect((await fetch(api.origin + unknown, { headers: ada.headers() })).status).toBe(404);
  });
});

describeOnBoth('public pages under an https origin', ({ open }) => {
  it('offer their markup under that address', async () => {
    const config = { publicOrigin: 'https://claims.example', publicOriginConfigured: true };
    const desk = await openTestDesk(await open(), { config });
    const ada = await desk.join('Ada', ['admin']);
    const article = await ada.call.article.create({ text: articleText });
    const { id } = await ada.call.claim.add({ articleId: article.id, ...placeOf('cost £41m') });
    await review(ada, id, 'true');
    const { version } = await ada.call.claim.byId({ id });
    const approval = { claimId: id, explanation: 'The register lists it.', expectedVersion: version };
    const approved = await ada.call.decision.approve(approval);
    const published = await ada.call.publication.publish({ claimId: id, expectedVersion: approved.version });
    expect(published).toMatchObject({ local: false, url: `https://claims.example/p/${id}` });
    const site = openSite(desk);
    const markup = await site(`/p/${id}/claimreview.json`);
    expect(markup.headers.get('content-type')).toContain('application/ld+json');
    expect(JSON.parse(markup.body)).toMatchObject({ '@type': 'ClaimReview', url: `https://claims.example/p/${id}` });
    expect((await site(`/p/${id}`)).body).toContain('application/ld+json');
  });
});

async function publish(ada: TestCaller, claimId: string): Promise<PublicationView> {
  const { version } = expectDone(await ada.query('claim.byId', { id: claimId })) as ClaimView;
  const approval = { claimId, explanation: 'The register lists it.', expectedVersion: version };
  const approved = expectDone(await ada.mutate('decision.approve', approval)) as ClaimView;
  return expectDone(
    await ada.mutate('publication.publish', { claimId, expectedVersion: approved.version }),
  ) as PublicationView;
}
