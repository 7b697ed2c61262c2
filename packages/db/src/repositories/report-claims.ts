import type {
  ClaimSource,
  Confidence,
  ContextFlag,
  CorrectionKind,
  DismissReason,
  Entity,
  Policy,
  StoredState,
} from '@claimdesk/core';
import { sql } from 'kysely';
import type { ClaimOrigin } from '../schema/claim.ts';
import type { Db } from '../schema/tables.ts';
import type { EvidenceFields } from './evidence.ts';

/** A claim with what its verdict and its publication say, as a report needs them. */
export type ReportedClaim = {
  id: string;
  articleId: string;
  state: StoredState;
  origin: ClaimOrigin;
  checkWorthiness: number;
  dismissReason: DismissReason | null;
  versionNumber: number;
  startOffset: number;
  endOffset: number;
  exact: string;
  wording: string;
  source: ClaimSource | null;
  entities: Entity[];
  roundNumber: number | null;
  policy: Policy | null;
  scaleVersionId: string | null;
  decision: {
    id: string;
    ratingKey: string;
    flags: ContextFlag[];
    confidence: Confidence;
    method: string;
    ruleVersion: number;
    rationale: string | null;
    cause: string | null;
    decidedBy: string | null;
    decidedAt: string;
    explanation: string | null;
    approvedBy: string | null;
    approvedAt: string | null;
  } | null;
  publication: {
    id: string;
    number: number;
    decisionId: string;
    local: boolean;
    publishedBy: string;
    publishedAt: string;
    firstPublishedAt: string;
    /** The public notes of its versions, oldest first. */
    corrections: { version: number; at: string; kind: CorrectionKind; note: string }[];
    /** The public model, of a correction: there the editor put the words anew. */
    correctedModel: string | null;
  } | null;
  retraction: { at: string; reason: string } | null;
};

export type ReportedReview = {
  id: string;
  claimId: string;
  reviewerId: string;
  ratingKey: string | null;
  confidence: Confidence | null;
  flags: ContextFlag[];
  rationale: string;
  searchedNote: string;
  submittedAt: string | null;
};

export type ReportedEvidence = Omit<EvidenceFields, 'reusedFrom'> & { id: string; claimId: string; reviewId: string };

type Correction = NonNullable<ReportedClaim['publication']>['corrections'][number];

type FlatClaim = Omit<ReportedClaim, 'decision' | 'publication' | 'retraction'> & {
  decisionId: string | null;
} & Record<string, unknown>;

/**
 * These claims in no order. Those that are gone are left out. `offset 0` keeps the planner from reading whole tables for
 * them, which it does for some hundred claims, and a long report would read them hundreds of times.
 */
