import { stateLabels } from '../review/claim-state.ts';
import { howItWasDecided } from './decided-words.ts';
import { markup, link, type Markup } from './markup.ts';
import {
  evidenceLink,
  evidenceMeta,
  explanation,
  flagChips,
  judgement,
  markedSentence,
  saidBy,
  stanceTag,
  time,
} from './page-parts.ts';
import type { ReportArticle, ReportClaim, ReportDecision, ReportModel } from './report-model.ts';

/** One claim of the report: quote, wording, verdict, explanation, evidence, dissent and how it came about. */
export function claimSection(model: ReportModel, claim: ReportClaim, article: ReportArticle | undefined): Markup {
  const { number, decision } = claim;
  const judged =
    decision === null
      ? markup`<p class="how open">${stateLabels[claim.state]}. There is no verdict yet.</p>`
      : markup`${judgement(model, claim, decision)}
${flagChips(decision)}
${claim.explanation !== null && explanation(claim.explanation, claim.evidence, `claim-${number}-e`)}
${evidenceTable(claim)}
${dissent(claim, decision)}
${decided(claim)}`;
  return markup`
<article class="claim" id="claim-${number}">
<h3><span>${number}.</span> ${claim.text}</h3>
${saidBy(claim, article)}
<h4>As it was said</h4>
<blockquote class="ctx">${claim.context.before} <b>${markedSentence(claim)}</b> ${claim.context.after}</blockquote>
${judged}
</article>`;
}

function evidenceTable(claim: ReportClaim): Markup {
  const searched = claim.reviews.flatMap(({ searchedNote }) =>
    searchedNote === null ? [] : [markup`<p class="how">Searched: ${searchedNote}</p>`],
  );
  if (claim.evidence.length === 0) return markup`${searched}`;
  const rows = claim.evidence.map((item) => {
    const quote = item.quote === null || item.quote === '' ? '' : markup`<blockquote>“${item.quote}”</blockquote>`;
    const note = item.note === null || item.note === '' ? '' : markup`<p>${item.note}</p>`;
    return markup`<tr id="claim-${claim.number}-e${item.number}"><td class="num">${item.number}</td><td>${stanceTag(item.stance)}</td><td>${evidenceLink(item)} <a class="source-ref" href="#source-${item.source}" aria-label="Source ${item.source} in the list">[${item.source}]</a>${evidenceMeta(item)}${quote}${note}</td></tr>
`;
  });
  return markup`<h4>Evidence</h4>
<table class="evt"><thead><tr><th class="num" scope="col"><span class="vh">Number</span></th><th scope="col">Stance</th><th scope="col">Source</th></tr></thead><tbody>${rows}</tbody></table>${searched}`;
}

function dissent(claim: ReportClaim, decision: ReportDecision): Markup {
  const reviews = claim.reviews.filter(({ dissents }) => dissents);
  if (reviews.length === 0) return markup``;
  const rows = reviews.map(
    ({ reviewer, ratingLabel, rationale }) =>
      markup`<div class="dis"><b>${ratingLabel}</b>, ${reviewer}<p>${rationale}</p></div>`,
  );
  return markup`<h4>Dissent from “${decision.verdict.label}”</h4>${rows}`;
}

function decided(claim: ReportClaim): Markup {
  const { decision, publication, reviews } = claim;
  const people = [
    ...reviews.map(({ reviewer }) => reviewer),
    decision?.adjudicator ? `${decision.adjudicator} (adjudicator)` : null,
    claim.approvedBy === null ? null : `${claim.approvedBy} (approved)`,
  ].filter((name) => name !== null);
  const published =
    publication === null
      ? markup`<p class="how">Not published.</p>`
      : markup`<p class="how">Published ${time(publication.firstPublishedAt)}, version ${publication.version}: ${link(publication.url, publication.url)}</p>`;
  return markup`<h4>How it was decided</h4><p class="how">${howItWasDecided(claim).join(' ')}</p><p class="how">By ${people.join(', ')}.</p>${published}`;
}
