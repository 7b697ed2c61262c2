import { UNTITLED_ARTICLE } from '../article/untitled.ts';
import { DomainError } from '../errors.ts';
import { rankOf, requireScaleValue, onScaleValues, scaleValue, type Scale } from '../verdicts/scale.ts';
import { toClaimReviewRating } from '../verdicts/claim-review-rating.ts';
import { bibliographyOf } from './bibliography.ts';
import type { ReportClaimRow, ReportInput, ReportReviewRow } from './report-input.ts';
import {
  REPORT_SCHEMA_VERSION,
  type ReportClaim,
  type ReportDecision,
  type ReportModel,
  type ReportReview,
  type ReportVerdict,
} from './report-model.ts';

const decidedStates: ReadonlySet<string> = new Set(['decided', 'approved', 'published', 'retracted']);
const goneStates: ReadonlySet<string> = new Set(['merged', 'superseded', 'dismissed', 'calibrated']);

/**
 * The one model that all formats render. Same rows, same model: it asks no clock. Reviews, evidence and decisions of
 * a claim that is not decided never enter it, so that no report can tell what the blind rule hides. Throws
 * `invalid_input` for a claim whose article or scale is missing, and for a rating its scale does not have.
 */
export function buildReportModel(input: ReportInput): ReportModel {
  const names = nameWriter(input);
  const scaleOf = (row: ReportClaimRow): Scale => {
    const found = input.scales.find(({ id, version }) => id === row.scaleId && version === row.scaleVersion);
    if (found === undefined) throw new DomainError('invalid_input', `Scale ${row.scaleId} is missing from the report.`);
    return found.scale;
  };
  const shown = input.claims.filter((row) => !goneStates.has(row.state));
  const { bibliography, evidenceOf } = bibliographyOf(
    shown.map((row) => ({ id: row.id, evidence: decidedStates.has(row.state) ? row.evidence : [] })),
  );
  const claims = shown.map((row, index) => toClaim(row, index + 1, scaleOf(row), names, evidenceOf(row.id)));
  const dismissed = input.claims.flatMap((row) => toDismissed(row));
  const used = new Set([...claims, ...dismissed].map(({ articleId }) => articleId));
  const articles = input.articles
    // An article that was asked for is shown even when nothing in it was kept.
    .filter(({ id }) => input.kind === 'article' || used.has(id))
    .map((row) => ({
      id: row.id,
      title: row.title ?? UNTITLED_ARTICLE,
      byline: row.byline ?? null,
      outlet: row.outlet ?? null,
      url: row.url ?? null,
      published: row.published ?? null,
      language: row.language ?? 'en',
      textHash: row.textHash ?? null,
    }));
  for (const id of used) {
    if (!articles.some((article) => article.id === id)) {
      throw new DomainError('invalid_input', `Article ${id} is missing from the report.`);
    }
  }
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    kind: input.kind,
    workspace: { ...input.workspace },
    title: titleOf(input, claims, articles),
    watermark: watermarkOf(claims),
    articles,
    scales: input.scales
      .filter(({ id, version }) => claims.some((claim) => claim.scaleId === id && claim.scaleVersion === version))
      .map(({ id, version, scale }) => ({ id, version, scale })),
    summary: summaryOf(claims, input.scales),
    claims,
    dismissed,
    bibliography,
  };
}

type NameWriter = (id: string, name: string, role: 'Reviewer' | 'Adjudicator' | 'Editor') => string;

/** Names as they are, or "Reviewer A" in order of first appearance: the same person keeps the same letter. */
function nameWriter(input: ReportInput): NameWriter {
  if (input.showNames ?? true) return (_, name) => name;
  const letters = new Map<string, number>();
  return (id, _, role) => {
    const key = `${role} ${id}`;
    if (!letters.has(key)) letters.set(key, [...letters.keys()].filter((known) => known.startsWith(role)).length);
    return `${role} ${letterOf(letters.get(key) ?? 0)}`;
  };
}

