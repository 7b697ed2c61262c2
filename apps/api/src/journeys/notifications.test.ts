import { writeMention } from '@claimdesk/core';
import { describeOnBoth } from '@claimdesk/db/testing';
import { expect, it } from 'vitest';
import { acceptClaim, suggestClaim } from '../testing/suggest-claim.ts';
import { openTestDesk, refusalOf, review, type DeskMember, type TestDesk } from '../testing/test-desk.ts';

const kindsOf = async ({ call }: DeskMember) => (await call.notification.list({})).rows.map(({ kind }) => kind);
const unreadOf = async ({ call }: DeskMember) => (await call.desk.waiting()).unread;

async function newClaim(desk: TestDesk, editor: DeskMember) {
  const { claimId } = await suggestClaim(desk, editor);
  await acceptClaim(editor, claimId);
  return editor.call.claim.byId({ id: claimId });
}

describeOnBoth('notifications', ({ open }) => {
  it('tell of mentions and answers, once, and not of what one did oneself', async () => {
    const desk = await openTestDesk(await open(), { policy: { reviewsWanted: 1 } });
    const ada = await desk.join('Ada', ['editor']);
    const ben = await desk.join('Ben', ['reviewer']);
    const flo = await desk.join('Flo', ['reviewer']);
    const claim = await newClaim(desk, ada);
    await review(ben, claim.id, 'true');
    const both = `${writeMention(ben.id)} ${writeMention(ben.id)} ${writeMention(ada.id)} why?`;
    const first = await ada.call.comment.add({ claimId: claim.id, text: both });
    expect(await kindsOf(ben)).toEqual(['mention']);
    expect(await kindsOf(ada)).toEqual([]);
    await ada.call.comment.edit({ id: first.id, text: `${both} When?`, expectedVersion: 1 });
    expect(await kindsOf(ben)).toEqual(['mention']);

    await ben.call.comment.reply({ threadId: first.id, text: 'The register says so.' });
    await flo.call.comment.reply({ threadId: first.id, text: `${writeMention(ben.id)} which?` });
    expect(await kindsOf(ada)).toEqual(['reply', 'reply']);
    expect(await kindsOf(ben)).toEqual(['mention', 'mention']);
    const [newest] = (await ada.call.notification.list({})).rows;
    expect(newest).toMatchObject({
      actor: { name: 'Flo' },
      claim: { id: claim.id, wording: claim.wording },
      readAt: null,
    });

    // What a deleted comment said is told to nobody.
    const { threads } = await flo.call.comment.list({ claimId: claim.id });
    const mine = threads[0]?.replies.find((reply) => reply.mine);
    await flo.call.comment.delete({ id: mine?.id ?? '', expectedVersion: 1 });
    expect(await kindsOf(ada)).toEqual(['reply']);
  });

  it('are marked read one by one or up to what was seen, by their member alone', async () => {
    const desk = await openTestDesk(await open(), { policy: { reviewsWanted: 1 } });
    const ada = await desk.join('Ada', ['editor']);
    const ben = await desk.join('Ben', ['reviewer']);
    const claim = await newClaim(desk, ada);
    await review(ben, claim.id, 'true');
    const say = () => ada.call.comment.add({ claimId: claim.id, text: writeMention(ben.id) });
    for (let time = 0; time < 3; time += 1) await say();
    const page = await ben.call.notification.list({ limit: 2 });
    const rest = await ben.call.notification.list({ limit: 2, cursor: page.nextCursor });
    const [third, second, first] = [...page.rows, ...rest.rows].map(({ id }) => id);
    expect(rest.nextCursor).toBeNull();
    expect(await unreadOf(ben)).toBe(3);
    expect(await ada.call.notification.markAllRead({ upTo: third ?? '' })).toEqual({ marked: 0 });
    expect(await ben.call.notification.markRead({ id: first ?? '' })).toEqual({ marked: 1 });
    expect(await ben.call.notification.markRead({ id: first ?? '' })).toEqual({ marked: 0 });
    await say();
    expect(await ben.call.notification.markAllRead({ upTo: third ?? '' })).toEqual({ marked: 2 });
    expect(await unreadOf(ben)).toBe(1);
    const unread = await ben.call.notification.list({ unreadOnly: true });
    expect(unread.rows.map(({ id }) => id)).not.toContain(second);
    expect((await ben.call.desk.waiting()).words.map(({ id }) => id)).toEqual(unread.rows.map(({ id }) => id));
  });

  it('of closed words wait unseen until the claim is decided again', async () => {
    const desk = await openTestDesk(await open(), { policy: { reviewsWanted: 1 } });
    const ada = await desk.join('Ada', ['editor']);
    const ben = await desk.join('Ben', ['reviewer']);
    const flo = await desk.join('Flo', ['reviewer']);
    const claim = await newClaim(desk, ada);
    await review(ben, claim.id, 'true');
    await ada.call.comment.add({ claimId: claim.id, text: `${writeMention(flo.id)}, Ben says true` });
    expect(await unreadOf(flo)).toBe(1);
    const { version } = await ada.call.claim.byId({ id: claim.id });
    await ada.call.decision.return({ claimId: claim.id, comment: 'Again.', expectedVersion: version });
    expect(await unreadOf(flo)).toBe(0);
    expect(await kindsOf(flo)).toEqual([]);
    const last = 'ffffffff-ffff-7fff-bfff-ffffffffffff';
    expect(await flo.call.notification.markAllRead({ upTo: last })).toEqual({ marked: 0 });
    // Ben reviewed it, so is told that it goes round again.
    expect(await kindsOf(ben)).toEqual(['returned']);
    await review(flo, claim.id, 'false');
    expect(await kindsOf(flo)).toEqual(['mention']);
    expect(await unreadOf(flo)).toBe(1);
  });

  it('ask reviewers to confirm a new wording, and adjudicators to settle a dispute', async () => {
    const desk = await openTestDesk(await open(), { policy: { reviewsWanted: 2, tolerance: 0, separation: 'strict' } });
    const ada = await desk.join('Ada', ['editor']);
    const ben = await desk.join('Ben', ['reviewer']);
    const flo = await desk.join('Flo', ['reviewer', 'adjudicator']);
    const cem = await desk.join('Cem', ['adjudicator']);
    const claim = await newClaim(desk, ada);
    await review(ben, claim.id, 'true');
    for (const wording of ['The wall cost £41m', 'The flood wall cost £41m']) {
      const { version } = await ada.call.claim.byId({ id: claim.id });
      await ada.call.claim.reword({ id: claim.id, wording, expectedVersion: version });
    }
    expect(await kindsOf(ben)).toEqual(['confirm']);
    expect(await kindsOf(flo)).toEqual([]);
    const { toConfirm } = await ben.call.desk.waiting();
    expect(toConfirm.rows.map(({ id }) => id)).toEqual([claim.id]);
    const [mine] = (await ben.call.review.mine()).submitted;
    await ben.call.review.confirm({ reviewId: mine?.review.id ?? '', expectedVersion: mine?.review.version ?? 0 });
    expect((await ben.call.desk.waiting()).toConfirm.count).toBe(0);

    await review(flo, claim.id, 'false');
    // Nobody learns from it whose review came last; and who reviewed it cannot settle it.
    expect((await cem.call.notification.list({})).rows).toMatchObject([{ kind: 'dispute', actor: null }]);
    expect(await kindsOf(flo)).toEqual([]);
    await cem.call.decision.take({ claimId: claim.id });
    await cem.call.decision.askOneMore({
      claimId: claim.id,
      question: 'Which year?',
      expectedVersion: (await cem.call.claim.byId({ id: claim.id })).version,
    });
    const gus = await desk.join('Gus', ['reviewer']);
    const [seen] = (await cem.call.notification.list({})).rows;
    await cem.call.notification.markRead({ id: seen?.id ?? '' });
    await review(gus, claim.id, 'unverifiable');
    expect((await cem.call.notification.list({ unreadOnly: true })).rows.map(({ kind }) => kind)).toEqual(['dispute']);
  });

  it('tell who is to review a claim, and nobody else', async () => {
    const desk = await openTestDesk(await open());
    const ada = await desk.join('Ada', ['editor']);
    const ben = await desk.join('Ben', ['reviewer']);
    const flo = await desk.join('Flo', ['reviewer']);
    const claim = await newClaim(desk, ada);
    await ada.call.assignment.assign({ claimId: claim.id, memberId: ben.id });
    expect((await ben.call.notification.list({})).rows).toMatchObject([{ kind: 'assigned', actor: { name: 'Ada' } }]);
    expect(await kindsOf(flo)).toEqual([]);
  });

  it('refuse a cursor that is not theirs', async () => {
    const desk = await openTestDesk(await open());
    const ada = await desk.join('Ada', ['viewer']);
    expect((await refusalOf(ada.call.notification.list({ cursor: 'x' }))).code).toBe('invalid_input');
  });
});
