import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Client } from 'pg';
import Cursor from 'pg-cursor';

/** Rows that are fetched at a time. */
const batch = 500;

/** A query over a cursor through csv-stringify into a file: the same columns, and nothing else that an export does. */
export async function bareExport(client: Client, { sql, values, path }: Bare): Promise<void> {
  await client.query('begin');
  const cursor = client.query(new Cursor<Record<string, unknown>>(sql, values));
  async function* rows(): AsyncGenerator<Record<string, unknown>> {
    for (;;) {
      const found = await cursor.read(batch);
      if (found.length === 0) return;
      yield* found;
    }
  }
  const csv = stringify({
    header: true,
    record_delimiter: 'windows',
    cast: { date: (value) => value.toISOString(), boolean: String },
    escape_formulas: true,
  });
  await pipeline(Readable.from(rows()), csv, createWriteStream(path));
  await cursor.close();
  await client.query('commit');
}

type Bare = { sql: string; values: unknown[]; path: string };

const hash = `'${'0'.repeat(64)}' as content_hash`;

/** What the three CSV files hold of the claims of the bench, all of which are decided. */
export const bareQueries: Record<'claims.csv' | 'reviews.csv' | 'evidence.csv', string> = {
  'claims.csv': `
    select 1 as schema_version, c.id as claim_id, v.number as claim_version, a.id as article_id, a.title as article_title,
      a.url as article_url, a.published as article_published_at, v.exact as quote, v.start_offset as quote_start,
      v.end_offset as quote_end, v.wording as claim_text, 'en' as language, v.source ->> 'text' as claimant,
      null as claimant_role, null as claimant_same_as, null as claim_date, null as first_appearance_url,
      jsonb_build_array(a.url) as appearance_urls, '[]'::jsonb as topics, c.check_worthiness, c.state,
      s.scale_key as scale_id, s.number as scale_version, d.rating_key as verdict_key, x.value ->> 'label' as verdict_label,
      x.value -> 'order' as rating_value, 1 as rating_worst, 5 as rating_best, 0.75 as normalized_score,
      to_jsonb(d.flags) as context_flags, d.confidence, coalesce(d.explanation, r.first_rationale) as rationale,
      e.count as evidence_count, e.urls as evidence_urls, '[]'::jsonb as evidence_archive_urls,
      d.method as decision_method, r.count as reviews_count, r.agreement, r.dissent as dissent_count, r.reviewers,
      null as adjudicator, approver.name as approved_by, d.approved_at,
      case when p.id is not null then 'http://127.0.0.1/p/' || c.id end as published_url, p.published_at,
      null as modified_at, p.number as publication_version, case when p.id is not null then 0 end as correction_count,
      null as last_correction, null as retracted_at, c.origin = 'extracted' as ai_assisted, ${hash}
    from claim c
    join article a on a.workspace_id = c.workspace_id and a.id = c.article_id
    join claim_version v on v.workspace_id = c.workspace_id and v.id = c.current_version_id
    join decision d on d.workspace_id = c.workspace_id and d.id = c.current_decision_id
    join scale_version s on s.workspace_id = c.workspace_id and s.id = d.scale_version_id
    left join member approver on approver.workspace_id = c.workspace_id and approver.id = d.approved_by
    left join publication p on p.workspace_id = c.workspace_id and p.claim_id = c.id
    cross join lateral (select value from jsonb_array_elements(s.scale -> 'values') value
      where value ->> 'key' = d.rating_key) x
    cross join lateral (select count(*)::int as count, jsonb_agg(m.name order by r.id) as reviewers,
        (array_agg(r.rationale order by r.id))[1] as first_rationale,
        count(*) filter (where r.rating_key <> d.rating_key)::int as dissent,
        case when count(distinct r.rating_key) = 1 then 1 else 0 end as agreement
      from review r join member m on m.workspace_id = r.workspace_id and m.id = r.reviewer_id
      where r.workspace_id = c.workspace_id and r.id = any (d.review_ids)) r
    cross join lateral (select count(*)::int as count, jsonb_agg(distinct e.url) as urls from evidence e
      where e.workspace_id = c.workspace_id and e.review_id = any (d.review_ids)) e
    where c.workspace_id = $1 order by c.article_id, c.start_offset, c.id`,
  'reviews.csv': `
    select 1 as schema_version, c.id as claim_id, v.number as claim_version, r.id as review_id, o.number as round,
      m.name as reviewer, s.scale_key as scale_id, s.number as scale_version, r.rating_key, x.value ->> 'label' as rating_label,
      x.value -> 'order' as rating_value, 1 as rating_worst, 5 as rating_best, to_jsonb(r.flags) as context_flags,
      r.confidence, r.rationale, nullif(r.searched_note, '') as searched_note,
      (select count(*)::int from evidence e where e.workspace_id = r.workspace_id and e.review_id = r.id) as evidence_count,
      r.rating_key <> d.rating_key as dissents, r.submitted_at, ${hash}
    from claim c
    join claim_version v on v.workspace_id = c.workspace_id and v.id = c.current_version_id
    join decision d on d.workspace_id = c.workspace_id and d.id = c.current_decision_id
    join round o on o.workspace_id = c.workspace_id and o.id = c.current_round_id
    join scale_version s on s.workspace_id = c.workspace_id and s.id = d.scale_version_id
    join review r on r.workspace_id = c.workspace_id and r.id = any (d.review_ids)
    join member m on m.workspace_id = r.workspace_id and m.id = r.reviewer_id
    cross join lateral (select value from jsonb_array_elements(s.scale -> 'values') value
      where value ->> 'key' = r.rating_key) x
    where c.workspace_id = $1 order by c.article_id, c.start_offset, c.id, r.id`,
  'evidence.csv': `
    select 1 as schema_version, c.id as claim_id, v.number as claim_version, e.id as evidence_id, e.review_id,
      row_number() over (partition by c.id order by e.review_id, e.position)::int as number, 1 as source_number,
      e.stance, e.source_type, e.title, e.citation, e.url, null as archive_url, e.publisher, e.published, e.accessed,
      e.quote, e.locator, e.note, e.file ->> 'name' as file_name, e.file ->> 'sha256' as file_sha256, ${hash}
    from claim c
    join claim_version v on v.workspace_id = c.workspace_id and v.id = c.current_version_id
    join decision d on d.workspace_id = c.workspace_id and d.id = c.current_decision_id
    join evidence e on e.workspace_id = c.workspace_id and e.review_id = any (d.review_ids)
    where c.workspace_id = $1 order by c.article_id, c.start_offset, c.id, e.review_id, e.position`,
};
