import { writeMention, type Policy } from '@claimdesk/core';
import { startSealer, verifyJournal, type Database } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { describe, expect, it } from 'vitest';
import { acceptClaim, suggestClaim } from '../testing/suggest-claim.ts';
import { openTestDesk, refusalOf, review, type DeskMember, type TestDesk } from '../testing/test-desk.ts';

type Cast = Awaited<ReturnType<typeof openDesk>>;

/** A desk of five with one suggested claim. */
async function openDesk(database: Database, policy: Partial<Policy> = {}) {
  const desk = await openTestDesk(database, { policy: { reviewsWanted: 2, separation: 'strict', ...policy } });
  const ada = await desk.join('Ada', ['editor']);
  const ben = await desk.join('Ben', ['reviewer']);
  const flo = await desk.join('Flo', ['reviewer']);
  const cem = await desk.join('Cem', ['adjudicator']);
  const vic = await desk.join('Vic', ['viewer']);
  return { desk, ada, ben, flo, cem, vic, ...(await suggestClaim(desk, ada)) };
}

async function giveBack({ ada, claimId }: Cast): Promise<void> {
  const { version } = await ada.call.claim.byId({ id: claimId });
  await ada.call.decision.return({ claimId, comment: 'Look again.', expectedVersion: version });
}

const textsOf = async ({ call }: DeskMember, claimId: string) => {
  const { threads } = await call.comment.list({ claimId });
  return threads.map(({ first, replies }) => [first, ...replies].map(({ body }) => body));
};

const eventsOf = async (desk: TestDesk, member: DeskMember) => {
  const sealer = startSealer(desk.deps.database);
  await sealer.sealNow();
  await sealer.stop();
  const heard = await member.call.events.list({ after: '0', limit: 500 });
  return heard.rows.filter(({ kind }) => kind.startsWith('comment.')).map(({ kind }) => kind);
};

describeOnBoth('a thread', ({ open }) => {
  it('is begun, answered, edited, resolved, opened again and deleted', async () => {
    const cast = await openDesk(await open());
    const { desk, ada, ben, claimId } = cast;
    const first = await ada.call.comment.add({ claimId, text: '  Which register?\u0000 ' });
    expect(first.threadId).toBe(first.id);
    const answer = await ben.call.comment.reply({ threadId: first.id, text: 'The one of 2026.' });
    expect(await textsOf(ben, claimId)).toEqual([['Which register?\uFFFD', 'The one of 2026.']]);

    await ben.call.comment.edit({ id: answer.id, text: 'The one of 2025.', expectedVersion: 1 });
    const stale = await refusalOf(ben.call.comment.edit({ id: answer.id, text: 'x', expectedVersion: 1 }));
    expect(stale).toMatchObject({ code: 'stale', current: { body: 'The one of 2025.', version: 2, mine: true } });
    const others = refusalOf(ada.call.comment.edit({ id: answer.id, text: 'x', expectedVersion: 2 }));
    expect((await others).code).toBe('forbidden');

    await ben.call.comment.resolve({ threadId: first.id, resolved: true, expectedVersion: 1 });
    const [resolved] = (await ada.call.comment.list({ claimId })).threads;
    expect(resolved?.resolved?.by?.name).toBe('Ben');
    expect((await refusalOf(ada.call.comment.reply({ threadId: first.id, text: 'x' }))).code).toBe('not_allowed_now');
    await ada.call.comment.resolve({ threadId: first.id, resolved: false, expectedVersion: 2 });

    await ada.call.comment.delete({ id: first.id, expectedVersion: 3 });
    const [left] = (await ben.call.comment.list({ claimId })).threads;
    expect(left?.first).toMatchObject({ body: '', deleted: true });
    expect(left?.replies[0]).toMatchObject({ body: 'The one of 2025.', deleted: false });
    expect(left?.replies[0]?.editedAt).not.toBeNull();

    expect(await eventsOf(desk, ben)).toEqual(
      ['add', 'add', 'edit', 'resolve', 'reopen', 'delete'].map((verb) => `comment.${verb}`),
    );
    expect(await verifyJournal(desk.deps.db, desk.workspaceId)).toMatchObject({ ok: true });
  });

  it('has one level of answers, is read by pages, and the same key writes once', async () => {
    const { ada, ben, vic, claimId } = await openDesk(await open());
    const key = { idempotencyKey: 'once' };
    const first = await ada.call.comment.add({ claimId, text: 'One', ...key });
    expect(await ada.call.comment.add({ claimId, text: 'One', ...key })).toEqual(first);
    expect((await refusalOf(ada.call.comment.add({ claimId, text: 'Two', ...key }))).code).toBe('key_reused');
    await ada.call.comment.add({ claimId, text: 'Two' });
    const answer = await ben.call.comment.reply({ threadId: first.id, text: 'Answer' });
    expect((await refusalOf(ben.call.comment.reply({ threadId: answer.id, text: 'x' }))).code).toBe('invalid_input');
    await ada.call.comment.add({ claimId, text: 'Three' });

    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof vic.call.comment.list>> = await vic.call.comment.list({
        claimId,
        cursor,
        limit: 2,
      });
      seen.push(...page.threads.map((thread) => thread.first.body));
      cursor = page.nextCursor;
      expect(page.actions.write.ok).toBe(false);
    } while (cursor !== null);
    expect(seen).toEqual(['One', 'Two', 'Three']);
    expect((await refusalOf(vic.call.comment.list({ claimId, cursor: 'x' }))).code).toBe('invalid_input');
    expect((await refusalOf(vic.call.comment.add({ claimId, text: 'x' }))).code).toBe('forbidden');
    expect((await refusalOf(ada.call.comment.add({ claimId, text: ' ' }))).message).toContain(
      'Write the comment first',
    );
    const long = refusalOf(ada.call.comment.add({ claimId, text: 'x'.repeat(5001) }));
    expect((await long).message).toContain('5,000 characters');
  });
});

