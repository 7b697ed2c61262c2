import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';

type OfRound = { workspaceId: string; roundId: string; memberId: string };

/**
 * Keeps a free place of the round for a member. Hold `lockClaim`, so that nobody takes one meanwhile. False when every
 * place is held, filled or kept already.
 */
export async function assignSlot(trx: Db, place: OfRound & { now: Date }): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update slot set assigned_to = ${place.memberId}::uuid, member_id = null, leased_until = null
    where workspace_id = ${place.workspaceId}::uuid and id = (
      select s.id from slot s
      where s.workspace_id = ${place.workspaceId}::uuid and s.round_id = ${place.roundId}::uuid
        and s.submitted_at is null and s.assigned_to is null
        and (s.leased_until is null or s.leased_until <= ${place.now.toISOString()}::timestamptz)
      order by s.member_id is not null, s.number
      limit 1)`.execute(trx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Whoever has taken the place keeps it. False when none was kept for the member. */
export async function unassignSlot(trx: Db, place: OfRound): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('slot')
    .set({ assigned_to: null })
    .where('workspace_id', '=', place.workspaceId)
    .where('round_id', '=', place.roundId)
    .where('assigned_to', '=', place.memberId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Frees everything that a member holds or is to do in open rounds; returns the claims concerned. What they submitted stays. */
export async function freeSlotsOf(trx: Db, of: { workspaceId: string; memberId: string }): Promise<string[]> {
  const { rows } = await sql<{ claimId: string }>`
    update slot set
      assigned_to = case when slot.assigned_to = ${of.memberId}::uuid then null else slot.assigned_to end,
      member_id = case when slot.submitted_at is null and slot.member_id = ${of.memberId}::uuid
        then null else slot.member_id end,
      leased_until = case when slot.submitted_at is null and slot.member_id = ${of.memberId}::uuid
        then null else slot.leased_until end
    from round
    where round.workspace_id = slot.workspace_id and round.id = slot.round_id and round.state = 'open'
      and slot.workspace_id = ${of.workspaceId}::uuid
      and (slot.assigned_to = ${of.memberId}::uuid
        or (slot.member_id = ${of.memberId}::uuid and slot.submitted_at is null))
    returning slot.claim_id as "claimId"`.execute(trx);
  return [...new Set(rows.map(({ claimId }) => claimId))];
}

/**
 * How many places of open rounds each of these members holds, has filled or is to take; without entry: none. Filled ones
 * count until the round is over, so that the number does not tell that a review came in.
 */
export async function countPlaces(
  db: Db,
  of: { workspaceId: string; memberIds: readonly string[] },
): Promise<Map<string, number>> {
  const { rows } = await sql<{ memberId: string; places: number }>`
    select who.id as "memberId", count(*)::int as places
    from claim c
      join slot s on s.workspace_id = c.workspace_id and s.round_id = c.current_round_id
      join unnest(${[...of.memberIds]}::uuid[]) as who (id) on who.id = s.member_id or who.id = s.assigned_to
    where c.workspace_id = ${of.workspaceId}::uuid and c.state = 'open'
    group by who.id`.execute(db);
  return new Map(rows.map(({ memberId, places }) => [memberId, places]));
}
