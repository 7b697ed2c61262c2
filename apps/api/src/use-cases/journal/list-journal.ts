import { listJournal as listJournalRows } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';

export type JournalRowView = {
  seq: number;
  kind: string;
  actor: { kind: 'member' | 'api_key' | 'system'; id: string };
  subject: Record<string, string>;
  data: Record<string, unknown>;
  at: string;
  hash: string;
};
export type JournalPage = { rows: JournalRowView[]; nextCursor: string | null };
