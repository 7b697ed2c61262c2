import type { SourceType, Stance, StoredState } from '@claimdesk/core';
import { sql, type RawBuilder } from 'kysely';
import { decodeCursor, pageOf } from '../cursor.ts';
import type { FileFacts } from '../schema/review.ts';
import type { Db } from '../schema/tables.ts';

/** Who asks: what they see is their own evidence and that of the deciding rounds of decided claims. */
export type SourceViewer = { workspaceId: string; memberId: string };

export type SourceFilter = {
  search?: string | undefined;
  host?: string | undefined;
  stance?: Stance | undefined;
  sourceType?: SourceType | undefined;
};

export type SourceOrder = 'most_used' | 'newest';

export type SourceRow = {
  /** The newest piece of evidence that names it. */
  evidenceId: string;
  url: string | null;
  citation: string | null;
  file: FileFacts | null;
  host: string | null;
  title: string | null;
  publisher: string | null;
  published: string | null;
  sourceType: SourceType | null;
  /** Pieces of evidence that name it, and the claims that these are about. */
  uses: number;
  claims: number;
  supports: number;
  refutes: number;
  context: number;
  firstUsed: string;
  lastUsed: string;
};

const decidedStates: StoredState[] = ['decided', 'approved', 'published', 'retracted'];

/** Pieces of evidence that the viewer may see, as `e`, with their review as `r` and their claim as `c`. */
function seenEvidence({ workspaceId, memberId }: SourceViewer): RawBuilder<unknown> {
  return sql`evidence e
    join review r on r.workspace_id = e.workspace_id and r.id = e.review_id
    join claim c on c.workspace_id = e.workspace_id and c.id = e.claim_id
    where e.workspace_id = ${workspaceId}::uuid and (r.reviewer_id = ${memberId}::uuid
      or (r.status = 'submitted' and r.round_id = c.current_round_id and c.current_decision_id is not null
        and c.state = any (${decidedStates}::text[])))`;
}

/** Sources by use, the most used or the newest first. Filters choose the uses that count. */
export async function listSources(
  db: Db,
  viewer: SourceViewer,
  of: SourceFilter & { order: SourceOrder; limit: number; cursor?: string | undefined },
): Promise<{ rows: SourceRow[]; nextCursor: string | null }> {
  const filters = [
    ...(of.host === undefined ? [] : [sql`and e.source_host = ${of.host}`]),
    ...(of.stance === undefined ? [] : [sql`and e.stance = ${of.stance}`]),
    ...(of.sourceType === undefined ? [] : [sql`and e.source_type = ${of.sourceType}`]),
    ...(of.search === undefined ? [] : words(of.search).map((word) => sql`and ${searched} like ${word}`)),
  ];
  const { rows } = await sql<SourceRow>`
    select latest.id as "evidenceId", latest.url, latest.citation, latest.file, latest.source_host as host, latest.title, latest.publisher, latest.published,
      latest.source_type as "sourceType", used.uses, used.claims, used.supports, used.refutes, used.context,
      used.first as "firstUsed", used.last as "lastUsed"
    from (
      select (max(e.id::text))::uuid as id, count(*)::int as uses, count(distinct e.claim_id)::int as claims,
        count(*) filter (where e.stance = 'supports')::int as supports,
        count(*) filter (where e.stance = 'refutes')::int as refutes,
        count(*) filter (where e.stance = 'context')::int as context,
        min(e.created_at) as first, max(e.created_at) as last
      from ${seenEvidence(viewer)} ${sql.join(filters, sql` `)}
      group by e.source_key
    ) used
    join evidence latest on latest.workspace_id = ${viewer.workspaceId}::uuid and latest.id = used.id
    where ${after(of.order, of.cursor)}
    order by ${of.order === 'most_used' ? sql`used.uses desc, used.id desc` : sql`used.id desc`}
    limit ${of.limit + 1}`.execute(db);
  const keysOf = ({ uses, evidenceId }: SourceRow) => (of.order === 'most_used' ? [uses, evidenceId] : [evidenceId]);
  return pageOf(rows, of.limit, `sources ${of.order}`, keysOf);
}

function after(order: SourceOrder, cursor: string | undefined): RawBuilder<unknown> {
  if (cursor === undefined) return sql`true`;
  if (order === 'newest') {
    const [id] = decodeCursor(cursor, 'sources newest', ['uuid']);
    return sql`used.id < ${id}::uuid`;
  }
  const [uses, id] = decodeCursor(cursor, 'sources most_used', ['int', 'uuid']);
  return sql`(used.uses, used.id) < (${uses}::int, ${id}::uuid)`;
}

const searched = sql`lower(concat_ws(' ', e.title, e.publisher, e.source_key, e.file ->> 'name'))`;

/** Each word has to be there; signs that mean something to `like` mean themselves. */
function words(search: string): string[] {
  const found = search.toLowerCase().split(/\s+/u).filter(Boolean);
  return found.map((word) => `%${word.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`);
}

export type SourceUseRow = {
  evidenceId: string;
  claimId: string;
  own: boolean;
  stance: Stance | null;
  sourceType: SourceType | null;
  quote: string | null;
  locator: string | null;
  note: string | null;
  usedAt: string;
};

/** Every use that the viewer may see of the source that this piece of evidence names, newest first. */
export async function listSourceUses(
  db: Db,
  viewer: SourceViewer,
  of: { evidenceId: string; limit: number; cursor?: string | undefined },
): Promise<{ rows: SourceUseRow[]; nextCursor: string | null }> {
  const [before] = of.cursor === undefined ? [] : decodeCursor(of.cursor, 'uses', ['uuid']);
  const { rows } = await sql<SourceUseRow>`
    select e.id as "evidenceId", e.claim_id as "claimId", r.reviewer_id = ${viewer.memberId}::uuid as own, e.stance,
      e.source_type as "sourceType", e.quote, e.locator, e.note, e.created_at as "usedAt"
    from ${seenEvidence(viewer)}
      and (md5(e.source_key), e.source_key) = (select md5(named.source_key), named.source_key from evidence named
        where named.workspace_id = ${viewer.workspaceId}::uuid and named.id = ${of.evidenceId}::uuid)
      ${before === undefined ? sql`` : sql`and e.id < ${before}::uuid`}
    order by e.id desc
    limit ${of.limit + 1}`.execute(db);
  return pageOf(rows, of.limit, 'uses', ({ evidenceId }) => [evidenceId]);
}
