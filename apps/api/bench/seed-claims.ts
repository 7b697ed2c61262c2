import type { Pool } from 'pg';

/** Rows of one claims workspace: `count` claims spread over articles of 50, in the states of a working desk. */
export async function seedClaims(pool: Pool, workspaceId: string, count: number): Promise<void> {
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
    await client.query('analyze article');
    await client.query('analyze claim');
    await client.query('analyze claim_version');
  } finally {
    await client.query("set session_replication_role = 'origin'");
    client.release();
  }
}
