import { ENGINE_VERSION } from '@claimdesk/core';
import type { ExtractedArticle } from '@claimdesk/core';
import { claimNextExtraction, getLatestExtraction } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { describe, expect, it } from 'vitest';
import { openEngine } from '../models/open-engine.ts';
import { openStream } from '../testing/event-stream.ts';
import { expectDone, startTestApi } from '../testing/test-api.ts';
import type { TestApi, TestCaller } from '../testing/test-api.ts';
import { createExtractionThread } from './extract-in-thread.ts';
import type { FoundClaims } from './extraction-message.ts';

const text = 'Mayor opens bridge\n\nThe bridge cost 12 million pounds, the council said on Monday.\n';
const idle = { onArticle() {}, onFound() {}, signal: new AbortController().signal };

function program(code: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

describe('the extraction thread', () => {
  it('gives as many claims as anybody could sort, and says so', { timeout: 60_000 }, async () => {
    const thread = createExtractionThread();
    const long = Array.from({ length: 30 }, (_, n) => `Village ${n} has ${n + 2} wells.`).join(' ');
    let given = 0;
    const work = thread.extract(
      { text: long, published: null, mostClaims: 10 },
      { ...idle, onFound: ({ claims }) => (given += claims.length) },
    );
    await expect(work).rejects.toThrow(
      /^This text makes more than 10 claims; those of its first part are kept\. .*\.$/,
    );
    expect(given).toBe(10);
    await thread.stop();
  });

  it('finds what the engine finds, one article after the other', { timeout: 60_000 }, async () => {
    const thread = createExtractionThread();
    const expected = openEngine().extract(text);
    for (let time = 0; time < 2; time += 1) {
      const articles: ExtractedArticle[] = [];
      const found: FoundClaims[] = [];
      await thread.extract(
        { text, published: null, mostClaims: 100 },
        { ...idle, onArticle: (article) => articles.push(article), onFound: (some) => found.push(some) },
      );
      expect(articles).toEqual([expected.article]);
      expect(found.flatMap(({ claims }) => claims)).toEqual(
        expected.claims.map((claim) => ({ ...claim, duplicateOf: null })),
      );
      expect(found.at(-1)).toMatchObject({ done: found.at(-1)?.total });
    }
    await thread.stop();
  });

  it.each([
    ['throws', `throw new Error('broken from the start')`],
    ['exits', `process.exit(3)`],
    ['runs out of memory', `const all = []; for (;;) all.push(new Array(1e6).fill(all.length));`],
    [
      'reports a failure',
      `import('node:worker_threads').then(({ parentPort }) => parentPort.on('message', () => parentPort.postMessage({ kind: 'failed', message: 'no' })))`,
    ],
  ])(
    'that %s fails its article and nothing else',
    async (_how, code) => {
      const thread = createExtractionThread(program(code));
      await expect(thread.extract({ text, published: null, mostClaims: 100 }, idle)).rejects.toThrow(/./);
      await expect(thread.extract({ text, published: null, mostClaims: 100 }, idle)).rejects.toThrow(/./);
      await thread.stop();
    },
    60_000,
  );

  it('can be stopped in the middle', async () => {
    const thread = createExtractionThread(program('setInterval(() => {}, 1000)'));
    const abort = new AbortController();
    const work = thread.extract({ text, published: null, mostClaims: 100 }, { ...idle, signal: abort.signal });
    abort.abort();
    await expect(work).rejects.toThrow('aborted');
    await thread.stop();
  });
});

describeOnBoth('an article', ({ open, kind }) => {
  type Article = {
    id: string;
    claims: number;
    lines: { kind: string }[];
    extraction: {
      status: string;
      done: number;
      total: number;
      saved: number;
      error: string | null;
      stopped: string | null;
    };
  };

  async function extracted(
    api: TestApi,
    admin: TestCaller,
    articleId: string,
    event = 'article.extract',
  ): Promise<Article> {
    const stream = await openStream(api, admin, '0');
    await stream.until((events) => events.some((one) => one.kind === event && one.articleId === articleId));
    stream.close();
    return expectDone(await admin.query('article.byId', { id: articleId })) as Article;
  }

  it('gets its claims soon after it is added', async () => {
    const api = await startTestApi(await open());
    const admin = await api.setUp();
    const { id } = expectDone(await admin.mutate('article.create', { text })) as Article;
    const article = await extracted(api, admin, id);
    expect(article.extraction.status).toBe('done');
    expect(article.claims).toBe(openEngine().extract(text).claims.length);
    await api.stop();
  });

  // Ten thousand claims take the embedded database most of a minute.
  it.runIf(kind === 'server')(
    'keeps as many claims as anybody could sort, and says so',
    { timeout: 120_000 },
    async () => {
      const api = await startTestApi(await open());
      const admin = await api.setUp();
      const endless = 'The council spent 5 million pounds in 2023. '.repeat(10_001);
      const { id } = expectDone(await admin.mutate('article.create', { text: endless })) as Article;
      const article = await extracted(api, admin, id, 'article.fail_extraction');
      expect(article).toMatchObject({ claims: 10_000, extraction: { status: 'failed', saved: 10_000 } });
      expect(article.extraction.error).toMatch(/^This text makes more than 10,000 claims; .* are kept\. .*\.$/);
      await api.stop();
    },
  );

  it(
    'keeps what was found when its reading is cancelled, and is read on without doubles',
    { timeout: 60_000 },
    async () => {
      const api = await startTestApi(await open());
      const admin = await api.setUp();
      const long = Array.from({ length: 1500 }, (_, n) => `Village ${n} has ${n + 2} wells.`).join(' ');
      const { id } = expectDone(await admin.mutate('article.create', { text: long })) as Article;
      const read = async () => expectDone(await admin.query('article.byId', { id })) as Article;
      let article = await read();
      while (article.extraction.done === 0) article = await read();
      const cancelled = expectDone(await admin.mutate('article.cancelExtraction', { id })) as Article;
      const { done, total, saved, status, stopped } = cancelled.extraction;
      expect(status).toBe('cancelled');
      expect(done).toBeGreaterThan(0);
      expect(done).toBeLessThan(total);
      expect(stopped).toMatch(
        /^Stopped after [\d,]+ of 1,500 sentences; the (?:claim|[\d,]+ claims) it added (?:is|are) kept\.$/,
      );
      expect(cancelled.claims).toBe(saved);
      expect(cancelled.claims).toBeGreaterThan(0);

      expectDone(await admin.mutate('article.retryExtraction', { id }));
      const whole = await extracted(api, admin, id);
      expect(whole.extraction).toMatchObject({ status: 'done', stopped: null, done: total, total });
      expect(whole.claims).toBe(openEngine().extract(long).claims.length);
      expect(whole.extraction.saved).toBe(whole.claims - saved);
      await api.stop();
    },
  );

  it('is read again after the process that was reading it died', async () => {
    const database = await open();
    const api = await startTestApi({ ...database, close: () => Promise.resolve() });
    const admin = await api.setUp();
    const { id } = expectDone(await admin.mutate('article.create', { text })) as Article;
    await extracted(api, admin, id);
    await api.stop();
    // As a killed process leaves it: running, with a heartbeat that nobody renews.
    const { workspaceId } = await api.deps.db
      .selectFrom('article')
      .select('workspace_id as workspaceId')
      .executeTakeFirstOrThrow();
    const done = await getLatestExtraction(database.db, workspaceId, id);
    await database.db
      .updateTable('extraction')
      .set({ status: 'pending', finished_at: null })
      .where('id', '=', done?.id ?? '')
      .execute();
    const longAgo = new Date(Date.now() - 60_000);
    expect(
      await claimNextExtraction(database.db, { now: longAgo, staleBefore: longAgo, engineVersion: '0' }),
    ).toMatchObject({
      articleId: id,
      engineVersion: '0',
    });

    const again = await startTestApi(database);
    const cookie = admin.headers();
    const caller: TestCaller = { ...admin, headers: () => ({ ...cookie, origin: again.origin }) };
    const stream = await openStream(again, caller, '0');
    await stream.until((events) => events.filter(({ kind }) => kind === 'article.extract').length === 2);
    stream.close();
    expect(await getLatestExtraction(database.db, workspaceId, id)).toMatchObject({
      status: 'done',
      engineVersion: ENGINE_VERSION,
    });
    await again.stop();
  });
});
