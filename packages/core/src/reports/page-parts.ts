import type { Stance } from '../review/review-draft.ts';
import { onScaleValues } from '../verdicts/scale.ts';
import type { Words } from '../words/words.ts';
import { evidenceTitle } from './bibliography.ts';
import { asSentence } from './decided-words.ts';
import { readableDate } from './dates.ts';
import { markup, link, safeHref, type Markup } from './markup.ts';
import { infoIcon, stanceIcon, verdictIcon } from './icons.ts';
import type { ReportArticle, ReportClaim, ReportDecision, ReportEvidence, ReportModel } from './report-model.ts';

type ShownVerdict = Pick<ReportDecision['verdict'], 'label' | 'icon' | 'canonical'>;

/** Word, icon and colour. */
export function verdictBadge(verdict: ShownVerdict, size: '' | ' xl' = ''): Markup {
  const icon = markup`<span class="vi">${verdictIcon(verdict.icon)}</span>`;
  return markup`<span class="verdict${size}" data-v="${verdict.canonical ?? 'off'}">${icon}${verdict.label}</span>`;
}

/** The verdict with the steps of its scale and its definition. */
export function judgement(model: ReportModel, claim: ReportClaim, decision: ReportDecision, words: Words): Markup {
  const { verdict } = decision;
  const scale = model.scales.find(({ id, version }) => id === claim.scaleId && version === claim.scaleVersion)?.scale;
  const values = scale === undefined ? [] : onScaleValues(scale);
  const steps = markup`<ol class="steps" data-v="${verdict.canonical ?? 'off'}" aria-label="${words.steps}">${values.map(
    ({ key, label }) =>
      key === verdict.key ? markup`<li class="on" aria-current="true">${label}</li>` : markup`<li>${label}</li>`,
  )}</ol>`;
  const definition = verdict.definition === '' ? '' : markup`<p>${asSentence(verdict.definition)}</p>`;
  return markup`<div class="judged">${verdictBadge(verdict, ' xl')}<div>${values.length > 0 && verdict.onScale && steps}${definition}</div></div>`;
}

export function flagChips(decision: ReportDecision, words: Words): Markup {
  const flags = decision.flags.map(
    (flag) => markup`<span class="chip">${infoIcon()}<b>${words.contextFlags[flag]}</b></span>`,
  );
  const confidence = markup`<b>${words.confidences[decision.confidence]}</b>`;
  return markup`<p class="flags">${flags}<span class="chip">${words.confidenceOf(confidence)}</span></p>`;
}

/** Who said it, when, and where it was reported. */
export function saidBy(claim: ReportClaim, article: ReportArticle | undefined, words: Words): Markup {
  const { claimant, claimDate } = claim;
  const parts = words.saidBy({
    who: claimant === null ? words.nobodyNamed : markup`<b>${capital(claimant.name)}</b>`,
    role: claimant?.role ?? null,
    what: claim.saidIn ?? (claimDate === null ? null : words.statement),
    when: claimDate === null ? null : time(claimDate, words),
    where: article === undefined ? null : link(article.url, article.outlet ?? `“${article.title}”`),
  });
  return markup`<p class="said">${parts}</p>`;
}

/** As the first word of a line: the article may have it in mid-sentence ("the ministry"). */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Paragraphs of the explanation, the first as its lead; `[2]` becomes a link to that evidence. */
export function explanation(text: string, evidence: readonly ReportEvidence[], anchor: string, words: Words): Markup {
  const paragraphs = text.split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== '');
  return markup`<div class="prose">${paragraphs.map((paragraph, index) => {
    const body = withReferences(paragraph.trim(), evidence, anchor, words);
    return index === 0 ? markup`<p class="lead">${body}</p>` : markup`<p>${body}</p>`;
  })}</div>`;
}

function withReferences(
  paragraph: string,
  evidence: readonly ReportEvidence[],
  anchor: string,
  words: Words,
): Markup[] {
  return paragraph.split(/(\s*\[\d{1,3}\])/u).map((piece) => {
    const number = Number(/^\s*\[(\d{1,3})\]$/u.exec(piece)?.[1] ?? Number.NaN);
    if (!evidence.some((item) => item.number === number)) return markup`${piece}`;
    return markup`<sup><a href="#${anchor}${number}" aria-label="${words.evidenceNumber(number)}">${number}</a></sup>`;
  });
}

export function stanceTag(stance: Stance | null, words: Words): Markup {
  if (stance === null) return markup`<span class="stance">${words.noStance}</span>`;
  return markup`<span class="stance" data-s="${stance}">${stanceIcon(stance)}${words.stances[stance]}</span>`;
}

export function evidenceLink(item: ReportEvidence, words: Words): Markup {
  return link(item.url, evidenceTitle(item, words));
}

/** Publisher, kind of source, dates, the place in the source and the archived copy. */
export function evidenceMeta(item: ReportEvidence, words: Words): Markup {
  const parts = [
    item.title && item.citation ? item.citation : null,
    item.file === undefined ? null : fileMeta(item.file, words),
    item.publisher,
    item.sourceType && words.sourceTypes[item.sourceType],
    item.published === null ? null : time(item.published, words),
    item.locator,
    item.accessed === null ? null : markup`${words.seen(time(item.accessed, words))}`,
    safeHref(item.archiveUrl) === null ? null : link(item.archiveUrl, words.archivedCopy),
  ].filter((part) => part !== null && part !== '');
  return parts.length === 0
    ? markup``
    : markup`<p class="meta">${parts.map((part) => markup`<span>${part}</span>`)}</p>`;
}

/** Whoever has the file can tell by the hash that it is this one. */
function fileMeta({ name, sha256 }: NonNullable<ReportEvidence['file']>, words: Words): Markup {
  return markup`${words.file(name, markup`<code>${sha256}</code>`)}`;
}

/** The sentence of the article with the quote marked. */
export function markedSentence({ context }: Pick<ReportClaim, 'context'>): Markup {
  const { sentence, quoteStart, quoteEnd } = context;
  return markup`${sentence.slice(0, quoteStart)}<mark>${sentence.slice(quoteStart, quoteEnd)}</mark>${sentence.slice(quoteEnd)}`;
}

export function time(iso: string, words: Words): Markup {
  return markup`<time datetime="${iso}">${readableDate(iso, words)}</time>`;
}
