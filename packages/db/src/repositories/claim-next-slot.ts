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
  /** Leave out claims that the member adjudicated in any round, or approved last. */
  strictRoles?: boolean;
  /** Leave out calibration claims whose answer the member knows: all of them, or those of when they were an admin. */
  knowsAnswers?: 'all' | 'earlier';
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

/** How often somebody who found only rows in the hands of others waits for one of them before hearing that nothing is left. */
const mostWaits = 5;

/**
 * Leases a slot to a member, or returns undefined when nothing is left for them. What they have begun and may go on with
 * comes first, then what is assigned to them, then the open slot of the claim that is due first, and of those due at the
 * same time, or never, the one most worth checking. Rows that somebody else is just taking are skipped, so any number of
 * members can ask at once and no slot is leased twice. Only where nothing else is left such a row is waited for: whoever
 * holds it may give it back.
 */
export async function claimNextSlot(trx: Db, search: SlotSearch): Promise<LeasedSlot | undefined> {
  for (let waits = 0; ; waits += 1) {
    // In order, and on a server in one round trip.
    const [, , leased] = await Promise.all([
      lockSeeker(trx, search),
      sql`savepoint looking`.execute(trx),
      leaseFirst(trx, search),
    ]);
    if (leased !== undefined || waits === mostWaits) return leased;
    // Rows that were skipped may be locked in part: whoever waits with one in hand can wait in a circle.
    await sql`rollback to savepoint looking`.execute(trx);
    const held = await firstPlace(trx, search);
    if (held === undefined) return undefined;
    await waitFor(trx, search, held);
    await sql`rollback to savepoint looking`.execute(trx);
  }
}

/**
 * One member asking twice at once would pass the guard "no other slot in this round" twice: their calls queue here. The
 * search may wait for a claim with this in hand, so whoever locks a claim before they search takes this before it.
 */
export async function lockSeeker(
  trx: Db,
  { workspaceId, memberId }: Pick<SlotSearch, 'workspaceId' | 'memberId'>,
): Promise<void> {
  await sql`select 1 from member where workspace_id = ${workspaceId}::uuid and id = ${memberId}::uuid
    for no key update`.execute(trx);
}

async function leaseFirst(trx: Db, search: SlotSearch): Promise<LeasedSlot | undefined> {
  const { rows } = await sql<LeasedSlot>`
    with ${places(search, { locked: true })}
    update slot set
      member_id = ${search.memberId}::uuid,
      leased_until = ${search.now.toISOString()}::timestamptz + make_interval(mins => (
        select (r.policy ->> 'leaseMinutes')::int from round r
        where r.workspace_id = slot.workspace_id and r.id = slot.round_id))
    where workspace_id = ${hidden(search).workspace} and id = (select slot_id from place)
    returning id as "slotId", round_id as "roundId", claim_id as "claimId", number as "slotNumber",
      leased_until as "leasedUntil", (select resumed from place) as resumed
  `.execute(trx);
  return rows[0];
}

type Place = { slotId: string; claimId: string };

/** What would come next if nobody held a row. */
async function firstPlace(trx: Db, search: SlotSearch): Promise<Place | undefined> {
  const { rows } = await sql<Place>`
    with ${places(search, { locked: false })}
    select slot_id as "slotId", claim_id as "claimId" from place`.execute(trx);
  return rows[0];
}

/** Until nobody holds these rows. Locks the claim before its slot, as everything does that changes either. */
async function waitFor(trx: Db, { workspaceId }: SlotSearch, { slotId, claimId }: Place): Promise<void> {
  await sql`select 1 from claim where workspace_id = ${workspaceId}::uuid and id = ${claimId}::uuid for share`.execute(
    trx,
  );
  await sql`select 1 from slot where workspace_id = ${workspaceId}::uuid and id = ${slotId}::uuid for update`.execute(
    trx,
  );
}

/**
 * CTEs that end in `place`: the slot that comes first for a member, or no row. The claims are to be walked in the order of
 * their index until a slot is found. `offset 0` keeps a condition one that is asked of each claim walked; made into a
 * join it might be read whole first.
 */
