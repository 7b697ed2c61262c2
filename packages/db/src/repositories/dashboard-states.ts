import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Db } from '../schema/tables.ts';
import { claimsOf, rowsOf, type DashboardScope } from './dashboard-scope.ts';

/** Claims in each state at one moment. `open` is everything between accepted and decided. */
export type StatesAt = { suggested: number; open: number; decided: number; approved: number; published: number };

type Move =
  | 'created'
  | 'opened'
  | 'reopened_decided'
  | 'reopened_approved'
  | 'reopened_published'
  | 'decided'
  | 'approved'
  | 'published'
  | 'retracted'
  | 'gone_suggested'
  | 'gone_open';

/**
 * How many claims stood where before each of these moments, the earliest first. Counted by what moves a claim from one
 * state to the next, each a count along one table, so that the cost does not grow with the number of moments. A claim
 * that was dismissed and restored counts as a suggestion all the while.
 */
export async function countStatesAt(db: Db, scope: DashboardScope, moments: readonly Date[]): Promise<StatesAt[]> {
  const at = sql`${moments.map((moment) => moment.toISOString())}::timestamptz[]`;
  const workspace = sql`${scope.workspaceId}::uuid`;
  const move = (kind: RawBuilder<unknown>, when: RawBuilder<unknown>, from: RawBuilder<unknown>) =>
    sql`select ${kind} as kind, width_bucket(${when}, ${at}) as step, count(*)::int as count from ${from} group by 1, 2`;
  const moves = [
    move(sql`'created'`, sql`c.created_at`, sql`claim c where c.workspace_id = ${workspace} ${claimsOf(scope)}`),
    move(
      sql`'opened'`,
      sql`r.created_at`,
      sql`round r where r.workspace_id = ${workspace} and r.number = 1 ${rowsOf(scope, 'r')}`,
    ),
    move(
      sql`case when exists (select 1 from publication p where p.workspace_id = d.workspace_id
          and p.claim_id = d.claim_id and p.decision_id = d.id and p.published_at < r.created_at)
        then 'reopened_published' when d.approved_at is null then 'reopened_decided' else 'reopened_approved' end`,
      sql`r.created_at`,
      sql`round r
        join round earlier on earlier.workspace_id = r.workspace_id and earlier.claim_id = r.claim_id
          and earlier.number = r.number - 1
        join decision d on d.workspace_id = r.workspace_id and d.round_id = earlier.id
        where r.workspace_id = ${workspace} and r.number > 1 ${rowsOf(scope, 'r')}`,
    ),
    move(sql`'decided'`, sql`d.created_at`, sql`decision d where d.workspace_id = ${workspace} ${rowsOf(scope, 'd')}`),
    move(
      sql`'approved'`,
      sql`d.approved_at`,
      sql`decision d where d.workspace_id = ${workspace} and d.approved_at is not null ${rowsOf(scope, 'd')}`,
    ),
    move(
      sql`'published'`,
      sql`p.first_at`,
      sql`(select min(p.published_at) as first_at from publication p
        where p.workspace_id = ${workspace} ${rowsOf(scope, 'p')} group by p.decision_id) p`,
    ),
    move(
      sql`'retracted'`,
      sql`x.retracted_at`,
      sql`retraction x where x.workspace_id = ${workspace} ${rowsOf(scope, 'x')}`,
    ),
    move(
      sql`case when c.current_round_id is null then 'gone_suggested' else 'gone_open' end`,
      sql`c.updated_at`,
      sql`claim c where c.workspace_id = ${workspace} and c.state in ('dismissed', 'merged', 'superseded', 'calibrated')
        ${claimsOf(scope)}`,
    ),
  ];
  const { rows } = await sql<{ kind: Move; step: number; count: number }>`${sql.join(moves, sql` union all `)}`.execute(
    db,
  );
  const known = new Map(rows.map(({ kind, step, count }) => [`${kind} ${step}`, count]));
  const sums = new Map<Move, number>();
  const sum = (kind: Move) => sums.get(kind) ?? 0;
  return moments.map((_, step) => {
    for (const kind of moveKinds) sums.set(kind, sum(kind) + (known.get(`${kind} ${step}`) ?? 0));
    const reopened = sum('reopened_decided') + sum('reopened_approved') + sum('reopened_published');
    return {
      suggested: sum('created') - sum('opened') - sum('gone_suggested'),
      open: sum('opened') + reopened - sum('decided') - sum('gone_open'),
      decided: sum('decided') - sum('approved') - sum('reopened_decided'),
      approved: sum('approved') - sum('published') - sum('reopened_approved'),
      published: sum('published') - sum('reopened_published') - sum('retracted'),
    };
  });
}

const moveKinds: readonly Move[] = [
  'created',
  'opened',
  'reopened_decided',
  'reopened_approved',
  'reopened_published',
  'decided',
  'approved',
  'published',
  'retracted',
  'gone_suggested',
  'gone_open',
];
