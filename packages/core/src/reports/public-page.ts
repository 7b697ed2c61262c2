import {
  evidenceMeta,
  evidenceLink,
  explanation,
  flagChips,
  judgement,
  markedSentence,
  saidBy,
  stanceTag,
  time,
} from './page-parts.ts';
import { withoutEnd } from './quotation.ts';
import { howItWasDecided, machineHelp } from './decided-words.ts';
import { renderClaimReviewJsonLd } from './claim-review-json-ld.ts';
import { DomainError } from '../errors.ts';
import { link, markup, safeHref, type Markup } from './markup.ts';
import { infoIcon } from './icons.ts';
import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';
import { frozenLook, renderLostPage, renderSitePage, type SiteLook } from '../site/site-shell.ts';
import type { ReportClaim, ReportDecision, ReportEvidence, ReportModel, ReportReview } from './report-model.ts';

/** What may change about a claim's page while its publication stands. */
export type LiveFacts = {
  look: SiteLook;
  /** The day from which on the claim is to be looked at again, ISO 8601. */
  recheckAt: string | null;
};

/**
 * The public page of one frozen publication: the claim with at most a sentence of context on either side, never the
 * article. It needs no script; the markup is in it unless the publication is local. Throws `invalid_input` for a
 * model that is not one decided claim.
 */
export function renderPublicPage(model: ReportModel, hash: string, live?: LiveFacts, words: Words = english): string {
  const { claim } = decidedClaim(model);
  const local = claim.publication?.local ?? true;
  const { look, recheckAt } = live ?? { look: frozenLook(model.workspace), recheckAt: null };
  return claimPage(model, hash, words, {
    look,
    recheckAt,
    canonical: local ? null : (claim.publication?.url ?? null),
    jsonLd: local ? undefined : renderClaimReviewJsonLd(model, hash),
    licence: local ? null : safeHref(model.workspace.newsroom?.licenceUrl ?? null),
    note: local ? localNote(claim, words) : markup``,
  });
}

/**
 * One version as it is kept at an address of its own, the same bytes for ever: nothing in it depends on what came after,
 * so it can only say where to look for that. Its markup is withdrawn from the start: there is one page a review.
 */
export function renderVersionPage(model: ReportModel, hash: string, words: Words = english): string {
  const { claim } = decidedClaim(model);
  const note = markup`<p class="note">${infoIcon()}<span>${words.site.kept(claim.publication?.version ?? 1)} <a class="link" href="/p/${claim.id}">${words.site.whatStands}</a>.</span></p>`;
  return claimPage(model, hash, words, {
    look: frozenLook(model.workspace),
    recheckAt: null,
    canonical: null,
    jsonLd: undefined,
    licence: null,
    note,
  });
}

function decidedClaim(model: ReportModel): { claim: ReportClaim; decision: ReportDecision } {
  const [claim] = model.claims;
  if (claim === undefined || claim.decision === null) {
    throw new DomainError('invalid_input', 'Only a claim with a verdict has a public page.');
  }
  return { claim, decision: claim.decision };
}

/** `licence`: of the markup, where it is offered. */
type Around = LiveFacts & { canonical: string | null; jsonLd: unknown; licence: string | null; note: Markup };

function claimPage(model: ReportModel, hash: string, words: Words, around: Around): string {
  const { claim, decision } = decidedClaim(model);
  const article = model.articles.find(({ id }) => id === claim.articleId);
  const title = `${decision.verdict.label}: ${claim.text}`;
  const body = markup`<div class="page">
<article>
${around.note}
${when(claim, words)}
<h1>“${withoutEnd(claim.text)}”</h1>
${saidBy(claim, article, words)}
${judgement(model, claim, decision, words)}
${flagChips(decision, words)}
${claim.explanation !== null && explanation(claim.explanation, claim.evidence, 'e', words)}
${evidenceSection(claim, words)}
${correctionsSection(claim, words)}
</article>
<aside class="aside" aria-label="${words.site.about}">
<section><h2>${words.asSaid}</h2><p class="read">${asItWasSaid(claim)}</p></section>
${decidedSection(claim, decision, words)}
<section><h2>${words.site.machineHelp}</h2><p>${machineHelp([claim], words)}</p></section>
${record(claim, hash, around, words)}
</aside>
</div>`;
  return renderSitePage({
    words,
    look: around.look,
    title: `${title} - ${model.workspace.name}`,
    description: claim.explanation?.split(/\n/u)[0] ?? title,
    language: claim.language,
    canonical: around.canonical,
    type: 'article',
    ...(around.jsonLd !== undefined && { jsonLd: around.jsonLd }),
    body,
  });
}

/** For an address that has no publication. It says the same whether there is an unpublished claim or nothing at all. */
export function renderPublicNotFound(words: Words = english): string {
  return renderLostPage({ title: words.site.lostTitle, text: words.site.lost }, words);
}

