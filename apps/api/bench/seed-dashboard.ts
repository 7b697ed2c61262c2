import type { Pool } from 'pg';

/**
 * Half a year of a working desk: `count` claims in articles of 50 with topics and desks, two in five of them taken up,
 * most of those judged by two of the `members` (at most eight), decided, approved and published. The same seed gives the same desk.
 */
export async function seedDashboard(
  pool: Pool,
  { workspaceId, memberId, members, count }: { workspaceId: string; memberId: string; members: number; count: number },
): Promise<void> {
  const client = await pool.connect();
  const id = (kind: string, number: string) =>
    `(lpad(to_hex(${number}), 8, '0') || '-${kind}-7000-8000-000000000000')::uuid`;
  const run = (sql: string, ...values: unknown[]) => client.query(sql, values);
  try {
    // Foreign keys and the waiting counter are the application's safety net; this is for reading.
    await run("set session_replication_role = 'replica'");
    const names = ['Ben', 'Cleo', 'Dee', 'Eva', 'Flo', 'Gus', 'Hal']
      .slice(0, members - 1)
      .map((name) => `${name} Sample`);
    const { rows } = await run(
      `insert into member (workspace_id, id, account_id, name, roles)
       select $1, ${id('a200', 'n')}, ${id('a300', 'n')}, name, '{reviewer}'
       from unnest($2::text[]) with ordinality as sample (name, n) returning id`,
      workspaceId,
      names,
    );
    // The list of members reads their addresses from the accounts.
    await run(
      `insert into account (id, email, name, password_hash)
       select ${id('a300', 'n')}, 'sample-' || n || '@sample.example', name, 'none'
       from unnest($1::text[]) with ordinality as sample (name, n)`,
      names,
    );
    const memberIds = [memberId, ...rows.map((row: { id: string }) => row.id)];
    await run('select setseed(0.42)');
    await run(
      `create temp table plan as
       select n, (n - 1) / 50 + 1 as article, made, made + random() * interval '3 days' as opened,
         random() as fate, 1 + floor(random() * 5)::int as truth, random() as one, random() as other,
         1 + floor(random() * $2::int)::int as first, floor(random() * ($2::int - 1))::int as apart,
         interval '2 hours' + random() * random() * interval '9 days' as took
       from (select n, now() - (1 - n::float8 / $1::int) * interval '168 days' - interval '1 hour' as made
         from generate_series(1, $1::int) n) made`,
      count,
      memberIds.length,
    );
    // Three in four ratings are the true one, most others a step beside it; one claim in twelve is off the scale.
    await run(`alter table plan add column keys text[], add column decided timestamptz, add column second int`);
    await run(
      `update plan set second = 1 + (first - 1 + 1 + apart) % $1::int,
         decided = case when fate < 0.32 and opened + took < now() then opened + took end,
         keys = case when n % 12 = 0
           then array[case when one < 0.85 then 'unverifiable' else 'mixed' end, 'unverifiable']
           else array[
             (array['false', 'mostly-false', 'mixed', 'mostly-true', 'true'])
               [greatest(1, least(5, truth + case when one < 0.75 then 0 when one < 0.87 then 1 when one < 0.97 then -1 else 3 end))],
             (array['false', 'mostly-false', 'mixed', 'mostly-true', 'true'])
               [greatest(1, least(5, truth + case when other < 0.75 then 0 when other < 0.87 then -1 when other < 0.97 then 1 else -3 end))]]
         end`,
      memberIds.length,
    );
    const topics = `(array['Rivers and housing', 'Transport', 'Health', 'Budget', 'Education'])`;
    await run(
      `insert into article (workspace_id, id, title, topic, desk, word_count, current_version_id)
       select $1, ${id('a100', 'n')}, 'Sample article ' || n, ${topics}[n % 6], (array['Ostermere', 'Kelder'])[n % 2 + 1],
         900, ${id('b100', 'n')} from generate_series(1, $2::int) n`,
      workspaceId,
      Math.ceil(count / 50),
    );
    const published = `decided is not null and n % 10 < 8 and decided + interval '30 hours' < now()`;
    const approved = `decided is not null and n % 10 < 9 and decided + interval '6 hours' < now()`;
    await run(
      `insert into claim (workspace_id, id, article_id, number, state, current_version_id, current_round_id,
         current_decision_id, wording, kind, checkable, verifiable, check_worthiness, start_offset, end_offset,
         source_text, origin, created_at, updated_at)
       select $1, ${id('c100', 'n')}, ${id('a100', 'article')}, (n - 1) % 50 + 1,
         case when ${published} then 'published' when ${approved} then 'approved' when decided is not null then 'decided'
           when fate < 0.4 and opened < now() then 'open' when fate > 0.75 then 'dismissed' else 'suggested' end,
         ${id('d100', 'n')}, case when fate < 0.4 and opened < now() then ${id('e100', 'n')} end,
         case when decided is not null then ${id('f100', 'n')} end,
         'The sample council spent ' || n || ' pounds on repairs to the northern flood wall in 2025', 'quantity', true,
         0.8, 0.5, 0, 80, 'the sample council', 'extracted', made, made + interval '1 day' from plan`,
      workspaceId,
    );
    await run(
      `insert into claim_version (workspace_id, id, claim_id, number, article_version_id, start_offset, end_offset,
         spans, exact, prefix, suffix, sentence_start, sentence_end, wording, checkable, kind, verifiable,
         check_worthiness, quantities, times, entities, reasons)
       select $1, ${id('d100', 'n')}, ${id('c100', 'n')}, 1, ${id('b100', 'article')}, 0, 80, '[[0, 80]]', 'words', '', '',
         0, 80, 'wording', true, 'quantity', 0.8, 0.5, '[]', '[]', '[]', '[]' from plan where fate < 0.4`,
      workspaceId,
    );
    await run(
      `insert into round (workspace_id, id, claim_id, number, slots_wanted, policy, scale_version_id, state, created_at)
       select $1, ${id('e100', 'n')}, ${id('c100', 'n')}, 1, 2, '{"visibility": "blind"}',
         (select scale_version_id from workspace where id = $1), case when decided is null then 'open' else 'decided' end,
         opened from plan where fate < 0.4 and opened < now()`,
      workspaceId,
    );
    await run(
      `insert into review (workspace_id, id, round_id, slot_id, claim_id, reviewer_id, claim_version_id, status,
         rating_key, confidence, flags, submitted_at)
       select $1, (lpad(to_hex(n), 8, '0') || '-11' || k || '0-7000-8000-000000000000')::uuid, ${id('e100', 'n')},
         (lpad(to_hex(n), 8, '0') || '-12' || k || '0-7000-8000-000000000000')::uuid, ${id('c100', 'n')},
         ($2::uuid[])[case k when 1 then first else second end], ${id('d100', 'n')}, 'submitted', keys[k], 'medium',
         case when n % 5 = 0 and (k = 1 or one < 0.7) then array['missing_context'] else '{}' end, decided
       from plan, generate_series(1, 2) k where decided is not null`,
      workspaceId,
      memberIds,
    );
    await run(
      `insert into decision (workspace_id, id, round_id, claim_id, claim_version_id, scale_version_id, method,
         rule_version, rating_key, confidence, review_ids, created_at, decided_by, approved_at, approved_by)
       select $1, ${id('f100', 'n')}, ${id('e100', 'n')}, ${id('c100', 'n')}, ${id('d100', 'n')},
         (select scale_version_id from workspace where id = $1), 'majority', 1, keys[2], 'medium',
         array[(lpad(to_hex(n), 8, '0') || '-1110-7000-8000-000000000000')::uuid,
           (lpad(to_hex(n), 8, '0') || '-1120-7000-8000-000000000000')::uuid],
         decided, case when keys[1] <> keys[2] then $2::uuid end,
         case when ${approved} then decided + interval '6 hours' end, case when ${approved} then $2::uuid end
       from plan where decided is not null`,
      workspaceId,
      memberId,
    );
    await run(
      `insert into publication (workspace_id, id, claim_id, decision_id, number, model, content_hash, local,
         published_by, published_at)
       select $1, ${id('1300', 'n')}, ${id('c100', 'n')}, ${id('f100', 'n')}, 1, '{}', 'none', true, $2,
         decided + interval '30 hours' from plan where ${published}`,
      workspaceId,
      memberId,
    );
    for (const table of ['article', 'claim', 'round', 'review', 'decision', 'publication']) {
      await run(`analyze ${table}`);
    }
  } finally {
    await client.query("set session_replication_role = 'origin'");
    client.release();
  }
}
