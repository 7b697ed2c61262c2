import { markup, safeHref, toScriptJson, trusted, type Markup } from '../reports/markup.ts';
import type { ReportModel } from '../reports/report-model.ts';
import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';

/** How the pages of one newsroom look and where they are. */
export type SiteLook = {
  name: string;
  /** `/n/HANDLE`, or by the workspace's id in what is frozen: a handle may change. No slash at the end. */
  base: string;
  styleHref: string;
  logo: { href: string; width: number; height: number } | null;
};

/** The look in what never changes: every address in it holds whatever the newsroom changes later. */
export function frozenLook({ id, name, newsroom }: ReportModel['workspace']): SiteLook {
  const base = `/n/${id}`;
  const logo = newsroom?.logo ?? null;
  return {
    name,
    base,
    styleHref: `${base}/style.css`,
    logo: logo && { href: `${base}/logo`, width: logo.width, height: logo.height },
  };
}

export type SitePage = {
  words: Words;
  look: SiteLook;
  title: string;
  description: string;
  language: string;
  /** The page's own public address; null where search engines are to leave it alone. */
  canonical: string | null;
  type?: 'article' | 'website';
  jsonLd?: unknown;
  here?: 'checks' | 'howWeWork' | 'corrections';
  body: Markup;
};

const places = [
  ['checks', ''],
  ['howWeWork', '/how-we-work'],
  ['corrections', '/corrections'],
] as const;

/** A whole page of the public site: no script, one style sheet, its markup inside. */
export function renderSitePage(page: SitePage): string {
  const { words, look, title, body, here } = page;
  const nav = places.map(
    ([place, path]) =>
      markup`<a href="${look.base}${path}"${here === place && markup` aria-current="page"`}>${words.site[place]}</a>`,
  );
  return document(
    page,
    markup`<a class="skip" href="#content">${words.site.skip}</a>
<header class="top"><a class="mast" href="${look.base}">${logoOf(look)}${look.name}</a><nav aria-label="${words.site.main}">${nav}</nav></header>
<main id="content">
${body}
</main>
<footer class="site-foot"><p>${look.name}</p><nav aria-label="${words.site.feeds}">${feedLinks(page)}</nav></footer>`,
    title,
  );
}

/** A page of no newsroom, for addresses where there is nothing. */
export function renderLostPage({ title, text }: { title: string; text: string }, words: Words = english): string {
  const look: SiteLook = { name: '', base: '', styleHref: '/n/style.css', logo: null };
  const lost = markup`<main class="lost"><h1>${title}</h1><p>${text}</p></main>`;
  const { language } = words;
  return document({ words, look, title, description: text, language, canonical: null, body: lost }, lost, title);
}

function document(page: SitePage, body: Markup, title: string): string {
  const { look, language } = page;
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${page.description}">
${headOf(page)}
<link rel="stylesheet" href="${look.styleHref}">
</head>
<body>${body}
</body>
</html>
`.text;
}

function headOf({ look, title, description, canonical, type = 'website', jsonLd }: SitePage): Markup {
  const href = safeHref(canonical);
  const address =
    href === null
      ? markup`<meta name="robots" content="noindex">`
      : markup`<link rel="canonical" href="${href}">
<meta property="og:url" content="${href}">`;
  const icon =
    look.logo === null
      ? markup`<link rel="icon" href="/favicon.svg" type="image/svg+xml">`
      : markup`<link rel="icon" href="${look.logo.href}">`;
  const feeds =
    look.base === ''
      ? ''
      : markup`
<link rel="alternate" type="application/atom+xml" title="${look.name}" href="${look.base}/feed.atom">
<link rel="alternate" type="application/feed+json" title="${look.name}" href="${look.base}/feed.json">`;
  const data =
    jsonLd === undefined
      ? ''
      : markup`
<script type="application/ld+json">${trusted(toScriptJson(jsonLd))}</script>`;
  return markup`${address}
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="${type}">
${look.name !== '' && markup`<meta property="og:site_name" content="${look.name}">`}
<meta name="twitter:card" content="summary">
${icon}${feeds}${data}`;
}

function logoOf({ logo }: SiteLook): Markup {
  if (logo === null) return markup``;
  const { href, width, height } = logo;
  // The name stands beside it, so it says nothing of its own.
  return markup`<img class="logo" src="${href}" alt="" width="${width}" height="${height}">`;
}

function feedLinks({ words, look: { base }, canonical }: SitePage): Markup {
  // What search engines are to leave alone offers no markup either.
  const data = canonical !== null && markup`<a href="${base}/claimreview.json">${words.site.dataFeed}</a>`;
  return markup`<a href="${base}/feed.atom">${words.site.atom}</a><a href="${base}/feed.json">${words.site.jsonFeed}</a>${data}`;
}
