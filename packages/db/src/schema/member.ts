import type { Role, Scope } from '@claimdesk/core';
import type { Generated } from 'kysely';
import type { DefaultedTimestamp, NullableHash, NullableTimestamp, Timestamp } from './columns.ts';

export type MemberTable = {
  workspace_id: string;
  id: string;
  account_id: string;
  name: string;
  roles: Role[];
  /** Members are deactivated, never deleted. */
  active: Generated<boolean>;
  version: Generated<number>;
  created_at: DefaultedTimestamp;
};

export type InviteTable = {
  workspace_id: string;
  id: string;
  /** Null when it came with a restored workspace: then it opens nothing. */
  token_hash: NullableHash;
  roles: Role[];
  note: string | null;
  /** Who is a member already, and is to set a password; null for a newcomer. */
  member_id: string | null;
  created_by: string;
  created_at: DefaultedTimestamp;
  expires_at: Timestamp;
  used_at: NullableTimestamp;
  used_by: string | null;
  revoked_at: NullableTimestamp;
};

export type ApiKeyTable = {
  workspace_id: string;
  id: string;
  name: string;
  /** Null when it came with a restored workspace: then it opens nothing. */
  token_hash: NullableHash;
  /** The first characters of the key, to recognise it in a list. */
  prefix: string;
  scopes: Scope[];
  /** The member on whose behalf the key acts. */
  member_id: string;
  created_at: DefaultedTimestamp;
  expires_at: NullableTimestamp;
  revoked_at: NullableTimestamp;
  last_used_at: NullableTimestamp;
};
