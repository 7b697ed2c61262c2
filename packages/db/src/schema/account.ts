import type { DefaultedTimestamp } from './columns.ts';

export type AccountTable = {
  id: string;
  /** Lower case; the table refuses anything else. */
  email: string;
  name: string;
  password_hash: string;
  created_at: DefaultedTimestamp;
};
