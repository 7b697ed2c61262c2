import {
  dataFeedFrame,
  dataFeedItem,
  renderAtom,
  renderJsonFeed,
  renderRobots,
  renderSitemap,
  renderSitemapIndex,
  type ReportModel,
} from '@claimdesk/core';
import {
  getWorkspace,
  listNews,
  listPublicClaims,
  listPublicNewsrooms,
  listSitemap,
  readPublicationModels,
  tagPublicClaims,
  type NewsroomRow,
} from '@claimdesk/db';
import type { Deps } from '../../context.ts';
import { isLocal } from '../publication/publication-model.ts';
import { sha256 } from '../sha256.ts';
import { lookOf } from './site-look.ts';

const itemsInFeed = 50;
/** As many as one file of sitemaps.org may hold. */
const mostAddresses = 50_000;
const reviewsAtOnce = 100;

export async function readFeed(deps: Deps, newsroom: NewsroomRow, format: 'atom' | 'json'): Promise<string> {
  const { workspaceId } = newsroom;
  const [news, workspace] = await Promise.all([
    listNews(deps.db, { workspaceId, limit: itemsInFeed }),
    getWorkspace(deps.db, workspaceId),
  ]);
  const since = workspace?.createdAt ?? deps.now().toISOString();
  const feed = { look: lookOf(newsroom), origin: deps.config.publicOrigin, since, news };
  return format === 'atom' ? renderAtom(feed) : JSON.stringify(renderJsonFeed(feed));
}

type DataFeed = { tag: string; pieces: AsyncGenerator<string> };

/**
 * All ClaimReviews that are offered to everybody, a piece at a time: a newsroom may have any number of them. What is
 * published never changes, so the tag of its ids says whether anything did.
 */
export async function readDataFeed(deps: Deps, newsroom: NewsroomRow): Promise<DataFeed> {
  const { workspaceId, name } = newsroom;
  const url = deps.config.publicOrigin + lookOf(newsroom).base;
  const published = await tagPublicClaims(deps.db, workspaceId);
  return {
    tag: sha256(JSON.stringify([name, url, published])),
    pieces: streamDataFeed(deps, { workspaceId, name, url }),
  };
}

type Feed = { workspaceId: string; name: string; url: string };

async function* streamDataFeed(deps: Deps, { workspaceId, name, url }: Feed): AsyncGenerator<string> {
  const [latest] = await listSitemap(deps.db, { workspaceId, limit: 1 });
  const { before, after } = dataFeedFrame({ name, url, changedAt: latest?.changedAt ?? null });
  yield before;
  let separator = '';
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = { workspaceId, foreign: true, limit: reviewsAtOnce, ...(cursor !== undefined && { cursor }) };
    const page = await listPublicClaims(deps.db, query);
    const publicationIds = page.rows.map(({ publicationId }) => publicationId);
    const models = await readPublicationModels(deps.db, { workspaceId, publicationIds });
    for (const id of publicationIds) {
      const found = models.get(id);
      if (found === undefined) continue;
      yield separator + JSON.stringify(dataFeedItem(JSON.parse(found.model) as ReportModel, found.contentHash));
      separator = ',\n';
    }
    cursor = page.nextCursor;
  }
  yield after;
}

export async function readSitemap(deps: Deps, newsroom: NewsroomRow): Promise<string> {
  const { base } = lookOf(newsroom);
  const home = deps.config.publicOrigin + base;
  const rows = await listSitemap(deps.db, { workspaceId: newsroom.workspaceId, limit: mostAddresses - 3 });
  const own = rows.length === 0 ? [] : [home, `${home}/how-we-work`, `${home}/corrections`];
  return renderSitemap([
    ...own.map((url) => ({ url, changedAt: null })),
    ...rows.map(({ kind, id, changedAt }) => ({
      url: kind === 'claim' ? `${deps.config.publicOrigin}/p/${id}` : `${home}/article/${id}`,
      changedAt,
    })),
  ]);
}

export async function readSitemapIndex(deps: Deps): Promise<string> {
  const { publicOrigin } = deps.config;
  const newsrooms = await listPublicNewsrooms(deps.db, mostAddresses);
  return renderSitemapIndex(newsrooms.map(({ handle }) => `${publicOrigin}/n/${handle}/sitemap.xml`));
}

export function readRobots({ config }: Pick<Deps, 'config'>): string {
  return renderRobots({ origin: config.publicOrigin, local: isLocal({ config }) });
}
