import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';
import { claimsOf, decidedIn, type DashboardPeriod, type DashboardScope } from './dashboard-scope.ts';

export type MemberLoadRow = { memberId: string; reviews: number; adjudications: number; approvals: number };

/** Who did how much for the verdicts that were reached in the period and stand. Members who did nothing are left out. */
export async function countLoad(db: Db, scope: DashboardScope, period: DashboardPeriod): Promise<MemberLoadRow[]> {
  const { rows } = await sql<MemberLoadRow>`
    with decided as materialized (
      select d.round_id, d.decided_by, d.approved_by from ${decidedIn(scope, period)}
    )
    select "memberId", sum(reviews)::int as reviews, sum(adjudications)::int as adjudications,
      sum(approvals)::int as approvals
    from (
      select r.reviewer_id as "memberId", count(*) as reviews, 0 as adjudications, 0 as approvals
      from review r where r.workspace_id = ${scope.workspaceId}::uuid and r.status = 'submitted'
        and r.round_id in (select round_id from decided) group by 1
      union all
      select decided_by, 0, count(*), 0 from decided where decided_by is not null group by 1
      union all
      select approved_by, 0, 0, count(*) from decided where approved_by is not null group by 1
    ) done group by 1 order by 2 desc, 1`.execute(db);
  return rows;
}

/** Live leases of each member: who works on what is open. Not for anybody who could review. */
export async function countLeases(
  db: Db,
  scope: DashboardScope,
  now: Date,
): Promise<{ memberId: string; leases: number }[]> {
  const { rows } = await sql<{ memberId: string; leases: number }>`
    select s.member_id as "memberId", count(*)::int as leases from slot s
    join claim c on c.workspace_id = s.workspace_id and c.id = s.claim_id and c.current_round_id = s.round_id
      and c.state = 'open' ${claimsOf(scope)}
    where s.workspace_id = ${scope.workspaceId}::uuid and s.submitted_at is null
      and s.leased_until > ${now.toISOString()}::timestamptz
    group by 1`.execute(db);
  return rows;
}

/** One's own work on claims that are not decided yet. */
export async function countOwnWork(
  db: Db,
  scope: DashboardScope,
  of: { memberId: string; now: Date },
): Promise<{ leases: number; submitted: number }> {
  const { rows } = await sql<{ leases: number; submitted: number }>`
    select count(*) filter (where s.submitted_at is null and s.leased_until > ${of.now.toISOString()}::timestamptz)::int
        as leases,
      count(s.submitted_at)::int as submitted
    from claim c
    join slot s on s.workspace_id = c.workspace_id and s.round_id = c.current_round_id
      and s.member_id = ${of.memberId}::uuid
    where c.workspace_id = ${scope.workspaceId}::uuid and c.state in ('open', 'disputed', 'in_adjudication')
      ${claimsOf(scope)}`.execute(db);
  return rows[0] ?? { leases: 0, submitted: 0 };
}
