import { sql } from 'kysely';
import { newId } from '../new-id.ts';
import type { CalibrationEnd } from '../schema/calibration.ts';
import type { Db } from '../schema/tables.ts';

export type CalibrationSetRow = {
  id: string;
  name: string;
  createdBy: string;
  createdAt: string;
  closedAt: string | null;
  /** Claims in it, and those of them that still wait for reviews. */
  claims: number;
  waiting: number;
};

export type CalibrationItemRow = {
  claimId: string;
  setId: string;
  roundId: string;
  claimVersionId: string;
  ratingKey: string;
  tolerance: 0 | 1;
  explanation: string;
  places: number;
  addedBy: string;
  addedAt: string;
  endedAt: string | null;
  endedHow: CalibrationEnd | null;
};

const itemColumns = [
  'claim_id as claimId',
  'set_id as setId',
  'round_id as roundId',
  'claim_version_id as claimVersionId',
  'rating_key as ratingKey',
  'tolerance',
  'explanation',
  'places',
  'added_by as addedBy',
  'added_at as addedAt',
  'ended_at as endedAt',
  'ended_how as endedHow',
] as const;

export async function insertCalibrationSet(
  trx: Db,
  set: { workspaceId: string; id: string; name: string; createdBy: string; createdAt: Date },
): Promise<void> {
  const { workspaceId: workspace_id, id, name, createdBy: created_by, createdAt: created_at } = set;
  await trx.insertInto('calibration_set').values({ workspace_id, id, name, created_by, created_at }).execute();
}

/** All sets of a workspace, the newest first. */
export async function listCalibrationSets(db: Db, workspaceId: string): Promise<CalibrationSetRow[]> {
  const { rows } = await sql<CalibrationSetRow>`
    select s.id, s.name, s.created_by as "createdBy", s.created_at as "createdAt", s.closed_at as "closedAt",
      count(i.claim_id)::int as claims, count(i.claim_id) filter (where i.ended_at is null)::int as waiting
    from calibration_set s
    left join calibration_item i on i.workspace_id = s.workspace_id and i.set_id = s.id
    where s.workspace_id = ${workspaceId}::uuid
    group by s.workspace_id, s.id order by s.id desc`.execute(db);
  return rows;
}

/** Nobody closes it, or puts a claim into it, until the transaction ends. Who puts one in holds the claim by then. */
export function lockCalibrationSet(
  trx: Db,
  workspaceId: string,
  id: string,
): Promise<{ id: string; closedAt: string | null } | undefined> {
  return trx
    .selectFrom('calibration_set')
    .select(['id', 'closed_at as closedAt'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function closeCalibrationSet(
  trx: Db,
  set: { workspaceId: string; id: string; closedAt: Date },
): Promise<void> {
  await trx
    .updateTable('calibration_set')
    .set({ closed_at: set.closedAt })
    .where('workspace_id', '=', set.workspaceId)
    .where('id', '=', set.id)
    .execute();
}

/**
 * Makes a claim's round one that is judged against a known answer, with a place for each member who is asked. Hold
 * `lockClaim`. The claim's row is left alone: its version and times are shown to everybody.
 */
export async function insertCalibrationItem(
  trx: Db,
  item: Omit<CalibrationItemRow, 'addedAt' | 'endedAt' | 'endedHow'> & { workspaceId: string; addedAt: Date },
): Promise<void> {
  await trx
    .insertInto('calibration_item')
    .values({
      workspace_id: item.workspaceId,
      claim_id: item.claimId,
      set_id: item.setId,
      round_id: item.roundId,
      claim_version_id: item.claimVersionId,
      rating_key: item.ratingKey,
      tolerance: item.tolerance,
      explanation: item.explanation,
      places: item.places,
      added_by: item.addedBy,
      added_at: item.addedAt,
    })
    .execute();
  const { wanted } = await trx
    .updateTable('round')
    .set((eb) => ({ calibration: true, slots_wanted: eb.fn('greatest', ['slots_wanted', eb.val(item.places)]) }))
    .where('workspace_id', '=', item.workspaceId)
    .where('id', '=', item.roundId)
    .returning('slots_wanted as wanted')
    .executeTakeFirstOrThrow();
  const { last } = await trx
    .selectFrom('slot')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('workspace_id', '=', item.workspaceId)
    .where('round_id', '=', item.roundId)
    .executeTakeFirstOrThrow();
  const more = Array.from({ length: wanted - Number(last) }, (_, index) => ({
    workspace_id: item.workspaceId,
    id: newId(),
    round_id: item.roundId,
    claim_id: item.claimId,
    number: Number(last) + index + 1,
  }));
  if (more.length > 0) await trx.insertInto('slot').values(more).execute();
}

/** The items of these claims; ordinary claims have none. */
export async function getCalibrationItems(
  db: Db,
  workspaceId: string,
  claimIds: readonly string[],
): Promise<CalibrationItemRow[]> {
  if (claimIds.length === 0) return [];
  return db
    .selectFrom('calibration_item')
    .select(itemColumns)
    .$narrowType<{ tolerance: 0 | 1 }>()
    .where('workspace_id', '=', workspaceId)
    .where('claim_id', 'in', [...claimIds])
    .execute();
}

/**
 * The claim is an ordinary one again, with the places that its policy asks for. Nobody may have begun it: then the last
 * places are free.
 */
export async function deleteCalibrationItem(
  trx: Db,
  item: { workspaceId: string; claimId: string; roundId: string; slotsWanted: number },
): Promise<void> {
  const ofClaim = { workspace_id: item.workspaceId, claim_id: item.claimId };
  for (const table of ['calibration_known', 'calibration_item'] as const) {
    await trx
      .deleteFrom(table)
      .where((eb) => eb.and(ofClaim))
      .execute();
  }
  await trx
    .deleteFrom('slot')
    .where('workspace_id', '=', item.workspaceId)
    .where('round_id', '=', item.roundId)
    .where('number', '>', item.slotsWanted)
    .execute();
  await trx
    .updateTable('round')
    .set({ calibration: false, slots_wanted: item.slotsWanted })
    .where('workspace_id', '=', item.workspaceId)
    .where('id', '=', item.roundId)
    .execute();
}

/** Nothing where it ended before. */
export async function endCalibrationItem(
  trx: Db,
  item: { workspaceId: string; claimId: string; endedAt: Date; endedHow: CalibrationEnd },
): Promise<void> {
  await trx
    .updateTable('calibration_item')
    .set({ ended_at: item.endedAt, ended_how: item.endedHow })
    .where('workspace_id', '=', item.workspaceId)
    .where('claim_id', '=', item.claimId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Whoever stops being an admin knows the answers of what waits today. */
export async function keepKnownAnswers(trx: Db, of: { workspaceId: string; memberId: string }): Promise<void> {
  await sql`insert into calibration_known (workspace_id, claim_id, member_id)
    select workspace_id, claim_id, ${of.memberId}::uuid from calibration_item
    where workspace_id = ${of.workspaceId}::uuid and ended_at is null
    on conflict do nothing`.execute(trx);
}
