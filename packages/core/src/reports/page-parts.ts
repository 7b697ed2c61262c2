import { contextFlagLabels, type Stance } from '../review/review-draft.ts';
import { onScaleValues } from '../verdicts/scale.ts';
import { evidenceTitle } from './bibliography.ts';
import { asSentence } from './decided-words.ts';
import { readableDate } from './dates.ts';
import { html, link, safeHref, type Html } from './html.ts';
import { infoIcon, stanceIcon, verdictIcon } from './icons.ts';
import type { ReportArticle, ReportClaim, ReportDecision, ReportEvidence, ReportModel } from './report-model.ts';

type ShownVerdict = Pick<ReportDecision['verdict'], 'label' | 'icon' | 'canonical'>;

/** Word, icon and colour. */
export function verdictBadge(verdict: ShownVerdict, size: '' | ' xl' = ''): Html {
  const icon = html`<span class="vi">${verdictIcon(verdict.icon)}</span>`;
  return html`<span class="verdict${size}" data-v="${verdict.canonical ?? 'off'}">${icon}${verdict.label}</span>`;
}

/** The verdict with the steps of its scale and its definition. */
export function judgement(model: ReportModel, claim: ReportClaim, decision: ReportDecision): Html {
  const { verdict } = decision;
  const scale = model.scales.find(({ id, version }) => id === claim.scaleId && version === claim.scaleVersion)?.scale;
  const values = scale === undefined ? [] : onScaleValues(scale);
  const steps = html`<ol class="steps" data-v="${verdict.canonical ?? 'off'}" aria-label="The steps of the scale">${values.map(
    ({ key, label }) =>
      key === verdict.key ? html`<li class="on" aria-current="true">${label}</li>` : html`<li>${label}</li>`,
  )}</ol>`;
  const definition = verdict.definition === '' ? '' : html`<p>${asSentence(verdict.definition)}</p>`;
  return html`<div class="judged">${verdictBadge(verdict, ' xl')}<div>${values.length > 0 && verdict.onScale && steps}${definition}</div></div>`;
}

export function flagChips(decision: ReportDecision): Html {
  const flags = decision.flags.map(
    (flag) => html`<span class="chip">${infoIcon()}<b>${contextFlagLabels[flag]}</b></span>`,
  );
  return html`<p class="flags">${flags}<span class="chip">confidence <b>${decision.confidence}</b></span></p>`;
}

/** Who said it, when, and where it was reported. */
export function saidBy(claim: ReportClaim, article: ReportArticle | undefined): Html {
  const { claimant } = claim;
  const who = claimant === null ? html`Nobody is named as its source` : html`<b>${claimant.name}</b>`;
  const role = claimant?.role ? html`, ${claimant.role}` : '';
  const when = claim.claimDate === null ? '' : html` of ${time(claim.claimDate)}`;
  const what = claim.saidIn ?? (claim.claimDate === null ? null : 'statement');
  const where =
    article === undefined ? '' : html`, reported in ${link(article.url, article.outlet ?? `“${article.title}”`)}`;
  return html`<p class="said">${who}${role}${what !== null && html`, ${what}${when}`}${where}</p>`;
}

/** Paragraphs of the explanation, the first as its lead; `[2]` becomes a link to that evidence. */
export function explanation(text: string, evidence: readonly ReportEvidence[], anchor: string): Html {
  const paragraphs = text.split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== '');
  return html`<div class="prose">${paragraphs.map((paragraph, index) => {
    const body = withReferences(paragraph.trim(), evidence, anchor);
    return index === 0 ? html`<p class="lead">${body}</p>` : html`<p>${body}</p>`;
  })}</div>`;
}

function withReferences(paragraph: string, evidence: readonly ReportEvidence[], anchor: string): Html[] {
  return paragraph.split(/(\s*\[\d{1,3}\])/u).map((piece) => {
    const number = Number(/^\s*\[(\d{1,3})\]$/u.exec(piece)?.[1] ?? Number.NaN);
    if (!evidence.some((item) => item.number === number)) return html`${piece}`;
    return html`<sup><a href="#${anchor}${number}" aria-label="Evidence ${number}">${number}</a></sup>`;
  });
}

const stanceWords: Record<Stance, string> = { supports: 'Supports', refutes: 'Refutes', context: 'Context' };

export function stanceTag(stance: Stance | null): Html {
  if (stance === null) return html`<span class="stance">No stance</span>`;
  return html`<span class="stance" data-s="${stance}">${stanceIcon(stance)}${stanceWords[stance]}</span>`;
}

export function evidenceLink(item: ReportEvidence): Html {
  return link(item.url, evidenceTitle(item));
}

/** Publisher, kind of source, dates, the place in the source and the archived copy. */
export function evidenceMeta(item: ReportEvidence): Html {
  const parts = [
    item.title && item.citation ? item.citation : null,
    item.publisher,
    item.sourceType,
    item.published === null ? null : time(item.published),
    item.locator,
    item.accessed === null ? null : html`seen ${time(item.accessed)}`,
    safeHref(item.archiveUrl) === null ? null : link(item.archiveUrl, 'archived copy'),
  ].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? html`` : html`<p class="meta">${parts.map((part) => html`<span>${part}</span>`)}</p>`;
}

/** The sentence of the article with the quote marked. */
export function markedSentence({ context }: ReportClaim): Html {
  const { sentence, quoteStart, quoteEnd } = context;
  return html`${sentence.slice(0, quoteStart)}<mark>${sentence.slice(quoteStart, quoteEnd)}</mark>${sentence.slice(quoteEnd)}`;
}

export function time(iso: string): Html {
  return html`<time datetime="${iso}">${readableDate(iso)}</time>`;
}
