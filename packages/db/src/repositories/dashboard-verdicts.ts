import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';
import { decidedIn, type DashboardPeriod, type DashboardScope } from './dashboard-scope.ts';

export type VerdictCount = {
  scaleVersionId: string;
  /** Null for a free-text scale, whose ratings are as many as its reviewers' phrases. */
  ratingKey: string | null;
  count: number;
};

/** Verdicts that were reached in the period and stand. */
export async function countVerdicts(db: Db, scope: DashboardScope, period: DashboardPeriod): Promise<VerdictCount[]> {
  const { rows } = await sql<VerdictCount>`
    select found."scaleVersionId", found."ratingKey", sum(found.count)::int as count from (
      select counted.scale_version_id as "scaleVersionId",
        case when v.scale ->> 'kind' = 'text' then null else counted.rating_key end as "ratingKey", counted.count
      from (select d.scale_version_id, d.rating_key, count(*) as count
        from ${decidedIn(scope, period)} group by 1, 2) counted
      join scale_version v on v.workspace_id = ${scope.workspaceId}::uuid and v.id = counted.scale_version_id) found
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

/** Hours from the opening of the round to its decision. */
export type VerdictTimes = { count: number; lowerQuartile: number; median: number; upperQuartile: number };

/**
 * Time to verdict of the verdicts that stand: for the whole period, and for each step between two moments. Steps
 * without a verdict are null. The first moment begins the period, the last one ends it.
 */
export async function readVerdictTimes(
  db: Db,
  scope: DashboardScope,
  moments: readonly Date[],
): Promise<{ all: VerdictTimes | null; steps: (VerdictTimes | null)[] }> {
  const [from, to] = [moments[0], moments.at(-1)];
  if (from === undefined || to === undefined) return { all: null, steps: [] };
  const { rows } = await sql<VerdictTimes & { step: number | null }>`
    select step, count(*)::int as count,
      percentile_cont(0.25) within group (order by hours) as "lowerQuartile",
      percentile_cont(0.5) within group (order by hours) as median,
      percentile_cont(0.75) within group (order by hours) as "upperQuartile"
    from (
      select width_bucket(d.created_at, ${moments.map((moment) => moment.toISOString())}::timestamptz[]) as step,
        (extract(epoch from d.created_at - r.opened_at) / 3600)::float8 as hours
      from (select ro.workspace_id, ro.id, ro.created_at as opened_at from round ro
        where ro.workspace_id = ${scope.workspaceId}::uuid) r
      join (select d.created_at, d.round_id from ${decidedIn(scope, { from, to })}) d on d.round_id = r.id
    ) timed
    group by grouping sets ((step), ())`.execute(db);
  const timesOf = (step: number | null) => {
    const found = rows.find((row) => row.step === step);
    if (found === undefined || found.count === 0) return null;
    const { count, lowerQuartile, median, upperQuartile } = found;
    return { count, lowerQuartile, median, upperQuartile };
  };
  return { all: timesOf(null), steps: moments.slice(1).map((_, index) => timesOf(index + 1)) };
}