function places(search: SlotSearch, { locked }: { locked: boolean }): RawBuilder<unknown> {
  const taken = locked ? sql`for share of c skip locked for update of s skip locked` : sql``;
  const { workspace, me } = hidden(search);
  return sql`
    begun as materialized (
      select round_id from slot where workspace_id = ${workspace} and member_id = ${me} and submitted_at is null
      union
      select round_id from review where workspace_id = ${workspace} and reviewer_id = ${me} and status = 'draft'
    ), resumable as (
      select s.id as slot_id, c.id as claim_id, true as resumed
      from begun
      join round r on r.workspace_id = ${workspace} and r.id = begun.round_id
      join claim c on c.workspace_id = r.workspace_id and c.id = r.claim_id and c.current_round_id = r.id
      join slot s on s.workspace_id = r.workspace_id and s.round_id = r.id and s.submitted_at is null
      where c.state = 'open' and ${all(wanted(search))}
        and (s.member_id = ${me} or (${isFree(search)} and not exists (select 1 from slot own
          where own.workspace_id = s.workspace_id and own.round_id = s.round_id and own.member_id = ${me} offset 0)))
        and (s.assigned_to is null or s.assigned_to = ${me})
      order by ${byDeadline}, s.assigned_to is null, s.number
      limit 1 ${taken}
    ), assigned as (
      select s.id as slot_id, c.id as claim_id, false as resumed
      from slot s
      join claim c on c.workspace_id = s.workspace_id and c.id = s.claim_id and c.current_round_id = s.round_id
      where s.workspace_id = ${workspace} and s.assigned_to = ${me} and ${isFree(search)}
        and c.state = 'open' and ${all([...unbegun(search), ...wanted(search)])}
        and not exists (select 1 from resumable)
      order by ${byDeadline}
      limit 1 ${taken}
    ), fresh as (
      select s.id as slot_id, c.id as claim_id, false as resumed
      from claim c
      join slot s on s.workspace_id = c.workspace_id and s.round_id = c.current_round_id
      where c.workspace_id = ${workspace} and c.state = 'open' and ${all([...unbegun(search), ...wanted(search)])}
        and ${isFree(search)} and s.assigned_to is null
        and not exists (select 1 from resumable) and not exists (select 1 from assigned)
      -- By the number too it would have to look beyond the first claim; any of its slots will do.
      order by ${byDeadline}
      limit 1 ${taken}
    ), place as (
      select * from resumable union all select * from assigned union all select * from fresh
    )`;
}

/** The claims that wait for this member, in the order they would come. */
export async function listTakeableClaims(
  db: Db,
  search: SlotSearch & { limit: number },
): Promise<Array<{ claimId: string }>> {
  const { workspace, me } = hidden(search);
  const { limit } = search;
  const { rows } = await sql<{ claimId: string }>`
    with assigned as (
      select c.id, row_number() over (order by ${byDeadline}) as place
      from slot s
      join claim c on c.workspace_id = s.workspace_id and c.id = s.claim_id and c.current_round_id = s.round_id
      where s.workspace_id = ${workspace} and s.assigned_to = ${me} and ${isFree(search)}
        and c.state = 'open' and ${all([...unbegun(search), ...wanted(search)])}
    ), fresh as (
      select c.id, row_number() over (order by ${byDeadline}) as place
      from claim c
      where c.workspace_id = ${workspace} and c.state = 'open'
        and ${all([hasFreeSlot(search), ...unbegun(search), ...wanted(search)])}
        and not exists (select 1 from assigned where assigned.id = c.id)
      order by ${byDeadline}
      limit ${limit}
    )
    select id as "claimId" from (select 0 as turn, * from assigned union all select 1 as turn, * from fresh) waiting
    order by turn, place
    limit ${limit}`.execute(db);
  return rows;
}

/**
 * Values that the planner cannot look up in its statistics: of a workspace that they do not know yet it would expect next
 * to nothing, and then every index seems as good as any other. This way it expects what others have.
 */
