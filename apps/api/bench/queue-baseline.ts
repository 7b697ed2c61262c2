import { newId } from '@claimdesk/db';
import { Pool, type PoolClient } from 'pg';
import { bind, type Bindings, type ReviewStatements, type Statement } from './queue-statements.ts';

/**
 * One process of the baseline: its members write reviews through a bare pg pool until none is left. No HTTP, no session,
 * no rules, no answer: the statements of `queue-statements.ts` in two transactions, and one count that tells whether a
 * review is the last of its round. Reads its task from its parent, answers with the ids of what it has committed.
 */
export type BaselineTask = {
  workspaceId: string;
  statements: ReviewStatements;
  members: string[];
  /** Of each claim: what the product reads and the baseline is told. */
  claims: Record<string, { article: string; version: string }>;
  reviewsWanted: number;
};
type Leased = { slotId: string; roundId: string; claimId: string };

const [databaseUrl, poolSize, named] = process.argv.slice(2);
if (databaseUrl === undefined || poolSize === undefined) throw new Error('queue-baseline URL POOL_SIZE [named]');
const pool = new Pool({ connectionString: databaseUrl, max: Number(poolSize) });

async function inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const value = await work(client);
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function sendAll(client: PoolClient, statements: Statement[], bindings: Bindings): Promise<unknown[]> {
  let rows: unknown[] = [];
  for (const statement of statements) {
    const { text, values } = bind(statement, bindings);
    ({ rows } = await client.query({ text, values, ...(named !== undefined && { name: nameOf(text) }) }));
  }
  return rows;
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `baseline_${names.size}`;
  names.set(text, name);
  return name;
}

/** The review's id; null when nothing was left for the member just now. */
async function writeReview(task: BaselineTask, member: string): Promise<string | null> {
  const { statements, claims, reviewsWanted } = task;
  const review = newId();
  const bindings = await inTransaction(async (client): Promise<Bindings | null> => {
    const [leased] = (await sendAll(client, statements.claimNext, { member })) as Leased[];
    if (leased === undefined) return null;
    const { slotId: slot, roundId: round, claimId: claim } = leased;
    const found = { member, review, slot, round, claim, taken: newId(), ...claims[claim] };
    await sendAll(client, statements.begin, found);
    return found;
  });
  if (bindings === null) return null;
  await inTransaction(async (client) => {
    const ids = { ...bindings, evidence: newId(), submitted: newId(), decision: newId(), decided: newId() };
    await sendAll(client, statements.submit, ids);
    const { rows } = await client.query<{ count: string }>(
      "select count(*) from review where workspace_id = $1 and claim_id = $2 and status = 'submitted'",
      [task.workspaceId, bindings['claim']],
    );
    if (Number(rows[0]?.count) === reviewsWanted) await sendAll(client, statements.settle, ids);
  });
  return review;
}

async function anyFree({ workspaceId }: BaselineTask): Promise<boolean> {
  const { rows } = await pool.query('select 1 from slot where workspace_id = $1 and member_id is null limit 1', [
    workspaceId,
  ]);
  return rows.length > 0;
}

process.on('message', (task: BaselineTask) => {
  const written: string[] = [];
  async function member(id: string): Promise<void> {
    for (;;) {
      const review = await writeReview(task, id);
      if (review === null) return;
      written.push(review);
    }
  }
  // A slot that somebody is just touching is skipped, so the last ones may need a second look.
  async function all(): Promise<void> {
    do await Promise.all(task.members.map(member));
    while (await anyFree(task));
  }
  all().then(
    () => process.send?.({ written }),
    (error: unknown) => process.send?.({ written, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