export async function readReportedClaims(
  db: Db,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReportedClaim[]> {
  const { rows } = await sql<FlatClaim>`
    select c.id, c.article_id as "articleId", c.state, c.origin, c.check_worthiness as "checkWorthiness",
      c.dismiss_reason as "dismissReason", v.number as "versionNumber", v.start_offset as "startOffset",
      v.end_offset as "endOffset", v.exact, v.wording, v.source, case when v.source is null then '[]' else v.entities end as entities,
      r.number as "roundNumber", r.policy, r.scale_version_id as "scaleVersionId",
      d.id as "decisionId", d.rating_key, d.flags, d.confidence, d.method, d.rule_version, d.rationale, d.cause, d.decided_by,
      d.created_at as decided_at, d.explanation, d.approved_by, d.approved_at,
      p.id as publication_id, p.number as publication_number, p.decision_id as published_decision, p.local,
      p.published_by, p.published_at, p.corrected_model, all_of_it.first_published_at, all_of_it.corrections,
      t.retracted_at, t.reason as retraction_reason
    from claim c
    cross join lateral (select * from claim_version v
      where v.workspace_id = c.workspace_id and v.id = c.current_version_id offset 0) v
    left join lateral (select * from round r
      where r.workspace_id = c.workspace_id and r.id = c.current_round_id offset 0) r on true
    left join lateral (select * from decision d
      where d.workspace_id = c.workspace_id and d.id = c.current_decision_id offset 0) d on true
    left join lateral (select p.id, p.number, p.decision_id, p.local, p.published_by, p.published_at,
        case when p.correction_kind is not null then p.model end as corrected_model
      from publication p where p.workspace_id = c.workspace_id and p.claim_id = c.id order by p.number desc limit 1) p on true
    left join lateral (select min(p.published_at) as first_published_at,
        coalesce(jsonb_agg(jsonb_build_object('version', p.number, 'at', p.published_at, 'kind', p.correction_kind,
          'note', p.correction_note) order by p.number) filter (where p.correction_kind is not null), '[]') as corrections
      from publication p where p.workspace_id = c.workspace_id and p.claim_id = c.id) all_of_it on true
    left join retraction t on t.workspace_id = c.workspace_id and t.claim_id = c.id
    where c.workspace_id = ${workspaceId}::uuid and c.id = any (${[...ids]}::uuid[])`.execute(db);
  return rows.map(nested);
}

/** The reviews that these claims' verdicts came of, each claim's in the order of their ids. */
export async function readReportedReviews(
  db: Db,
  workspaceId: string,
  claimIds: readonly string[],
): Promise<ReportedReview[]> {
  const { rows } = await sql<ReportedReview>`
    select r.id, r.claim_id as "claimId", r.reviewer_id as "reviewerId", r.rating_key as "ratingKey", r.confidence,
      r.flags, r.rationale, r.searched_note as "searchedNote", r.submitted_at as "submittedAt"
    from claim c
    cross join lateral (select d.review_ids from decision d
      where d.workspace_id = c.workspace_id and d.id = c.current_decision_id offset 0) d
    cross join lateral (select * from review r
      where r.workspace_id = c.workspace_id and r.claim_id = c.id and r.id = any (d.review_ids) offset 0) r
    where c.workspace_id = ${workspaceId}::uuid and c.id = any (${[...claimIds]}::uuid[])
    order by r.claim_id, r.id`.execute(db);
  return rows;
}

/** The evidence of those reviews, each claim's in the order of the reviews and of the reviewer. */
export async function readReportedEvidence(
  db: Db,
  workspaceId: string,
  claimIds: readonly string[],
): Promise<ReportedEvidence[]> {
  const { rows } = await sql<ReportedEvidence>`
    select e.id, c.id as "claimId", e.review_id as "reviewId", e.url, e.citation, e.title, e.publisher, e.published,
      e.accessed, e.quote, e.locator, e.stance, e.source_type as "sourceType", e.note, e.file
    from claim c
    cross join lateral (select d.review_ids from decision d
      where d.workspace_id = c.workspace_id and d.id = c.current_decision_id offset 0) d
    cross join lateral (select * from evidence e
      where e.workspace_id = c.workspace_id and e.review_id = any (d.review_ids) offset 0) e
    where c.workspace_id = ${workspaceId}::uuid and c.id = any (${[...claimIds]}::uuid[])
    order by c.id, e.review_id, e.position, e.id`.execute(db);
  return rows;
}

function nested(row: FlatClaim): ReportedClaim {
  const text = (name: string) => row[name] as string;
  const maybe = (name: string) => row[name] as string | null;
  return {
    id: row.id,
    articleId: row.articleId,
    state: row.state,
    origin: row.origin,
    checkWorthiness: row.checkWorthiness,
    dismissReason: row.dismissReason,
    versionNumber: row.versionNumber,
    startOffset: row.startOffset,
    endOffset: row.endOffset,
    exact: row.exact,
    wording: row.wording,
    source: row.source,
    entities: row.entities,
    roundNumber: row.roundNumber,
    policy: row.policy,
    scaleVersionId: row.scaleVersionId,
    decision:
      row.decisionId === null
        ? null
        : {
            id: row.decisionId,
            ratingKey: text('rating_key'),
            flags: row['flags'] as ContextFlag[],
            confidence: row['confidence'] as Confidence,
            method: text('method'),
            ruleVersion: row['rule_version'] as number,
            rationale: maybe('rationale'),
            cause: maybe('cause'),
            decidedBy: maybe('decided_by'),
            decidedAt: text('decided_at'),
            explanation: maybe('explanation'),
            approvedBy: maybe('approved_by'),
            approvedAt: maybe('approved_at'),
          },
    publication:
      row['publication_id'] === null
        ? null
        : {
            id: text('publication_id'),
            number: row['publication_number'] as number,
            decisionId: text('published_decision'),
            local: row['local'] as boolean,
            publishedBy: text('published_by'),
            publishedAt: text('published_at'),
            firstPublishedAt: text('first_published_at'),
            corrections: (row['corrections'] as Correction[]).map((one) => ({ ...one, at: isoMoment(one.at) })),
            correctedModel: maybe('corrected_model'),
          },
    retraction: row['retracted_at'] === null ? null : { at: text('retracted_at'), reason: text('retraction_reason') },
  };
}

/** A moment within JSON is written by the database, in its own way. */
function isoMoment(at: string): string {
  return new Date(at).toISOString();
}
