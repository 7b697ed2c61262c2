import { contextFlagLabels, type Stance } from '../review/review-draft.ts';
import { onScaleValues } from '../verdicts/scale.ts';
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
export function judgement(model: ReportModel, claim: ReportClaim, decision: ReportDecision): Markup {
  const { verdict } = decision;
  const scale = model.scales.find(({ id, version }) => id === claim.scaleId && version === claim.scaleVersion)?.scale;
  const values = scale === undefined ? [] : onScaleValues(scale);
  const steps = markup`<ol class="steps" data-v="${verdict.canonical ?? 'off'}" aria-label="The steps of the scale">${values.map(
    ({ key, label }) =>
      key === verdict.key ? markup`<li class="on" aria-current="true">${label}</li>` : markup`<li>${label}</li>`,
  )}</ol>`;
  const definition = verdict.definition === '' ? '' : markup`<p>${asSentence(verdict.definition)}</p>`;
  return markup`<div class="judged">${verdictBadge(verdict, ' xl')}<div>${values.length > 0 && verdict.onScale && steps}${definition}</div></div>`;
}

export function flagChips(decision: ReportDecision): Markup {
  const flags = decision.flags.map(
    (flag) => markup`<span class="chip">${infoIcon()}<b>${contextFlagLabels[flag]}</b></span>`,
  );
  return markup`<p class="flags">${flags}<span class="chip">confidence <b>${decision.confidence}</b></span></p>`;
}

/** Who said it, when, and where it was reported. */
export function saidBy(claim: ReportClaim, article: ReportArticle | undefined): Markup {
  const { claimant } = claim;
  const who = claimant === null ? markup`Nobody is named as its source` : markup`<b>${capital(claimant.name)}</b>`;
  const role = claimant?.role ? markup`, ${claimant.role}` : '';
  const when = claim.claimDate === null ? '' : markup` of ${time(claim.claimDate)}`;
  const what = claim.saidIn ?? (claim.claimDate === null ? null : 'statement');
  const where =
    article === undefined ? '' : markup`, reported in ${link(article.url, article.outlet ?? `“${article.title}”`)}`;
  return markup`<p class="said">${who}${role}${what !== null && markup`, ${what}${when}`}${where}</p>`;
}

/** As the first word of a line: the article may have it in mid-sentence ("the ministry"). */
function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Paragraphs of the explanation, the first as its lead; `[2]` becomes a link to that evidence. */
export function explanation(text: string, evidence: readonly ReportEvidence[], anchor: string): Markup {
  const paragraphs = text.split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== '');
  return markup`<div class="prose">${paragraphs.map((paragraph, index) => {
    const body = withReferences(paragraph.trim(), evidence, anchor);
    return index === 0 ? markup`<p class="lead">${body}</p>` : markup`<p>${body}</p>`;
  })}</div>`;
}

function withReferences(paragraph: string, evidence: readonly ReportEvidence[], anchor: string): Markup[] {
  return paragraph.split(/(\s*\[\d{1,3}\])/u).map((piece) => {
    const number = Number(/^\s*\[(\d{1,3})\]$/u.exec(piece)?.[1] ?? Number.NaN);
    if (!evidence.some((item) => item.number === number)) return markup`${piece}`;
    return markup`<sup><a href="#${anchor}${number}" aria-label="Evidence ${number}">${number}</a></sup>`;
  });
}

const stanceWords: Record<Stance, string> = { supports: 'Supports', refutes: 'Refutes', context: 'Context' };

export function stanceTag(stance: Stance | null): Markup {
  if (stance === null) return markup`<span class="stance">No stance</span>`;
  return markup`<span class="stance" data-s="${stance}">${stanceIcon(stance)}${stanceWords[stance]}</span>`;
}

export function evidenceLink(item: ReportEvidence): Markup {
  return link(item.url, evidenceTitle(item));
}

/** Publisher, kind of source, dates, the place in the source and the archived copy. */
export function evidenceMeta(item: ReportEvidence): Markup {
  const parts = [
    item.title && item.citation ? item.citation : null,
    item.file === undefined ? null : fileMeta(item.file),
    item.publisher,
    item.sourceType,
    item.published === null ? null : time(item.published),
    item.locator,
    item.accessed === null ? null : markup`seen ${time(item.accessed)}`,
    safeHref(item.archiveUrl) === null ? null : link(item.archiveUrl, 'archived copy'),
  ].filter((part) => part !== null && part !== '');
  return parts.length === 0
    ? markup``
    : markup`<p class="meta">${parts.map((part) => markup`<span>${part}</span>`)}</p>`;
}

/** Whoever has the file can tell by the hash that it is this one. */
function fileMeta({ name, sha256 }: NonNullable<ReportEvidence['file']>): Markup {
  return markup`file ${name}, SHA-256 <code>${sha256}</code>`;
}

/** The sentence of the article with the quote marked. */
export function markedSentence({ context }: ReportClaim): Markup {
  const { sentence, quoteStart, quoteEnd } = context;
  return markup`${sentence.slice(0, quoteStart)}<mark>${sentence.slice(quoteStart, quoteEnd)}</mark>${sentence.slice(quoteEnd)}`;
}

export function time(iso: string): Markup {
  return markup`<time datetime="${iso}">${readableDate(iso)}</time>`;
}
