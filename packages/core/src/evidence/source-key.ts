/** What evidence points at: an address, an uploaded file by its SHA-256 in hex, or words such as a book and page. */
export type EvidencePlace = { url: string | null; fileHash: string | null; citation: string | null };

/**
 * `key` is the same for everything that names the same source; `host` is the site's name without `www.`, for an address
 * only.
 */
export type SourceKey = { key: string; host: string | null };

/**
 * Parameters that say how a reader came to a page and never which page it is, as the advertising and mailing services
 * that add them document them.
 */
const trackingNames = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid ttclid yclid igshid igsh li_fat_id epik s_kwcid mc_cid mc_eid
   mkt_tok vero_id wickedid ref_src ref_url _ga _gl _hsenc _hsmi __hstc __hssc __hsfp hsctatracking cmpid ocid smid
   partner_id`.split(/\s+/u),
);
const trackingPrefixes = ['utm_', 'pk_', 'mtm_', 'piwik_', 'matomo_', 'at_campaign', 'at_medium', 'oly_'];

/**
 * Names the source of a piece of evidence, so that its uses can be counted together. An address is its host and path,
 * without scheme, `www.`, usual port, fragment, slash at the end and tracking parameters; other parameters stay, in
 * order of their names. A citation is its words in lower case. A file is its hash.
 *
 * @example sourceKey({ url: 'https://www.example.org/a/?utm_source=x&id=3#top', fileHash: null, citation: null })
 * // { key: 'url:example.org/a?id=3', host: 'example.org' }
 */
export function sourceKey({ url, fileHash, citation }: EvidencePlace): SourceKey {
  if (fileHash !== null) return { key: `file:${fileHash}`, host: null };
  if (url === null) return { key: `text:${plainWords(citation ?? '')}`, host: null };
  const parts = URL.canParse(url) ? new URL(url) : null;
  if (parts === null) return { key: `url:${plainWords(url)}`, host: null };
  // A URL that was parsed has its host in lower case and punycode, and no port that is the scheme's own.
  const host = parts.host.replace(/^www\./u, '').replace(/\.$/u, '');
  const path = parts.pathname.replace(/\/+$/u, '');
  const kept = [...parts.searchParams].filter(([name]) => !isTracking(name.toLowerCase()));
  // Stable: parameters of the same name keep the order that gives them their meaning.
  kept.sort(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1));
  const query = kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
  return { key: `url:${host}${path}${query}`, host };
}

function isTracking(name: string): boolean {
  return trackingNames.has(name) || trackingPrefixes.some((prefix) => name.startsWith(prefix));
}

function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[\s.,;:]+$/u, '')
    .trim();
}
