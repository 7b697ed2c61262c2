import { xml } from './feeds.ts';

/** sitemaps.org: `entries` of one newsroom; a file holds 50,000 at most. */
export function renderSitemap(entries: readonly { url: string; changedAt: string | null }[]): string {
  return sitemapFile('urlset', 'url', entries);
}

/** The sitemaps of all newsrooms of a server. */
export function renderSitemapIndex(urls: readonly string[]): string {
  return sitemapFile(
    'sitemapindex',
    'sitemap',
    urls.map((url) => ({ url, changedAt: null })),
  );
}

function sitemapFile(
  root: string,
  item: string,
  entries: readonly { url: string; changedAt: string | null }[],
): string {
  const lines = entries.map(
    ({ url, changedAt }) =>
      `<${item}><loc>${xml(url)}</loc>${changedAt === null ? '' : `<lastmod>${changedAt}</lastmod>`}</${item}>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('\n')}
</${root}>
`;
}

/** Only the public site is for search engines; a server that nobody else can reach is for none. */
export function renderRobots({ origin, local }: { origin: string; local: boolean }): string {
  if (local) return 'User-agent: *\nDisallow: /\n';
  const open = ['/p/', '/n/', '/fonts/', '/favicon.svg', '/sitemap.xml'].map((path) => `Allow: ${path}`);
  return `User-agent: *\n${open.join('\n')}\nDisallow: /\n\nSitemap: ${origin}/sitemap.xml\n`;
}
