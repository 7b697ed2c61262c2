import { defaultPolicy } from '@claimdesk/core';
import { Client } from 'pg';

const claimsOfArticle = 50;
/** A sentence a claim, in paragraphs of five. */
const sentence = (n: string) =>
  `'In ' || (2000 + ${n} % 26) || ', according to the council, the northern flood wall cost ' || (${n} * 7919 % 100000) || ' pounds more than planned.'`;

/**
 * `count` decided claims in articles of 50, each with a round of two reviews, and each review with evidence: one source
 * of its own and, from every second reviewer, one that others cite too. Half are published, half of the rest approved.
 * The same seed gives the same rows.
 */
export async function seedExports(
  url: string,
  { workspaceId, memberId, count }: { workspaceId: string; memberId: string; count: number },
): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const id = (kind: string, number: string) =>
    `(lpad(to_hex(${number}), 8, '0') || '-${kind}-7000-8000-000000000000')::uuid`;
  const run = (sql: string, ...values: unknown[]) => client.query(sql, values);
  const each = `from generate_series(1, ${count}) n`;
  const both = `${each}, generate_series(1, 2) k`;
  const scale = '(select scale_version_id from workspace where id = $1)';
  const reviewId = (k: string) => `(lpad(to_hex(n), 8, '0') || '-41' || ${k} || '0-7000-8000-000000000000')::uuid`;
  try {
    // Foreign keys and the waiting counter are the application's safety net; this is for reading.
    await run("set session_replication_role = 'replica'");
    await run(
      `insert into member (workspace_id, id, account_id, name, roles)
       values ($1, ${id('4200', '1')}, ${id('4300', '1')}, 'Ben Sample', '{reviewer}')`,
      workspaceId,
    );
    const second = `case k when 1 then $2::uuid else ${id('4200', '1')} end`;
    await run(
      `insert into article (workspace_id, id, title, outlet, url, published, topic, word_count, current_version_id)
       select $1, ${id('4400', 'a')}, 'Sample article ' || a, 'The Sample Courier', 'https://courier.example/' || a,
         '2026-01-07', (array['Rivers', 'Transport', 'Health', 'Budget'])[a % 4 + 1], 900, ${id('4500', 'a')}
       from generate_series(1, ${Math.ceil(count / claimsOfArticle)}) a`,
      workspaceId,
    );
    await run(
      `insert into article_version (workspace_id, id, article_id, number, text, sha256)
       select $1, ${id('4500', 'a')}, ${id('4400', 'a')}, 1,
         string_agg(${sentence('n')} || case when n % 5 = 0 then e'\\n\\n' else ' ' end, '' order by n),
         encode(sha256(a::text::bytea), 'hex')
       from generate_series(1, ${count}) n, lateral (select (n - 1) / ${claimsOfArticle} + 1) article (a) group by a`,
      workspaceId,
    );
    // Where each sentence stands in its article.
    await run(
      `create temp table place as select n, sentence,
         (sum(length(sentence) + case when n % 5 = 0 then 2 else 1 end)
           over (partition by (n - 1) / ${claimsOfArticle} order by n) - length(sentence)
           - case when n % 5 = 0 then 2 else 1 end)::int as start
       from (select n, ${sentence('n')} as sentence ${each}) s`,
    );
    await run(
      `insert into claim (workspace_id, id, article_id, number, state, current_version_id, current_round_id,
         current_decision_id, wording, kind, checkable, verifiable, check_worthiness, start_offset, end_offset,
         source_text, origin)
       select $1, ${id('4600', 'n')}, ${id('4400', `(n - 1) / ${claimsOfArticle} + 1`)}, (n - 1) % ${claimsOfArticle} + 1,
         (array['published', 'decided', 'published', 'approved'])[n % 4 + 1], ${id('4700', 'n')}, ${id('4800', 'n')},
         ${id('4900', 'n')}, sentence, 'quantity', true, 0.8, 0.5, start, start + length(sentence), 'the council',
         'extracted' from place`,
      workspaceId,
    );
    await run(
      `insert into claim_version (workspace_id, id, claim_id, number, article_version_id, start_offset, end_offset, spans,
         exact, prefix, suffix, sentence_start, sentence_end, wording, source, checkable, kind, verifiable,
         check_worthiness, quantities, times, entities, reasons)
       select $1, ${id('4700', 'n')}, ${id('4600', 'n')}, 1, ${id('4500', `(n - 1) / ${claimsOfArticle} + 1`)}, start,
         start + length(sentence), '[]', sentence, '', '', start, start + length(sentence), sentence,
         '{"text": "the council", "start": 22, "end": 33}', true, 'quantity', 0.8, 0.5, '[]', '[]',
         '[{"text": "the council", "name": "the council", "type": "organisation"}]', '[]' from place`,
      workspaceId,
    );
    await run(
      `insert into round (workspace_id, id, claim_id, number, slots_wanted, policy, scale_version_id, state)
       select $1, ${id('4800', 'n')}, ${id('4600', 'n')}, 1, 2, $2::jsonb, ${scale}, 'decided' ${each}`,
      workspaceId,
      JSON.stringify(defaultPolicy),
    );
    const words =
      "'The council''s own accounts for the year give the sum on page ' || n % 90 || '. Its spokesman confirmed it in writing, and \"the register\" says the same: the wall was finished in May, and paid in two parts.'";
    await run(
      `insert into review (workspace_id, id, round_id, slot_id, claim_id, reviewer_id, claim_version_id, status,
         rating_key, confidence, flags, rationale, searched_note, submitted_at)
       select $1, ${reviewId('k')}, ${id('4800', 'n')}, gen_random_uuid(), ${id('4600', 'n')}, ${second},
         ${id('4700', 'n')}, 'submitted', case when n % 7 = 0 and k = 1 then 'mixed' else 'mostly-true' end, 'high',
         case when n % 3 = 0 then '{missing_context}'::text[] else '{}' end, ${words}, '',
         timestamptz '2026-02-01' + n * interval '1 minute' ${both}`,
      workspaceId,
      memberId,
    );
    await run(
      `insert into evidence (workspace_id, id, review_id, claim_id, url, title, publisher, published, accessed, quote,
         locator, stance, source_type, position)
       select $1, (lpad(to_hex(n), 8, '0') || '-51' || k || '0-700' || p || '-8000-000000000000')::uuid, ${reviewId('k')},
         ${id('4600', 'n')},
         'https://records.example/' || case when p = 1 then n || '/' || k else 'shared/' || n % 5000 end,
         'Accounts of the council, part ' || n % 5000, 'The Sample Council', '2025-11-30', '2026-02-01',
         'The wall cost ' || n || ' pounds.', 'page ' || n % 90, 'supports', 'primary', p
       ${both}, generate_series(1, 2) p where p <= k`,
      workspaceId,
    );
    await run(
      `insert into decision (workspace_id, id, round_id, claim_id, claim_version_id, scale_version_id, method,
         rule_version, rating_key, flags, confidence, review_ids, created_at, explanation, approved_by, approved_at)
       select $1, ${id('4900', 'n')}, ${id('4800', 'n')}, ${id('4600', 'n')}, ${id('4700', 'n')}, ${scale}, 'majority', 1,
         'mostly-true', case when n % 3 = 0 then '{missing_context}'::text[] else '{}' end, 'high',
         array[${reviewId('1')}, ${reviewId('2')}], timestamptz '2026-02-02' + n * interval '1 minute',
         case when n % 4 <> 1 then ${words} end, case when n % 4 <> 1 then $2::uuid end,
         case when n % 4 <> 1 then timestamptz '2026-02-03' + n * interval '1 minute' end ${each}`,
      workspaceId,
      memberId,
    );
    await run(
      `insert into publication (workspace_id, id, claim_id, decision_id, number, model, content_hash, local,
         published_by, published_at)
       select $1, ${id('5200', 'n')}, ${id('4600', 'n')}, ${id('4900', 'n')}, 1, '{}', 'none', true, $2,
         timestamptz '2026-02-04' + n * interval '1 minute' ${each} where n % 2 = 0`,
      workspaceId,
      memberId,
    );
    const tables = 'article, article_version, claim, claim_version, round, review, evidence, decision, publication';
    await run(`vacuum analyze ${tables}`);
  } finally {
    await client.end();
  }
}
