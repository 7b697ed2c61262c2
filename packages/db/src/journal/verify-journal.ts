import type { Db } from '../schema/tables.ts';
import { firstHash, journalHash } from './journal-hash.ts';
import type { JournalHead } from './read-journal.ts';
import { readHead } from './read-journal.ts';

/** `head` is the open chain's, which everybody may know. `seq` is the first place that is wrong. */
export type Verification =
  | { ok: true; head: JournalHead }
  | {
      ok: false;
      problem: 'gap' | 'edited' | 'chain' | 'cut' | 'head';
      message: string;
      seq: number;
      confidential: boolean;
    };

const pageSize = 500;

/**
 * Recomputes both chains of a workspace, the open and the confidential one. It finds any edited row and any gap; a cut
 * tail shows against the heads that the database keeps, and, if those were changed too, against an earlier head of the
 * open chain given as `since`.
 */
export async function verifyJournal(
  db: Db,
  workspaceId: string,
  options: { since?: JournalHead } = {},
): Promise<Verification> {
  const open = await verifyChain(db, { workspaceId, confidential: false }, options.since);
  if (!open.ok) return open;
  const confidential = await verifyChain(db, { workspaceId, confidential: true });
  return confidential.ok ? open : confidential;
}

type Chain = { workspaceId: string; confidential: boolean };

async function verifyChain(db: Db, chain: Chain, since?: JournalHead): Promise<Verification> {
  const found = await recompute(db, chain, since);
  return found.ok ? found : { ...found, confidential: chain.confidential };
}

type Found = { ok: true; head: JournalHead } | Broken;
type Broken = Omit<Exclude<Verification, { ok: true }>, 'confidential'>;

async function recompute(db: Db, chain: Chain, since?: JournalHead): Promise<Found> {
  let last: JournalHead = { seq: 0, hash: firstHash };
  for (;;) {
    const rows = await readPage(db, chain, last.seq);
    for (const row of rows) {
      const seq = last.seq + 1;
      const problem = problemOf(row, seq, last);
      if (problem !== null) return problem;
      if (since?.seq === seq && since.hash !== row.hash) {
        return broken(
          'chain',
          seq,
          `Row ${seq} is not the one that the earlier head names: the chain was written anew.`,
        );
      }
      last = { seq, hash: row.hash ?? '' };
    }
    if (rows.length < pageSize) break;
  }
  if (since !== undefined && since.seq > last.seq) {
    return broken('cut', last.seq + 1, `The journal ends at row ${last.seq}, but it once had ${since.seq} rows.`);
  }
  const head = await readHead(db, chain.workspaceId, chain.confidential);
  if (head.seq > last.seq && !(await exists(db, chain, head.seq))) {
    return broken('cut', last.seq + 1, `The journal ends at row ${last.seq}, but its head is row ${head.seq}.`);
  }
  if (head.seq < last.seq || (head.seq === last.seq && head.hash !== last.hash)) {
    return broken('head', head.seq, `The head names row ${head.seq} with another hash than the chain has.`);
  }
  return { ok: true, head: last };
}

type CheckedRow = Awaited<ReturnType<typeof readPage>>[number];

function problemOf(row: CheckedRow, seq: number, last: JournalHead): Broken | null {
  if (row.seq !== seq) return broken('gap', seq, `Row ${seq} is missing: row ${row.seq} follows row ${last.seq}.`);
  if (row.prevHash !== last.hash) return broken('chain', seq, `Row ${seq} does not follow the row before it.`);
  if (row.hash !== journalHash(last.hash, seq, row)) {
    return broken('edited', seq, `Row ${seq} was changed after it was sealed.`);
  }
  const subject = JSON.parse(row.subject) as { articleId?: string; claimId?: string };
  if (row.articleId !== (subject.articleId ?? null) || row.claimId !== (subject.claimId ?? null)) {
    return broken('edited', seq, `Row ${seq} is filed under another article or claim than it names.`);
  }
  return null;
}

function readPage(db: Db, { workspaceId, confidential }: Chain, after: number) {
  return db
    .selectFrom('journal')
    .select([
      'seq',
      'id',
      'workspace_id as workspaceId',
      'kind',
      'actor',
      'subject',
      'data',
      'article_id as articleId',
      'claim_id as claimId',
      'created_at as createdAt',
      'follows',
      'prev_hash as prevHash',
      'hash',
    ])
    .where('workspace_id', '=', workspaceId)
    .where('confidential', '=', confidential)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(pageSize)
    .execute();
}

/** Rows may be sealed while the chain is read: the head is then ahead of the last page without anything missing. */
async function exists(db: Db, { workspaceId, confidential }: Chain, seq: number): Promise<boolean> {
  const row = await db
    .selectFrom('journal')
    .select('seq')
    .where('workspace_id', '=', workspaceId)
    .where('confidential', '=', confidential)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row !== undefined;
}

function broken(problem: Broken['problem'], seq: number, message: string): Broken {
  return { ok: false, problem, message, seq };
}
