import type { FactCheck } from '@claimdesk/core';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../schema/tables.ts';
import { toJson } from '../to-json.ts';
import type { FactCheckImportPlace } from './fact-check-import.ts';

/** A fact-check as it is written. */
export type FactCheckInput = {
  id: string;
  /** What makes two readings one fact-check, hashed. */
  same_key: string;
  /** Over all that was read, so that two versions can be told apart. */
  content_hash: string;
  place: string;
  claim_text: string;
  claimant: string | null;
  claim_date: string | null;
  url: string | null;
  title: string | null;
  publisher: string | null;
  publisher_url: string | null;
  rating_label: string | null;
  rating_value: number | null;
  rating_worst: number | null;
  rating_best: number | null;
  rating_score: number | null;
  review_date: string | null;
  modified_date: string | null;
  language: string | null;
  item: FactCheck;
};

const kept =
  sql.raw(`claim_text, claimant, claim_date, url, title, publisher, publisher_url, rating_label, rating_value,
  rating_worst, rating_best, rating_score, review_date, modified_date, language, item`);

const given = (json: string): RawBuilder<unknown> => sql`json_to_recordset(${json}::json) as given (id uuid,
  same_key text, content_hash text, place text, claim_text text, claimant text, claim_date text, url text, title text,
  publisher text, publisher_url text, rating_label text, rating_value float8, rating_worst float8, rating_best float8,
  rating_score float8, review_date text, modified_date text, language text, item json)`;

export type ReplacedVersion = { place: string; was: VersionFacts; became: VersionFacts };
type VersionFacts = { label: string | null; date: string | null };

/**
 * Writes versions of fact-checks and puts them in force. Those that are here with the same values are only noted. Answers
 * with those that took the place of another version. Each at most once in a call.
 */
export async function writeFactChecks(
  trx: Db,
  { workspaceId, id }: FactCheckImportPlace,
  { checks, now }: { checks: readonly FactCheckInput[]; now: Date },
): Promise<ReplacedVersion[]> {
  const json = toJson(checks);
  await lockVersions(trx, workspaceId);
  await sql`
    insert into fact_check (workspace_id, id, same_key, content_hash, ${kept}, created_at)
    select ${workspaceId}::uuid, id, same_key, content_hash, ${kept}, ${now} from ${given(json)}
    on conflict (workspace_id, same_key, content_hash) do nothing`.execute(trx);
  const { rows } = await sql<ReplacedVersion & { fresh: boolean }>`
    with noted as (
      insert into fact_check_entry (workspace_id, import_id, fact_check_id, place, outcome)
      select ${workspaceId}::uuid, ${id}::uuid, mine.id, given.place,
        case when before.id is null then 'added' when before.id = mine.id then 'unchanged' else 'updated' end
      from ${given(json)}
      join fact_check mine on mine.workspace_id = ${workspaceId}::uuid and mine.same_key = given.same_key
        and mine.content_hash = given.content_hash
      left join fact_check before on before.workspace_id = ${workspaceId}::uuid and before.same_key = given.same_key
        and before.current
      on conflict do nothing
      returning fact_check_id, place, outcome)
    select noted.place, json_build_object('label', before.rating_label, 'date',
        coalesce(before.modified_date, before.review_date)) as was,
      json_build_object('label', mine.rating_label, 'date', coalesce(mine.modified_date, mine.review_date)) as became
    from noted
    join fact_check mine on mine.workspace_id = ${workspaceId}::uuid and mine.id = noted.fact_check_id
    join fact_check before on before.workspace_id = ${workspaceId}::uuid and before.same_key = mine.same_key
      and before.current
    where noted.outcome = 'updated'`.execute(trx);
  await electCurrent(trx, workspaceId, sql`select same_key from ${given(json)}`);
  return rows;
}

/** What would become of fact-checks that were imported now. */
export async function previewFactChecks(
  db: Db,
  workspaceId: string,
  checks: readonly Pick<FactCheckInput, 'same_key' | 'content_hash'>[],
): Promise<{ added: number; updated: number; unchanged: number }> {
  const { rows } = await sql<{ added: number; updated: number; unchanged: number }>`
    select count(*) filter (where before.id is null)::int as added,
      count(*) filter (where before.content_hash <> given.content_hash)::int as updated,
      count(*) filter (where before.content_hash = given.content_hash)::int as unchanged
    from json_to_recordset(${toJson(checks)}::json) as given (same_key text, content_hash text)
    left join fact_check before on before.workspace_id = ${workspaceId}::uuid and before.same_key = given.same_key
      and before.current`.execute(db);
  return rows[0] ?? { added: 0, updated: 0, unchanged: 0 };
}

/**
 * Takes up to `limit` fact-checks of an import out again, and brings back what was in force before it. False when there
 * are none left.
 */
export async function removeFactChecks(
  trx: Db,
  { workspaceId, id }: FactCheckImportPlace,
  limit: number,
): Promise<boolean> {
  await lockVersions(trx, workspaceId);
  const { rows } = await sql<{ id: string; sameKey: string }>`
    with gone as (
      delete from fact_check_entry where (workspace_id, import_id, fact_check_id) in (
        select workspace_id, import_id, fact_check_id from fact_check_entry
        where workspace_id = ${workspaceId}::uuid and import_id = ${id}::uuid limit ${limit})
      returning fact_check_id)
    select version.id, version.same_key as "sameKey" from gone
    join fact_check version on version.workspace_id = ${workspaceId}::uuid and version.id = gone.fact_check_id`.execute(
    trx,
  );
  if (rows.length === 0) return false;
  const ids = rows.map((row) => row.id);
  await sql`
    delete from fact_check version where version.workspace_id = ${workspaceId}::uuid
      and version.id = any (${ids}::uuid[])
      and not exists (select from fact_check_entry entry where entry.workspace_id = version.workspace_id
        and entry.fact_check_id = version.id)`.execute(trx);
  const keys = rows.map((row) => row.sameKey);
  await electCurrent(trx, workspaceId, sql`select unnest(${keys}::text[])`);
  return true;
}

/** Of each of these fact-checks the version of the newest import is in force. */
async function electCurrent(trx: Db, workspaceId: string, keys: RawBuilder<unknown>): Promise<void> {
  const newest = sql`
    select distinct on (version.same_key) version.id, version.same_key
    from fact_check version
    join fact_check_entry entry on entry.workspace_id = version.workspace_id and entry.fact_check_id = version.id
    where version.workspace_id = ${workspaceId}::uuid and version.same_key in (${keys})
    order by version.same_key, entry.import_id desc`;
  // In two steps: in one, both might be in force for a moment.
  await sql`
    update fact_check version set current = false from (${newest}) newest
    where version.workspace_id = ${workspaceId}::uuid and version.same_key = newest.same_key and version.current
      and version.id <> newest.id`.execute(trx);
  await sql`
    update fact_check version set current = true from (${newest}) newest
    where version.workspace_id = ${workspaceId}::uuid and version.id = newest.id and not version.current`.execute(trx);
}

/** One at a time in a workspace: which version is in force depends on those beside it. */
async function lockVersions(trx: Db, workspaceId: string): Promise<void> {
  // Any number that nothing else locks by.
  await sql`select pg_advisory_xact_lock(7433021, hashtext(${workspaceId}))`.execute(trx);
}
