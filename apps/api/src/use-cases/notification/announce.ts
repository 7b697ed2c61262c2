import { appendJournal, insertNotifications, listMembers, type Db, type JournalEntry } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { recipients } from './recipients.ts';

/**
 * Writes what happened into the journal, and tells the members whom the table of recipients names, in the same
 * transaction. `by` is who did it, null for what followed by itself: nobody is told of what they did themselves.
 */
export async function announce(deps: Deps, trx: Db, by: Actor | null, entry: JournalEntry): Promise<void> {
  await appendJournal(trx, entry);
  const { workspaceId, kind, subject } = entry;
  const { claimId } = subject;
  const found = claimId === undefined ? [] : await (recipients[kind]?.(trx, entry) ?? []);
  const told = found.filter(({ memberId }) => memberId !== by?.memberId);
  if (claimId === undefined || told.length === 0) return;
  const active = new Set((await listMembers(trx, workspaceId)).flatMap((row) => (row.active ? row.id : [])));
  await insertNotifications(
    trx,
    workspaceId,
    told
      .filter(({ memberId }) => active.has(memberId))
      .map((one) => ({
        id: deps.newId(),
        ...one,
        claimId,
        commentId: one.kind === 'mention' || one.kind === 'reply' ? (subject['commentId'] ?? null) : null,
        actorId: by?.memberId ?? null,
        createdAt: deps.now(),
      })),
  );
}
