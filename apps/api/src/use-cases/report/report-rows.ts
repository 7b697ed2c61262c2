import {
  noNotes,
  quoteInContext,
  type DecisionMethod,
  type ReportArticleRow,
  type ReportClaimRow,
  type ReportInput,
  type ReportModel,
} from '@claimdesk/core';
import {
  getArticles,
  getArticleVersions,
  getClaims,
  getClaimVersions,
  getDecisions,
  getLatestPublications,
  getLatestReading,
  getPublicationNotes,
  getRounds,
  getWorkspace,
  listEvidence,
  listReviews,
  type ArticleRow,
  type ClaimRow,
  type Db,
  type DecisionRow,
  type EvidenceRow,
  type PublicationRow,
  type ReviewRow,
} from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { readLines } from '../article/read-lines.ts';
import { sentencesAround } from '../article/sentences-around.ts';
import { claimNotFound } from '../claim/load-case.ts';
import { readScales } from '../decision/read-scales.ts';
import { memberNames } from '../member/member-names.ts';
import { reportWorkspace } from '../newsroom/report-workspace.ts';
import { publicUrl } from '../publication/view-publication.ts';

/** Everything that a report of these claims is built from, in the order of the ids. Claims that are gone are left out. */
export async function readReportRows(
  deps: Deps,
  db: Db,
  actor: Actor,
  claimIds: readonly string[],
): Promise<Omit<ReportInput, 'kind'>> {
  const { workspaceId } = actor;
  const workspace = await getWorkspace(db, workspaceId);
  const reported = await reportWorkspace(deps, db, workspaceId);
  const found = new Map((await getClaims(db, workspaceId, [...claimIds])).map((claim) => [claim.id, claim]));
  const claims = claimIds.flatMap((id) => found.get(id) ?? []);
  if (workspace === undefined || reported === undefined || claims.length < new Set(claimIds).size)
    throw claimNotFound();
  const rows = await loadRows(db, workspaceId, claims);
  const scales = await readScales(db, workspaceId, [
    workspace.scaleVersionId,
    ...[...rows.rounds.values()].map((r) => r.scaleVersionId),
  ]);
  const names = await memberNames(db, workspaceId);
  return {
    workspace: reported,
    articles: rows.articles.map(({ article, sha256 }) => reportArticle(article, sha256)),
    scales: [...scales.values()].map(({ key, name, kind, values, version }) => ({
      id: key,
      version,
      scale: { key, name, kind, values },
    })),
    claims: claims.flatMap((claim) => toReportClaim(deps, claim, rows, scales, workspace.scaleVersionId, names) ?? []),
  };
}

export function reportArticle(article: ArticleRow, sha256: string): ReportArticleRow {
  const { id, title, byline, outlet, url, published } = article;
  return { id, title, byline, outlet, url, published, textHash: sha256 };
}

type Loaded = Awaited<ReturnType<typeof loadRows>>;

async function loadRows(db: Db, workspaceId: string, claims: readonly ClaimRow[]) {
  const ids = claims.map(({ id }) => id);
  const present = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
  const articles = await getArticles(db, workspaceId, present(claims.map(({ articleId }) => articleId)));
  const texts = await getArticleVersions(
    db,
    workspaceId,
    articles.map(({ currentVersionId }) => currentVersionId),
  );
  const reviews = await listReviews(db, workspaceId, ids);
  const read: { article: ArticleRow; sha256: string; text: string; lines: ReturnType<typeof readLines> }[] = [];
  for (const article of articles) {
    const version = texts.find(({ id }) => id === article.currentVersionId);
    const lines = readLines(
      version?.text ?? '',
      (await getLatestReading(db, workspaceId, article.id)) ?? null,
      article.lineOverrides,
    );
    read.push({ article, sha256: version?.sha256 ?? '', text: version?.text ?? '', lines });
  }
  return {
    articles: read,
    versions: byId(
      await getClaimVersions(
        db,
        workspaceId,
        claims.map(({ currentVersionId }) => currentVersionId),
      ),
    ),
    rounds: byId(await getRounds(db, workspaceId, present(claims.map(({ currentRoundId }) => currentRoundId)))),
    decisions: byId(
      await getDecisions(db, workspaceId, present(claims.map(({ currentDecisionId }) => currentDecisionId))),
    ),
    publications: new Map((await getLatestPublications(db, workspaceId, ids)).map((row) => [row.claimId, row])),
    notes: await getPublicationNotes(db, workspaceId, ids),
    reviews: grouped(reviews, ({ claimId }) => claimId),
    evidence: grouped(
      await listEvidence(
        db,
        workspaceId,
        reviews.map(({ id }) => id),
      ),
      ({ reviewId }) => reviewId,
    ),
  };
}

