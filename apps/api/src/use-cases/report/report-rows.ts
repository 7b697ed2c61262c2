import {
  noNotes,
  type DecisionMethod,
  type PublicationNotes,
  type ReportClaimRow,
  type ReportInput,
  type ReportModel,
} from '@claimdesk/core';
import {
  getPublicationNotes,
  getWorkspace,
  readReportedClaims,
  readReportedEvidence,
  readReportedReviews,
  type Db,
  type ReportedClaim,
  type ReportedEvidence,
  type ReportedReview,
} from '@claimdesk/db';
import type { PublicAddress } from '../../config.ts';
import type { Actor } from '../../context.ts';
import { claimNotFound } from '../claim/load-case.ts';
import { readScales } from '../decision/read-scales.ts';
import { memberNames, type MemberNames } from '../member/member-names.ts';
import { reportWorkspace } from '../newsroom/report-workspace.ts';
import { publicUrl } from '../publication/view-publication.ts';
import { createArticleReader, type ReportedArticle } from './reported-articles.ts';

/** The addresses of public pages. */
export type RowDeps = { config: PublicAddress };

export type RowReader = {
  workspace: ReportInput['workspace'];
  /** Those of these articles that there are. */
  articles(db: Db, ids: readonly string[]): Promise<ReportInput['articles']>;
  /**
   * What a report says of these claims, in the order of the ids, each as it stands in this transaction. Claims that are
   * gone are left out.
   */
  read(trx: Db, claimIds: readonly string[]): Promise<Pick<ReportInput, 'articles' | 'scales' | 'claims'>>;
};

/** Reads claims for reports a few at a time; what is the same for all of them is read once. */
export async function createRowReader(deps: RowDeps, db: Db, workspaceId: string): Promise<RowReader | undefined> {
  const workspace = await getWorkspace(db, workspaceId);
  const reported = await reportWorkspace(deps, db, workspaceId);
  if (workspace === undefined || reported === undefined) return undefined;
  const names = await memberNames(db, workspaceId);
  const readArticles = createArticleReader(workspaceId);
  return {
    workspace: reported,
    articles: async (handle, ids) => [...(await readArticles(handle, ids)).values()].map(({ row }) => row),
    async read(trx, claimIds) {
      const [found, reviews, evidence, notes] = await Promise.all([
        readReportedClaims(trx, workspaceId, claimIds),
        readReportedReviews(trx, workspaceId, claimIds),
        readReportedEvidence(trx, workspaceId, claimIds),
        getPublicationNotes(trx, workspaceId, [...claimIds]),
      ]);
      const byId = new Map(found.map((claim) => [claim.id, claim]));
      const claims = claimIds.flatMap((id) => byId.get(id) ?? []);
      const articles = await readArticles(
        trx,
        claims.map(({ articleId }) => articleId),
      );
      const scales = await readScales(trx, workspaceId, [
        workspace.scaleVersionId,
        ...claims.flatMap(({ scaleVersionId }) => scaleVersionId ?? []),
      ]);
      const reviewsOf = grouped(reviews);
      const evidenceOf = grouped(evidence);
      return {
        articles: [...articles.values()].map(({ row }) => row),
        scales: [...scales.values()].map(({ key, name, kind, values, version }) => ({
          id: key,
          version,
          scale: { key, name, kind, values },
        })),
        claims: claims.flatMap((claim) => {
          const article = articles.get(claim.articleId);
          const scale = scales.get(claim.scaleVersionId ?? workspace.scaleVersionId);
          if (article === undefined || scale === undefined) return [];
          const judged = {
            reviews: reviewsOf.get(claim.id) ?? [],
            evidence: evidenceOf.get(claim.id) ?? [],
            notes: notes.get(claim.id) ?? noNotes,
          };
          return [toReportClaim(deps, { claim, article, scale, names, ...judged })];
        }),
      };
    },
  };
}

/** Everything that a report of these claims is built from, in the order of the ids. */
export async function readReportRows(
  deps: RowDeps,
  db: Db,
  { workspaceId }: Pick<Actor, 'workspaceId'>,
  claimIds: readonly string[],
): Promise<Omit<ReportInput, 'kind'>> {
  const reader = await createRowReader(deps, db, workspaceId);
  const rows = await reader?.read(db, claimIds);
  if (reader === undefined || rows === undefined || rows.claims.length < new Set(claimIds).size) throw claimNotFound();
  return { workspace: reader.workspace, ...rows };
}

type Found = {
  claim: ReportedClaim;
  article: ReportedArticle;
  scale: { key: string; version: number };
  names: MemberNames;
  reviews: readonly ReportedReview[];
  evidence: readonly ReportedEvidence[];
  notes: PublicationNotes;
};

