import { DomainError, english, renderLostPage, siteFilters, siteStyle, type SiteFilter } from '@claimdesk/core';
import { readLogo, type NewsroomRow } from '@claimdesk/db';
import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Deps } from '../context.ts';
import { readDataFeed, readFeed, readRobots, readSitemap, readSitemapIndex } from '../use-cases/site/read-feeds.ts';
import { readArticlePage, readCorrections, readHowWeWork, readIndex } from '../use-cases/site/read-index.ts';
import { newsroomAt, styleOf } from '../use-cases/site/site-look.ts';
import { looksLikeId } from './looks-like-id.ts';
import { toPacked, type Packed } from './packed.ts';
import type { PageCache } from './page-cache.ts';
import { siteAnswer, siteStream, type SiteType } from './site-answer.ts';

type Env = { Bindings: HttpBindings };

const notFound = toPacked(renderLostPage({ title: english.site.noPageTitle, text: english.site.noPage }));
const lost = (c: Context<Env>) => siteAnswer(c, notFound, 'html', { status: 404 });
const plainStyle = toPacked(siteStyle({ light: null, dark: null }));
/** A style sheet or a logo may be asked for by a preview in a sandbox, which has no origin. */
const forFrames = { 'cross-origin-resource-policy': 'cross-origin' };

/** The public site of each newsroom of this server. */
export function mountNewsroomPages(app: Hono<Env>, deps: Deps, cache: PageCache): void {
  /** Rendered anew each time, but packed once while it stays the same. */
  const packed = (content: string): Packed => {
    const fresh = toPacked(content);
    return cache.find(fresh.hash) ?? cache.keep(fresh.hash, fresh.bytes);
  };

  const page = (
    path: string,
    type: SiteType,
    render: (newsroom: NewsroomRow, c: Context<Env, string>) => Promise<string | null>,
  ) => {
    app.get(`/n/:place${path}`, async (c) => {
      const { place = '' } = c.req.param() as { place?: string };
      const newsroom = await newsroomAt(deps, place);
      if (newsroom === null) return lost(c);
      if (newsroom.handle !== place) return moved(c, newsroom.handle);
      const content = await render(newsroom, c).catch(noSuchPage);
      return content === null ? lost(c) : siteAnswer(c, packed(content), type);
    });
  };

  app.get('/n/style.css', (c) => siteAnswer(c, plainStyle, 'css', { headers: forFrames }));
  page('', 'html', (newsroom, c) => readIndex(deps, newsroom, indexQuery(c)));
  // People type a slash at the end.
  app.get('/n/:place/', async (c) => {
    const newsroom = await newsroomAt(deps, c.req.param('place'));
    return newsroom === null ? lost(c) : c.redirect(`/n/${newsroom.handle}${new URL(c.req.url).search}`, 302);
  });
  page('/how-we-work', 'html', (newsroom) => readHowWeWork(deps, newsroom));
  page('/corrections', 'html', (newsroom, c) => readCorrections(deps, newsroom, c.req.query('after') ?? null));
  page('/article/:articleId', 'html', (newsroom, c) => {
    const articleId = c.req.param('articleId') ?? '';
    return looksLikeId(articleId) ? readArticlePage(deps, newsroom, articleId) : Promise.resolve(null);
  });
  page('/feed.atom', 'atom', (newsroom) => readFeed(deps, newsroom, 'atom'));
  page('/feed.json', 'jsonFeed', (newsroom) => readFeed(deps, newsroom, 'json'));
  page('/sitemap.xml', 'xml', (newsroom) => readSitemap(deps, newsroom));

  app.get('/n/:place/claimreview.json', async (c) => {
    const newsroom = await newsroomAt(deps, c.req.param('place'));
    if (newsroom === null) return lost(c);
    const { tag, pieces } = await readDataFeed(deps, newsroom);
    return siteStream(c, pieces, 'jsonLd', tag);
  });

  // By its hash for pages that may change, and at an address that stays for those that may not.
  app.get('/n/:place/:file{style(\\.[0-9a-f]+)?\\.css}', async (c) => {
    const newsroom = await newsroomAt(deps, c.req.param('place'));
    if (newsroom === null) return lost(c);
    const { css, hash } = styleOf(newsroom);
    const style = cache.find(`style ${hash}`) ?? cache.keep(`style ${hash}`, css);
    return siteAnswer(c, style, 'css', { forEver: c.req.param('file') === `style.${hash}.css`, headers: forFrames });
  });

  app.get('/n/:place/logo', async (c) => {
    const newsroom = await newsroomAt(deps, c.req.param('place'));
    if (newsroom === null || newsroom.logo === null) return lost(c);
    const { sha256, type } = newsroom.logo;
    const { workspaceId } = newsroom;
    const bytes = cache.find(`logo ${sha256}`)?.bytes ?? (await readLogo(deps.db, { workspaceId, sha256 }));
    if (bytes === undefined) return lost(c);
    const logo = cache.find(`logo ${sha256}`) ?? cache.keep(`logo ${sha256}`, bytes);
    return siteAnswer(c, logo, type, { forEver: c.req.query('v') === sha256.slice(0, 16), headers: forFrames });
  });
  app.get('/n/*', lost);

  app.get('/robots.txt', (c) => siteAnswer(c, packed(readRobots(deps)), 'text'));
  app.get('/sitemap.xml', async (c) => siteAnswer(c, packed(await readSitemapIndex(deps)), 'xml'));
}

/** To the handle of now, with all that stands behind it. */
function moved(c: Context, handle: string): Response {
  const { pathname, search } = new URL(c.req.url);
  const [, , , ...behind] = pathname.split('/');
  return c.redirect(`/n/${[handle, ...behind].join('/')}${search}`, 302);
}

/** A cursor that is none of ours is an address at which there is nothing. */
function noSuchPage(error: unknown): null {
  if (error instanceof DomainError && error.code === 'invalid_input') return null;
  throw error;
}

const LONGEST = 200;

function indexQuery(c: Context) {
  const ask = (name: string) =>
    (c.req.query(name) ?? '').toWellFormed().replaceAll('\u0000', '').trim().slice(0, LONGEST).toWellFormed();
  const chosen = siteFilters.flatMap((filter): [SiteFilter, string][] => {
    const value = ask(filter);
    return value === '' || (filter === 'year' && !/^[12]\d{3}$/.test(value)) ? [] : [[filter, value]];
  });
  return {
    search: ask('q'),
    chosen: Object.fromEntries(chosen) as Partial<Record<SiteFilter, string>>,
    cursor: c.req.query('after') ?? null,
  };
}