describeOnBoth('a blind claim', ({ open }) => {
  it('closes its discussion in every phase of a round and opens it with the decision', async () => {
    const cast = await openDesk(await open(), { tolerance: 0 });
    const { desk, ada, ben, flo, cem, claimId } = cast;
    const early = await ada.call.comment.add({ claimId, text: 'Before anybody judged it' });
    await acceptClaim(ada, claimId);

    const isClosed = async (step: string) => {
      for (const member of [ada, ben, cem]) {
        const view = await member.call.comment.list({ claimId });
        expect([step, view.closed]).toEqual([step, expect.stringContaining('It opens when the claim is decided')]);
        expect(await textsOf(member, claimId)).toEqual([['Before anybody judged it']]);
        const writes = [
          () => member.call.comment.add({ claimId, text: 'x' }),
          () => member.call.comment.reply({ threadId: early.id, text: 'x' }),
          () => member.call.comment.resolve({ threadId: early.id, resolved: true, expectedVersion: 1 }),
        ];
        for (const write of writes)
          expect(await refusalOf(write())).toMatchObject({ code: 'not_allowed_now', message: view.closed });
      }
      const own = ada.call.comment.delete({ id: early.id, expectedVersion: 1 });
      expect((await refusalOf(own)).code).toBe('not_allowed_now');
    };
    await isClosed('queued');
    await review(ben, claimId, 'true');
    await isClosed('one review in');
    await review(flo, claimId, 'false');
    await isClosed('disputed');
    await cem.call.decision.take({ claimId });
    await isClosed('in adjudication');
    const { version } = await cem.call.claim.byId({ id: claimId });
    const verdict = { ratingKey: 'false', flags: [], confidence: 'low' as const, rationale: 'x', cause: 'evidence' };
    await cem.call.decision.decide({ claimId, ...verdict, expectedVersion: version });

    expect((await ben.call.comment.list({ claimId })).closed).toBeNull();
    const late = await flo.call.comment.add({ claimId, text: 'Ben read the old register' });
    await ada.call.comment.edit({ id: early.id, text: 'Ben was wrong', expectedVersion: 1 });
    expect(await textsOf(ben, claimId)).toEqual([['Ben was wrong'], ['Ben read the old register']]);
    expect(await eventsOf(desk, ben)).toEqual(['comment.add', 'comment.add', 'comment.edit']);

    // Both tell of the first round's reviews: neither they nor that there were any is shown to the next one's.
    await giveBack(cast);
    const gus = await desk.join('Gus', ['reviewer']);
    for (const member of [gus, ada, ben]) {
      expect(await textsOf(member, claimId)).toEqual([]);
      expect(await eventsOf(desk, member)).toEqual(['comment.add']);
    }
    const hal = await desk.join('Hal', ['admin']);
    const log = await hal.call.journal.list({});
    expect(log.rows.filter(({ kind }) => kind.startsWith('comment.')).length).toBe(1);
    const reply = gus.call.comment.reply({ threadId: late.id, text: 'x' });
    expect((await refusalOf(reply)).code).toBe('not_allowed_now');
    expect((await gus.call.review.take({ claimId })).review.status).toBe('draft');
  });

  it('shows nothing in a later round of what was done to early words meanwhile', async () => {
    const cast = await openDesk(await open(), { reviewsWanted: 1 });
    const { desk, ada, ben, claimId } = cast;
    const gus = await desk.join('Gus', ['reviewer']);
    const texts = ['To be resolved', 'To be deleted', 'To be edited', 'Left alone'].map(
      (text) => `${text}, ${writeMention(gus.id)}`,
    );
    const threads = [];
    for (const text of texts) threads.push((await ada.call.comment.add({ claimId, text })).id);
    const [resolved = '', deleted = '', edited = ''] = threads;
    await acceptClaim(ada, claimId);
    await review(ben, claimId, 'true');
    const heardBy = async () => (await gus.call.notification.list({})).rows.length;
    expect([await heardBy(), (await gus.call.comment.list({ claimId })).threads.length]).toEqual([4, 4]);
    await ada.call.comment.resolve({ threadId: resolved, resolved: true, expectedVersion: 1 });
    await ada.call.comment.delete({ id: deleted, expectedVersion: 1 });
    await ada.call.comment.edit({ id: edited, text: `It is Ben’s, ${writeMention(gus.id)}`, expectedVersion: 1 });
    await giveBack(cast);

    const talk = await gus.call.comment.list({ claimId });
    expect(talk).toMatchObject({ threads: [], nextCursor: null });
    expect(talk.closed).toContain('It opens when the claim is decided');
    expect(await heardBy()).toBe(0);
    expect(await eventsOf(desk, gus)).toEqual(threads.map(() => 'comment.add'));
    await review(gus, claimId, 'true');
    const marks = (await gus.call.comment.list({ claimId })).threads.map(({ first: { version } }) => version);
    expect([await heardBy(), marks]).toEqual([3, [2, 2, 2, 1]]);
  });

  it('notes who read words that may quote a review', async () => {
    const cast = await openDesk(await open(), { reviewsWanted: 1 });
    const { desk, ada, ben, claimId } = cast;
    await ada.call.comment.add({ claimId, text: 'Early' });
    const gus = await desk.join('Gus', ['reviewer']);
    const hasSeen = async () => {
      const seen = desk.deps.db.selectFrom('review_seen').select('claim_id').where('member_id', '=', gus.id);
      return (await seen.execute()).length > 0;
    };
    await gus.call.comment.list({ claimId });
    await acceptClaim(ada, claimId);
    await review(ben, claimId, 'true');
    await gus.call.comment.list({ claimId });
    expect(await hasSeen()).toBe(false);
    await ben.call.comment.add({ claimId, text: 'I found it in the register' });
    await gus.call.comment.list({ claimId });
    expect(await hasSeen()).toBe(true);
    await giveBack(cast);
    expect((await refusalOf(gus.call.review.take({ claimId }))).code).toBe('not_allowed_now');
  });
});

