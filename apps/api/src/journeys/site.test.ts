import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { visibleText } from '@claimdesk/core/read-page';
import { lintJsonLd } from '@claimdesk/core';
import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import { openSite, publishClaim } from '../testing/test-site.ts';
import { openTestDesk, placeOf, type DeskMember, type TestDesk } from '../testing/test-desk.ts';
import { createClaimPages, readFrozenModel } from '../use-cases/site/read-claim-page.ts';

const config = { publicOrigin: 'https://claims.example', publicOriginConfigured: true };
const home = '/n/the-oster-valley-desk';

describeOnBoth('the public site', ({ open }) => {
  let desk: TestDesk;
  let site: ReturnType<typeof openSite>;
  let editor: DeskMember;
  let people: { editor: DeskMember; reviewer: DeskMember };
  let wall: { claimId: string; articleId: string };
  let homes: { claimId: string };
  let secret: string;

  beforeEach(async () => {
    const database = await open();
    desk = await openTestDesk(database, { policy: { reviewsWanted: 1, separation: 'strict' }, config });
    site = openSite(desk);
    editor = await desk.join('Eva Secret-Editor', ['editor']);
    people = { editor, reviewer: await desk.join('Ben Secret-Reviewer', ['reviewer']) };
    wall = await publishClaim(people, {
      quote: 'cost £41m',
      ratingKey: 'true',
      explanation: 'The wall cost £41m, as the accounts say.',
      rationale: 'Words that only the desk may read.',
    });
    homes = await publishClaim(people, {
      quote: 'more than 2,300 homes in the lower town had been taken out of the highest risk band',
      ratingKey: 'mixed',
      explanation: 'Half of them were moved by a redrawn limit.',
      articleId: wall.articleId,
    });
    secret = (await editor.call.claim.add({ articleId: wall.articleId, ...placeOf('missed its own deadline') })).id;
    return () => database.close();
    // The first of them waits for the engine to be read.
  }, 60_000);

  const version = async (claimId: string) => (await editor.call.claim.byId({ id: claimId })).version;
  const retract = async (claimId: string, reason = 'The accounts were forged.') =>
    editor.call.publication.retract({ claimId, reason, expectedVersion: await version(claimId) });
  const correct = async (claimId: string, note: string) =>
    editor.call.publication.correct({
      claimId,
      explanation: 'Half of them moved with the limit.',
      kind: 'minor',
      note,
      expectedVersion: await version(claimId),
    });
  const everyPage = async () => {
    const paths = [
      home,
      `${home}/article/${wall.articleId}`,
      `${home}/how-we-work`,
      `${home}/corrections`,
      `${home}/feed.atom`,
      `${home}/feed.json`,
      `${home}/claimreview.json`,
      `${home}/sitemap.xml`,
      `${home}?q=wall`,
      `/p/${wall.claimId}`,
      `/p/${wall.claimId}/card`,
      '/sitemap.xml',
    ];
    return Promise.all(paths.map(async (path) => ({ path, ...(await site(path)) })));
  };

  it('lists what is published and finds it by words, spelling and filters', async () => {
    const list = await site(home);
    expect(list.status).toBe(200);
    for (const { claimId } of [wall, homes]) expect(list.body).toContain(`href="/p/${claimId}"`);
    expect(list.body.indexOf(homes.claimId)).toBeLessThan(list.body.indexOf(wall.claimId));
    const found = async (query: string) => {
      const { body } = await site(`${home}?${query}`);
      return [wall, homes].flatMap(({ claimId }, index) => (body.includes(`/p/${claimId}"`) ? [index] : []));
    };
    expect(await found('q=redrawn+limits')).toEqual([1]);
    expect(await found('q=accounts')).toEqual([0]);
    expect(await found('q=homse')).toEqual([1]);
    expect(await found('q=highets+risk')).toEqual([1]);
    expect(await found('q=deadline')).toEqual([]);
    expect(await found('verdict=Mixed')).toEqual([1]);
    expect(await found('verdict=Mixed&q=accounts')).toEqual([]);
    expect(await found('year=2026')).toEqual([0, 1]);
    expect(await found('year=2025')).toEqual([]);
    expect((await site(`${home}?q=zzzz`)).body).toContain('Nothing was found.');
    expect((await site(`${home}?q=%00%ff&year=x&verdict=%27`)).status).toBe(200);
    expect((await site(`${home}?after=nonsense`)).status).toBe(404);
  });

  it('shows of the article no more than a sentence on either side, and nothing of who worked on it', async () => {
    const pages = await everyPage();
    const [article] = pages.filter(({ path }) => path.includes('/article/'));
    expect(article?.body).toContain('<mark>cost £41m</mark>');
    for (const { path, body, status } of pages) {
      expect([path, status]).toEqual([path, 200]);
      for (const hidden of [
        'Secret-',
        'Words that only the desk may read',
        secret,
        'insurance bills by a third, says council leader By',
      ]) {
        expect([path, body.includes(hidden)]).toEqual([path, false]);
      }
      expect([path, body.includes('missed its own deadline for the second phase in 2025. In a statement')]).toEqual([
        path,
        false,
      ]);
    }
  });

  it('says the same of what is unpublished, of another newsroom and of nothing', async () => {
    const other = await openTestDesk(desk.deps.database, { config });
    const zoe = await other.join('Zoe', ['editor']);
    const ben = await other.join('Ben', ['reviewer']);
    const theirs = await publishClaim(
      { editor: zoe, reviewer: ben },
      { quote: 'cost £41m', ratingKey: 'false', explanation: 'It did not.' },
    );
    const lost = await site(`${home}/article/01900000-0000-7000-8000-000000000000`);
    expect(lost.status).toBe(404);
    const theirArticle = await site(`${home}/article/${theirs.articleId}`);
    expect([theirArticle.status, theirArticle.body]).toEqual([404, lost.body]);
    expect((await site(home)).body).not.toContain(theirs.claimId);
    expect((await site(`${home}?q=cost`)).body).not.toContain(theirs.claimId);
    const nothing = await site('/p/01900000-0000-7000-8000-000000000000');
    for (const path of [
      `/p/${secret}`,
      `/p/${secret}/card`,
      `/p/${secret}/v/1`,
      '/p/x/v/1',
      `/p/${wall.claimId}/v/2`,
    ]) {
      const answer = await site(path);
      expect([path, answer.status, answer.body]).toEqual([path, 404, nothing.body]);
    }
    expect((await site('/n/no-such-newsroom')).status).toBe(404);
  });

  it('keeps each version byte for byte, whatever comes after', async () => {
    const first = await site(`/p/${homes.claimId}/v/1`);
    expect(first.headers.get('cache-control')).toContain('immutable');
    const current = await site(`/p/${homes.claimId}`);
    expect(current.headers.get('cache-control')).toBe('public, no-cache');
    await correct(homes.claimId, 'Said more plainly.');
    const corrected = await site(`/p/${homes.claimId}`);
    expect(corrected.headers.get('etag')).not.toBe(current.headers.get('etag'));
    expect(corrected.body).toContain('Said more plainly.');
    expect(corrected.body).toContain(`/p/${homes.claimId}/v/1`);
    const second = await site(`/p/${homes.claimId}/v/2`);
    await retract(homes.claimId);
    // A server that has just started holds nothing in memory.
    const fresh = openSite(desk);
    expect((await fresh(`/p/${homes.claimId}/v/1`)).body).toBe(first.body);
    expect((await fresh(`/p/${homes.claimId}/v/2`)).body).toBe(second.body);
    for (const { body } of [first, second]) {
      expect(body).not.toContain('ld+json');
      expect(body).toContain('noindex');
    }
  });

  it('leaves a tombstone for what was retracted, in every list and feed', async () => {
    await retract(wall.claimId);
    const stone = await site(`/p/${wall.claimId}`);
    expect(stone.status).toBe(410);
    expect(stone.body).toContain('The accounts were forged.');
    expect(stone.body).toContain(`/p/${wall.claimId}/v/1`);
    expect(stone.body).not.toContain('ld+json');
    expect((await site(`/p/${wall.claimId}/claimreview.json`)).status).toBe(410);
    expect(await site(`/p/${wall.claimId}/card`)).toMatchObject({ status: 410 });
    for (const path of [
      home,
      `${home}?q=accounts`,
      `${home}/article/${wall.articleId}`,
      `${home}/claimreview.json`,
      `${home}/sitemap.xml`,
    ]) {
      expect([path, (await site(path)).body.includes(wall.claimId)]).toEqual([path, false]);
    }
    const notices = (await site(`${home}/corrections`)).body;
    expect(notices).toContain('The accounts were forged.');
    const atom = (await site(`${home}/feed.atom`)).body;
    expect(atom).toContain(`<at:deleted-entry ref="https://claims.example/p/${wall.claimId}/v/1"`);
    const feed = JSON.parse((await site(`${home}/feed.json`)).body) as {
      items: { id: string; content_text: string }[];
    };
    expect(feed.items[0]).toMatchObject({
      id: `https://claims.example/p/${wall.claimId}#retracted`,
      content_text: expect.stringContaining('The accounts were forged.'),
    });
    expect(feed.items.some(({ id }) => id === `https://claims.example/p/${wall.claimId}/v/1`)).toBe(false);
    await retract(homes.claimId, 'This one too.');
    expect((await site(home)).body).toContain('No check is published yet.');
    expect((await site(`${home}/article/${wall.articleId}`)).status).toBe(404);
  });

  it('tells of corrections with their notes, the newest first', async () => {
    expect((await site(`${home}/corrections`)).body).toContain('Nothing has been corrected or retracted.');
    await correct(homes.claimId, 'A first note.');
    await correct(homes.claimId, 'A second note.');
    const { body } = await site(`${home}/corrections`);
    expect(body.indexOf('A second note.')).toBeLessThan(body.indexOf('A first note.'));
    expect(body).toContain(`/p/${homes.claimId}/v/2`);
    expect((await site(`${home}/feed.atom`)).body).toContain('A second note.');
  });

  it('has feeds and sitemaps that other programs read', async () => {
    await correct(homes.claimId, 'Said <more> plainly & \u0007 shorter.');
    await retract(wall.claimId);
    const atom = await site(`${home}/feed.atom`);
    expect(atom.headers.get('content-type')).toContain('application/atom+xml');
    const feed = parseAtomFeed(atom.body);
    expect(feed).toMatchObject({
      id: `https://claims.example${home}`,
      title: { value: 'Fact checks by The Oster Valley Desk' },
      links: [{ rel: 'alternate' }, { rel: 'self', href: `https://claims.example${home}/feed.atom` }],
    });
    expect(feed.entries?.map(({ id }) => id)).toEqual([
      `https://claims.example/p/${wall.claimId}#retracted`,
      `https://claims.example/p/${homes.claimId}/v/2`,
      `https://claims.example/p/${homes.claimId}/v/1`,
    ]);
    expect(feed.entries?.[1]).toMatchObject({
      summary: { value: expect.stringMatching(/^Said <more> plainly & . shorter\.$/u) },
    });
    expect(feed.updated).toBe(feed.entries?.[0]?.updated);
    const json = parseJsonFeed((await site(`${home}/feed.json`)).body);
    expect(json.items?.map(({ id }) => id)).toEqual(feed.entries?.map(({ id }) => id));
    for (const path of ['/sitemap.xml', `${home}/sitemap.xml`, `${home}/feed.atom`]) {
      expect([path, XMLValidator.validate((await site(path)).body)]).toEqual([path, true]);
    }
    const map = (await site(`${home}/sitemap.xml`)).body;
    expect([...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url)).toEqual(
      expect.arrayContaining([`https://claims.example/p/${homes.claimId}`, `https://claims.example${home}`]),
    );
    expect((await site('/sitemap.xml')).body).toContain(`https://claims.example${home}/sitemap.xml`);
    expect((await site('/robots.txt')).body).toContain('Sitemap: https://claims.example/sitemap.xml');
  });

  it('answers whoever has the bytes with 304, each encoding by a tag of its own', async () => {
    for (const { path, headers, status } of await everyPage()) {
      const etag = headers.get('etag');
      if (path.endsWith('claimreview.json')) continue;
      expect([path, status, etag]).toEqual([path, 200, expect.stringMatching(/^"[\w-]{27}"$/)]);
      const again = await site(path, { 'if-none-match': `"other", W/${etag}` });
      expect([path, again.status, again.body, again.headers.get('etag')]).toEqual([path, 304, '', etag]);
      const packed = await site(path, { 'accept-encoding': 'gzip, br' });
      expect(packed.headers.get('content-encoding')).toBe('br');
      expect(packed.headers.get('etag')).toBe(`${etag?.slice(0, -1)}-br"`);
      expect((await site(path, { 'if-none-match': etag ?? '', 'accept-encoding': 'gzip' })).status).toBe(200);
      const head = await site(path, {}, 'HEAD');
      expect([path, head.status, head.body, head.headers.get('etag')]).toEqual([path, 200, '', etag]);
    }
  });

  it('answers whoever has the DataFeed with 304 until something changes', async () => {
    const path = `${home}/claimreview.json`;
    const held: string[] = [];
    const changes = [() => correct(homes.claimId, 'A word was missing.'), () => retract(wall.claimId)];
    for (const change of [...changes, null]) {
      const etag = (await site(path)).headers.get('etag') ?? '';
      expect(etag).toMatch(/^W\/"[0-9a-f]{64}"$/);
      expect(held).not.toContain(etag);
      const again = await site(path, { 'if-none-match': etag });
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag]);
      held.push(etag);
      await change?.();
    }
  });

  it('has markup that another set of rules finds nothing wrong with, and each review once', async () => {
    await correct(homes.claimId, 'Said more plainly.');
    const feed = JSON.parse((await site(`${home}/claimreview.json`)).body) as { dataFeedElement: { item: object }[] };
    expect(feed.dataFeedElement).toHaveLength(2);
    for (const [index, claimId] of [homes.claimId, wall.claimId].entries()) {
      const found = await createClaimPages(desk.deps)(claimId);
      if (found === null) throw new Error('no page');
      const { model, hash } = await readFrozenModel(desk.deps, found);
      const page = await site(`/p/${claimId}`);
      const script = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page.body)?.[1] ?? '';
      const file: unknown = JSON.parse((await site(`/p/${claimId}/claimreview.json`)).body);
      const item = { '@context': 'https://schema.org', ...feed.dataFeedElement[index]?.item };
      for (const document of [JSON.parse(script) as unknown, file, item]) {
        const context = { model, hash, script, pageText: visibleText(page.body) };
        expect(lintJsonLd(document, context)).toEqual([]);
      }
    }
    for (const path of [home, `${home}/article/${wall.articleId}`]) {
      const { body } = await site(path);
      expect(body).not.toContain('ClaimReview"');
      const list = JSON.parse(/ld\+json">([\s\S]*?)<\/script>/.exec(body)?.[1] ?? '') as { '@type': string };
      expect(list['@type']).toBe('ItemList');
    }
  });

  it('is found however its address is typed', async () => {
    const typed = ['/n/The-Oster-Valley-Desk', '/n/The-Oster-Valley-Desk/', `${home}/`, '/n/%74he-oster-valley-desk/'];
    for (const path of typed) {
      const { status, headers } = await site(`${path}?q=wall`);
      expect([path, status, headers.get('location')]).toEqual([path, 302, `${home}?q=wall`]);
    }
    const { headers } = await site('/n/THE-%4Fster-valley-desk/corrections?after=x');
    expect(headers.get('location')).toBe(`${home}/corrections?after=x`);
    expect(await site('/n/%2F%2Fevil.example/')).toMatchObject({ status: 404 });
  });

  it('moves with its handle, and what is frozen does not need to', async () => {
    const { workspaceId } = desk;
    expect(await site(`/n/${workspaceId}/corrections?after=x`)).toMatchObject({ status: 302 });
    expect((await site(`/n/${workspaceId}`)).headers.get('location')).toBe(home);
    expect((await site(`/n/${workspaceId}/style.css`)).headers.get('content-type')).toContain('text/css');
  });
});

describeOnBoth('the public site of a machine that nobody else can reach', ({ open }) => {
  it('offers no markup, and asks search engines to leave it alone', async () => {
    const desk = await openTestDesk(await open(), {});
    const site = openSite(desk);
    const people = { editor: await desk.join('Eva', ['editor']), reviewer: await desk.join('Ben', ['reviewer']) };
    const { claimId, articleId } = await publishClaim(people, {
      quote: 'cost £41m',
      ratingKey: 'true',
      explanation: 'It did.',
    });
    for (const path of [home, `${home}/article/${articleId}`, `/p/${claimId}`, `${home}/how-we-work`]) {
      const { body } = await site(path);
      expect([path, body.includes('noindex')]).toEqual([path, true]);
      expect([path, body.includes('ld+json')]).toEqual([path, false]);
    }
    expect((await site(`/p/${claimId}/claimreview.json`)).status).toBe(404);
    expect(JSON.parse((await site(`${home}/claimreview.json`)).body)).toMatchObject({ dataFeedElement: [] });
    expect((await site('/robots.txt')).body).toContain('Disallow: /\n');
    expect((await site('/sitemap.xml')).body).not.toContain('the-oster-valley-desk');
  });
});
