import { markup } from '../reports/markup.ts';
import { time } from '../reports/page-parts.ts';
import { withoutEnd } from '../reports/quotation.ts';
import { renderSitePage, type SiteLook } from './site-shell.ts';
import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';

export type Tombstone = {
  claimId: string;
  wording: string;
  language: string;
  reason: string;
  /** ISO 8601 UTC. */
  at: string;
  /** Oldest first. */
  versions: readonly { number: number; publishedAt: string }[];
};

/** What stands at the address of a claim whose publication was retracted. */
export function renderRetracted(
  look: SiteLook,
  { claimId, wording, language, reason, at, versions }: Tombstone,
  words: Words = english,
): string {
  const links = versions.map(
    ({ number, publishedAt }) =>
      markup`<li><a class="link" href="/p/${claimId}/v/${number}">${words.site.versionTitle(number)}</a>, ${time(publishedAt, words)}</li>`,
  );
  const body = markup`<article class="lost">
<h1>${words.site.retractedTitle}</h1>
<p>${words.site.retractedOn} ${time(at, words)}.</p>
<p class="note-text">${reason}</p>
<h2>${words.site.retractedClaim}</h2>
<p class="read" lang="${language}">“${withoutEnd(wording)}”</p>
<h2>${words.site.retractedVersions}</h2>
<p>${words.site.keptForRecord}</p>
<ul class="plain">${links}</ul>
</article>`;
  const title = `${words.site.retractedTitle} - ${look.name}`;
  const description = words.site.cardGone;
  return renderSitePage({ words, look, title, description, language: words.language, canonical: null, body });
}
