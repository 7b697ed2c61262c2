import type {
  ClaimKind,
  ClaimSource,
  ClaimState,
  DismissReason,
  ExtractedClaim,
  Quantity,
  Reason,
  Span,
  StoredState,
  TimeSpan,
  WordingFlag,
} from '@claimdesk/core';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { decodeCursor, pageOf } from '../cursor.ts';
import type { CursorValue } from '../cursor.ts';
import type { ClaimOrigin } from '../schema/claim.ts';
import type { Db } from '../schema/tables.ts';

export type ClaimListRow = {
  id: string;
  articleId: string;
  articleTitle: string | null;
  outlet: string | null;
  number: number;
  state: StoredState;
  /** Live leases on the claim's round that `leasesOf` lets be counted. */
  liveLeases: number;
  /** The end of the viewer's own live lease. */
  leasedUntil: string | null;
  wording: string;
  kind: ClaimKind;
  checkable: boolean;
  uncheckableReason: ExtractedClaim['uncheckableReason'];
  verifiable: number;
  checkWorthiness: number;
  startOffset: number;
  endOffset: number;
  spans: Span[];
  source: ClaimSource | null;
  quantities: Quantity[];
  times: TimeSpan[];
  reasons: Reason[];
  origin: ClaimOrigin;
  dismissReason: DismissReason | null;
  duplicateOfId: string | null;
  /** When the reviews of the running round should be in. */
  dueAt: string | null;
  /** When the publication should be looked at again. */
  recheckAt: string | null;
  /** Since when it waits as it is: while its reviews are awaited, since the round opened. */
  waitingSince: string;
  /** Members for whom a place of the open round is kept; of others only where `showAssigned` says so. */
  assignedTo: string[];
  flags: WordingFlag[];
  /** A person changed what the engine said. */
  corrected: boolean;
  currentVersionId: string;
  currentRoundId: string | null;
  /** The decided rating and its scale; null before the claim is decided. */
  ratingKey: string | null;
  scaleVersionId: string | null;
  version: number;
  createdAt: string;
  updatedAt: string;
};

export type LeaseView = {
  now: Date;
  /** Whose lease `leasedUntil` shows; null for nobody's. */
  viewerId: string | null;
  /** `everyone` makes a claim in review for anybody's lease, `viewer` for the viewer's own only. */
  leasesOf: 'everyone' | 'viewer';
  /** Shows all members with an assigned place, not the viewer alone. */
  showAssigned?: boolean;
};

export type ClaimListQuery = LeaseView & {
  workspaceId: string;
  articleId?: string;
  /** All when left out; `queued` and `in_review` part the open claims by their leases. */
  states?: readonly ClaimState[];
  /** `deadline`: due first, then most worth checking; without a deadline last. */
  order: 'worth' | 'deadline' | 'newest' | 'in_order';
  /** Words that occur in the wording. */
  search?: string;
  /** Only decided claims: whose rating is one of these, or is none of them. */
  rated?: { as: 'one_of' | 'none_of'; ratings: readonly RatingOnScale[] };
  limit: number;
  cursor?: string;
};

export type RatingOnScale = { scaleVersionId: string; ratingKey: string };

/**
 * One page of claims in one statement. Each stored state asked for is its own seek along an index, and the seeks are
 * merged: so 50 rows cost the same whatever the size of the workspace and however rare the states are.
 */
export async function listClaims(
  db: Db,
  query: ClaimListQuery,
): Promise<{ rows: ClaimListRow[]; nextCursor: string | null }> {
  const order = orders[query.articleId !== undefined && query.order === 'newest' ? 'newest_of_article' : query.order];
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, query.order, order.shape);
  const branches = branchesOf(query.states).map(
    (branch) => sql`(select c.* from claim c
      where c.workspace_id = ${query.workspaceId}::uuid
        ${branch.state === null ? sql`` : sql`and c.state = ${branch.state}`}
        ${branch.leases === null ? sql`` : leaseFilter(query, branch.leases)}
        ${query.articleId === undefined ? sql`` : sql`and c.article_id = ${query.articleId}::uuid`}
        ${query.search === undefined ? sql`` : sql`and c.wording ilike ${containing(query.search)}`}
        ${query.rated === undefined ? sql`` : ratedAs(query.rated)}
        ${after === null ? sql`` : order.after(after)}
      order by ${order.by} limit ${query.limit + 1})`,
  );
  if (branches.length === 0) return { rows: [], nextCursor: null };
  const { rows } = await sql<ClaimListRow>`
    select ${claimListColumns}
    from (${sql.join(branches, sql` union all `)}) c ${joins(query)}
    order by ${order.by} limit ${query.limit + 1}`.execute(db);
  return pageOf(rows, query.limit, query.order, order.keysOf);
}

