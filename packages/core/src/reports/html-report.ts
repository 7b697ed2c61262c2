import { english } from '../words/en.ts';
import type { Words } from '../words/words.ts';
import { renderClaimReviewJsonLd } from './claim-review-json-ld.ts';
import { agreementSentence, notPublished, summarySentence } from './decided-words.ts';
import { markup, link, toScriptJson, trusted, type Markup } from './markup.ts';
import { methodSection } from './html-report-method.ts';
import { brand, contactSection, logoOf } from './html-report-newsroom.ts';
import { claimSection } from './html-report-claim.ts';
import { infoIcon } from './icons.ts';
import { time, verdictBadge } from './page-parts.ts';
import { newsroomStyle, reportStyle } from './page-style.ts';
import { lastChange } from './report-date.ts';
import type { ReportArticle, ReportModel } from './report-model.ts';

/**
 * The report as one self-contained file: no script, no address it loads from, and the markup that matches it inside.
 * `journalHead` is `SEQ:HASH` of the audit log when the report was frozen: whoever keeps the file can find a cut tail.
 * `logo` is the newsroom's in base64; without it the name stands alone.
 */
export function renderHtmlReport(
  model: ReportModel,
  hash: string,
  journalHead: string,
  { words = english, logo = null }: { words?: Words; logo?: string | null } = {},
): string {
  const { newsroom } = model.workspace;
  const jsonLd = toScriptJson(renderClaimReviewJsonLd(model, hash));
  return markup`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.report}: ${model.title}</title>
<script type="application/ld+json">${trusted(jsonLd)}</script>
<style>${trusted(reportStyle)}</style>${newsroom !== undefined && markup`<style>${trusted(newsroomStyle)}</style>`}
</head>
<body>
${model.watermark !== null && markup`<div class="water" aria-hidden="true">${model.watermark}</div>`}
<main class="doc">
${masthead(model, hash, { words, logo })}
${summary(model, words)}
${claimIndex(model, words)}
${claims(model, words)}
${dismissed(model, words)}
${methodSection(model, words)}
${contactSection(model.workspace, words)}${signOff(model, words)}
${bibliography(model, words)}
<footer class="foot"><p>${words.schema(model.workspace.name, model.schemaVersion)}</p><p class="mono">${words.modelHash(hash)}</p><p class="mono">${words.auditLog(journalHead)}</p></footer>
</main>
</body>
</html>
`.text;
}

type Options = { words: Words; logo: string | null };

function masthead(model: ReportModel, hash: string, { words, logo }: Options): Markup {
  const [article] = model.articles;
  const facts =
    article !== undefined && model.articles.length === 1
      ? articleFacts(article, words)
      : articleList(model.articles, words);
  const mark =
    model.watermark === null
      ? ''
      : markup`<p class="note">${infoIcon()}<span><b>${model.watermark}.</b> ${watermarkMeans(model, words)}</span></p>`;
  const changed = lastChange(model);
  const asOf = changed !== null && markup`<dt>${words.lastChange}</dt><dd>${time(changed, words)}</dd>`;
  return markup`<header>
<div class="mast">${logoOf(model.workspace, logo)}<b>${model.workspace.name}</b><span>${words.report}</span></div>${brand(model.workspace)}
<h1>${model.title}</h1>
<dl class="facts">${facts}${asOf}<dt>${words.reportHash}</dt><dd class="mono">${hash}</dd></dl>
</header>
${mark}`;
}

function watermarkMeans(model: ReportModel, words: Words): string {
  const local = model.claims.some(({ publication }) => publication?.local);
  return model.claims.every(({ publication }) => publication !== null) && local ? words.onlyLocal : words.mayChange;
}

function articleFacts(article: ReportArticle, words: Words): Markup {
  const fact = (name: string, value: Markup | string | null) =>
    value !== null && value !== '' && markup`<dt>${name}</dt><dd>${value}</dd>`;
  return markup`${fact(words.outlet, article.outlet)}${fact(words.author, article.byline)}${fact(
    words.published,
    article.published === null ? null : time(article.published, words),
  )}${fact(words.address, article.url === null ? null : link(article.url, article.url))}${fact(
    words.textHash,
    article.textHash === null ? null : markup`<span class="mono">${article.textHash}</span>`,
  )}`;
}

function articleList(articles: readonly ReportArticle[], words: Words): Markup {
  const rows = articles.map((article) => {
    const outlet = article.outlet === null ? '' : markup`, ${article.outlet}`;
    const date = article.published === null ? '' : markup`, ${time(article.published, words)}`;
    return markup`<dd>${link(article.url, article.title)}${outlet}${date}</dd>`;
  });
  return rows.length === 0 ? markup`` : markup`<dt>${words.articles}</dt><dd><dl>${rows}</dl></dd>`;
}

