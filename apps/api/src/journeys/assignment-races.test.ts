import { lockMembers, updateMember, type Database } from '@claimdesk/db';
import { describeOnServer, runStatement } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import { articleText, openTestDesk, placeOf, refusalOf, type DeskMember, type TestDesk } from '../testing/test-desk.ts';

/** Returns once somebody waits for a lock of this transaction. */
const untilSomebodyWaits = `do $$ begin
  while not exists (select 1 from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))) loop
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
      await runStatement(trx, untilSomebodyWaits);
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
