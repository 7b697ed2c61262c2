import { markup } from '../reports/markup.ts';
import { time } from '../reports/page-parts.ts';
import { withoutEnd } from '../reports/quotation.ts';
import { renderSitePage, type SiteLook } from './site-shell.ts';
import { siteWords as words } from './site-words.ts';

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
): string {
  const links = versions.map(
    ({ number, publishedAt }) =>
      markup`<li><a class="link" href="/p/${claimId}/v/${number}">${words.versionTitle(number)}</a>, ${time(publishedAt)}</li>`,
  );
  const body = markup`<article class="lost">
<h1>${words.retractedTitle}</h1>
<p>${words.retractedOn} ${time(at)}.</p>
<p class="note-text">${reason}</p>
<h2>${words.retractedClaim}</h2>
<p class="read" lang="${language}">“${withoutEnd(wording)}”</p>
<h2>${words.retractedVersions}</h2>
<p>${words.keptForRecord}</p>
<ul class="plain">${links}</ul>
</article>`;
  const title = `${words.retractedTitle} - ${look.name}`;
  return renderSitePage({ look, title, description: words.cardGone, language: 'en', canonical: null, body });
}
