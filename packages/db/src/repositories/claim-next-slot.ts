import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';

export type SlotSearch = {
  workspaceId: string;
  memberId: string;
  now: Date;
  /** Claims the member does not want now. */
  skipClaimIds?: string[];
  /** Only this claim: for taking it by hand. */
  claimId?: string;
  /** Leave out claims of which the member has seen somebody else's review. */
  strictSeen: boolean;
  /** Leave out claims that the member adjudicated in this round, or approved last. */
  strictRoles?: boolean;
};

export type LeasedSlot = {
  slotId: string;
  roundId: string;
  claimId: string;
  slotNumber: number;
  leasedUntil: string;
  /** The member had this slot, or a draft in this round, before. */
  resumed: boolean;
};

/**
 * Leases a slot to a member, or returns undefined when nothing is left for them. What they have begun and may go on with
 * comes first, then what is assigned to them, then the open slot of the claim that is due first, and of those due at the
 * same time, or never, the one most worth checking. Rows that somebody else is just taking are skipped,
 * never waited for, so any number of members can ask at once and no slot is leased twice.
 */
export async function claimNextSlot(trx: Db, search: SlotSearch): Promise<LeasedSlot | undefined> {
  // One member asking twice at once would pass the guard "no other slot in this round" twice: their calls queue here.
  await sql`select 1 from member where workspace_id = ${search.workspaceId}::uuid and id = ${search.memberId}::uuid
    for no key update`.execute(trx);
  const { workspaceId, memberId } = search;
  const now = search.now.toISOString();
  const { rows } = await sql<LeasedSlot>`
    with resumable as (
      select s.id, true as resumed
      from slot s ${openClaims(search)}
      where s.workspace_id = ${workspaceId}::uuid
        and s.submitted_at is null
        and s.round_id in (
          select round_id from slot
            where workspace_id = ${workspaceId}::uuid and member_id = ${memberId}::uuid and submitted_at is null
          union
          select round_id from review
            where workspace_id = ${workspaceId}::uuid and reviewer_id = ${memberId}::uuid and status = 'draft')
        and (s.member_id = ${memberId}::uuid
          or ((s.leased_until is null or s.leased_until <= ${now}::timestamptz)
            and not exists (select 1 from slot own where own.workspace_id = s.workspace_id
              and own.round_id = s.round_id and own.member_id = ${memberId}::uuid)))
        and ${isForMe(search)} ${wanted(search)}
      order by ${byDeadline}, s.assigned_to is null, s.number
      limit 1
      for update of s skip locked for share of c skip locked
    ), assigned as (
      select s.id, false as resumed
      from slot s ${openClaims(search)}
      where s.workspace_id = ${workspaceId}::uuid and s.assigned_to = ${memberId}::uuid
        and ${isFree(search)} ${unbegun(search)} ${wanted(search)}
        and not exists (select 1 from resumable)
      order by ${byDeadline}
      limit 1
      for update of s skip locked for share of c skip locked
    ), fresh as (
      select s.id, false as resumed
      from ${freshSlots(search)}
        and not exists (select 1 from resumable) and not exists (select 1 from assigned)
      order by ${byDeadline}, s.number
      limit 1
      for update of s skip locked for share of c skip locked
    ), picked as (
      select * from resumable union all select * from assigned union all select * from fresh
    )
    update slot set
      member_id = ${memberId}::uuid,
      leased_until = ${now}::timestamptz + make_interval(mins => (round.policy ->> 'leaseMinutes')::int)
    from picked, round
    where slot.workspace_id = ${workspaceId}::uuid and slot.id = picked.id
      and round.workspace_id = slot.workspace_id and round.id = slot.round_id
    returning slot.id as "slotId", slot.round_id as "roundId", slot.claim_id as "claimId",
      slot.number as "slotNumber", slot.leased_until as "leasedUntil", picked.resumed
  `.execute(trx);
  return rows[0];
}

