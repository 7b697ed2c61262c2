import type { Timestamp } from './columns.ts';

/** Append-only: what was done to the server as a whole. It belongs to no workspace and is in no chain. */
export type ServerJournalTable = {
  id: string;
  /** `noun.verb`, for instance `workspace.backup`. */
  kind: string;
  /** The workspace it was about, which need not be here. */
  workspace_id: string | null;
  /** Canonical JSON. */
  data: string;
  created_at: Timestamp;
};
