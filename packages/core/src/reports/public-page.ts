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
import { howItWasDecided, machineHelp } from './decided-words.ts';
import { renderClaimReviewJsonLd } from './claim-review-json-ld.ts';
import { DomainError } from '../errors.ts';
import { markup, safeHref, toScriptJson, trusted, type Markup } from './markup.ts';
import { correctionKindLabels } from '../review/correction.ts';
import { infoIcon } from './icons.ts';
import { publicPageStyle } from './page-style.ts';
import type { ReportClaim, ReportDecision, ReportEvidence, ReportModel, ReportReview } from './report-model.ts';

/**
 * The public page of one frozen publication: the claim with at most a sentence of context on either side, never the
 * article. It needs no script; the markup is in it unless the publication is local. Throws `invalid_input` for a
 * model that is not one decided claim.
 */
export function renderPublicPage(model: ReportModel, hash: string): string {
  const [claim] = model.claims;
  if (claim === undefined || claim.decision === null) {
    throw new DomainError('invalid_input', 'Only a claim with a verdict has a public page.');
  }
  const local = claim.publication?.local ?? true;
  const article = model.articles.find(({ id }) => id === claim.articleId);
  const title = `${claim.decision.verdict.label}: ${claim.text}`;
  const body = markup`
<header class="top"><span class="mast">${model.workspace.name}</span><span>Claim check</span></header>
<main class="page">
<article>
${when(claim)}
<h1>“${withoutEnd(claim.text)}”</h1>
${saidBy(claim, article)}
${judgement(model, claim, claim.decision)}
${flagChips(claim.decision)}
${claim.explanation !== null && explanation(claim.explanation, claim.evidence, 'e')}
${evidenceSection(claim)}
</article>
<aside class="aside" aria-label="About this check">
${local && localNote(claim)}
<section><h2>As it was said</h2><p class="read">${asItWasSaid(claim)}</p></section>
${correctionsSection(claim)}
${decidedSection(claim, claim.decision)}
<section><h2>Machine help</h2><p>${machineHelp([claim])}</p></section>
${record(claim, hash, local)}
</aside>
</main>`;
  const jsonLd = local
    ? ''
    : markup`<script type="application/ld+json">${trusted(toScriptJson(renderClaimReviewJsonLd(model, hash)))}</script>`;
  const canonical = local ? null : safeHref(claim.publication?.url ?? null);
  return page(
    markup`<title>${title} - ${model.workspace.name}</title>
<meta name="description" content="${claim.explanation?.split(/\n/u)[0] ?? title}">
${canonical === null ? markup`<meta name="robots" content="noindex">` : markup`<link rel="canonical" href="${canonical}">`}
${jsonLd}`,
    claim.language,
    body,
  );
}

/** For an address that has no publication. It says the same whether there is an unpublished claim or nothing at all. */
export function renderPublicNotFound(): string {
  return page(
    markup`<title>No such check</title><meta name="robots" content="noindex">`,
    'en',
    markup`<main class="lost"><h1>There is no check at this address</h1><p>It may not be published yet, or the address may be incomplete. Compare it with the link you were given.</p></main>`,
  );
}

/** In place of every version of a publication that was retracted. `at`: ISO 8601 UTC. */
export function renderRetracted({ reason, at }: { reason: string; at: string }): string {
  return page(
    markup`<title>This check was retracted</title><meta name="robots" content="noindex">`,
    'en',
    markup`<main class="lost"><h1>This check was retracted</h1><p>It was withdrawn ${time(at)} and no longer stands.</p><p>${reason}</p></main>`,
  );
}

function page(head: Markup, language: string, body: Markup): string {
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${head}
<style>${trusted(publicPageStyle)}</style>
</head>
<body>${body}
</body>
</html>
`.text;
}

function when({ publication, approvedAt }: ReportClaim): Markup {
  const date = publication?.publishedAt ?? approvedAt;
  const version = publication === null ? ', not published' : `, version ${publication.version}`;
  return markup`<p class="kick">Claim checked${date !== null && markup` ${time(date)}`}${version}</p>`;
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
  const views = dissent.map(({ ratingLabel, rationale: words }) => markup`<p>${ratingLabel}: “${words}”</p>`);
  const details =
    dissent.length === 0
      ? ''
      : markup`<details><summary class="link">Read the dissent</summary>${rationale}${views}</details>`;
  return markup`<section><h2>How it was decided</h2><p>${sentences}</p>${details}</section>`;
}

function correctionsSection({ publication }: ReportClaim): Markup {
  const corrections = publication?.corrections ?? [];
  if (corrections.length === 0) return markup``;
  const notes = corrections
    .toReversed()
    .map(
      ({ version, at, kind, note }) =>
        markup`<p>${time(at)}, version ${version}. ${correctionKindLabels[kind]}: ${note}</p>`,
    );
  return markup`<section><h2>Corrections</h2>${notes}</section>`;
}

function record({ publication }: ReportClaim, hash: string, local: boolean): Markup {
  const rows: Markup[] = [];
  if (publication !== null) {
    rows.push(markup`<dt>Published</dt><dd>${time(publication.firstPublishedAt)}</dd>`);
    if (publication.version > 1) rows.push(markup`<dt>Corrected</dt><dd>${time(publication.publishedAt)}</dd>`);
    rows.push(markup`<dt>Version</dt><dd>${publication.version}</dd>`);
  }
  const url = safeHref(publication?.url ?? null);
  const jsonLd =
    local || url === null ? '' : markup`<p><a class="link" href="${url}/claimreview.json">ClaimReview markup</a></p>`;
  return markup`<section><h2>Record</h2><dl>${rows}<dt>Hash</dt><dd class="mono">${hash}</dd></dl>${jsonLd}</section>`;
}

/** The claim stands in quotation marks, so its own full stop goes. */
function withoutEnd(text: string): string {
  return text.replace(/\.$/u, '');
}