/** The claims that wait for this member, in the order they would come. */
export async function listTakeableClaims(
  db: Db,
  search: SlotSearch & { limit: number },
): Promise<Array<{ claimId: string }>> {
  const { workspaceId, memberId, limit } = search;
  const { rows } = await sql<{ claimId: string }>`
    with assigned as (
      select c.id, row_number() over (order by ${byDeadline}) as place
      from slot s ${openClaims(search)}
      where s.workspace_id = ${workspaceId}::uuid and s.assigned_to = ${memberId}::uuid
        and ${isFree(search)} ${unbegun(search)} ${wanted(search)}
    ), fresh as (
      select c.id, row_number() over (order by ${byDeadline}) as place
      from claim c
      where c.workspace_id = ${workspaceId}::uuid and c.state = 'open'
        and exists (select 1 from slot s join round r on r.workspace_id = s.workspace_id and r.id = s.round_id
          where s.workspace_id = c.workspace_id and s.round_id = c.current_round_id and r.state = 'open'
            and ${isFree(search)} and s.assigned_to is null)
        and not exists (select 1 from assigned where assigned.id = c.id)
        ${unbegun(search)} ${wanted(search)}
      order by ${byDeadline}
      limit ${limit}
    )
    select id as "claimId" from (select 0 as turn, * from assigned union all select 1 as turn, * from fresh) waiting
    order by turn, place
    limit ${limit}`.execute(db);
  return rows;
}

function openClaims({ workspaceId }: SlotSearch): RawBuilder<unknown> {
  return sql`
    join round r on r.workspace_id = s.workspace_id and r.id = s.round_id and r.state = 'open'
    join claim c on c.workspace_id = ${workspaceId}::uuid and c.id = s.claim_id and c.current_round_id = r.id
      and c.state = 'open'`;
}

function freshSlots(search: SlotSearch): RawBuilder<unknown> {
  return sql`claim c
    join round r on r.workspace_id = c.workspace_id and r.id = c.current_round_id
    join slot s on s.workspace_id = c.workspace_id and s.round_id = r.id
    where c.workspace_id = ${search.workspaceId}::uuid and c.state = 'open' and r.state = 'open'
      and ${isFree(search)} and s.assigned_to is null ${unbegun(search)} ${wanted(search)}`;
}

/** As the index `claim_state_due` has it: what has no deadline comes after all that have one. */
const byDeadline = sql`coalesce(c.due_at, timestamptz 'infinity'), -c.check_worthiness, c.id`;

function isForMe({ memberId }: SlotSearch): RawBuilder<unknown> {
  return sql`(s.assigned_to is null or s.assigned_to = ${memberId}::uuid)`;
}

function isFree({ now }: SlotSearch): RawBuilder<unknown> {
  return sql`s.submitted_at is null and (s.leased_until is null or s.leased_until <= ${now.toISOString()}::timestamptz)`;
}

/** No slot and no submitted review of the member in the claim's round. */
function unbegun({ memberId }: SlotSearch): RawBuilder<unknown> {
  return sql`
    and not exists (select 1 from slot own where own.workspace_id = c.workspace_id
      and own.round_id = c.current_round_id and own.member_id = ${memberId}::uuid)
    and not exists (select 1 from review done where done.workspace_id = c.workspace_id
      and done.round_id = c.current_round_id and done.reviewer_id = ${memberId}::uuid and done.status = 'submitted')`;
}

function wanted({
  memberId,
  skipClaimIds = [],
  claimId,
  strictSeen,
  strictRoles = false,
}: SlotSearch): RawBuilder<unknown> {
  const skipped = skipClaimIds.length === 0 ? sql`` : sql`and c.id <> all (${skipClaimIds}::uuid[])`;
  const only = claimId === undefined ? sql`` : sql`and c.id = ${claimId}::uuid`;
  const unseen = strictSeen
    ? sql`and not exists (select 1 from review_seen seen where seen.workspace_id = c.workspace_id
        and seen.claim_id = c.id and seen.member_id = ${memberId}::uuid)`
    : sql``;
  const uninvolved = strictRoles
    ? sql`and not exists (select 1 from round judged where judged.workspace_id = c.workspace_id
        and judged.id = c.current_round_id and judged.adjudicator_id = ${memberId}::uuid)
      and ${memberId}::uuid is distinct from (select last.approved_by from decision last
        where last.workspace_id = c.workspace_id and last.claim_id = c.id order by last.id desc limit 1)`
    : sql``;
  const unrecused = sql`and not exists (select 1 from recusal where recusal.workspace_id = c.workspace_id
    and recusal.claim_id = c.id and recusal.member_id = ${memberId}::uuid and recusal.lifted_at is null)`;
  return sql`${skipped} ${only} ${unrecused} ${unseen} ${uninvolved}`;
}
