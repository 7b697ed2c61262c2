import { markup } from '../reports/markup.ts';
import { capital, time, verdictBadge } from '../reports/page-parts.ts';
import { withoutEnd } from '../reports/quotation.ts';
import type { ReportModel } from '../reports/report-model.ts';
import { DomainError } from '../errors.ts';
import type { SiteLook } from './site-shell.ts';
import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';

/** A check at a glance, for the pages of others: a frame without script, whose one link opens the whole page. */
export function renderCard(model: ReportModel, look: SiteLook, words: Words = english): string {
  const [claim] = model.claims;
  if (!claim?.decision) throw new DomainError('invalid_input', 'Only a claim with a verdict has a card.');
  const at = claim.publication?.publishedAt ?? claim.approvedAt;
  return cardDocument(
    look,
    claim.language,
    `${words.site.cardTitle}: ${claim.text}`,
    markup`<p class="kick">${words.site.cardTitle}${at !== null && markup`, ${time(at, words)}`}</p>
<h1>“${withoutEnd(claim.text)}”</h1>
${claim.claimant !== null && markup`<p class="said">${capital(claim.claimant.name)}</p>`}
<p>${verdictBadge(claim.decision.verdict)}</p>
<p class="card-foot"><b>${look.name}</b><a class="link" href="/p/${claim.id}" target="_blank" rel="noopener">${words.site.readCheck}</a></p>`,
  );
}

/** In place of the card of a retracted claim, wherever it was embedded. */
export function renderRetractedCard(claimId: string, look: SiteLook, words: Words = english): string {
  return cardDocument(
    look,
    words.language,
    words.site.retractedTitle,
    markup`<h1>${words.site.retractedTitle}</h1><p>${words.site.cardGone}</p>
<p class="card-foot"><b>${look.name}</b><a class="link" href="/p/${claimId}" target="_blank" rel="noopener">${words.site.cardWhy}</a></p>`,
  );
}

function cardDocument(look: SiteLook, language: string, title: string, body: ReturnType<typeof markup>): string {
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="robots" content="noindex">
<link rel="stylesheet" href="${look.styleHref}">
</head>
<body class="card-page"><main class="card">${body}</main>
</body>
</html>
`.text;
}