function toReportClaim(deps: RowDeps, found: Found): ReportClaimRow {
  const { claim, article, scale, names, reviews, evidence, notes } = found;
  const { text, contextOf } = article;
  const { startOffset: quoteStart, endOffset: quoteEnd, exact: quote, decision } = claim;
  const nameOf = (id: string) => names.get(id) ?? 'Former member';
  return {
    id: claim.id,
    version: claim.versionNumber,
    articleId: claim.articleId,
    state: claim.state === 'open' ? 'queued' : claim.state,
    quote,
    quoteStart,
    quoteEnd,
    quoteFound: text.slice(quoteStart, quoteEnd) === quote,
    context: contextOf(quoteStart, quoteEnd),
    text: claim.wording,
    claimant:
      claim.source === null
        ? null
        : {
            name: claim.source.text,
            type: typeOf(claim),
            role: notes.claimantRole,
            sameAs: notes.claimantSameAs,
          },
    claimDate: notes.claimDate,
    firstAppearanceUrl: notes.firstAppearanceUrl,
    reply: notes.reply,
    topics: article.article.topic === null ? [] : [article.article.topic],
    appearanceUrls: article.article.url === null ? [] : [article.article.url],
    checkWorthiness: claim.checkWorthiness,
    foundByProgram: claim.origin === 'extracted',
    dismissReason: claim.dismissReason,
    scaleId: scale.key,
    scaleVersion: scale.version,
    policy: claim.policy,
    reviews: reviews.flatMap((review) => reportReview(review, claim.roundNumber ?? 1, nameOf) ?? []),
    evidence,
    decision: decision === null ? null : reportDecision(decision, nameOf),
    approval:
      decision?.approvedBy == null
        ? null
        : {
            byId: decision.approvedBy,
            byName: nameOf(decision.approvedBy),
            at: decision.approvedAt ?? decision.decidedAt,
            explanation: correctedWords(claim) ?? decision.explanation ?? '',
          },
    // What was retracted no longer stands, and its markup is offered to nobody.
    publication: claim.state === 'retracted' ? null : reportPublication(deps, claim, nameOf),
    retraction: claim.retraction,
  };
}

type NameOf = (id: string) => string;

function typeOf({ source, entities }: ReportedClaim) {
  const known = entities.find(({ text, name }) => text === source?.text || name === source?.text)?.type;
  return known === 'person' || known === 'organisation' ? known : null;
}

/** A correction puts the editor's words anew; the approval keeps the ones that it approved. */
function correctedWords({ publication, decision }: ReportedClaim): string | null {
  if (publication?.correctedModel == null || publication.decisionId !== decision?.id) return null;
  return (JSON.parse(publication.correctedModel) as ReportModel).claims[0]?.explanation ?? null;
}

function reportDecision(
  decision: NonNullable<ReportedClaim['decision']>,
  nameOf: NameOf,
): NonNullable<ReportClaimRow['decision']> {
  const { ratingKey, flags, confidence, method, ruleVersion, rationale, cause, decidedBy, decidedAt } = decision;
  return {
    ratingKey,
    flags,
    confidence,
    method: method as DecisionMethod,
    ruleVersion,
    rationale,
    cause,
    adjudicatorId: decidedBy,
    adjudicatorName: decidedBy === null ? null : nameOf(decidedBy),
    decidedAt,
  };
}

function reportReview(review: ReportedReview, round: number, nameOf: NameOf): ReportClaimRow['reviews'][number] | null {
  const { id, reviewerId, ratingKey, confidence, flags, rationale, searchedNote, submittedAt } = review;
  if (ratingKey === null || confidence === null || submittedAt === null) return null;
  const reviewerName = nameOf(reviewerId);
  return { id, round, reviewerId, reviewerName, ratingKey, confidence, flags, rationale, searchedNote, submittedAt };
}

function reportPublication(
  deps: RowDeps,
  { id: claimId, publication }: ReportedClaim,
  nameOf: NameOf,
): ReportClaimRow['publication'] {
  if (publication === null) return null;
  const { id, number: version, publishedAt, firstPublishedAt, publishedBy, local, corrections } = publication;
  const publishedByName = nameOf(publishedBy);
  const url = publicUrl(deps, claimId);
  return { id, version, url, publishedAt, firstPublishedAt, publishedByName, local, corrections };
}

function grouped<T extends { claimId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.claimId);
    if (group === undefined) groups.set(row.claimId, [row]);
    else group.push(row);
  }
  return groups;
}
