import { markup, type Markup } from '../reports/markup.ts';
import { checkList, itemList, type ListedClaim } from './check-rows.ts';
import { renderSitePage, type SiteLook } from './site-shell.ts';
import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';

export const siteFilters = ['verdict', 'topic', 'outlet', 'claimant', 'year'] as const;
export type SiteFilter = (typeof siteFilters)[number];

export type IndexPage = {
  look: SiteLook;
  /** The public origin, no slash at the end; `local` when nobody else can reach it. */
  origin: string;
  local: boolean;
  description: string | null;
  search: string;
  chosen: Partial<Record<SiteFilter, string>>;
  /** What each filter can be set to. */
  choices: Record<SiteFilter, readonly string[]>;
  claims: readonly ListedClaim[];
  /** Claims that are only spelt like what was searched for; nothing else was found then. */
  near: boolean;
  nextCursor: string | null;
  /** A page after the first. */
  later: boolean;
};

/** The newsroom's checks, newest first, with a search and filters that are plain forms. */
export function renderIndexPage(page: IndexPage, words: Words = english): string {
  const { look, origin, local, claims, search, chosen } = page;
  const narrowed = search !== '' || Object.values(chosen).some((value) => value !== undefined);
  const title = words.site.checksOf(look.name);
  const description = page.description ?? words.site.indexLead(look.name);
  const body = markup`<div class="list-page">
<h1>${title}</h1>
<p class="lead">${description}</p>
${searchForm(page, narrowed, words)}
${claims.length === 0 ? nothing(narrowed, look, words) : found(page, words)}
</div>`;
  // Only the plain list is for search engines: each filter would be the same checks once more.
  const plain = !narrowed && !page.later;
  return renderSitePage({
    words,
    look,
    title,
    description,
    language: words.language,
    canonical: plain && !local ? origin + look.base : null,
    jsonLd: plain ? itemList(claims, origin) : undefined,
    here: 'checks',
    body,
  });
}

function found(page: IndexPage, words: Words): Markup {
  const { look, claims, near, nextCursor, later } = page;
  const older =
    nextCursor === null
      ? ''
      : markup`<a class="link" href="${hrefOf(page, nextCursor)}" rel="next">${words.site.older}</a>`;
  const newest = later ? markup`<a class="link" href="${hrefOf(page, null)}">${words.site.newest}</a>` : '';
  return markup`${near && markup`<p class="near" role="status">${words.site.near}</p>`}${checkList(claims, look, words)}
<nav class="pages" aria-label="${words.site.checks}">${newest}${older}</nav>`;
}

function nothing(narrowed: boolean, look: SiteLook, words: Words): Markup {
  if (!narrowed) return markup`<div class="empty"><h2>${words.site.empty}</h2><p>${words.site.emptyLead}</p></div>`;
  return markup`<div class="empty" role="status"><h2>${words.site.nothing}</h2><p>${words.site.nothingLead}</p><p><a class="link" href="${look.base}">${words.site.clear}</a></p></div>`;
}

function searchForm(page: IndexPage, narrowed: boolean, words: Words): Markup {
  const { look, search, chosen, choices } = page;
  const fields = siteFilters.filter((filter) => choices[filter].length > 1 || chosen[filter] !== undefined);
  const open = fields.some((filter) => chosen[filter] !== undefined);
  const details =
    fields.length === 0
      ? ''
      : markup`<details${open && markup` open`}><summary class="link">${words.site.narrow}</summary><div class="filters">${fields.map((filter) => filterField(page, filter, words))}<button class="button" type="submit">${words.site.apply}</button></div></details>`;
  const clear =
    narrowed && page.claims.length > 0
      ? markup`<p><a class="link" href="${look.base}">${words.site.clear}</a></p>`
      : '';
  return markup`<form class="search" action="${look.base}" method="get" role="search">
<div class="search-row"><label class="vh" for="q">${words.site.searchLabel}</label><input id="q" name="q" type="search" value="${search}" placeholder="${words.site.searchLabel}" maxlength="200"><button class="button" type="submit">${words.site.search}</button></div>
${details}${clear}</form>`;
}

function filterField({ chosen, choices }: IndexPage, filter: SiteFilter, words: Words): Markup {
  const now = chosen[filter];
  const known = now === undefined || choices[filter].includes(now) ? choices[filter] : [now, ...choices[filter]];
  const options = known.map((value) => markup`<option${value === now && markup` selected`}>${value}</option>`);
  return markup`<label>${words.site.filters[filter]}<select name="${filter}"><option value="">${words.site.any}</option>${options}</select></label>`;
}

function hrefOf({ look, search, chosen }: IndexPage, cursor: string | null): string {
  const query = new URLSearchParams();
  if (search !== '') query.set('q', search);
  for (const filter of siteFilters) if (chosen[filter] !== undefined) query.set(filter, chosen[filter]);
  if (cursor !== null) query.set('after', cursor);
  return query.size === 0 ? look.base : `${look.base}?${query.toString()}`;
}
