import type { Timestamp } from './columns.ts';

/** One row for each tab of a browser that has an article open. */
export type PresenceTable = {
  workspace_id: string;
  /** Of the tab's own making. */
  tab_id: string;
  member_id: string;
  article_id: string;
  claim_id: string | null;
  seen_at: Timestamp;
};
