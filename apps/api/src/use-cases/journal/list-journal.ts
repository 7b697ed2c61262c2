import { isConfidential } from '@claimdesk/core';
import { listJournal as listJournalRows } from '@claimdesk/db';
import type { JournalActor, JournalSubject } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { closedWords } from '../../events/closed-words.ts';

type JournalRowView = {
  seq: number;
  kind: string;
  actor: JournalActor;
  subject: JournalSubject;
  data: Record<string, unknown>;
  at: string;
  hash: string;
};
export type JournalPage = { rows: JournalRowView[]; nextCursor: string | null };

/** The audit log, newest first. Like every other view it keeps what others did in a review from those who judge too. */
export async function listJournal(
  deps: Deps,
  actor: Actor,
  input: { cursor?: string | null | undefined; limit: number },
): Promise<JournalPage> {
  const page = await listJournalRows(deps.db, {
    workspaceId: actor.workspaceId,
    limit: input.limit,
    ...(input.cursor && { cursor: input.cursor }),
  });
  const closed = await closedWords(deps.db, actor.workspaceId, page.rows);
  const rows = page.rows
    .filter((row) => !closed.has(row))
    .filter((row) => !isConfidential(row.kind) || row.actor.id === actor.id || row.actor.id === actor.memberId)
    .map(({ createdAt, sealedAt: _sealedAt, id: _id, ...row }) => ({ ...row, at: createdAt }));
  return { rows, nextCursor: page.nextCursor };
}
