import {
  canonicalVerdicts,
  letterRuns,
  renderArticlePage,
  renderCorrections,
  renderHowWeWork,
  renderIndexPage,
  siteFilters,
  type SiteFilter,
} from '@claimdesk/core';
import {
  getScaleVersion,
  getWorkspace,
  listPublicClaims,
  listPublicClaimsOfArticle,
  listPublicClaimsSpeltLike,
  listPublicFacets,
  listPublicNotices,
  type NewsroomRow,
  type PublicClaimFilter,
  type PublicFacet,
} from '@claimdesk/db';
import type { Deps } from '../../context.ts';
import { isLocal } from '../publication/publication-model.ts';
import { lookOf } from './site-look.ts';

const checksOnPage = 20;
const noticesOnPage = 30;
const mostChoices = 200;
/** So much of what was searched for must be spelt alike, of its runs of three letters. */
const SPELT_ALIKE = 0.4;

export type IndexQuery = { search: string; chosen: Partial<Record<SiteFilter, string>>; cursor: string | null };

function placeOf({ config }: Pick<Deps, 'config'>, newsroom: NewsroomRow) {
  return { look: lookOf(newsroom), origin: config.publicOrigin, local: isLocal({ config }) };
}

/** The newsroom's list of checks. Nothing is in it but what its publications say. */
export async function readIndex(deps: Deps, newsroom: NewsroomRow, query: IndexQuery): Promise<string> {
  const { workspaceId } = newsroom;
  const { search, chosen, cursor } = query;
  const filter = filterOf(query);
  const [page, facets] = await Promise.all([
    listPublicClaims(deps.db, { workspaceId, filter, limit: checksOnPage, ...(cursor !== null && { cursor }) }),
    listPublicFacets(deps.db, { workspaceId, limit: mostChoices }),
  ]);
  const near = page.rows.length === 0 && search !== '' ? await listNear(deps, workspaceId, filter, search) : [];
  return renderIndexPage({
    ...placeOf(deps, newsroom),
    description: newsroom.description,
    search,
    chosen,
    choices: choicesOf(facets),
    claims: near.length > 0 ? near : page.rows,
    near: near.length > 0,
    nextCursor: page.nextCursor,
    later: cursor !== null,
  });
}

function listNear(deps: Deps, workspaceId: string, filter: PublicClaimFilter, search: string) {
  const runs = [...letterRuns(search)];
  const leastShared = Math.ceil(runs.length * SPELT_ALIKE);
  return listPublicClaimsSpeltLike(deps.db, { workspaceId, filter, runs, leastShared, limit: checksOnPage });
}

function filterOf({ search, chosen }: IndexQuery): PublicClaimFilter {
  const { year, ...rest } = chosen;
  return { search, ...rest, ...(year !== undefined && { year: Number(year) }) };
}

function choicesOf(facets: readonly PublicFacet[]): Record<SiteFilter, string[]> {
  const rank = ({ canonical }: PublicFacet) =>
    canonical === null ? canonicalVerdicts.length : canonicalVerdicts.findIndex((verdict) => verdict === canonical);
  const order: Record<SiteFilter, (a: PublicFacet, b: PublicFacet) => number> = {
    verdict: (a, b) => rank(a) - rank(b) || byName(a, b),
    topic: byName,
    outlet: byName,
    claimant: byName,
    year: (a, b) => Number(b.value) - Number(a.value),
  };
  const choices = siteFilters.map((kind) => {
    const found = facets.filter((facet) => facet.kind === kind).sort(order[kind]);
    return [kind, found.map(({ value }) => value)];
  });
  return Object.fromEntries(choices) as Record<SiteFilter, string[]>;
}

const collator = new Intl.Collator('en');

function byName(a: PublicFacet, b: PublicFacet): number {
  return collator.compare(a.value, b.value);
}

/** What was checked of an article; null where nothing of it is published. */
export async function readArticlePage(deps: Deps, newsroom: NewsroomRow, articleId: string): Promise<string | null> {
  const { workspaceId } = newsroom;
  const [first, ...others] = await listPublicClaimsOfArticle(deps.db, { workspaceId, articleId });
  if (first === undefined) return null;
  return renderArticlePage({ ...placeOf(deps, newsroom), articleId, claims: [first, ...others] });
}

export async function readHowWeWork(deps: Deps, newsroom: NewsroomRow): Promise<string> {
  const workspace = await getWorkspace(deps.db, newsroom.workspaceId);
  const version = workspace && (await getScaleVersion(deps.db, newsroom.workspaceId, workspace.scaleVersionId));
  if (version === undefined) throw new Error('a workspace without a scale');
  return renderHowWeWork({ ...placeOf(deps, newsroom), policies: newsroom, scale: version.scale });
}

export async function readCorrections(deps: Deps, newsroom: NewsroomRow, cursor: string | null): Promise<string> {
  const { workspaceId } = newsroom;
  const found = await listPublicNotices(deps.db, {
    workspaceId,
    limit: noticesOnPage,
    ...(cursor !== null && { cursor }),
  });
  return renderCorrections({
    ...placeOf(deps, newsroom),
    policies: newsroom,
    notices: found.rows,
    nextCursor: found.nextCursor,
    later: cursor !== null,
  });
}
