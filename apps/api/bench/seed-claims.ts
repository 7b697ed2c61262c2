import type { Pool } from 'pg';

/**
 * Rows of one claims workspace: `count` claims spread over articles of 50, in the states of a working desk; the open
 * ones have a round with two slots, and every hundredth claim is leased by the member.
 */
export async function seedClaims(
  pool: Pool,
  { workspaceId, memberId, count }: { workspaceId: string; memberId: string; count: number },
): Promise<void> {
  const client = await pool.connect();
  try {
    // Foreign keys and the waiting counter are the application's safety net; the bench measures reads.
    await client.query("set session_replication_role = 'replica'");
    const id = (kind: string, number: string) =>
      `(lpad(to_hex(${number}), 8, '0') || '-${kind}-7000-8000-000000000000')::uuid`;
    await client.query(
      `insert into article (workspace_id, id, title, outlet, word_count, current_version_id)
       select $1, ${id('a000', 'n')}, 'Sample article ' || n, 'The Sample Courier', 900, ${id('b000', 'n')}
       from generate_series(1, $2::int) n`,
      [workspaceId, Math.ceil(count / 50)],
    );
    await client.query(
      `insert into claim (workspace_id, id, article_id, number, state, current_version_id, wording, kind, checkable,
         verifiable, check_worthiness, start_offset, end_offset, source_text, origin)
       select $1, ${id('c000', 'n')}, ${id('a000', '(n - 1) / 50 + 1')}, (n - 1) % 50 + 1,
         (array['suggested', 'suggested', 'open', 'open', 'dismissed'])[n % 5 + 1], ${id('d000', 'n')},
         'The sample council spent ' || n || ' pounds on repairs to the northern flood wall in 2025', 'quantity', true,
         0.8, ((n::bigint * 7919) % 10007) / 10007.0, (n % 50) * 90, (n % 50) * 90 + 80, 'the sample council', 'extracted'
       from generate_series(1, $2::int) n`,
      [workspaceId, count],
    );
    await client.query(
      `insert into claim_version (workspace_id, id, claim_id, number, article_version_id, start_offset, end_offset, spans,
         exact, prefix, suffix, sentence_start, sentence_end, wording, source, cue, checkable, kind, verifiable,
         check_worthiness, quantities, times, entities, reasons)
       select $1, ${id('d000', 'n')}, ${id('c000', 'n')}, 1, ${id('b000', '(n - 1) / 50 + 1')},
         (n % 50) * 90, (n % 50) * 90 + 80, '[[0, 80]]',
         'spent ' || n || ' pounds on repairs to the northern flood wall in 2025', 'it ', '.', 0, 90, 'wording',
         '{"text": "the sample council", "start": 0, "end": 18}', 'said', true, 'quantity', 0.8, 0.5,
         '[{"text": "12 pounds", "start": 6, "end": 15, "value": 12, "bound": "=", "unit": "GBP"}]',
         '[{"text": "in 2025", "start": 60, "end": 67, "from": "2025", "to": "2025"}]', '[]',
         '[{"label": "quantity", "weight": 0.4}, {"label": "time", "weight": 0.2}]'
       from generate_series(1, $2::int) n`,
      [workspaceId, count],
    );
    await client.query(
      `insert into round (workspace_id, id, claim_id, number, slots_wanted, policy, scale_version_id)
       select $1, ${id('e000', 'n')}, ${id('c000', 'n')}, 1, 2, '{}', (select scale_version_id from workspace where id = $1)
       from generate_series(1, $2::int) n where n % 5 in (2, 3)`,
      [workspaceId, count],
    );
    // Two slots a round; one claim in a hundred is being reviewed.
    await client.query(
      `insert into slot (workspace_id, id, round_id, claim_id, number, member_id, leased_until)
       select $1, ${id(`f00' || k || '`, 'n')}, ${id('e000', 'n')}, ${id('c000', 'n')}, k,
         case when k = 1 and n % 100 = 2 then $3::uuid end, case when k = 1 and n % 100 = 2 then now() + interval '1 day' end
       from generate_series(1, $2::int) n, generate_series(1, 2) k where n % 5 in (2, 3)`,
      [workspaceId, count, memberId],
    );
    await client.query(
      `update claim set current_round_id = ${id('e000', `('x' || left(id::text, 8))::bit(32)::int`)}
       where workspace_id = $1 and state = 'open'`,
      [workspaceId],
    );
    await client.query('analyze round');
    await client.query('analyze slot');
    await client.query('analyze article');
    await client.query('analyze claim');
    await client.query('analyze claim_version');
  } finally {
    await client.query("set session_replication_role = 'origin'");
    client.release();
  }
}
