import { escapeHtml } from '../reports/markup.ts';
import type { Notice } from './about-pages.ts';
import type { SiteLook } from './site-shell.ts';
import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';

export type Feed = {
  look: SiteLook;
  /** The public origin, no slash at the end. */
  origin: string;
  /** ISO 8601 UTC, of the newsroom's beginning: for a feed in which nothing is. */
  since: string;
  /** What happened, the newest first. */
  news: readonly Notice[];
};

/**
 * RFC 4287. What was published and corrected is an entry each; a retraction is an entry too, because few readers know
 * tombstones, and a tombstone (RFC 6721) for each entry that it takes back.
 */
export function renderAtom({ look, origin, since, news }: Feed, words: Words = english): string {
  const home = origin + look.base;
  const entries = news.flatMap((item) =>
    item.kind === 'retracted'
      ? [...tombstones(item, origin), entry(item, origin, words)]
      : [entry(item, origin, words)],
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
<id>${xml(home)}</id>
<title>${xml(words.site.checksOf(look.name))}</title>
<updated>${news[0]?.at ?? since}</updated>
<author><name>${xml(look.name)}</name></author>
<link rel="alternate" type="text/html" href="${xml(home)}"/>
<link rel="self" type="application/atom+xml" href="${xml(home)}/feed.atom"/>
${entries.join('\n')}
</feed>
`;
}

function entry(item: Notice, origin: string, words: Words): string {
  return `<entry>
<id>${xml(idOf(item, origin))}</id>
<title>${xml(titleOf(item, words))}</title>
<updated>${item.at}</updated>
<link rel="alternate" type="text/html" href="${xml(`${origin}/p/${item.claimId}`)}"/>
<summary>${xml(summaryOf(item, words))}</summary>
</entry>`;
}

function tombstones({ claimId, number, at, note }: Notice, origin: string): string[] {
  return Array.from(
    { length: number },
    (_, index) =>
      `<at:deleted-entry ref="${xml(`${origin}/p/${claimId}/v/${index + 1}`)}" when="${at}"><at:comment>${xml(note ?? '')}</at:comment></at:deleted-entry>`,
  );
}

/** JSON Feed 1.1. It knows no tombstones: what was retracted is an item that says so, under an id of its own. */
export function renderJsonFeed({ look, origin, news }: Feed, words: Words = english): object {
  const home = origin + look.base;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: words.site.checksOf(look.name),
    home_page_url: home,
    feed_url: `${home}/feed.json`,
    authors: [{ name: look.name, url: home }],
    language: words.language,
    items: news.map((item) => ({
      id: idOf(item, origin),
      url: `${origin}/p/${item.claimId}`,
      title: titleOf(item, words),
      content_text: summaryOf(item, words),
      date_published: item.at,
      language: item.language,
      ...(item.kind !== 'retracted' && { tags: [item.verdict.label] }),
    })),
  };
}

/** Each version is kept at an address of its own, so that is its id. */
function idOf({ claimId, number, kind }: Notice, origin: string): string {
  return kind === 'retracted' ? `${origin}/p/${claimId}#retracted` : `${origin}/p/${claimId}/v/${number}`;
}

function titleOf({ kind, wording, verdict }: Notice, words: Words): string {
  if (kind === 'retracted') return words.site.retractedNews(wording);
  return kind === 'published' ? `${verdict.label}: ${wording}` : words.site.correctedNews(wording);
}

function summaryOf({ kind, note, verdict }: Notice, words: Words): string {
  if (kind === 'published') return verdict.label;
  return kind === 'retracted' ? `${words.site.cardGone} ${note ?? ''}` : (note ?? '');
}

/** XML 1.0 forbids most control characters even when they are escaped. */
export function xml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is to go
  return escapeHtml(text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd'));
}
