import type { Policy } from '@claimdesk/core';
import type { Generated } from 'kysely';
import type { DefaultedTimestamp, Json } from './columns.ts';

export type WorkspaceTable = {
  id: string;
  name: string;
  policy: Json<Policy>;
  scale_version_id: string;
  version: Generated<number>;
  created_at: DefaultedTimestamp;
};
