import type { Newsroom } from '../newsroom/newsroom.ts';
import { asSentence } from '../reports/decided-words.ts';
import { link, markup, safeHref, type Markup } from '../reports/markup.ts';
import { time, verdictBadge } from '../reports/page-parts.ts';
import { withoutEnd } from '../reports/quotation.ts';
import type { CorrectionKind } from '../review/correction.ts';
import type { Scale, VerdictIcon } from '../verdicts/scale.ts';
import { renderSitePage, type SiteLook } from './site-shell.ts';
import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';

/** What a newsroom says of itself. */
type Policies = Pick<
  Newsroom,
  | 'description'
  | 'contactEmail'
  | 'contactUrl'
  | 'correctionsText'
  | 'correctionsUrl'
  | 'principlesText'
  | 'principlesUrl'
>;

type Place = { look: SiteLook; origin: string; local: boolean; policies: Policies };

export function renderHowWeWork(
  { look, origin, local, policies, scale }: Place & { scale: Scale },
  words: Words = english,
): string {
  const { description, principlesText, principlesUrl } = policies;
  const values = [...scale.values].sort((a, b) => a.order - b.order);
  const lead = description ?? words.site.howLead(look.name);
  const body = markup`<div class="text-page">
<h1>${words.site.howWeWork}</h1>
<p class="lead">${lead}</p>
${(principlesText !== null || safeHref(principlesUrl) !== null) && markup`<h2>${words.site.principles}</h2>${paragraphs(principlesText)}${elsewhere(principlesUrl, words.site.principlesElsewhere)}`}
<h2>${words.site.decisions}</h2><p>${words.site.decisionsText}</p><p>${words.site.machineText}</p><p>${words.site.frozenText}</p>
${
  values.length > 0 &&
  markup`<h2>${words.site.verdicts}</h2><dl class="defs">${values.map((value) => markup`<dt>${verdictBadge(value)}</dt><dd>${value.definition !== '' && asSentence(value.definition)}</dd>`)}</dl>`
}
<h2>${words.site.correctionsPolicy}</h2>${correctionsPolicy(policies, words)}<p><a class="link" href="${look.base}/corrections">${words.site.correctionsTitle}</a></p>
${contact(policies, words)}
</div>`;
  return renderSitePage({
    words,
    look,
    title: `${words.site.howWeWork} - ${look.name}`,
    description: lead,
    language: words.language,
    canonical: local ? null : `${origin}${look.base}/how-we-work`,
    here: 'howWeWork',
    body,
  });
}

export type Notice = {
  claimId: string;
  number: number;
  /** ISO 8601 UTC. */
  at: string;
  kind: CorrectionKind | 'published' | 'retracted';
  note: string | null;
  wording: string;
  language: string;
  verdict: { label: string; icon: VerdictIcon };
};

export function renderCorrections(
  page: Place & { notices: readonly Notice[]; nextCursor: string | null; later: boolean },
  words: Words = english,
): string {
  const { look, origin, local, policies, notices, nextCursor, later } = page;
  const base = `${look.base}/corrections`;
  const list =
    notices.length === 0
      ? markup`<p class="empty">${words.site.noCorrections}</p>`
      : markup`<ol class="notices">${notices.map((notice) => noticeRow(notice, words))}</ol>`;
  const older =
    nextCursor !== null &&
    markup`<a class="link" href="${base}?after=${nextCursor}" rel="next">${words.site.olderCorrections}</a>`;
  const newest = later && markup`<a class="link" href="${base}">${words.site.newest}</a>`;
  const body = markup`<div class="text-page">
<h1>${words.site.correctionsTitle}</h1>
${correctionsPolicy(policies, words)}
${list}
<nav class="pages" aria-label="${words.site.corrections}">${newest}${older}</nav>
${contact(policies, words)}
</div>`;
  return renderSitePage({
    words,
    look,
    title: `${words.site.correctionsTitle} - ${look.name}`,
    description: policies.correctionsText?.split(/\n/u)[0] ?? words.site.correctionsDefault,
    language: words.language,
    canonical: local || later ? null : origin + base,
    here: 'corrections',
    body,
  });
}

function noticeRow({ claimId, number, at, kind, note, wording, language }: Notice, words: Words): Markup {
  const label = kind === 'retracted' || kind === 'published' ? words.site.retracted : words.correctionKinds[kind];
  const before =
    kind === 'retracted' || number < 2
      ? ''
      : markup` <a class="link" href="/p/${claimId}/v/${number - 1}">${words.site.readVersion(number - 1)}</a>`;
  return markup`<li><p class="meta"><span>${time(at, words)}</span><b>${label}</b></p>
<h2 lang="${language}"><a href="/p/${claimId}">“${withoutEnd(wording)}”</a></h2>
<p class="note-text">${note}${before}</p></li>
`;
}

function correctionsPolicy({ correctionsText, correctionsUrl }: Policies, words: Words): Markup {
  return markup`${paragraphs(correctionsText ?? words.site.correctionsDefault)}${elsewhere(correctionsUrl, words.site.policyElsewhere)}`;
}

function contact({ contactEmail, contactUrl }: Policies, words: Words): Markup {
  const email =
    contactEmail === null ? null : markup`<a class="link" href="mailto:${contactEmail}">${contactEmail}</a>`;
  const href = safeHref(contactUrl);
  const page = href === null ? null : markup`<a class="link" href="${href}">${href.replace(/^https?:\/\//u, '')}</a>`;
  const ways = [email, page].filter((way) => way !== null);
  if (ways.length === 0) return markup``;
  return markup`<h2>${words.site.contact}</h2><p>${words.site.contactText}</p><ul class="plain">${ways.map((way) => markup`<li>${way}</li>`)}</ul>`;
}

function paragraphs(text: string | null): Markup {
  const parts = (text ?? '').split(/\n\s*\n/u).filter((part) => part.trim() !== '');
  return markup`${parts.map((part) => markup`<p>${part.trim()}</p>`)}`;
}

function elsewhere(url: string | null, label: string): Markup {
  return safeHref(url) === null ? markup`` : markup`<p>${link(url, label)}</p>`;
}