function hidden({ workspaceId, memberId }: SlotSearch) {
  return { workspace: sql`(select ${workspaceId}::uuid)`, me: sql`(select ${memberId}::uuid)` };
}

/** Asked of each claim in turn: of several conditions in a row the planner expects that next to nothing passes them. */
function all(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql`case when ${sql.join(conditions, sql` and `)} then true else false end`;
}

/** A slot that anybody may take. */
function hasFreeSlot(search: SlotSearch): RawBuilder<unknown> {
  return sql`exists (select 1 from slot s where s.workspace_id = c.workspace_id and s.round_id = c.current_round_id
    and ${isFree(search)} and s.assigned_to is null offset 0)`;
}

/** As the index `claim_state_due` has it: what has no deadline comes after all that have one. */
const byDeadline = sql`coalesce(c.due_at, timestamptz 'infinity'), -c.check_worthiness, c.id`;

function isFree({ now }: SlotSearch): RawBuilder<unknown> {
  return sql`s.submitted_at is null and (s.leased_until is null or s.leased_until <= ${now.toISOString()}::timestamptz)`;
}

/** No slot and no submitted review of the member in the claim's round. */
function unbegun(search: SlotSearch): RawBuilder<unknown>[] {
  const { me } = hidden(search);
  return [
    sql`not exists (select 1 from slot own where own.workspace_id = c.workspace_id
      and own.round_id = c.current_round_id and own.member_id = ${me} offset 0)`,
    sql`not exists (select 1 from review done where done.workspace_id = c.workspace_id
      and done.round_id = c.current_round_id and done.reviewer_id = ${me} and done.status = 'submitted' offset 0)`,
  ];
}

/** An open round, and nothing that keeps the member from it. */
function wanted(search: SlotSearch): RawBuilder<unknown>[] {
  const { skipClaimIds = [], claimId, strictSeen, strictRoles = false } = search;
  const { me } = hidden(search);
  const skipped = sql`c.id <> all (${skipClaimIds}::uuid[])`;
  const only = sql`c.id = ${claimId}::uuid`;
  const unseen = sql`not exists (select 1 from review_seen seen where seen.workspace_id = c.workspace_id
    and seen.claim_id = c.id and seen.member_id = ${me} offset 0)`;
  const notAdjudicated = sql`not exists (select 1 from round judged where judged.workspace_id = c.workspace_id
    and judged.claim_id = c.id and judged.adjudicator_id = ${me} offset 0)`;
  const notApproved = sql`${me} is distinct from (select last.approved_by from decision last
    where last.workspace_id = c.workspace_id and last.claim_id = c.id order by last.id desc limit 1)`;
  return [
    ...(skipClaimIds.length === 0 ? [] : [skipped]),
    ...(claimId === undefined ? [] : [only]),
    sql`exists (select 1 from round r where r.workspace_id = c.workspace_id and r.id = c.current_round_id
      and r.state = 'open' and ${hasRoom(search)} offset 0)`,
    sql`not exists (select 1 from recusal where recusal.workspace_id = c.workspace_id
      and recusal.claim_id = c.id and recusal.member_id = ${me} and recusal.lifted_at is null offset 0)`,
    ...(strictSeen ? [unseen] : []),
    ...(strictRoles ? [notAdjudicated, notApproved] : []),
  ];
}

/**
 * A calibration claim has more places than it shows. Where as many as it shows are kept for others it is as full as an
 * ordinary claim would be, and whoever knows its answer is not asked.
 */
function hasRoom(search: SlotSearch): RawBuilder<unknown> {
  const { me } = hidden(search);
  if (search.knowsAnswers === 'all') return sql`not r.calibration`;
  const unknown = sql`and not exists (select 1 from calibration_known known where known.workspace_id = r.workspace_id
    and known.claim_id = r.claim_id and known.member_id = ${me})`;
  return sql`(not r.calibration or ((select count(*) from slot kept where kept.workspace_id = r.workspace_id
      and kept.round_id = r.id and kept.assigned_to is not null and kept.assigned_to <> ${me})
        < (r.policy ->> 'reviewsWanted')::int ${search.knowsAnswers === undefined ? sql`` : unknown}))`;
}