/** All claims of an article in the order of its text. */
export async function listArticleClaims(
  db: Db,
  of: LeaseView & { workspaceId: string; articleId: string },
): Promise<ClaimListRow[]> {
  const { rows } = await sql<ClaimListRow>`
    select ${claimListColumns} from claim c ${joins(of)}
    where c.workspace_id = ${of.workspaceId}::uuid and c.article_id = ${of.articleId}::uuid
    order by c.start_offset, c.id`.execute(db);
  return rows;
}

/** The same rows for claims that are known already, in no order. */
export async function getClaimListRows(
  db: Db,
  of: LeaseView & { workspaceId: string; ids: string[] },
): Promise<ClaimListRow[]> {
  if (of.ids.length === 0) return [];
  const { rows } = await sql<ClaimListRow>`
    select ${claimListColumns} from claim c ${joins(of)}
    where c.workspace_id = ${of.workspaceId}::uuid and c.id = any (${of.ids}::uuid[])`.execute(db);
  return rows;
}

/**
 * How many claims there are in each of these stored states, counted up to `atMost` so that a large workspace costs no
 * more than that; a count of `atMost` means "that many or more".
 */
export async function countClaims(
  db: Db,
  of: { workspaceId: string; states: readonly StoredState[]; atMost: number },
): Promise<Partial<Record<StoredState, number>>> {
  const { rows } = await sql<{ state: StoredState; count: number }>`
    select wanted.state, counted.count::int as count
    from unnest(${[...of.states]}::text[]) as wanted (state),
      lateral (select count(*) from (select 1 from claim c
        where c.workspace_id = ${of.workspaceId}::uuid and c.state = wanted.state
        limit ${of.atMost}) found) counted (count)`.execute(db);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** Leases that have not run out, of the claim's current round. */
const liveLease = (now: Date) => sql`
  s.workspace_id = c.workspace_id and s.round_id = c.current_round_id and s.submitted_at is null
    and s.leased_until > ${now.toISOString()}::timestamptz`;

const claimListColumns = sql`c.id, c.article_id as "articleId", article.title as "articleTitle", article.outlet, c.number, c.state,
    coalesce(held.live, 0) as "liveLeases", held.mine as "leasedUntil", coalesce(held.assigned, '{}') as "assignedTo",
    c.due_at as "dueAt", c.recheck_at as "recheckAt",
    case when c.state = 'open' then round.created_at else c.updated_at end as "waitingSince",
    c.wording, c.kind, c.checkable, v.uncheckable_reason as "uncheckableReason", c.verifiable,
    c.check_worthiness as "checkWorthiness", c.start_offset as "startOffset", c.end_offset as "endOffset",
    v.spans, v.source, v.quantities, v.times, v.reasons, c.origin, c.dismiss_reason as "dismissReason",
    c.duplicate_of_id as "duplicateOfId", v.flags, c.origin = 'extracted' and v.engine_version is null as corrected,
    c.current_version_id as "currentVersionId", c.current_round_id as "currentRoundId",
    decision.rating_key as "ratingKey", decision.scale_version_id as "scaleVersionId",
    c.version, c.created_at as "createdAt", c.updated_at as "updatedAt"`;

/** The slots of an open claim's round are read once for all that is said of them. */
function joins(view: LeaseView): RawBuilder<unknown> {
  const live = sql`s.submitted_at is null and s.leased_until > ${view.now.toISOString()}::timestamptz`;
  const own = sql`s.member_id = ${view.viewerId}::uuid`;
  const counted = view.leasesOf === 'everyone' ? sql`` : sql`and ${own}`;
  const shown =
    view.showAssigned === true ? sql`s.assigned_to is not null` : sql`s.assigned_to = ${view.viewerId}::uuid`;
  return sql`
  join article on article.workspace_id = c.workspace_id and article.id = c.article_id
  join claim_version v on v.workspace_id = c.workspace_id and v.id = c.current_version_id
  left join decision on decision.workspace_id = c.workspace_id and decision.id = c.current_decision_id
  left join round on c.state = 'open' and round.workspace_id = c.workspace_id and round.id = c.current_round_id
  left join lateral (select count(*) filter (where ${live} ${counted})::int as live,
      max(s.leased_until) filter (where ${live} and ${own}) as mine,
      array_agg(s.assigned_to order by s.number) filter (where ${shown}) as assigned
    from slot s where c.state = 'open' and s.workspace_id = c.workspace_id and s.round_id = c.current_round_id) held
    on true`;
}

type Branch = { state: StoredState | null; leases: 'live' | 'none' | null };

function branchesOf(states: readonly ClaimState[] | undefined): Branch[] {
  if (states === undefined) return [{ state: null, leases: null }];
  const wanted = new Set(states);
  const branches: Branch[] = [];
  if (wanted.has('queued') && wanted.has('in_review')) branches.push({ state: 'open', leases: null });
  else if (wanted.has('queued')) branches.push({ state: 'open', leases: 'none' });
  else if (wanted.has('in_review')) branches.push({ state: 'open', leases: 'live' });
  for (const state of wanted) {
    if (state !== 'queued' && state !== 'in_review') branches.push({ state, leases: null });
  }
  return branches;
}

function leaseFilter(view: LeaseView & { workspaceId: string }, leases: 'live' | 'none'): RawBuilder<unknown> {
  const counted = view.leasesOf === 'everyone' ? sql`` : sql`and s.member_id = ${view.viewerId}::uuid`;
  // Live leases are few, however many claims are open: seek from them.
  if (leases === 'live') {
    return sql`and c.id in (select s.claim_id from slot s where s.workspace_id = ${view.workspaceId}::uuid
      and s.submitted_at is null and s.leased_until > ${view.now.toISOString()}::timestamptz ${counted})
      and exists (select 1 from slot s where ${liveLease(view.now)} ${counted})`;
  }
  return sql`and not exists (select 1 from slot s where ${liveLease(view.now)} ${counted})`;
}

function ratedAs({ as, ratings }: NonNullable<ClaimListQuery['rated']>): RawBuilder<unknown> {
  return sql`and exists (select 1 from decision d
    where d.workspace_id = c.workspace_id and d.id = c.current_decision_id
      and ${as === 'none_of' ? sql`not` : sql``} exists (
        select 1 from unnest(${ratings.map(({ scaleVersionId }) => scaleVersionId)}::uuid[],
          ${ratings.map(({ ratingKey }) => ratingKey)}::text[]) as wanted (scale_version_id, rating_key)
        where wanted.scale_version_id = d.scale_version_id and wanted.rating_key = d.rating_key))`;
}

function containing(words: string): string {
  return `%${words.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}

type Order = {
  by: RawBuilder<unknown>;
  shape: Parameters<typeof decodeCursor>[2];
  after(values: CursorValue[]): RawBuilder<unknown>;
  keysOf(row: ClaimListRow): CursorValue[];
};

const orders: Record<ClaimListQuery['order'] | 'newest_of_article', Order> = {
  worth: {
    // Negated as in the index, so that both keys rise and one row comparison seeks.
    by: sql`-c.check_worthiness, c.id`,
    shape: ['real', 'uuid'],
    after: ([worth, id]) => sql`and (-c.check_worthiness, c.id) > (-${worth}::real, ${id}::uuid)`,
    keysOf: (row) => [row.checkWorthiness, row.id],
  },
  deadline: {
    // As the index `claim_state_due` has it.
    by: sql`coalesce(c.due_at, timestamptz 'infinity'), -c.check_worthiness, c.id`,
    shape: ['time', 'real', 'uuid'],
    after: ([due, worth, id]) => sql`and (coalesce(c.due_at, timestamptz 'infinity'), -c.check_worthiness, c.id)
      > (${due}::timestamptz, -${worth}::real, ${id}::uuid)`,
    keysOf: (row) => [row.dueAt ?? 'infinity', row.checkWorthiness, row.id],
  },
  newest: {
    by: sql`c.id desc`,
    shape: ['uuid'],
    after: ([id]) => sql`and c.id < ${id}::uuid`,
    keysOf: (row) => [row.id],
  },
  newest_of_article: {
    by: sql`c.number desc`,
    shape: ['int'],
    after: ([number]) => sql`and c.number < ${number}::int`,
    keysOf: (row) => [row.number],
  },
  in_order: {
    by: sql`c.article_id, c.start_offset, c.id`,
    shape: ['uuid', 'int', 'uuid'],
    after: ([article, start, id]) =>
      sql`and (c.article_id, c.start_offset, c.id) > (${article}::uuid, ${start}::int, ${id}::uuid)`,
    keysOf: (row) => [row.articleId, row.startOffset, row.id],
  },
};
