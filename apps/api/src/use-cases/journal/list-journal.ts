import { kindsOfGroup, type JournalGroup } from '@claimdesk/core';
import type { JournalFilter } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { JournalPage } from '../../views.ts';
import { viewJournal } from './view-journal.ts';

export type AuditFilter = {
  group?: JournalGroup | undefined;
  /** Of a member, or of a key that acts for one. */
  actorId?: string | undefined;
  articleId?: string | undefined;
  claimId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** The audit log, newest first. */
export function listJournal(
  deps: Deps,
  actor: Actor,
  { cursor, limit, ...filter }: AuditFilter & { cursor?: string | null | undefined; limit: number },
): Promise<JournalPage> {
  const page = { filter: journalFilter(filter), order: 'newest', limit, ...(cursor && { cursor }) } as const;
  return viewJournal(deps.db, actor, page);
}

export function journalFilter({ group, ...rest }: AuditFilter): JournalFilter {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), ...(group !== undefined && { kinds: kindsOfGroup[group] }) };
}
