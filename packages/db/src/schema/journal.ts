import type { ColumnType, Generated } from 'kysely';
import type { DefaultedTimestamp, NullableTimestamp, Timestamp } from './columns.ts';

export type JournalTable = {
  workspace_id: string;
  id: string;
  kind: string;
  /** actor, subject and data are canonical JSON as text: the hash covers these very characters. */
  actor: string;
  subject: string;
  data: string;
  /** Repeated from subject for the timelines; `verifyJournal` compares them. */
  article_id: string | null;
  claim_id: string | null;
  created_at: Timestamp;
  /** Of a kind that only whoever did it may know of: sealed in a chain of its own. */
  confidential: Generated<boolean>;
  /** The place of the open row that came before a confidential one; null for open rows. */
  follows: ColumnType<number | null, number | null | undefined, number | null>;
  /** Null until the sealer has given the row its place in its chain. */
  seq: number | null;
  prev_hash: string | null;
  hash: string | null;
  sealed_at: NullableTimestamp;
};

export type JournalHeadTable = {
  workspace_id: string;
  confidential: Generated<boolean>;
  seq: Generated<number>;
  hash: string;
};

export type IdempotencyKeyTable = {
  workspace_id: string;
  actor: string;
  procedure: string;
  key: string;
  request_hash: string;
  /** Null while the first call's transaction runs. */
  response: string | null;
  created_at: DefaultedTimestamp;
};
