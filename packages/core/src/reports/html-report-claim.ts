import type { Words } from '../words/words.ts';
import { howItWasDecided, withoutVerdict } from './decided-words.ts';
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
export function claimSection(
  model: ReportModel,
  claim: ReportClaim,
  article: ReportArticle | undefined,
  words: Words,
): Markup {
  const { number, decision } = claim;
  const judged =
    decision === null
      ? markup`<p class="how open">${withoutVerdict(claim, words)}</p>`
      : markup`${judgement(model, claim, decision, words)}
${flagChips(decision, words)}
${claim.explanation !== null && explanation(claim.explanation, claim.evidence, `claim-${number}-e`, words)}
${evidenceTable(claim, words)}
${dissent(claim, decision, words)}
${decided(claim, words)}`;
  return markup`
<article class="claim" id="claim-${number}">
<h3><span>${number}.</span> ${claim.text}</h3>
${saidBy(claim, article, words)}
<h4>${words.asSaid}</h4>
<blockquote class="ctx">${claim.context.before} <b>${markedSentence(claim)}</b> ${claim.context.after}</blockquote>
${judged}
</article>`;
}

function evidenceTable(claim: ReportClaim, words: Words): Markup {
  const searched = claim.reviews.flatMap(({ searchedNote }) =>
    searchedNote === null ? [] : [markup`<p class="how">${words.searched(searchedNote)}</p>`],
  );
  if (claim.evidence.length === 0) return markup`${searched}`;
  const rows = claim.evidence.map((item) => {
    const quote = item.quote === null || item.quote === '' ? '' : markup`<blockquote>“${item.quote}”</blockquote>`;
    const note = item.note === null || item.note === '' ? '' : markup`<p>${item.note}</p>`;
    return markup`<tr id="claim-${claim.number}-e${item.number}"><td class="num">${item.number}</td><td>${stanceTag(item.stance, words)}</td><td>${evidenceLink(item, words)} <a class="source-ref" href="#source-${item.source}" aria-label="${words.sourceInList(item.source)}">[${item.source}]</a>${evidenceMeta(item, words)}${quote}${note}</td></tr>
`;
  });
  return markup`<h4>${words.evidence}</h4>
<table class="evt"><thead><tr><th class="num" scope="col"><span class="vh">${words.numberColumn}</span></th><th scope="col">${words.stance}</th><th scope="col">${words.source}</th></tr></thead><tbody>${rows}</tbody></table>${searched}`;
}

function dissent(claim: ReportClaim, decision: ReportDecision, words: Words): Markup {
  const reviews = claim.reviews.filter(({ dissents }) => dissents);
  if (reviews.length === 0) return markup``;
  const rows = reviews.map(
    ({ reviewer, ratingLabel, rationale }) =>
      markup`<div class="dis"><b>${ratingLabel}</b>, ${reviewer}<p>${rationale}</p></div>`,
  );
  return markup`<h4>${words.dissentFrom(decision.verdict.label)}</h4>${rows}`;
}

function decided(claim: ReportClaim, words: Words): Markup {
  const { decision, publication, reviews } = claim;
  const people = [
    ...reviews.map(({ reviewer }) => reviewer),
    decision?.adjudicator ? words.adjudicatorIs(decision.adjudicator) : null,
    claim.approvedBy === null ? null : words.approverIs(claim.approvedBy),
  ].filter((name) => name !== null);
  const published =
    publication === null
      ? markup`<p class="how">${words.notPublished}.</p>`
      : markup`<p class="how">${words.publishedOn(time(publication.firstPublishedAt, words), publication.version)}${link(publication.url, publication.url)}</p>`;
  return markup`<h4>${words.howDecided}</h4><p class="how">${howItWasDecided(claim, words).join(' ')}</p><p class="how">${words.by(people)}</p>${published}`;
}