function summary(model: ReportModel, words: Words): Markup {
  const { verdicts, undecided } = model.summary;
  const most = Math.max(1, undecided, ...verdicts.map(({ count }) => count));
  const row = (label: Markup, count: number, colour: string) =>
    markup`<tr data-v="${colour}"><td>${label}</td><td class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${(count / most) * 100}" height="10"/></svg></td><td class="num">${count}</td></tr>
`;
  const agreement = agreementSentence(model, words);
  const rows = verdicts.map((verdict) => row(verdictBadge(verdict), verdict.count, verdict.canonical ?? 'off'));
  if (undecided > 0) rows.push(row(markup`<span class="open">${words.notDecided}</span>`, undecided, 'off'));
  return markup`<section aria-labelledby="summary"><h2 id="summary">${words.summary}</h2>
<p class="sum">${summarySentence(model, words)}${agreement !== null && markup` ${agreement}`}</p>
${rows.length > 0 && markup`<table class="chart"><thead><tr><th scope="col">${words.verdict}</th><th class="bar" scope="col"><span class="vh">${words.bar}</span></th><th class="num" scope="col">${words.claims}</th></tr></thead><tbody>${rows}</tbody></table>`}
</section>`;
}

function claimIndex(model: ReportModel, words: Words): Markup {
  if (model.claims.length === 0) return markup``;
  const rows = model.claims.map(
    (claim) =>
      markup`<li><span class="n">${claim.number}</span><a href="#claim-${claim.number}">${claim.text}</a>${
        claim.decision === null
          ? markup`<span class="open">${words.states[claim.state]}</span>`
          : verdictBadge(claim.decision.verdict)
      }</li>
`,
  );
  return markup`<nav aria-labelledby="index"><h2 id="index">${words.index}</h2><ol class="index">${rows}</ol></nav>`;
}

function claims(model: ReportModel, words: Words): Markup {
  if (model.claims.length === 0) return markup``;
  const articles = new Map(model.articles.map((article) => [article.id, article]));
  const sections = model.claims.map((claim) => claimSection(model, claim, articles.get(claim.articleId), words));
  return markup`<section aria-labelledby="claims"><h2 id="claims">${words.theClaims}</h2>${sections}</section>`;
}

function dismissed(model: ReportModel, words: Words): Markup {
  if (model.dismissed.length === 0) return markup``;
  const rows = model.dismissed.map(
    ({ quote, reason }) => markup`<tr><td>${quote}</td><td>${words.dismissReasons[reason]}</td></tr>
`,
  );
  return markup`<section aria-labelledby="dismissed"><h2 id="dismissed">${words.dismissed}</h2>
<table class="gone"><thead><tr><th scope="col">${words.quote}</th><th scope="col">${words.reason}</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

function signOff(model: ReportModel, words: Words): Markup {
  const signed = model.claims.filter(({ approvedAt }) => approvedAt !== null);
  if (signed.length === 0) return markup``;
  const rows = signed.map(
    (claim) =>
      markup`<tr><td><a class="link" href="#claim-${claim.number}">${words.claimNumber(claim.number)}</a></td><td>${claim.approvedBy}</td><td>${
        claim.approvedAt !== null && time(claim.approvedAt, words)
      }</td><td>${claim.publication === null ? notPublished(claim, words) : words.versionOn(time(claim.publication.publishedAt, words), claim.publication.version)}</td></tr>
`,
  );
  return markup`<section aria-labelledby="sign-off"><h2 id="sign-off">${words.signOff}</h2>
<table><thead><tr><th scope="col">${words.claim}</th><th scope="col">${words.approvedByColumn}</th><th scope="col">${words.approvedOn}</th><th scope="col">${words.published}</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

function bibliography(model: ReportModel, words: Words): Markup {
  if (model.bibliography.length === 0) return markup``;
  const rows = model.bibliography.map((source) => {
    const parts = [
      source.publisher,
      source.published === null ? null : time(source.published, words),
      source.accessed === null ? null : words.seen(time(source.accessed, words)),
      source.archiveUrl === null ? null : link(source.archiveUrl, words.archivedCopy),
      words.usedIn(source.claims),
    ].filter((part) => part !== null);
    return markup`<li id="source-${source.number}"><span class="n">${source.number}</span><div>${link(source.url, source.title)}<p class="meta">${parts.map((part) => markup`<span>${part}</span>`)}</p></div></li>
`;
  });
  return markup`<section aria-labelledby="sources"><h2 id="sources">${words.sources}</h2><ol class="bib">${rows}</ol></section>`;
}
