import type { Confidence, ContextFlag } from '@claimdesk/core';
import type { Dissent } from '../schema/decision.ts';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';

export type DecisionRow = {
  id: string;
  roundId: string;
  claimId: string;
  claimVersionId: string;
  scaleVersionId: string;
  method: string;
  ruleVersion: number;
  ratingKey: string;
  flags: ContextFlag[];
  confidence: Confidence;
  rationale: string | null;
  cause: string | null;
  decidedBy: string | null;
  reviewIds: string[];
  dissent: Dissent[];
  createdAt: string;
  explanation: string | null;
  approvedBy: string | null;
  approvedAt: string | null;
  snapshot: string | null;
  snapshotHash: string | null;
  version: number;
};

const decisionColumns = [
  'id',
  'round_id as roundId',
  'claim_id as claimId',
  'claim_version_id as claimVersionId',
  'scale_version_id as scaleVersionId',
  'method',
  'rule_version as ruleVersion',
  'rating_key as ratingKey',
  'flags',
  'confidence',
  'rationale',
  'cause',
  'decided_by as decidedBy',
  'review_ids as reviewIds',
  'dissent',
  'created_at as createdAt',
  'explanation',
  'approved_by as approvedBy',
  'approved_at as approvedAt',
  'snapshot',
  'snapshot_hash as snapshotHash',
  'version',
] as const;

export type NewDecision = {
  workspaceId: string;
  id: string;
  roundId: string;
  claimId: string;
  claimVersionId: string;
  scaleVersionId: string;
  method: string;
  ruleVersion: number;
  ratingKey: string;
  flags: ContextFlag[];
  confidence: Confidence;
  rationale: string | null;
  cause: string | null;
  /** Null when the rule decided. */
  decidedBy: string | null;
  reviewIds: string[];
  dissent: Dissent[];
};

/** A round is decided once: a second decision of it is refused by the database. */
export function insertDecision(trx: Db, decision: NewDecision): Promise<DecisionRow> {
  return trx
    .insertInto('decision')
    .values({
      workspace_id: decision.workspaceId,
      id: decision.id,
      round_id: decision.roundId,
      claim_id: decision.claimId,
      claim_version_id: decision.claimVersionId,
      scale_version_id: decision.scaleVersionId,
      method: decision.method,
      rule_version: decision.ruleVersion,
      rating_key: decision.ratingKey,
      flags: decision.flags,
      confidence: decision.confidence,
      rationale: decision.rationale,
      cause: decision.cause,
      decided_by: decision.decidedBy,
      review_ids: decision.reviewIds,
      dissent: toJson(decision.dissent),
    })
    .returning(decisionColumns)
    .executeTakeFirstOrThrow();
}

export async function getDecisions(db: Db, workspaceId: string, ids: string[]): Promise<DecisionRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('decision')
    .select(decisionColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
}

/** All decisions of these claims, newest first; a claim has more than one after a return. */
export async function listDecisions(db: Db, workspaceId: string, claimIds: string[]): Promise<DecisionRow[]> {
  if (claimIds.length === 0) return [];
  return db
    .selectFrom('decision')
    .select(decisionColumns)
    .where('workspace_id', '=', workspaceId)
    .where('claim_id', 'in', claimIds)
    .orderBy('id', 'desc')
    .execute();
}

/** Freezes what the editor approved. Undefined when it was approved already. */
export function approveDecision(
  trx: Db,
  approval: {
    workspaceId: string;
    id: string;
    explanation: string;
    approvedBy: string;
    approvedAt: Date;
    /** Canonical JSON and its hex SHA-256. */
    snapshot: string;
    snapshotHash: string;
  },
): Promise<DecisionRow | undefined> {
  return trx
    .updateTable('decision')
    .set((eb) => ({
      explanation: approval.explanation,
      approved_by: approval.approvedBy,
      approved_at: approval.approvedAt,
      snapshot: approval.snapshot,
      snapshot_hash: approval.snapshotHash,
      version: eb('version', '+', 1),
    }))
    .where('workspace_id', '=', approval.workspaceId)
    .where('id', '=', approval.id)
    .where('approved_at', 'is', null)
    .returning(decisionColumns)
    .executeTakeFirst();
}
