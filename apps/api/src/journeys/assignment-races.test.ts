import { lockClaim, lockMembers, updateMember, type Database } from '@claimdesk/db';
import { describeOnServer, runStatement } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import { articleText, openTestDesk, placeOf, refusalOf, type DeskMember, type TestDesk } from '../testing/test-desk.ts';

/** Returns once so many wait for a lock in this database. */
const untilWait = (count: number) => `do $$ begin
  while (select count(*) from pg_stat_activity
      where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0) < ${count} loop
    perform pg_stat_clear_snapshot();
  end loop;
end $$`;

// The embedded database runs one transaction after the other, so nothing of this can happen there.
describeOnServer('assigning to whoever is just deactivated', ({ open }) => {
  let database: Database;
  let desk: TestDesk;
  let eva: DeskMember;
  let ben: DeskMember;
  let claimId: string;

  beforeEach(async () => {
    database = await open();
    desk = await openTestDesk(database);
    eva = await desk.join('Eva', ['editor']);
    ben = await desk.join('Ben', ['reviewer']);
    const article = await eva.call.article.create({ text: articleText });
    claimId = (await eva.call.claim.add({ articleId: article.id, ...placeOf('cost £41m') })).id;
    return () => database.close();
  });

  /** `call` begins while Ben's deactivation is not committed yet. */
  async function whileDeactivated<T>(call: () => Promise<T>): Promise<T> {
    let answer: Promise<T> | undefined;
    await database.transaction(async (trx) => {
      const { workspaceId } = desk;
      await lockMembers(trx, workspaceId);
      await updateMember(trx, { workspaceId, id: ben.id, active: false, expectedVersion: 1 });
      answer = call();
      // Looked at below; a refusal that comes early must not end the test before.
      answer.catch(() => {});
      await runStatement(trx, untilWait(1));
      return {};
    });
    return answer!;
  }

  it('keeps no place for them', async () => {
    const assign = () => eva.call.assignment.assign({ claimId, memberId: ben.id });
    expect(await refusalOf(whileDeactivated(assign))).toMatchObject({ code: 'not_allowed_now' });
    expect((await eva.call.claim.byId({ id: claimId })).assignment?.assigned).toEqual([]);
  });

  it('spreads nothing to them', async () => {
    const spread = () => eva.call.assignment.spread({ claimIds: [claimId], memberIds: [ben.id] });
    expect(await whileDeactivated(spread)).toEqual({ assigned: [], left: [claimId] });
  });
});

describeOnServer('one member who takes a claim by name and asks for the next at once', ({ open }) => {
  it('gets it twice, and neither call waits for the other in a circle', async () => {
    const database = await open();
    const desk = await openTestDesk(database);
    const eva = await desk.join('Eva', ['editor']);
    const ben = await desk.join('Ben', ['reviewer']);
    const article = await eva.call.article.create({ text: articleText });
    const { id: claimId } = await eva.call.claim.add({ articleId: article.id, ...placeOf('cost £41m') });
    const calls: Promise<unknown>[] = [];
    await database.transaction(async (trx) => {
      await lockClaim(trx, desk.workspaceId, claimId);
      calls.push(ben.call.review.next({ skip: [] }));
      await runStatement(trx, untilWait(1));
      calls.push(ben.call.review.take({ claimId }));
      await runStatement(trx, untilWait(2));
      return {};
    });
    const task = { claim: { id: claimId }, review: { status: 'draft' } };
    expect(await Promise.all(calls)).toMatchObject([task, task]);
    await database.close();
  });
});
