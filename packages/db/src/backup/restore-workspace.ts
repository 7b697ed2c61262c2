import { DomainError } from '@claimdesk/core';
import { sql } from 'kysely';
import { verifyJournal } from '../journal/verify-journal.ts';
import { insertNewsroom, takeFreeHandle } from '../repositories/newsroom.ts';
import type { Db } from '../schema/tables.ts';
import { savedTables, type TableName } from './backup-tables.ts';
import { readShape, type TableShape } from './table-shape.ts';

/** What a backup holds, as its reader hands it over. */
export type SavedWorkspace = {
  workspaceId: string;
  /** An earlier version had fewer. */
  tables: ReadonlySet<string>;
  lines(table: TableName): AsyncIterable<string>;
  text(table: TableName, id: string): Promise<string>;
};

type Row = Record<string, unknown>;

const mostRows = 500;
/** Of a table with texts of their own, which are up to 5 MB each. */
const mostTexts = 5;
const mostChars = 1_000_000;

/**
 * Writes a workspace that is not here yet. Whoever has an account with the same address already keeps it. Throws
 * DomainError, and then the transaction must not be committed.
 */
export async function restoreWorkspace(trx: Db, saved: SavedWorkspace): Promise<void> {
  const { workspaceId } = saved;
  const { rows } = await sql`select 1 from workspace where id = ${workspaceId}::uuid`.execute(trx);
  if (rows.length > 0) {
    throw new DomainError(
      'already_exists',
      `The workspace ${workspaceId} is on this server already. Restore into another database; nothing here is ever overwritten.`,
    );
  }
  await sql`set constraints all deferred`.execute(trx);
  const accounts = await restoreAccounts(trx, saved);
  for (const [name, table] of savedTables) {
    if (table.of === 'members' || !saved.tables.has(name)) continue;
    const shape = await readShape(trx, name, table);
    for await (const batch of inBatches(saved.lines(name), table.text === undefined ? mostRows : mostTexts)) {
      const full = batch.map((line) => readLine(shape, line));
      await inWords(name, async () => insert(trx, shape, await complete(shape, full, saved, accounts)));
    }
  }
  await settleHandle(trx, workspaceId);
  await inWords('the file', () => sql`set constraints all immediate`.execute(trx));
  await mustBeAsSealed(trx, workspaceId);
}

/** Accounts by the ids of the backup, where they have another one here. */
async function restoreAccounts(trx: Db, saved: SavedWorkspace): Promise<Map<string, string>> {
  const elsewhere = new Map<string, string>();
  const shape = await readShape(trx, 'account', savedTables.get('account')!);
  for await (const batch of inBatches(saved.lines('account'), mostRows)) {
    const newcomers: Row[] = [];
    for (const line of batch) {
      const row = readLine(shape, line);
      const { rows } = await inWords('account', () =>
        sql<{ id: string }>`select id from account
          where id = ${row['id']}::uuid or email = ${row['email']}::text
          order by id = ${row['id']}::uuid desc limit 1`.execute(trx),
      );
      const [known] = rows;
      if (known === undefined) newcomers.push(row);
      else if (known.id !== row['id']) elsewhere.set(String(row['id']), known.id);
    }
    await inWords('account', () => insert(trx, shape, newcomers));
  }
  return elsewhere;
}

async function complete(
  { name, table, columns }: TableShape,
  rows: Row[],
  { workspaceId, text }: SavedWorkspace,
  accounts: Map<string, string>,
): Promise<Row[]> {
  if (name === 'workspace' && rows.some(({ id }) => id !== workspaceId)) {
    throw new DomainError(
      'invalid_input',
      'workspace.jsonl is of another workspace than manifest.json. Take another copy.',
    );
  }
  const hasWorkspace = table.of === undefined;
  const hasAccount = columns.some((column) => column.name === 'account_id');
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      // Said by us and by no line, so that a forged file cannot write into another workspace.
      ...(hasWorkspace && { workspace_id: workspaceId }),
      ...(hasAccount && { account_id: accounts.get(String(row['account_id'])) ?? row['account_id'] }),
      ...(table.text !== undefined && { [table.text]: await text(name, String(row['id'])) }),
    })),
  );
}

async function insert(trx: Db, { name, table }: TableShape, rows: Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(name)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(name)}, ${JSON.stringify(rows)}::json)
    ${table.unlessTaken ? sql`on conflict (handle) do nothing` : sql``}`.execute(trx);
}

function readLine({ name, columns }: TableShape, line: string): Row {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    row = null;
  }
  if (typeof row === 'object' && row !== null && !Array.isArray(row)) {
    const found = new Set(Object.keys(row));
    if (found.size === columns.length && columns.every((column) => found.has(column.name))) return row as Row;
  }
  throw new DomainError('invalid_input', `${name}.jsonl holds a line that is no row of ${name}. Take another copy.`);
}

async function* inBatches(lines: AsyncIterable<string>, most: number): AsyncGenerator<string[]> {
  let batch: string[] = [];
  let chars = 0;
  for await (const line of lines) {
    batch.push(line);
    chars += line.length;
    if (batch.length < most && chars < mostChars) continue;
    yield batch;
    batch = [];
    chars = 0;
  }
  if (batch.length > 0) yield batch;
}

/** What a database refuses of the data itself, by the classes of its error codes: data, integrity. */
async function inWords<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^2[23]/u.test(code)) throw error;
    throw new DomainError(
      'invalid_input',
      `What ${what} holds does not fit together (${(error as Error).message}), so nothing was restored. Take another copy.`,
    );
  }
}

/** Whoever changes an archive can make its sums fit. The journal's chains cannot be mended at one place. */
async function mustBeAsSealed(trx: Db, workspaceId: string): Promise<void> {
  // Or its pages are read by a plan for the few rows that the table had before.
  await sql`analyze journal`.execute(trx);
  const found = await verifyJournal(trx, workspaceId);
  if (found.ok) return;
  const chain = found.confidential ? 'confidential' : 'open';
  throw new DomainError(
    'invalid_input',
    `The journal of this backup is not as it was sealed. In the ${chain} chain: ${found.message} Nothing was restored. Take another copy.`,
  );
}

/** The address on the public site, or one like it where another newsroom of this server has it. */
async function settleHandle(trx: Db, workspaceId: string): Promise<void> {
  const row = await trx
    .selectFrom('newsroom')
    .select('handle')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  const { name } = await trx
    .selectFrom('workspace')
    .select('name')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  // A backup from before there were newsrooms has none.
  if (row === undefined) return insertNewsroom(trx, { workspaceId, name });
  const handle = await takeFreeHandle(trx, { workspaceId, handle: row.handle });
  await trx.updateTable('newsroom').set({ handle }).where('workspace_id', '=', workspaceId).execute();
}
