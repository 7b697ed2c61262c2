import type { ContextFlag, Policy } from '@claimdesk/core';
import { getClaim, updateClaim } from '../repositories/claim.ts';
import { insertDecision } from '../repositories/decision.ts';
import { newId } from '../new-id.ts';
import type { Db } from '../schema/tables.ts';
import { seedRound, type Seeded } from './fixtures.ts';

export type VerdictSeed = {
  /** Reviewer, rating, flags. */
  reviews: [memberId: string, ratingKey: string, flags?: ContextFlag[]][];
  ratingKey: string;
  openedAt: string;
  decidedAt: string;
  approvedAt?: string;
  publishedAt?: string;
  policy?: Partial<Policy>;
  decidedBy?: string;
  approvedBy?: string;
};

/** A claim taken all the way to its verdict, at given times. */
export async function seedVerdict(trx: Db, seeded: Seeded, claimId: string, verdict: VerdictSeed): Promise<string> {
  const { workspaceId, scaleVersionId } = seeded;
  const roundId = await seedRound(trx, seeded, claimId, { ...verdict.policy, reviewsWanted: verdict.reviews.length });
  const claim = await getClaim(trx, workspaceId, claimId);
  const claimVersionId = claim?.currentVersionId ?? '';
  const slots = await trx.selectFrom('slot').select('id').where('round_id', '=', roundId).orderBy('number').execute();
  const reviewIds: string[] = [];
  for (const [index, [memberId, ratingKey, flags = []]] of verdict.reviews.entries()) {
    const id = newId();
    reviewIds.push(id);
    await trx
      .insertInto('review')
      .values({
        workspace_id: workspaceId,
        id,
        round_id: roundId,
        slot_id: slots[index]?.id ?? '',
        claim_id: claimId,
        reviewer_id: memberId,
        claim_version_id: claimVersionId,
        status: 'submitted',
        rating_key: ratingKey,
        confidence: 'high',
        flags,
        submitted_at: verdict.decidedAt,
      })
      .execute();
  }
  const id = newId();
  await insertDecision(trx, {
    workspaceId,
    id,
    roundId,
    claimId,
    claimVersionId,
    scaleVersionId,
    method: 'unanimous',
    ruleVersion: 1,
    ratingKey: verdict.ratingKey,
    flags: [],
    confidence: 'high',
    rationale: null,
    cause: null,
    decidedBy: verdict.decidedBy ?? null,
    reviewIds,
    dissent: [],
  });
  const { openedAt, decidedAt, approvedAt, publishedAt } = verdict;
  await trx.updateTable('round').set({ created_at: openedAt, state: 'decided' }).where('id', '=', roundId).execute();
  await trx
    .updateTable('decision')
    .set({ created_at: decidedAt, approved_at: approvedAt ?? null, approved_by: verdict.approvedBy ?? null })
    .where('id', '=', id)
    .execute();
  if (publishedAt !== undefined) {
    await trx
      .insertInto('publication')
      .values({
        workspace_id: workspaceId,
        id: newId(),
        claim_id: claimId,
        decision_id: id,
        number: 1,
        model: '{}',
        content_hash: 'none',
        local: true,
        published_by: seeded.memberId,
        published_at: publishedAt,
      })
      .execute();
  }
  const state = publishedAt !== undefined ? 'published' : approvedAt !== undefined ? 'approved' : 'decided';
  await updateClaim(trx, { workspaceId, id: claimId, state, currentDecisionId: id });
  return roundId;
}
