import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Db } from '../schema/tables.ts';
import { describeOnServer } from '../testing/describe-on-both.ts';
import { seedWorkspace } from '../testing/fixtures.ts';

const rename = (db: Db, id: string, name: string) =>
  db.updateTable('workspace').set({ name }).where('id', '=', id).execute();
const nameOf = async (db: Db, id: string) =>
  (await db.selectFrom('workspace').select('name').where('id', '=', id).executeTakeFirstOrThrow()).name;

describeOnServer('a transaction', ({ open }) => {
  it('runs in order what is asked at once', async () => {
    const database = await open();
    const { workspaceId: id } = await database.transaction((trx) => seedWorkspace(trx));
    const answers = await database.transaction((trx) =>
      Promise.all([rename(trx, id, 'first'), nameOf(trx, id), rename(trx, id, 'second'), nameOf(trx, id)]),
    );
    expect([answers[1], answers[3], await nameOf(database.db, id)]).toEqual(['first', 'second', 'second']);
  });

  it('undoes all of it when one statement fails, and the connection is good for the next', async () => {
    const database = await open({ poolSize: 1 });
    const { workspaceId: id } = await database.transaction((trx) => seedWorkspace(trx));
    const failed = database.transaction((trx) =>
      Promise.all([rename(trx, id, 'lost'), sql`select 1 / ${0}::int`.execute(trx), rename(trx, id, 'lost too')]),
    );
    await expect(failed).rejects.toThrow('division by zero');
    const swallowed = database.transaction(async (trx) => {
      await rename(trx, id, 'lost');
      await sql`select 1 / ${0}::int`.execute(trx).catch(() => {});
    });
    await expect(swallowed).rejects.toThrow('was to be committed');
    expect(await nameOf(database.db, id)).toBe('Desk');
  });

  it('refuses a statement that comes after its end', async () => {
    const database = await open({ poolSize: 1 });
    const { workspaceId: id } = await database.transaction((trx) => seedWorkspace(trx));
    const late = await database.transaction((trx) => Promise.resolve(trx));
    await expect(rename(late, id, 'late')).rejects.toThrow('after the end');
    expect(await nameOf(database.db, id)).toBe('Desk');
  });

  it('plans a statement once that comes again, and no statement of a list', async () => {
    const database = await open({ poolSize: 1 });
    const { workspaceId: id } = await database.transaction((trx) => seedWorkspace(trx));
    const plans = async () =>
      (await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(database.db)).rows;
    for (let time = 0; time < 5; time += 1) {
      await database.transaction((trx) => rename(trx, id, `name ${time}`));
      await nameOf(database.db, id);
    }
    const statements = (await plans()).map(({ statement }) => statement);
    expect(statements.filter((text) => text.includes('update "workspace"'))).toHaveLength(1);
    expect(statements.filter((text) => text.includes('select "name" from "workspace"'))).toHaveLength(0);
  });
});