function toReportClaim(
  deps: Deps,
  claim: ClaimRow,
  rows: Loaded,
  scales: Awaited<ReturnType<typeof readScales>>,
  newestScale: string,
  names: ReadonlyMap<string, string>,
): ReportClaimRow | null {
  const version = rows.versions.get(claim.currentVersionId);
  const source = rows.articles.find(({ article }) => article.id === claim.articleId);
  const round = rows.rounds.get(claim.currentRoundId ?? '');
  const scale = scales.get(round?.scaleVersionId ?? newestScale);
  if (version === undefined || source === undefined || scale === undefined) return null;
  const { text, lines } = source;
  const { startOffset: quoteStart, endOffset: quoteEnd, exact: quote } = version;
  const decision = rows.decisions.get(claim.currentDecisionId ?? '');
  const nameOf = (id: string) => names.get(id) ?? 'Former member';
  const notes = rows.notes.get(claim.id) ?? noNotes;
  const reviews = (rows.reviews.get(claim.id) ?? []).filter(({ id }) => decision?.reviewIds.includes(id));
  return {
    id: claim.id,
    version: version.number,
    articleId: claim.articleId,
    state: claim.state === 'open' ? 'queued' : claim.state,
    quote,
    quoteStart,
    quoteEnd,
    quoteFound: text.slice(quoteStart, quoteEnd) === quote,
    context: quoteInContext(text, quoteStart, quoteEnd, sentencesAround(text, lines, quoteStart, quoteEnd)),
    text: version.wording,
    claimant:
      version.source === null
        ? null
        : {
            name: version.source.text,
            type: typeOf(version),
            role: notes.claimantRole,
            sameAs: notes.claimantSameAs,
          },
    claimDate: notes.claimDate,
    firstAppearanceUrl: notes.firstAppearanceUrl,
    reply: notes.reply,
    topics: source.article.topic === null ? [] : [source.article.topic],
    appearanceUrls: source.article.url === null ? [] : [source.article.url],
    checkWorthiness: claim.checkWorthiness,
    foundByProgram: claim.origin === 'extracted',
    dismissReason: claim.dismissReason,
    scaleId: scale.key,
    scaleVersion: scale.version,
    policy: round?.policy ?? null,
    reviews: reviews.flatMap((review) => reportReview(review, round?.number ?? 1, nameOf) ?? []),
    evidence: reviews.flatMap(({ id }) => (rows.evidence.get(id) ?? []).map(reportEvidence)),
    decision:
      decision === undefined
        ? null
        : {
            ratingKey: decision.ratingKey,
            flags: decision.flags,
            confidence: decision.confidence,
            method: decision.method as DecisionMethod,
            ruleVersion: decision.ruleVersion,
            rationale: decision.rationale,
            cause: decision.cause,
            adjudicatorId: decision.decidedBy,
            adjudicatorName: decision.decidedBy === null ? null : nameOf(decision.decidedBy),
            decidedAt: decision.createdAt,
          },
    approval:
      decision?.approvedBy == null
        ? null
        : {
            byId: decision.approvedBy,
            byName: nameOf(decision.approvedBy),
            at: decision.approvedAt ?? decision.createdAt,
            explanation: correctedWords(rows.publications.get(claim.id), decision) ?? decision.explanation ?? '',
          },
    // What was retracted no longer stands, and its markup is offered to nobody.
    publication: claim.state === 'retracted' ? null : reportPublication(deps, rows.publications.get(claim.id), nameOf),
  };
}

function typeOf({
  source,
  entities,
}: {
  source: { text: string } | null;
  entities: { text: string; name: string; type: string }[];
}) {
  const known = entities.find(({ text, name }) => text === source?.text || name === source?.text)?.type;
  return known === 'person' || known === 'organisation' ? known : null;
}

/** A correction puts the editor's words anew; the approval keeps the ones that it approved. */
function correctedWords(row: PublicationRow | undefined, decision: DecisionRow): string | null {
  if (row === undefined || row.correctionKind === null || row.decisionId !== decision.id) return null;
  return (JSON.parse(row.model) as ReportModel).claims[0]?.explanation ?? null;
}

function reportReview(
  review: ReviewRow,
  round: number,
  nameOf: (id: string) => string,
): ReportClaimRow['reviews'][number] | null {
  const { id, reviewerId, ratingKey, confidence, flags, rationale, searchedNote, submittedAt } = review;
  if (ratingKey === null || confidence === null || submittedAt === null) return null;
  return {
    id,
    round,
    reviewerId,
    reviewerName: nameOf(reviewerId),
    ratingKey,
    confidence,
    flags,
    rationale,
    searchedNote,
    submittedAt,
  };
}

function reportEvidence(item: EvidenceRow): ReportClaimRow['evidence'][number] {
  const {
    id,
    reviewId,
    url,
    citation,
    title,
    publisher,
    published,
    accessed,
    quote,
    locator,
    stance,
    sourceType,
    note,
    file,
  } = item;
  return {
    id,
    reviewId,
    url,
    citation,
    title,
    publisher,
    published,
    accessed,
    quote,
    locator,
    stance,
    sourceType,
    note,
    file,
  };
}

function reportPublication(
  deps: Deps,
  row: PublicationRow | undefined,
  nameOf: (id: string) => string,
): ReportClaimRow['publication'] {
  if (row === undefined) return null;
  return {
    id: row.id,
    version: row.number,
    url: publicUrl(deps, row.claimId),
    publishedAt: row.publishedAt,
    firstPublishedAt: row.publishedAt,
    publishedByName: nameOf(row.publishedBy),
    local: row.local,
  };
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
