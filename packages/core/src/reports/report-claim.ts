import { rankOf, requireScaleValue, onScaleValues, scaleValue, type Scale } from '../verdicts/scale.ts';
import { toClaimReviewRating } from '../verdicts/claim-review-rating.ts';
import type { Words } from '../words/words.ts';
import type { ReportClaimRow, ReportReviewRow } from './report-input.ts';
import type { ReportClaim, ReportDecision, ReportModel, ReportReview, ReportVerdict } from './report-model.ts';

/** A verdict stands. That of a retracted claim was withdrawn with its publication. */
export const decidedStates: ReadonlySet<string> = new Set(['decided', 'approved', 'published']);
/** Of these a report shows nothing; of a dismissed claim only that it was dismissed. */
export const goneStates: ReadonlySet<string> = new Set(['merged', 'superseded', 'dismissed', 'calibrated']);

export type NameWriter = (id: string, name: string, role: keyof Words['roles']) => string;

/** Names as they are, or "Reviewer A" in order of first appearance: the same person keeps the same letter. */
export function nameWriter(showNames: boolean, words: Words): NameWriter {
  if (showNames) return (_, name) => name;
  const letters = new Map<string, number>();
  return (id, _, role) => {
    const key = `${role} ${id}`;
    if (!letters.has(key)) letters.set(key, [...letters.keys()].filter((known) => known.startsWith(role)).length);
    return `${words.roles[role]} ${letterOf(letters.get(key) ?? 0)}`;
  };
}

