import type { TableName } from './backup-tables.ts';

/** A workspace as it was at one moment. Everything may be read again. */
export type WorkspaceRows = {
  /** Names in the order in which they are restored. */
  tables: readonly TableName[];
  count(table: TableName): number;
  /** The rows of a table as canonical JSON, in the order of its key. */
  lines(table: TableName): AsyncIterable<string>;
  /** A text that is an entry of its own. */
  text(table: TableName, id: string): Promise<string>;
};
