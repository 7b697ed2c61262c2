import { decidedStates } from '@claimdesk/core';
import { getClaims, listJournal, type AuditRow, type Db, type JournalFilter } from '@claimdesk/db';
import type { Actor } from '../../context.ts';
import { closedWords } from '../../events/closed-words.ts';
import { readersOf } from '../../events/event-place.ts';
import type { JournalRowView } from '../../views.ts';

export type AuditQuery = { filter: JournalFilter; order: 'newest' | 'oldest'; limit: number; cursor?: string };

/**
 * One page of both chains as this person may read them. Of the confidential chain they see what they did themselves
 * and, once a claim is decided, what others did; of no such row its place or hash there, because with two of them
 * anybody could work out how many lie between.
 */
export async function viewJournal(
  db: Db,
  actor: Actor,
  query: AuditQuery,
): Promise<{ rows: JournalRowView[]; nextCursor: string | null }> {
  const { workspaceId } = actor;
  const readers = readersOf(actor);
  const pastStates = actor.scopes.has('review:read') ? decidedStates : [];
  const page = await listJournal(db, { workspaceId, readers, pastStates, ...query });
  const words = await closedWords(db, workspaceId, page.rows);
  const verdicts = await closedVerdicts(db, workspaceId, page.rows);
  const rows = page.rows.filter((row) => !words.has(row)).map((row) => viewRow(row, verdicts.has(row)));
  return { rows, nextCursor: page.nextCursor };
}

function viewRow(row: AuditRow, isClosed: boolean): JournalRowView {
  const { id, kind, actor, subject, createdAt } = row;
  const data = isClosed ? null : row.data;
  const said = { id, kind, actor, subject, data, at: createdAt };
  if (row.confidential) return { ...said, chain: 'confidential', seq: null, prevHash: null, hash: null };
  return { ...said, chain: 'open', seq: row.seq, prevHash: row.prevHash, hash: row.hash };
}

/**
 * Rows whose data say how a round was decided, of claims that are judged again: where one review decided, the verdict
 * is that review's rating.
 */
async function closedVerdicts(db: Db, workspaceId: string, rows: readonly AuditRow[]): Promise<ReadonlySet<AuditRow>> {
  const telling = rows.filter(({ kind }) => kind === 'claim.decide' || kind === 'decision.decide');
  if (telling.length === 0) return new Set();
  const claims = await getClaims(db, workspaceId, [
    ...new Set(telling.flatMap(({ subject }) => subject.claimId ?? [])),
  ]);
  const decided = new Set(claims.filter(({ state }) => isDecided(state)).map(({ id }) => id));
  return new Set(telling.filter(({ subject }) => !decided.has(subject.claimId ?? '')));
}

function isDecided(state: string): boolean {
  return decidedStates.some((decided) => decided === state);
}
