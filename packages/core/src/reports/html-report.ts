import { dismissReasonLabels, stateLabels } from '../review/claim-state.ts';
import { renderClaimReviewJsonLd } from './claim-review-json-ld.ts';
import { agreementSentence, summarySentence } from './decided-words.ts';
import { markup, link, toScriptJson, trusted, type Markup } from './markup.ts';
import { methodSection } from './html-report-method.ts';
import { claimSection } from './html-report-claim.ts';
import { infoIcon } from './icons.ts';
import { time, verdictBadge } from './page-parts.ts';
import { reportStyle } from './page-style.ts';
import type { ReportArticle, ReportModel } from './report-model.ts';

/**
 * The report as one self-contained file: no script, no address it loads from, and the markup that matches it inside.
 * `journalHead` is `SEQ:HASH` of the audit log when the report was frozen: whoever keeps the file can find a cut tail.
 */
export function renderHtmlReport(model: ReportModel, hash: string, journalHead: string): string {
  const jsonLd = toScriptJson(renderClaimReviewJsonLd(model, hash));
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Claims report: ${model.title}</title>
<script type="application/ld+json">${trusted(jsonLd)}</script>
<style>${trusted(reportStyle)}</style>
</head>
<body>
${model.watermark !== null && markup`<div class="water" aria-hidden="true">${model.watermark}</div>`}
<main class="doc">
${masthead(model, hash)}
${summary(model)}
${claimIndex(model)}
${claims(model)}
${dismissed(model)}
${methodSection(model)}
${signOff(model)}
${bibliography(model)}
<footer class="foot"><p>${model.workspace.name}. Report of schema version ${model.schemaVersion}.</p><p class="mono">SHA-256 of the report model: ${hash}</p><p class="mono">Audit log when this was made: ${journalHead}</p></footer>
</main>
</body>
</html>
`.text;
}

function masthead(model: ReportModel, hash: string): Markup {
  const [article] = model.articles;
  const facts =
    article !== undefined && model.articles.length === 1 ? articleFacts(article) : articleList(model.articles);
  const mark =
    model.watermark === null
      ? ''
      : markup`<p class="note">${infoIcon()}<span><b>${model.watermark}.</b> ${watermarkMeans(model)}</span></p>`;
  return markup`<header>
<div class="mast"><b>${model.workspace.name}</b><span>Claims report</span></div>
<h1>${model.title}</h1>
<dl class="facts">${facts}<dt>Report hash</dt><dd class="mono">${hash}</dd></dl>
</header>
${mark}`;
}

function watermarkMeans(model: ReportModel): string {
  const local = model.claims.some(({ publication }) => publication?.local);
  return model.claims.every(({ publication }) => publication !== null) && local
    ? 'There is no public https address, so its markup is marked local and offered to nobody.'
    : 'Verdicts that are not published may still change.';
}

function articleFacts(article: ReportArticle): Markup {
  const fact = (name: string, value: Markup | string | null) =>
    value !== null && value !== '' && markup`<dt>${name}</dt><dd>${value}</dd>`;
  return markup`${fact('Outlet', article.outlet)}${fact('Author', article.byline)}${fact(
    'Published',
    article.published === null ? null : time(article.published),
  )}${fact('Address', article.url === null ? null : link(article.url, article.url))}${fact(
    'Text hash',
    article.textHash === null ? null : markup`<span class="mono">${article.textHash}</span>`,
  )}`;
}

function articleList(articles: readonly ReportArticle[]): Markup {
  const rows = articles.map((article) => {
    const outlet = article.outlet === null ? '' : markup`, ${article.outlet}`;
    const date = article.published === null ? '' : markup`, ${time(article.published)}`;
    return markup`<dd>${link(article.url, article.title)}${outlet}${date}</dd>`;
  });
  return rows.length === 0 ? markup`` : markup`<dt>Articles</dt><dd><dl>${rows}</dl></dd>`;
}

function summary(model: ReportModel): Markup {
  const { verdicts, undecided } = model.summary;
  const most = Math.max(1, undecided, ...verdicts.map(({ count }) => count));
  const row = (label: Markup, count: number, colour: string) =>
    markup`<tr data-v="${colour}"><td>${label}</td><td class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${(count / most) * 100}" height="10"/></svg></td><td class="num">${count}</td></tr>
`;
  const agreement = agreementSentence(model);
  const rows = verdicts.map((verdict) => row(verdictBadge(verdict), verdict.count, verdict.canonical ?? 'off'));
  if (undecided > 0) rows.push(row(markup`<span class="open">Not decided</span>`, undecided, 'off'));
  return markup`<section aria-labelledby="summary"><h2 id="summary">Summary</h2>
<p class="sum">${summarySentence(model)}${agreement !== null && markup` ${agreement}`}</p>
${rows.length > 0 && markup`<table class="chart"><thead><tr><th scope="col">Verdict</th><th class="bar" scope="col"><span class="vh">Bar</span></th><th class="num" scope="col">Claims</th></tr></thead><tbody>${rows}</tbody></table>`}
</section>`;
}

function claimIndex(model: ReportModel): Markup {
  if (model.claims.length === 0) return markup``;
  const rows = model.claims.map(
    (claim) =>
      markup`<li><span class="n">${claim.number}</span><a href="#claim-${claim.number}">${claim.text}</a>${
        claim.decision === null
          ? markup`<span class="open">${stateLabels[claim.state]}</span>`
          : verdictBadge(claim.decision.verdict)
      }</li>
`,
  );
  return markup`<nav aria-labelledby="index"><h2 id="index">Claims in this report</h2><ol class="index">${rows}</ol></nav>`;
}

function claims(model: ReportModel): Markup {
  if (model.claims.length === 0) return markup``;
  const articles = new Map(model.articles.map((article) => [article.id, article]));
  const sections = model.claims.map((claim) => claimSection(model, claim, articles.get(claim.articleId)));
  return markup`<section aria-labelledby="claims"><h2 id="claims">The claims</h2>${sections}</section>`;
}

function dismissed(model: ReportModel): Markup {
  if (model.dismissed.length === 0) return markup``;
  const rows = model.dismissed.map(
    ({ quote, reason }) => markup`<tr><td>${quote}</td><td>${dismissReasonLabels[reason]}</td></tr>
`,
  );
  return markup`<section aria-labelledby="dismissed"><h2 id="dismissed">Dismissed claims</h2>
<table class="gone"><thead><tr><th scope="col">Quote</th><th scope="col">Reason</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

function signOff(model: ReportModel): Markup {
  const signed = model.claims.filter(({ approvedAt }) => approvedAt !== null);
  if (signed.length === 0) return markup``;
  const rows = signed.map(
    ({ number, approvedBy, approvedAt, publication }) =>
      markup`<tr><td><a class="link" href="#claim-${number}">Claim ${number}</a></td><td>${approvedBy}</td><td>${
        approvedAt !== null && time(approvedAt)
      }</td><td>${publication === null ? 'Not published' : markup`${time(publication.publishedAt)}, version ${publication.version}`}</td></tr>
`,
  );
  return markup`<section aria-labelledby="sign-off"><h2 id="sign-off">Sign-off</h2>
<table><thead><tr><th scope="col">Claim</th><th scope="col">Approved by</th><th scope="col">Approved</th><th scope="col">Published</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

function bibliography(model: ReportModel): Markup {
  if (model.bibliography.length === 0) return markup``;
  const rows = model.bibliography.map((source) => {
    const parts = [
      source.publisher,
      source.published === null ? null : time(source.published),
      source.accessed === null ? null : markup`seen ${time(source.accessed)}`,
      source.archiveUrl === null ? null : link(source.archiveUrl, 'archived copy'),
      markup`used in ${source.claims.length === 1 ? 'claim' : 'claims'} ${source.claims.join(', ')}`,
    ].filter((part) => part !== null);
    return markup`<li id="source-${source.number}"><span class="n">${source.number}</span><div>${link(source.url, source.title)}<p class="meta">${parts.map((part) => markup`<span>${part}</span>`)}</p></div></li>
`;
  });
  return markup`<section aria-labelledby="sources"><h2 id="sources">Sources</h2><ol class="bib">${rows}</ol></section>`;
}
