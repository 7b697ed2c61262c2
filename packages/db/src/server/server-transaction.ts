import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Db, Tables } from '../schema/tables.ts';

/** All statements see the database as the first one does, however long it takes. */
export const beginSnapshot = 'begin isolation level repeatable read, read only';

/**
 * One transaction on one connection of the pool. What `work` asks at once is sent at once: Kysely's own transactions
 * send the next statement only when the one before has answered. BEGIN is not waited for either; it fails only where
 * the connection is lost, and then the first statement fails too.
 */
export async function serverTransaction<T>(
  pool: Pool,
  work: (trx: Db) => Promise<T>,
  begin: 'begin' | typeof beginSnapshot = 'begin',
): Promise<T> {
  const client = await pool.connect();
  const connection = new TransactionConnection(client);
  let broken: Error | undefined;
  try {
    client.query(begin).catch(() => {});
    const value = await work(onConnection(connection));
    connection.isOver = true;
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('A transaction whose statement had failed was to be committed.');
    return value;
  } catch (error) {
    connection.isOver = true;
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function onConnection(connection: TransactionConnection): Db {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new ConnectionDriver(connection),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

const counted = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

class TransactionConnection implements DatabaseConnection {
  /** A statement that comes late, from a branch nobody waits for, must not reach the next user of the connection. */
  isOver = false;
  readonly #client: PoolClient;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.isOver) throw new Error('A statement came after the end of its transaction.');
    const { command, rowCount, rows } = await this.#client.query(sql, [...parameters]);
    return { rows: rows as R[], ...(counted.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }) };
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Rows are not streamed inside a transaction.');
  }
}

/** The connection is there already, and its transaction is begun and ended outside. */
class ConnectionDriver implements Driver {
  readonly #connection: TransactionConnection;

  constructor(connection: TransactionConnection) {
    this.#connection = connection;
  }

  async init(): Promise<void> {}
  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(this.#connection);
  }
  beginTransaction(): Promise<void> {
    return Promise.reject(new Error('There are no transactions inside a transaction.'));
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}
