import type { JournalEntry, JournalSubject } from '@claimdesk/db';
import type { Actor, Deps } from '../context.ts';
import { journalBase } from './journal/journal-base.ts';

/** What the actor did, for `appendJournal` in the transaction that does it. */
export function journalEntry(
  deps: Deps,
  actor: Actor,
  kind: string,
  subject: JournalSubject,
  data?: Record<string, unknown>,
): JournalEntry {
  return { ...journalBase(deps, actor), kind, subject, ...(data && { data }) };
}

/** What followed by itself. It names nobody, because whose review was the last one is nobody's business. */
export function systemEntry(
  deps: Pick<Deps, 'now' | 'newId'>,
  workspaceId: string,
  kind: string,
  subject: JournalSubject,
  data?: Record<string, unknown>,
): JournalEntry {
  return {
    workspaceId,
    id: deps.newId(),
    kind,
    actor: { kind: 'system', id: 'claimdesk' },
    subject,
    createdAt: deps.now(),
    ...(data && { data }),
  };
}