function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letterOf(Math.floor(index / 26) - 1)}${letter}`;
}

export function toDismissed(row: ReportClaimRow): ReportModel['dismissed'] {
  if (row.state !== 'dismissed' || !row.dismissReason) return [];
  const { id, version, articleId, quote, quoteStart, quoteEnd, text, language = 'en', dismissReason: reason } = row;
  return [{ id, version, articleId, quote, quoteStart, quoteEnd, text, language, reason }];
}

/**
 * Its parts have their fields in the order of canonical JSON, which then writes them as they are: a large report has
 * millions of them.
 */
export function toReportClaim(
  row: ReportClaimRow,
  number: number,
  scale: Scale,
  names: NameWriter,
  evidence: ReportClaim['evidence'],
): ReportClaim {
  const decision = decidedStates.has(row.state) ? toDecision(row, scale, names) : null;
  const reviews = decision === null ? [] : row.reviews.map((review) => toReview(review, scale, names, decision));
  return {
    id: row.id,
    version: row.version,
    articleId: row.articleId,
    number,
    state: row.state,
    quote: row.quote,
    quoteStart: row.quoteStart,
    quoteEnd: row.quoteEnd,
    quoteFound: row.quoteFound,
    context: row.context,
    text: row.text,
    language: row.language ?? 'en',
    claimant:
      row.claimant === null
        ? null
        : {
            name: row.claimant.name,
            role: row.claimant.role ?? null,
            sameAs: row.claimant.sameAs ?? null,
            type: row.claimant.type ?? null,
          },
    claimDate: row.claimDate ?? null,
    saidIn: row.saidIn ?? null,
    firstAppearanceUrl: row.firstAppearanceUrl ?? null,
    appearanceUrls: [...(row.appearanceUrls ?? [])],
    topics: [...(row.topics ?? [])],
    checkWorthiness: row.checkWorthiness ?? null,
    foundByProgram: row.foundByProgram,
    scaleId: row.scaleId,
    scaleVersion: row.scaleVersion,
    ...(row.reply != null && { reply: row.reply }),
    policy: row.policy,
    decision,
    explanation: decision === null ? null : explanationOf(row),
    reviews,
    evidence,
    approvedBy: row.approval === null ? null : names(row.approval.byId, row.approval.byName, 'editor'),
    approvedAt: row.approval?.at ?? null,
    publication: toPublication(row.publication, names),
    ...(row.retraction != null && { retraction: { at: row.retraction.at, reason: row.retraction.reason } }),
  };
}

function toPublication(row: ReportClaimRow['publication'], names: NameWriter): ReportClaim['publication'] {
  if (row === null) return null;
  const { id, version, url, publishedAt, firstPublishedAt, publishedById, publishedByName, local } = row;
  const publishedBy = publishedById && publishedByName ? names(publishedById, publishedByName, 'editor') : null;
  const corrections = (row.corrections ?? []).map(({ at, kind, note, version: of }) => ({
    at,
    kind,
    note,
    version: of,
  }));
  return {
    ...(corrections.length > 0 && { corrections }),
    firstPublishedAt,
    id,
    local,
    publishedAt,
    publishedBy,
    url,
    version,
  };
}

function explanationOf(row: ReportClaimRow): string | null {
  if (row.approval !== null) return row.approval.explanation;
  if (row.decision?.rationale) return row.decision.rationale;
  const agreeing = row.reviews.find((review) => review.ratingKey === row.decision?.ratingKey);
  return agreeing?.rationale ?? null;
}

function toDecision(row: ReportClaimRow, scale: Scale, names: NameWriter): ReportDecision | null {
  const { decision } = row;
  if (decision === null) return null;
  const ratings = row.reviews.map(({ ratingKey }) => ratingKey);
  const { pairs, agreeing } = pairsOf(ratings);
  const judges = [...row.reviews.map(({ reviewerId }) => reviewerId), decision.adjudicatorId];
  return {
    adjudicator:
      decision.adjudicatorId && decision.adjudicatorName
        ? names(decision.adjudicatorId, decision.adjudicatorName, 'adjudicator')
        : null,
    agreement: pairs === 0 ? null : agreeing / pairs,
    approverTookPart: row.approval === null ? null : judges.includes(row.approval.byId),
    cause: decision.cause ?? null,
    confidence: decision.confidence,
    decidedAt: decision.decidedAt,
    dissentCount: ratings.filter((key) => key !== decision.ratingKey).length,
    flags: [...decision.flags],
    method: decision.method,
    rationale: decision.rationale ?? null,
    ruleVersion: decision.ruleVersion,
    verdict: toVerdict(scale, decision.ratingKey),
  };
}

function toVerdict(scale: Scale, key: string): ReportVerdict {
  const value = requireScaleValue(scale, key);
  const rating = toClaimReviewRating(scale, key);
  const rank = rankOf(scale, key);
  const steps = onScaleValues(scale).length - 1;
  return {
    bestRating: 'ratingValue' in rating ? rating.bestRating : null,
    canonical: value.canonical,
    definition: value.definition,
    icon: value.icon,
    key,
    label: value.label,
    onScale: value.onScale,
    ratingValue: 'ratingValue' in rating ? rating.ratingValue : null,
    score: rank === null || steps < 1 ? null : (rank - 1) / steps,
    worstRating: 'ratingValue' in rating ? rating.worstRating : null,
  };
}

function toReview(row: ReportReviewRow, scale: Scale, names: NameWriter, decision: ReportDecision): ReportReview {
  return {
    confidence: row.confidence,
    dissents: row.ratingKey !== decision.verdict.key,
    flags: [...row.flags],
    id: row.id,
    ratingKey: row.ratingKey,
    ratingLabel: scaleValue(scale, row.ratingKey)?.label ?? row.ratingKey,
    rationale: row.rationale,
    reviewer: names(row.reviewerId, row.reviewerName, 'reviewer'),
    round: row.round,
    searchedNote: row.searchedNote || null,
    submittedAt: row.submittedAt,
  };
}

/** Pairs of reviews, and those that agree. */
export function pairsOf(ratings: readonly string[]): { pairs: number; agreeing: number } {
  const pairs = (ratings.length * (ratings.length - 1)) / 2;
  const agreeing = ratings.flatMap((rating, index) => ratings.slice(index + 1).filter((other) => other === rating));
  return { pairs, agreeing: agreeing.length };
}
