import type { Policy } from '@claimdesk/core';
import { newId } from '../new-id.ts';
import type { RoundState } from '../schema/round.ts';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';

export type RoundRow = {
  id: string;
  claimId: string;
  number: number;
  slotsWanted: number;
  policy: Policy;
  scaleVersionId: string;
  state: RoundState;
  adjudicatorId: string | null;
  question: string | null;
  returnComment: string | null;
  createdAt: string;
  closedAt: string | null;
  calibration: boolean;
};

const roundColumns = [
  'id',
  'claim_id as claimId',
  'number',
  'slots_wanted as slotsWanted',
  'policy',
  'scale_version_id as scaleVersionId',
  'state',
  'adjudicator_id as adjudicatorId',
  'question',
  'return_comment as returnComment',
  'created_at as createdAt',
  'closed_at as closedAt',
  'calibration',
] as const;

/** Opens a round with its `policy.reviewsWanted` slots; the claim's current_round_id is the caller's to set. */
export async function insertRound(
  trx: Db,
  round: {
    workspaceId: string;
    id: string;
    claimId: string;
    /** 1 for the first. */
    number: number;
    policy: Policy;
    scaleVersionId: string;
    /** The clock of the database unless told. */
    openedAt?: Date;
  },
): Promise<void> {
  await trx
    .insertInto('round')
    .values({
      workspace_id: round.workspaceId,
      id: round.id,
      claim_id: round.claimId,
      number: round.number,
      slots_wanted: round.policy.reviewsWanted,
      policy: toJson(round.policy),
      scale_version_id: round.scaleVersionId,
      state: 'open',
      ...(round.openedAt && { created_at: round.openedAt }),
    })
    .execute();
  await trx
    .insertInto('slot')
    .values(
      Array.from({ length: round.policy.reviewsWanted }, (_, index) => ({
        workspace_id: round.workspaceId,
        id: newId(),
        round_id: round.id,
        claim_id: round.claimId,
        number: index + 1,
      })),
    )
    .execute();
}

/** One slot more in a round: the adjudicator asks for another review. */
export async function addSlot(trx: Db, round: { workspaceId: string; id: string; claimId: string }): Promise<void> {
  const { slotsWanted } = await trx
    .updateTable('round')
    .set((eb) => ({ slots_wanted: eb('slots_wanted', '+', 1) }))
    .where('workspace_id', '=', round.workspaceId)
    .where('id', '=', round.id)
    .returning('slots_wanted as slotsWanted')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('slot')
    .values({
      workspace_id: round.workspaceId,
      id: newId(),
      round_id: round.id,
      claim_id: round.claimId,
      number: slotsWanted,
    })
    .execute();
}

export function getRound(db: Db, workspaceId: string, id: string): Promise<RoundRow | undefined> {
  return db
    .selectFrom('round')
    .select(roundColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function getRounds(db: Db, workspaceId: string, ids: string[]): Promise<RoundRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('round')
    .select(roundColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
}

/** All rounds of these claims, each claim's oldest first. */
export async function listRounds(db: Db, workspaceId: string, claimIds: string[]): Promise<RoundRow[]> {
  if (claimIds.length === 0) return [];
  return db
    .selectFrom('round')
    .select(roundColumns)
    .where('workspace_id', '=', workspaceId)
    .where('claim_id', 'in', claimIds)
    .orderBy('claim_id')
    .orderBy('number')
    .execute();
}

/** Hold `lockClaim` first: a round changes only together with its claim. */
export async function updateRound(
  trx: Db,
  change: {
    workspaceId: string;
    id: string;
    state?: RoundState;
    adjudicatorId?: string | null;
    question?: string | null;
    returnComment?: string | null;
    closedAt?: Date | null;
  },
): Promise<RoundRow | undefined> {
  return trx
    .updateTable('round')
    .set({
      // A change of nothing is still a valid statement.
      id: change.id,
      ...(change.state !== undefined && { state: change.state }),
      ...(change.adjudicatorId !== undefined && { adjudicator_id: change.adjudicatorId }),
      ...(change.question !== undefined && { question: change.question }),
      ...(change.returnComment !== undefined && { return_comment: change.returnComment }),
      ...(change.closedAt !== undefined && { closed_at: change.closedAt }),
    })
    .where('workspace_id', '=', change.workspaceId)
    .where('id', '=', change.id)
    .returning(roundColumns)
    .executeTakeFirst();
}
