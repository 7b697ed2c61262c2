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
import { markup, type Markup } from './markup.ts';
import { infoIcon } from './icons.ts';
import { siteWords as words } from '../site/site-words.ts';
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
export function renderPublicPage(model: ReportModel, hash: string, live?: LiveFacts): string {
  const { claim } = decidedClaim(model);
  const local = claim.publication?.local ?? true;
  const { look, recheckAt } = live ?? { look: frozenLook(model.workspace), recheckAt: null };
  return claimPage(model, hash, {
    look,
    recheckAt,
    canonical: local ? null : (claim.publication?.url ?? null),
    jsonLd: local ? undefined : renderClaimReviewJsonLd(model, hash),
    note: local ? localNote(claim) : markup``,
  });
}

/**
 * One version as it is kept at an address of its own, the same bytes for ever: nothing in it depends on what came after,
 * so it can only say where to look for that. Its markup is withdrawn from the start: there is one page a review.
 */
export function renderVersionPage(model: ReportModel, hash: string): string {
  const { claim } = decidedClaim(model);
  const note = markup`<p class="note">${infoIcon()}<span>${words.kept(claim.publication?.version ?? 1)} <a class="link" href="/p/${claim.id}">${words.whatStands}</a>.</span></p>`;
  return claimPage(model, hash, {
    look: frozenLook(model.workspace),
    recheckAt: null,
    canonical: null,
    jsonLd: undefined,
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

type Around = LiveFacts & { canonical: string | null; jsonLd: unknown; note: Markup };

function claimPage(model: ReportModel, hash: string, around: Around): string {
  const { claim, decision } = decidedClaim(model);
  const article = model.articles.find(({ id }) => id === claim.articleId);
  const title = `${decision.verdict.label}: ${claim.text}`;
  const body = markup`<div class="page">
<article>
${around.note}
${when(claim)}
<h1>“${withoutEnd(claim.text)}”</h1>
${saidBy(claim, article)}
${judgement(model, claim, decision)}
${flagChips(decision)}
${claim.explanation !== null && explanation(claim.explanation, claim.evidence, 'e')}
${evidenceSection(claim)}
${correctionsSection(claim)}
</article>
<aside class="aside" aria-label="${words.about}">
<section><h2>As it was said</h2><p class="read">${asItWasSaid(claim)}</p></section>
${decidedSection(claim, decision)}
<section><h2>Machine help</h2><p>${machineHelp([claim])}</p></section>
${record(claim, hash, around)}
</aside>
</div>`;
  return renderSitePage({
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
export function renderPublicNotFound(): string {
  return renderLostPage({ title: words.lostTitle, text: words.lost });
}

function when({ publication, approvedAt }: ReportClaim): Markup {
  const date = publication?.publishedAt ?? approvedAt;
  const version = publication === null ? words.notPublished : words.version(publication.version);
  return markup`<p class="kick">${words.claimChecked}${date !== null && markup` ${time(date)}`}, ${version}</p>`;
}

function localNote({ publication }: ReportClaim): Markup {
  const what = publication === null ? 'This is a preview.' : 'This check is published on this machine only.';
  return markup`<p class="note">${infoIcon()}<span>${what} It has no public https address, so its ClaimReview markup is left out.</span></p>`;
}

function asItWasSaid(claim: ReportClaim): Markup {
  const { before, after } = claim.context;
  const lead = before === '' ? '' : markup`<span class="far">${before} </span>`;
  const tail = after === '' ? '' : markup`<span class="far"> ${after}</span>`;
  return markup`${lead}${markedSentence(claim)}${tail}`;
}

function evidenceSection(claim: ReportClaim): Markup {
  const notes = claim.reviews.filter(hasNote);
  if (claim.evidence.length === 0 && notes.length === 0) return markup``;
  const searched = notes.map(({ searchedNote }) => markup`<p class="searched">Searched: ${searchedNote}</p>`);
  return markup`<section aria-labelledby="evidence"><h2 id="evidence">Evidence</h2>
<ol>${claim.evidence.map((item) => evidenceRow(item))}</ol>${searched}</section>`;
}

function hasNote({ searchedNote }: ReportReview): boolean {
  return searchedNote !== null;
}

function evidenceRow(item: ReportEvidence): Markup {
  const quote = item.quote === null || item.quote === '' ? '' : markup`<blockquote>${item.quote}</blockquote>`;
  const note = item.note === null || item.note === '' ? '' : markup`<p>${item.note}</p>`;
  return markup`<li class="ev" id="e${item.number}">${stanceTag(item.stance)}<div><h3>${item.number}. ${evidenceLink(item)}</h3>${evidenceMeta(item)}${quote}${note}</div></li>
`;
}

function decidedSection(claim: ReportClaim, decision: ReportDecision): Markup {
  const sentences = howItWasDecided(claim).join(' ');
  const dissent = claim.reviews.filter(({ dissents }) => dissents);
  const rationale = decision.rationale === null ? '' : markup`<p>The adjudicator wrote: “${decision.rationale}”</p>`;
  const views = dissent.map(({ ratingLabel, rationale }) => markup`<p>${ratingLabel}: “${rationale}”</p>`);
  const details =
    dissent.length === 0
      ? ''
      : markup`<details><summary class="link">Read the dissent</summary>${rationale}${views}</details>`;
  return markup`<section><h2>How it was decided</h2><p>${sentences}</p>${details}</section>`;
}

function correctionsSection({ id, publication }: ReportClaim): Markup {
  const corrections = publication?.corrections ?? [];
  if (corrections.length === 0) return markup``;
  const notes = corrections.toReversed().map(
    ({ version, at, kind, note }) =>
      markup`<p>${time(at)} <b>${words.correctionShort[kind]}</b> ${note} <a class="link" href="/p/${id}/v/${version - 1}">${words.readVersion(version - 1)}</a></p>
`,
  );
  return markup`<section class="corrections"><h2>${words.corrections}</h2>${notes}</section>`;
}

function record(
  { id, articleId, publication }: ReportClaim,
  hash: string,
  { look, recheckAt, jsonLd }: Around,
): Markup {
  const rows: Markup[] = [];
  if (publication !== null) {
    const { version } = publication;
    rows.push(markup`<dt>${words.published}</dt><dd>${time(publication.firstPublishedAt)}</dd>`);
    if (version > 1) rows.push(markup`<dt>${words.corrected}</dt><dd>${time(publication.publishedAt)}</dd>`);
    rows.push(
      markup`<dt>${words.versionLabel}</dt><dd>${version}, <a class="link" href="/p/${id}/v/${version}">${words.keptHere}</a></dd>`,
    );
  }
  if (recheckAt !== null) rows.push(markup`<dt>${words.recheckBy}</dt><dd>${time(recheckAt.slice(0, 10))}</dd>`);
  const links = [
    jsonLd === undefined ? null : markup`<a class="link" href="/p/${id}/claimreview.json">${words.markup}</a>`,
    publication === null
      ? null
      : markup`<a class="link" href="${look.base}/article/${articleId}">${words.ofArticle}</a>`,
  ].filter((part) => part !== null);
  return markup`<section><h2>${words.record}</h2><dl>${rows}<dt>${words.hash}</dt><dd class="mono">${hash}</dd></dl>${links.map((item) => markup`<p>${item}</p>`)}</section>`;
}
