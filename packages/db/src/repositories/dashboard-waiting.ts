import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';
import { claimsOf, type DashboardScope } from './dashboard-scope.ts';

/** Whole days at which a wait goes from one class of age to the next. */
export const waitingDays = [1, 3, 5, 8, 15] as const;

export type WaitingStage = 'queued' | 'in_review' | 'disputed' | 'open' | 'decided' | 'approved';

export type WaitingCount = {
  stage: WaitingStage;
  /** 0 for less than the first of `waitingDays`, 1 for less than the second, and so on. */
  age: number;
  count: number;
};

/**
 * Claims that wait for somebody, by how long: undecided ones since their round opened, decided ones since the decision,
 * approved ones since the approval. `parted` parts undecided claims by what their reviews and leases tell; without it
 * all of them are `open`, whatever came in.
 */
export async function countWaiting(
  db: Db,
  scope: DashboardScope,
  view: { now: Date; parted: boolean },
): Promise<WaitingCount[]> {
  const now = sql`${view.now.toISOString()}::timestamptz`;
  const undecided = view.parted
    ? sql`case when c.state <> 'open' then 'disputed'
        when exists (select 1 from slot s where s.workspace_id = c.workspace_id and s.round_id = c.current_round_id
          and s.submitted_at is null and s.leased_until > ${now}) then 'in_review' else 'queued' end`
    : sql`'open'`;
  const { rows } = await sql<WaitingCount>`
    select stage, width_bucket((extract(epoch from ${now} - since) / 86400)::float8,
      ${[...waitingDays]}::float8[])::int as age, count(*)::int as count
    from (
      select ${undecided} as stage, r.created_at as since from claim c
      join round r on r.workspace_id = c.workspace_id and r.id = c.current_round_id
      where c.workspace_id = ${scope.workspaceId}::uuid and c.state in ('open', 'disputed', 'in_adjudication')
        ${claimsOf(scope)}
      union all
      select c.state, case c.state when 'approved' then d.approved_at else d.created_at end from claim c
      join decision d on d.workspace_id = c.workspace_id and d.id = c.current_decision_id
      where c.workspace_id = ${scope.workspaceId}::uuid and c.state in ('decided', 'approved') ${claimsOf(scope)}
    ) waiting
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}
