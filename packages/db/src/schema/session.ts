import type { DefaultedTimestamp, Hash, NullableTimestamp, Timestamp } from './columns.ts';

export type SessionTable = {
  id: string;
  token_hash: Hash;
  account_id: string;
  user_agent: string | null;
  created_at: DefaultedTimestamp;
  expires_at: Timestamp;
  last_seen_at: DefaultedTimestamp;
};

export type SetupTokenTable = {
  token_hash: Hash;
  created_at: DefaultedTimestamp;
  expires_at: Timestamp;
  used_at: NullableTimestamp;
};

export type SignInAttemptTable = {
  /** What is limited: an address, an email, or both, as the caller writes it. */
  key: string;
  at: Timestamp;
};
