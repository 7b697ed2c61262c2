import type { Actor, Deps } from '../../context.ts';
import type { JournalRowView } from '../../views.ts';
import { journalFilter, type AuditFilter } from './list-journal.ts';
import { viewJournal } from './view-journal.ts';

/** Rows that are read, and kept in memory, at once. */
const PAGE = 500;

/**
 * What a filter of the audit log shows, oldest first, a line of JSON for each row. Lines of the open chain hold all that
 * their hash covers.
 */
export async function* exportJournal(deps: Deps, actor: Actor, filter: AuditFilter): AsyncGenerator<string> {
  const { workspaceId } = actor;
  let cursor: string | null = null;
  do {
    const page: { rows: JournalRowView[]; nextCursor: string | null } = await viewJournal(deps.db, actor, {
      filter: journalFilter(filter),
      order: 'oldest',
      limit: PAGE,
      ...(cursor !== null && { cursor }),
    });
    for (const { at: createdAt, ...row } of page.rows) {
      yield `${JSON.stringify({ ...row, createdAt, workspaceId })}\n`;
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
}