function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letterOf(Math.floor(index / 26) - 1)}${letter}`;
}

function toDismissed(row: ReportClaimRow): ReportModel['dismissed'] {
  if (row.state !== 'dismissed' || !row.dismissReason) return [];
  const { id, version, articleId, quote, quoteStart, quoteEnd, text, language = 'en', dismissReason: reason } = row;
  return [{ id, version, articleId, quote, quoteStart, quoteEnd, text, language, reason }];
}

function toClaim(
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
            type: row.claimant.type ?? null,
            role: row.claimant.role ?? null,
            sameAs: row.claimant.sameAs ?? null,
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
    policy: row.policy,
    decision,
    explanation: decision === null ? null : explanationOf(row),
    reviews,
    evidence,
    approvedBy: row.approval === null ? null : names(row.approval.byId, row.approval.byName, 'Editor'),
    approvedAt: row.approval?.at ?? null,
    publication: toPublication(row.publication, names),
  };
}

function toPublication(row: ReportClaimRow['publication'], names: NameWriter): ReportClaim['publication'] {
  if (row === null) return null;
  const { id, version, url, publishedAt, firstPublishedAt, publishedById, publishedByName, local } = row;
  const publishedBy = publishedById && publishedByName ? names(publishedById, publishedByName, 'Editor') : null;
  const corrections = row.corrections ?? [];
  return {
    id,
    version,
    url,
    publishedAt,
    firstPublishedAt,
    publishedBy,
    local,
    ...(corrections.length > 0 && { corrections: [...corrections] }),
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
    verdict: toVerdict(scale, decision.ratingKey),
    flags: [...decision.flags],
    confidence: decision.confidence,
    method: decision.method,
    ruleVersion: decision.ruleVersion,
    rationale: decision.rationale ?? null,
    cause: decision.cause ?? null,
    adjudicator:
      decision.adjudicatorId && decision.adjudicatorName
        ? names(decision.adjudicatorId, decision.adjudicatorName, 'Adjudicator')
        : null,
    decidedAt: decision.decidedAt,
    agreement: pairs === 0 ? null : agreeing / pairs,
    dissentCount: ratings.filter((key) => key !== decision.ratingKey).length,
    approverTookPart: row.approval === null ? null : judges.includes(row.approval.byId),
  };
}

function toVerdict(scale: Scale, key: string): ReportVerdict {
  const value = requireScaleValue(scale, key);
  const rating = toClaimReviewRating(scale, key);
  const rank = rankOf(scale, key);
  const steps = onScaleValues(scale).length - 1;
  return {
    key,
    label: value.label,
    definition: value.definition,
    icon: value.icon,
    canonical: value.canonical,
    onScale: value.onScale,
    ratingValue: 'ratingValue' in rating ? rating.ratingValue : null,
    bestRating: 'ratingValue' in rating ? rating.bestRating : null,
    worstRating: 'ratingValue' in rating ? rating.worstRating : null,
    score: rank === null || steps < 1 ? null : (rank - 1) / steps,
  };
}

function toReview(row: ReportReviewRow, scale: Scale, names: NameWriter, decision: ReportDecision): ReportReview {
  return {
    id: row.id,
    round: row.round,
    reviewer: names(row.reviewerId, row.reviewerName, 'Reviewer'),
    ratingKey: row.ratingKey,
    ratingLabel: scaleValue(scale, row.ratingKey)?.label ?? row.ratingKey,
    confidence: row.confidence,
    flags: [...row.flags],
    rationale: row.rationale,
    searchedNote: row.searchedNote || null,
    submittedAt: row.submittedAt,
    dissents: row.ratingKey !== decision.verdict.key,
  };
}

function pairsOf(ratings: readonly string[]): { pairs: number; agreeing: number } {
  const pairs = (ratings.length * (ratings.length - 1)) / 2;
  const agreeing = ratings.flatMap((rating, index) => ratings.slice(index + 1).filter((other) => other === rating));
  return { pairs, agreeing: agreeing.length };
}

function summaryOf(claims: readonly ReportClaim[], scales: ReportInput['scales']): ReportModel['summary'] {
  const verdicts: ReportModel['summary']['verdicts'] = [];
  const place = new Map<(typeof verdicts)[number], number>();
  for (const { scaleId, scaleVersion, decision } of claims) {
    if (decision === null) continue;
    const { key, label, icon, canonical } = decision.verdict;
    const known = verdicts.find((row) => row.scaleId === scaleId && row.key === key && row.label === label);
    if (known !== undefined) {
      known.count += 1;
      continue;
    }
    const row = { scaleId, key, label, icon, canonical, count: 1 };
    verdicts.push(row);
    const index = scales.findIndex((item) => item.id === scaleId && item.version === scaleVersion);
    const order = scaleValue(scales[index]?.scale ?? { key: '', name: '', kind: 'text', values: [] }, key)?.order ?? 0;
    place.set(row, index * 1000 + order);
  }
  verdicts.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0) || (a.label < b.label ? -1 : 1));
  const pairs = claims.map(({ reviews }) => pairsOf(reviews.map(({ ratingKey }) => ratingKey)));
  return {
    claims: claims.length,
    undecided: claims.filter(({ decision }) => decision === null).length,
    verdicts,
    reviewPairs: pairs.reduce((sum, item) => sum + item.pairs, 0),
    agreeingPairs: pairs.reduce((sum, item) => sum + item.agreeing, 0),
  };
}

function titleOf(input: ReportInput, claims: readonly ReportClaim[], articles: ReportModel['articles']): string {
  const [first] = claims;
  const [article] = articles;
  if (input.kind === 'publication' && first !== undefined) return first.text;
  if (article !== undefined && articles.length === 1) return article.title;
  return `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'} from ${articles.length} articles`;
}

function watermarkOf(claims: readonly ReportClaim[]): string | null {
  if (claims.length === 0) return 'Nothing published';
  const published = claims.filter(({ publication }) => publication !== null).length;
  if (published === 0) return 'Not published';
  if (published < claims.length) return 'Partly published';
  return claims.some(({ publication }) => publication?.local) ? 'Published on this machine only' : null;
}
