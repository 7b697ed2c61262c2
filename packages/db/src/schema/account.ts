import type { DefaultedTimestamp } from './columns.ts';

export type AccountTable = {
  id: string;
  /** Lower case; the table refuses anything else. */
  email: string;
  name: string;
  /** Null for who came with a restored workspace, until they set one. */
  password_hash: string | null;
  created_at: DefaultedTimestamp;
};