describeOnBoth('an open round', ({ open }) => {
  it('is discussed while it runs', async () => {
    const { ada, ben, flo, claimId } = await openDesk(await open(), { visibility: 'open', separation: 'solo' });
    await acceptClaim(ada, claimId);
    await review(ben, claimId, 'true');
    await flo.call.comment.add({ claimId, text: 'Are you sure?' });
    await ben.call.comment.add({ claimId, text: 'Yes.' });
    expect(await textsOf(flo, claimId)).toEqual([['Are you sure?'], ['Yes.']]);
  });
});

describe('mentions', () => {
  describeOnBoth('on', ({ open }) => {
    it('name active members of this workspace only', async () => {
      const { desk, ada, ben, flo, claimId } = await openDesk(await open());
      const hal = await desk.join('Hal', ['admin']);
      const elsewhere = await openTestDesk(await open()).then((other) => other.join('Mallory', ['admin']));
      const first = await ada.call.comment.add({ claimId, text: `${writeMention(ben.id)}, see this` });
      const [thread] = (await ada.call.comment.list({ claimId })).threads;
      expect(thread?.first.mentions).toEqual([{ id: ben.id, name: 'Ben' }]);
      const stranger = ada.call.comment.add({ claimId, text: writeMention(elsewhere.id) });
      expect(await refusalOf(stranger)).toMatchObject({ code: 'invalid_input' });

      await desk.setPolicy({ separation: 'solo' });
      await hal.call.member.update({ id: ben.id, roles: ['reviewer'], active: false, expectedVersion: 1 });
      const gone = await refusalOf(ada.call.comment.add({ claimId, text: writeMention(ben.id) }));
      expect(gone.message).toContain('Ben is not active here');
      // Who was mentioned while they were active stays mentioned.
      const text = `${writeMention(ben.id)} and ${writeMention(flo.id)}, see this`;
      await ada.call.comment.edit({ id: first.id, text, expectedVersion: 1 });
      expect((await flo.call.notification.list({})).rows.map(({ kind }) => kind)).toEqual(['mention']);
    });
  });
});