function when({ publication, approvedAt }: ReportClaim, words: Words): Markup {
  const date = publication?.publishedAt ?? approvedAt;
  const version = publication === null ? words.site.notPublished : words.site.version(publication.version);
  return markup`<p class="kick">${words.site.claimChecked}${date !== null && markup` ${time(date, words)}`}, ${version}</p>`;
}

function localNote({ publication }: ReportClaim, { site }: Words): Markup {
  const what = publication === null ? site.preview : site.onThisMachine;
  return markup`<p class="note">${infoIcon()}<span>${what} ${site.noMarkup}</span></p>`;
}

function asItWasSaid(claim: ReportClaim): Markup {
  const { before, after } = claim.context;
  const lead = before === '' ? '' : markup`<span class="far">${before} </span>`;
  const tail = after === '' ? '' : markup`<span class="far"> ${after}</span>`;
  return markup`${lead}${markedSentence(claim)}${tail}`;
}

function evidenceSection(claim: ReportClaim, words: Words): Markup {
  const notes = claim.reviews.filter(hasNote);
  if (claim.evidence.length === 0 && notes.length === 0) return markup``;
  const searched = notes.map(
    ({ searchedNote }) => markup`<p class="searched">${words.searched(searchedNote ?? '')}</p>`,
  );
  return markup`<section aria-labelledby="evidence"><h2 id="evidence">${words.evidence}</h2>
<ol>${claim.evidence.map((item) => evidenceRow(item, words))}</ol>${searched}</section>`;
}

function hasNote({ searchedNote }: ReportReview): boolean {
  return searchedNote !== null;
}

function evidenceRow(item: ReportEvidence, words: Words): Markup {
  const quote = item.quote === null || item.quote === '' ? '' : markup`<blockquote>${item.quote}</blockquote>`;
  const note = item.note === null || item.note === '' ? '' : markup`<p>${item.note}</p>`;
  return markup`<li class="ev" id="e${item.number}">${stanceTag(item.stance, words)}<div><h3>${item.number}. ${evidenceLink(item, words)}</h3>${evidenceMeta(item, words)}${quote}${note}</div></li>
`;
}

function decidedSection(claim: ReportClaim, decision: ReportDecision, words: Words): Markup {
  const sentences = howItWasDecided(claim, words).join(' ');
  const dissent = claim.reviews.filter(({ dissents }) => dissents);
  const rationale =
    decision.rationale === null ? '' : markup`<p>${words.site.adjudicatorWrote(decision.rationale)}</p>`;
  const views = dissent.map(({ ratingLabel, rationale }) => markup`<p>${ratingLabel}: “${rationale}”</p>`);
  const details =
    dissent.length === 0
      ? ''
      : markup`<details><summary class="link">${words.site.readDissent}</summary>${rationale}${views}</details>`;
  return markup`<section><h2>${words.howDecided}</h2><p>${sentences}</p>${details}</section>`;
}

function correctionsSection({ id, publication }: ReportClaim, words: Words): Markup {
  const corrections = publication?.corrections ?? [];
  if (corrections.length === 0) return markup``;
  const notes = corrections.toReversed().map(
    ({ version, at, kind, note }) =>
      markup`<p>${time(at, words)} <b>${words.site.correctionShort[kind]}</b> ${note} <a class="link" href="/p/${id}/v/${version - 1}">${words.site.readVersion(version - 1)}</a></p>
`,
  );
  return markup`<section class="corrections"><h2>${words.site.corrections}</h2>${notes}</section>`;
}

function record(
  { id, articleId, publication }: ReportClaim,
  hash: string,
  { look, recheckAt, jsonLd, licence }: Around,
  words: Words,
): Markup {
  const rows: Markup[] = [];
  if (publication !== null) {
    const { version } = publication;
    rows.push(markup`<dt>${words.site.published}</dt><dd>${time(publication.firstPublishedAt, words)}</dd>`);
    if (version > 1)
      rows.push(markup`<dt>${words.site.corrected}</dt><dd>${time(publication.publishedAt, words)}</dd>`);
    rows.push(
      markup`<dt>${words.site.versionLabel}</dt><dd>${version}, <a class="link" href="/p/${id}/v/${version}">${words.site.keptHere}</a></dd>`,
    );
  }
  if (recheckAt !== null)
    rows.push(markup`<dt>${words.site.recheckBy}</dt><dd>${time(recheckAt.slice(0, 10), words)}</dd>`);
  const links = [
    jsonLd === undefined ? null : markup`<a class="link" href="/p/${id}/claimreview.json">${words.site.markup}</a>`,
    licence === null ? null : link(licence, words.licence),
    publication === null
      ? null
      : markup`<a class="link" href="${look.base}/article/${articleId}">${words.site.ofArticle}</a>`,
  ].filter((part) => part !== null);
  return markup`<section><h2>${words.site.record}</h2><dl>${rows}<dt>${words.site.hash}</dt><dd class="mono">${hash}</dd></dl>${links.map((item) => markup`<p>${item}</p>`)}</section>`;
}
