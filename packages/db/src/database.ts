import type { Db } from './schema/tables.ts';

export type Unlisten = () => Promise<void>;

/** An open database, whichever kind it is. */
export type Database = {
  db: Db;
  kind: 'embedded' | 'server';
  /**
   * Runs `work` in one transaction and commits when it returns. Everything inside must use `trx`: on the embedded
   * database a query on the outer handle waits for the transaction that waits for it.
   */
  transaction<T>(work: (trx: Db) => Promise<T>): Promise<T>;
  /**
   * Reads for as long as it takes what was there at one moment, and holds nobody up. Null on the embedded database, whose
   * one connection would be taken away from everybody.
   */
  readSnapshot: (<T>(work: (trx: Db) => Promise<T>) => Promise<T>) | null;
  /** Is it reachable and migrated to this program's schema? */
  ready(): Promise<boolean>;
  /** Calls back for each NOTIFY on `channel`; with an empty payload after a lost connection, when some were missed. */
  listen(channel: string, onNotify: (payload: string) => void): Promise<Unlisten>;
  /** Calls back after each commit of this process that appended to the journal. */
  onJournalled(onCommit: () => void): () => void;
  close(): Promise<void>;
};
