import type { Generated } from 'kysely';
import type { DefaultedTimestamp, Json } from './columns.ts';
import type { Policy } from './words.ts';

export type WorkspaceTable = {
  id: string;
  name: string;
  policy: Json<Policy>;
  scale_version_id: string;
  version: Generated<number>;
  created_at: DefaultedTimestamp;
};
