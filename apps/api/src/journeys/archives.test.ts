import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPolicy } from '@claimdesk/core';
import { describeOnBoth } from '@claimdesk/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanFiles } from '../files/clean-files.ts';
import { startPageServer, type PageServer } from '../testing/page-server.ts';
import { sampleFiles } from '../testing/sample-files.ts';
import { expectDone, startTestApi, type TestApi, type TestCaller } from '../testing/test-api.ts';
import { articleText, placeOf } from '../testing/test-desk.ts';
import type { ArchiveView } from '../views.ts';

type Item = { id: string; version: number; url: string | null };
type Review = { id: string; version: number; evidence: Item[] };

const day = 24 * 60 * 60_000;
const quote = 'Properties that left the highest band: 2,314';
const page = `<!doctype html><title>Register</title><p>Release of September. ${quote}. Of these 1,180 moved.`;

describeOnBoth('archived pages', ({ open }) => {
  describe.each(['database', 'disk'] as const)('stored in the %s', (storage) => {
    let api: TestApi;
    let site: PageServer;
    let folder: string;
    let ada: TestCaller;
    let ben: TestCaller;
    let cem: TestCaller;
    let edo: TestCaller;
    let vic: TestCaller;
    let articleId: string;
    let clock: number;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'claimdesk-archives-'));
      site = await startPageServer();
      clock = Date.now();
      const config = { filesFolder: storage === 'disk' ? folder : null, fetchAllowed: [site.host] };
      api = await startTestApi(await open(), { config, now: () => new Date(clock) });
      ada = await api.setUp();
      ben = await api.join(ada, ['reviewer'], 'ben@example.org');
      cem = await api.join(ada, ['reviewer'], 'cem@example.org');
      edo = await api.join(ada, ['editor'], 'edo@example.org');
      vic = await api.join(ada, ['viewer'], 'vic@example.org');
      const policy = { ...defaultPolicy, separation: 'strict' };
      expectDone(await ada.mutate('workspace.updatePolicy', { policy, expectedVersion: 1 }));
      articleId = (expectDone(await ada.mutate('article.create', { text: articleText })) as { id: string }).id;
    });
    afterAll(async () => {
      await api.stop();
      await site.stop();
      await rm(folder, { recursive: true, force: true });
    });

    /** A claim with a review of Ben's begun, and a piece of evidence at this path in it. */
    async function begin(path: string, words: string | null = quote) {
      const claim = expectDone(await ada.mutate('claim.add', { articleId, ...placeOf('cost £41m') })) as { id: string };
      const { review } = expectDone(await ben.mutate('review.take', { claimId: claim.id })) as { review: Review };
      const url = `http://${site.host}${path}`;
      const added = { reviewId: review.id, url, quote: words, stance: 'refutes' };
      const { evidence } = expectDone(await ben.mutate('evidence.add', added)) as Review;
      clock += 60_000;
      return { claimId: claim.id, reviewId: review.id, item: evidence[0]! };
    }
    const archive = async (id: string, caller = ben) => {
      clock += 1000;
      return expectDone(await caller.mutate('evidence.archive', { id })) as ArchiveView;
    };
    const listed = async (claimId: string, caller = ben) =>
      expectDone(await caller.query('evidence.archives', { claimId })) as ArchiveView[];
    const download = (caller: TestCaller, { evidenceId, id }: ArchiveView) =>
      fetch(`${api.origin}/evidence/${evidenceId}/archives/${id}`, { headers: caller.headers() });
    const codeOf = async (work: ReturnType<TestCaller['mutate']>) => (await work).error?.data.claimdesk['code'];
    async function submit(caller: TestCaller, claimId: string): Promise<void> {
      const { review } = expectDone(await caller.query('review.task', { claimId })) as { review: Review };
      const draft = { ratingKey: 'true', confidence: 'high', flags: [], rationale: 'The page says so.' };
      const input = { reviewId: review.id, draft, expectedVersion: review.version };
      expectDone(await caller.mutate('review.submit', input));
    }

    it('keep the bytes with hash and time, and say where the quote is', async () => {
      site.pages['/register'] = page;
      const { claimId, item } = await begin('/register');
      const first = await archive(item.id);
      expect(first).toMatchObject({
        evidenceId: item.id,
        fetchedAt: new Date(clock).toISOString(),
        problem: null,
        movedTo: null,
        note: null,
        file: {
          name: '127.0.0.1 register.html',
          mediaType: 'text/html',
          size: page.length,
          sha256: createHash('sha256').update(page).digest('hex'),
        },
        quote: { outcome: 'found', place: { exact: quote, suffix: '. Of these 1,180 moved.' } },
      });
      expect(await listed(claimId)).toEqual([first]);

      const response = await download(ben, first);
      expect([response.status, await response.text()]).toEqual([200, page]);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'text/html',
        'content-disposition': expect.stringMatching(/^attachment; filename="127\.0\.0\.1 register\.html"/),
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
        'cache-control': 'private, no-store',
      });
    });

    it('show drift from one copy to the next, and keep all of them', async () => {
      const versions: [string, string][] = [
        [page, 'found'],
        [`<h1>Updated</h1>${page}`, 'found'],
        [`<ul><li>Sayings<li>${quote}<li>More</ul>`, 'moved'],
        [page.replace('2,314', '2,134'), 'altered'],
        ['<p>Here is nothing of it any more.', 'gone'],
        [page, 'found'],
      ];
      const { claimId, item } = await begin('/drift');
      for (const [version, outcome] of versions) {
        site.pages['/drift'] = version;
        expect((await archive(item.id)).quote?.outcome).toBe(outcome);
      }
      const all = await listed(claimId);
      expect(all.map((one) => one.quote?.outcome)).toEqual(versions.map(([, outcome]) => outcome).toReversed());
      expect(all[2]?.quote?.place?.exact).toBe('Properties that left the highest band: 2,134');
      for (const [nth, one] of all.entries()) {
        expect(await (await download(ben, one)).text()).toBe(versions.toReversed()[nth]?.[0]);
      }
    });

    it('of a page that is gone say so, and of one that cannot be had why', async () => {
      const { claimId, item } = await begin('/gone');
      const gone = await archive(item.id);
      expect(gone).toMatchObject({ file: null, problem: expect.stringMatching(/no such page any more/) });
      expect(gone.quote).toEqual({ outcome: 'gone', place: null });
      site.pages['/gone'] = (_request, response) => response.writeHead(503).end();
      expect(await archive(item.id)).toMatchObject({
        file: null,
        quote: null,
        problem: expect.stringMatching(/error/),
      });
      expect(await listed(claimId)).toHaveLength(2);
      expect((await download(ben, gone)).status).toBe(404);
    });

    it('follow a page to its new address and say which', async () => {
      const { item } = await begin('/old');
      site.pages['/old'] = (_request, response) => response.writeHead(301, { location: '/new' }).end();
      site.pages['/new'] = page;
      expect((await archive(item.id)).movedTo).toBe(`http://${site.host}/new`);
    });

    it('say what is not searched: no quote, a PDF, a picture', async () => {
      site.pages['/none'] = page;
      const none = await begin('/none', null);
      expect(await archive(none.item.id)).toMatchObject({ quote: null, note: expect.stringMatching(/no quote/) });
      for (const [type, body] of [
        ['application/pdf', sampleFiles.pdf],
        ['image/png', sampleFiles.png],
      ] as const) {
        site.pages['/file'] = (_request, response) => response.writeHead(200, { 'content-type': type }).end(body);
        const { item } = await begin('/file');
        const copy = await archive(item.id);
        expect(copy).toMatchObject({
          quote: null,
          file: { mediaType: type },
          note: expect.stringMatching(/PDF|picture/),
        });
        expect(new Uint8Array(await (await download(ben, copy)).arrayBuffer())).toEqual(new Uint8Array(body));
      }
    });

    it('are searched anew for a quote that was written later, and forgotten for another address', async () => {
      site.pages['/later'] = page;
      const { claimId, item } = await begin('/later', null);
      await archive(item.id);
      const { id, version, url } = item;
      const change = { id, expectedVersion: version, url, stance: 'refutes', quote: 'of these 1,180 moved' };
      expectDone(await ben.mutate('evidence.update', change));
      expect((await listed(claimId))[0]?.quote).toMatchObject({
        outcome: 'found',
        place: { exact: 'Of these 1,180 moved' },
      });
      const elsewhere = { ...change, expectedVersion: version + 1, url: `http://${site.host}/other` };
      expectDone(await ben.mutate('evidence.update', elsewhere));
      expect(await listed(claimId)).toEqual([]);
    });

    it('do not reach inside, and need an address', async () => {
      const { reviewId } = await begin('/register');
      for (const url of ['http://127.0.0.1:9/', 'http://[::1]/', 'http://169.254.169.254/latest/']) {
        const added = { reviewId, url, stance: 'context' };
        const { evidence } = expectDone(await ben.mutate('evidence.add', added)) as Review;
        clock += 60_000;
        expect((await archive(evidence.at(-1)!.id)).problem).toMatch(/no public site|Only the usual ports/);
      }
      const book = { reviewId, citation: 'A book', stance: 'context' };
      const { evidence } = expectDone(await ben.mutate('evidence.add', book)) as Review;
      expect(await codeOf(ben.mutate('evidence.archive', { id: evidence.at(-1)!.id }))).toBe('not_allowed_now');
    });

    it('are only for who may see the evidence', async () => {
      site.pages['/mine'] = page;
      const { claimId, item } = await begin('/mine');
      const copy = await archive(item.id);
      for (const caller of [cem, edo, ada]) {
        expect(await codeOf(caller.mutate('evidence.archive', { id: item.id }))).toBe('not_found');
        expect(await listed(claimId, caller)).toEqual([]);
        expect((await download(caller, copy)).status).toBe(404);
      }
      expect(await codeOf(vic.mutate('evidence.archive', { id: item.id }))).toBe('forbidden');
      expect((await download(api.visitor(), copy)).status).toBe(401);

      // Decided by the one review that is wanted: open to all, and theirs to archive again.
      await submit(ben, claimId);
      expect(await listed(claimId, vic)).toEqual([copy]);
      expect((await download(edo, copy)).status).toBe(200);
      const again = await archive(item.id, edo);
      expect((await listed(claimId)).map(({ id }) => id)).toEqual([again.id, copy.id]);

      // Returned: hidden again, also from Ben what another took of his evidence, and who looked may not judge.
      const { version } = expectDone(await edo.query('claim.byId', { id: claimId })) as { version: number };
      const comment = { claimId, comment: 'Look once more.', expectedVersion: version };
      expectDone(await ada.mutate('decision.return', comment));
      expect(await listed(claimId)).toEqual([copy]);
      expect((await download(ben, again)).status).toBe(404);
      expect(await listed(claimId, edo)).toEqual([]);
      expect((await download(edo, copy)).status).toBe(404);
    });

    it('bar from the review whoever has read another’s', async () => {
      site.pages['/seen'] = page;
      const { claimId, item } = await begin('/seen');
      await archive(item.id);
      await submit(ben, claimId);
      await listed(claimId, cem);
      const { version } = expectDone(await edo.query('claim.byId', { id: claimId })) as { version: number };
      expectDone(await edo.mutate('decision.return', { claimId, comment: 'Once more.', expectedVersion: version }));
      expect(await codeOf(cem.mutate('review.take', { claimId }))).toBe('not_allowed_now');
    });

    it('are no uploads, and leave with the evidence, not before', async () => {
      site.pages['/stays'] = page;
      const { claimId, reviewId, item } = await begin('/stays');
      const copy = await archive(item.id);
      const fileId = copy.file?.id ?? '';
      expect(await codeOf(ben.mutate('evidence.add', { reviewId, fileId, stance: 'context' }))).toBe('not_found');
      await cleanFiles(api.deps, new Date(clock + 2 * day));
      expect((await download(ben, copy)).status).toBe(200);
      expectDone(await ben.mutate('evidence.remove', { id: item.id }));
      expect((await download(ben, copy)).status).toBe(404);
      expect(await listed(claimId)).toEqual([]);
      await cleanFiles(api.deps, new Date(clock + 2 * day));
      const left = await api.deps.db.selectFrom('evidence_file').select('id').where('id', '=', fileId).execute();
      expect(left).toEqual([]);
    });

    it('never change in the database', async () => {
      site.pages['/fixed'] = page;
      const { item } = await begin('/fixed');
      const { id } = await archive(item.id);
      const change = api.deps.db.updateTable('evidence_archive').set({ text: 'x' }).where('id', '=', id).execute();
      await expect(change).rejects.toThrow(/never change/);
    });

    it('come two at a time and twenty a minute from one member', async () => {
      const { item } = await begin('/slow');
      const held: (() => void)[] = [];
      const bothAsked = new Promise<void>((resolve) => {
        site.pages['/slow'] = (_request, response) => {
          held.push(() => response.writeHead(200, { 'content-type': 'text/plain' }).end('x'));
          if (held.length === 2) resolve();
        };
      });
      const running = [1, 2].map(() => ben.mutate('evidence.archive', { id: item.id }));
      await bothAsked;
      expect(await codeOf(ben.mutate('evidence.archive', { id: item.id }))).toBe('rate_limited');
      for (const answer of held) answer();
      for (const one of running) expect(expectDone(await one)).toMatchObject({ problem: null });
      clock += 60_000;
      site.pages['/slow'] = (_request, response) => response.writeHead(404).end();
      for (let nth = 0; nth < 20; nth += 1) expectDone(await ben.mutate('evidence.archive', { id: item.id }));
      expect(await codeOf(ben.mutate('evidence.archive', { id: item.id }))).toBe('rate_limited');
      clock += 60_000;
    });

    it('happen once for one idempotency key', async () => {
      site.pages['/once'] = page;
      const { claimId, item } = await begin('/once');
      const ask = { id: item.id, idempotencyKey: `once-${storage}` };
      const [first, second] = [await ben.mutate('evidence.archive', ask), await ben.mutate('evidence.archive', ask)];
      expect(expectDone(second)).toEqual(expectDone(first));
      expect(await listed(claimId)).toHaveLength(1);
    });
  });
});
