import { sql } from 'kysely';
import type { CalibrationEnd } from '../schema/calibration.ts';
import type { Db } from '../schema/tables.ts';

/** A claim of a calibration set, as a list shows it. */
export type CalibrationClaimRow = {
  claimId: string;
  setId: string;
  number: number;
  wording: string;
  articleId: string;
  articleTitle: string | null;
  scaleVersionId: string;
  ratingKey: string;
  tolerance: 0 | 1;
  explanation: string;
  places: number;
  addedAt: string;
  endedAt: string | null;
  endedHow: CalibrationEnd | null;
  /** The wording is another one than the answer was given for. */
  reworded: boolean;
};

/** One submitted review of a calibration claim. For its reviewer and for admins only. */
export type CalibrationReviewRow = {
  claimId: string;
  setId: string;
  reviewerId: string;
  ratingKey: string;
  submittedAt: string;
};

type Whose = { workspaceId: string; setId?: string; reviewerId?: string; limit: number };

/** Of a set, or of what a member reviewed; the newest first. */
export async function listCalibrationClaims(db: Db, of: Whose): Promise<CalibrationClaimRow[]> {
  const { rows } = await sql<CalibrationClaimRow>`
    select i.claim_id as "claimId", i.set_id as "setId", c.number, c.wording, c.article_id as "articleId",
      a.title as "articleTitle", r.scale_version_id as "scaleVersionId", i.rating_key as "ratingKey", i.tolerance,
      i.explanation, i.places, i.added_at as "addedAt", i.ended_at as "endedAt", i.ended_how as "endedHow",
      i.claim_version_id <> c.current_version_id as reworded
    from calibration_item i
    join claim c on c.workspace_id = i.workspace_id and c.id = i.claim_id
    join article a on a.workspace_id = c.workspace_id and a.id = c.article_id
    join round r on r.workspace_id = i.workspace_id and r.id = i.round_id
    where i.workspace_id = ${of.workspaceId}::uuid ${narrowed(of)}
    order by i.added_at desc, i.claim_id limit ${of.limit}`.execute(db);
  return rows;
}

/** The reviews of such claims that are in, the newest first; also those of claims that did not end with their last review. */
export async function listCalibrationReviews(db: Db, of: Whose): Promise<CalibrationReviewRow[]> {
  const { rows } = await sql<CalibrationReviewRow>`
    select i.claim_id as "claimId", i.set_id as "setId", v.reviewer_id as "reviewerId", v.rating_key as "ratingKey",
      v.submitted_at as "submittedAt"
    from calibration_item i
    join review v on v.workspace_id = i.workspace_id and v.round_id = i.round_id and v.status = 'submitted'
      ${of.reviewerId === undefined ? sql`` : sql`and v.reviewer_id = ${of.reviewerId}::uuid`}
    where i.workspace_id = ${of.workspaceId}::uuid
      ${of.setId === undefined ? sql`` : sql`and i.set_id = ${of.setId}::uuid`}
    order by v.submitted_at desc, v.id limit ${of.limit}`.execute(db);
  return rows;
}

function narrowed({ setId, reviewerId }: Whose) {
  if (setId !== undefined) return sql`and i.set_id = ${setId}::uuid`;
  if (reviewerId === undefined) return sql``;
  return sql`and exists (select 1 from review v where v.workspace_id = i.workspace_id and v.round_id = i.round_id
    and v.reviewer_id = ${reviewerId}::uuid and v.status = 'submitted')`;
}
