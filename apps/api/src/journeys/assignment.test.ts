import { defaultPolicy } from '@claimdesk/core';
import { getClaim, listSlots } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import {
  articleText,
  openTestDesk,
  placeOf,
  refusalOf,
  review,
  type DeskMember,
  type TestDesk,
} from '../testing/test-desk.ts';

describeOnBoth('assigning, recusing and deadlines', ({ open }) => {
  let desk: TestDesk;
  let eva: DeskMember;
  let ben: DeskMember;
  let cem: DeskMember;
  let dee: DeskMember;
  let first: string;
  let second: string;

  beforeEach(async () => {
    const database = await open();
    desk = await openTestDesk(database, { policy: { reviewsWanted: 2, separation: 'strict', reviewWithinHours: 24 } });
    eva = await desk.join('Eva', ['editor']);
    ben = await desk.join('Ben', ['reviewer']);
    cem = await desk.join('Cem', ['reviewer']);
    dee = await desk.join('Dee', ['reviewer', 'adjudicator']);
    const article = await eva.call.article.create({ text: articleText });
    first = (await eva.call.claim.add({ articleId: article.id, ...placeOf('cost £41m') })).id;
    second = (await eva.call.claim.add({ articleId: article.id, ...placeOf('missed its own deadline') })).id;
    return () => database.close();
  });

  const assign = (claimId: string, to: DeskMember) => eva.call.assignment.assign({ claimId, memberId: to.id });

  it('keeps a place for a member whom others cannot push out and do not see', async () => {
    const before = await cem.call.claim.byId({ id: first });
    const assigned = await assign(first, ben);
    expect(assigned.assignment).toEqual({ assigned: [{ id: ben.id, name: 'Ben' }], recusals: [] });
    expect(assigned.assigned).toMatchObject([{ name: 'Ben' }]);
    expect(await cem.call.claim.byId({ id: first })).toEqual(before);
    expect(before).toMatchObject({ assigned: [], assignment: null });
    expect((await ben.call.claim.byId({ id: first })).assigned).toEqual([{ id: ben.id, name: 'Ben' }]);

    await cem.call.review.take({ claimId: first });
    expect(await refusalOf(dee.call.review.take({ claimId: first }))).toMatchObject({
      message: expect.stringContaining('every open place'),
    });
    expect((await dee.call.review.queue()).rows.map(({ id }) => id)).toEqual([second]);
    expect((await ben.call.review.next({}))?.claim.id).toBe(first);
    // A lease that ended frees a place, unless it is kept.
    desk.wait(31);
    expect((await dee.call.review.take({ claimId: first })).claim.id).toBe(first);
    expect(await refusalOf(cem.call.review.take({ claimId: first }))).toMatchObject({ code: 'not_allowed_now' });
    expect((await ben.call.review.take({ claimId: first })).claim.id).toBe(first);
  });

  it('offers what is assigned before anything else, and opens it again when it is lifted', async () => {
    const [top] = (await ben.call.review.queue()).rows;
    const other = top?.id === first ? second : first;
    await assign(other, ben);
    expect((await ben.call.review.queue()).rows.map(({ id }) => id)).toEqual([other, top?.id]);
    expect((await ben.call.review.next({}))?.claim.id).toBe(other);
    expect((await cem.call.review.next({}))?.claim.id).toBe(top?.id);
    await assign(other, dee);
    await eva.call.assignment.unassign({ claimId: other, memberId: dee.id });
    expect((await eva.call.assignment.unassign({ claimId: other, memberId: dee.id })).assigned).toHaveLength(1);
    expect((await cem.call.review.take({ claimId: other })).claim.id).toBe(other);
  });

  it('refuses whoever may not review with one sentence, the same before and after they submit', async () => {
    const sentence = async (to: DeskMember) => (await refusalOf(assign(first, to))).message;
    const refused = await sentence(eva);
    await ben.call.review.take({ claimId: first });
    expect(await sentence(ben)).toBe(refused);
    await review(ben, first, 'true');
    expect(await sentence(ben)).toBe(refused);
    await cem.call.review.recuse({ claimId: first, reason: 'My brother built it.' });
    expect(await sentence(cem)).toBe(refused);
    await assign(first, dee);
    expect((await refusalOf(assign(first, dee))).message).toContain('held or assigned');
    const shown = await eva.call.claim.byId({ id: first });
    await review(dee, first, 'true');
    const decided = await eva.call.claim.byId({ id: first });
    expect(shown.assigned).toMatchObject([{ name: 'Dee' }]);
    expect(decided.assignment?.recusals).toMatchObject([{ member: { name: 'Cem' }, reason: 'My brother built it.' }]);
  });

  it('recuses with a reason until an editor lifts it, and keeps the draft', async () => {
    await assign(first, ben);
    const { review: draft } = await ben.call.review.take({ claimId: first });
    const { id: reviewId, version: expectedVersion } = draft;
    await ben.call.review.saveDraft({ reviewId, rationale: 'Half a thought', expectedVersion });
    const recused = await ben.call.review.recuse({ claimId: first, reason: 'I know the claimant.' });
    expect(recused.myReview).toMatchObject({ rationale: 'Half a thought', leaseUntil: null });
    expect(recused.actions.claim_next).toMatchObject({ reason: expect.stringContaining('recused') });
    expect(await refusalOf(ben.call.review.take({ claimId: first }))).toMatchObject({ code: 'not_allowed_now' });
    expect((await ben.call.review.queue()).rows.map(({ id }) => id)).toEqual([second]);
    expect((await ben.call.review.next({}))?.claim.id).toBe(second);
    // The place is anybody's.
    await cem.call.review.take({ claimId: first });
    await dee.call.review.take({ claimId: first });
    await dee.call.review.release({ reviewId: (await dee.call.review.task({ claimId: first })).review.id });

    const claim = await eva.call.claim.byId({ id: first });
    expect(claim.assignment).toMatchObject({ assigned: [], recusals: [{ member: { name: 'Ben' } }] });
    await eva.call.assignment.liftRecusal({ claimId: first, memberId: ben.id });
    expect((await ben.call.review.take({ claimId: first })).review.rationale).toBe('Half a thought');
    // Only editors assign and lift.
    const lifting = cem.call.assignment.liftRecusal({ claimId: first, memberId: ben.id });
    expect(await refusalOf(lifting)).toMatchObject({ code: 'forbidden' });
  });

  it('hides from an admin who could review why somebody recused themselves', async () => {
    const ada = await desk.join('Ada', ['admin']);
    await ben.call.review.recuse({ claimId: first, reason: 'It is false, I was there.' });
    expect((await ada.call.claim.byId({ id: first })).assignment?.recusals).toMatchObject([{ reason: null }]);
    expect((await eva.call.claim.byId({ id: first })).assignment?.recusals).toMatchObject([
      { reason: 'It is false, I was there.' },
    ]);
  });

  it('spreads claims over members by what they have to do, passing over who may not', async () => {
    await ben.call.review.take({ claimId: first });
    await cem.call.review.recuse({ claimId: second, reason: 'Mine.' });
    const memberIds = [ben.id, cem.id, dee.id];
    const spread = await eva.call.assignment.spread({ claimIds: [first, second], memberIds });
    expect(spread).toEqual({
      assigned: [
        { claimId: first, memberId: cem.id },
        { claimId: second, memberId: dee.id },
        { claimId: second, memberId: ben.id },
      ],
      left: [],
    });
    expect(await eva.call.assignment.spread({ claimIds: [first, second], memberIds })).toEqual({
      assigned: [],
      left: [first, second],
    });
    for (const { claimId, memberId } of spread.assigned) await eva.call.assignment.unassign({ claimId, memberId });
    expect((await eva.call.claim.byId({ id: second })).assigned).toEqual([]);
  });

  it('is due when the policy says, or an editor; the first that is due comes first', async () => {
    const claim = await eva.call.claim.byId({ id: second });
    expect(Date.parse(claim.dueAt ?? '') - Date.parse(claim.waitingSince)).toBeCloseTo(24 * 3_600_000, -5);
    const last = (await ben.call.review.queue()).rows.at(-1)!;
    const sooner = { claimId: last.id, dueAt: '2026-03-02T09:00:00+01:00', expectedVersion: last.version };
    expect(await eva.call.assignment.reschedule(sooner)).toMatchObject({ dueAt: '2026-03-02T08:00:00.000Z' });
    expect(await refusalOf(eva.call.assignment.reschedule(sooner))).toMatchObject({ code: 'stale' });
    expect((await ben.call.review.queue()).rows[0]?.id).toBe(last.id);
    const listed = await ben.call.claim.list({ order: 'deadline', limit: 1 });
    expect(listed.rows.map(({ id }) => id)).toEqual([last.id]);
    const next = await ben.call.claim.list({ order: 'deadline', limit: 1, cursor: listed.nextCursor });
    expect(next.rows.map(({ id }) => id)).toEqual([last.id === first ? second : first]);
    expect((await ben.call.review.next({}))?.claim.id).toBe(last.id);
    await eva.call.assignment.reschedule({ ...sooner, dueAt: null, expectedVersion: last.version + 1 });
    expect((await cem.call.review.next({}))?.claim.id).not.toBe(last.id);
  });

  it('frees what a member who leaves holds, is to do or would have to confirm', async () => {
    const ada = await desk.join('Ada', ['admin']);
    const flo = await desk.join('Flo', ['reviewer', 'editor', 'adjudicator']);
    const { id: inviteId } = await ada.call.invite.create({ roles: ['viewer'] });
    await review(ben, first, 'true');
    const claim = await eva.call.claim.byId({ id: first });
    await eva.call.claim.reword({ id: first, wording: 'The wall cost £41 million', expectedVersion: claim.version });
    await assign(second, ben);
    const leave = async (member: DeskMember, roles: ('viewer' | 'admin')[], active: boolean) => {
      const { version } = (await ada.call.member.list()).find(({ id }) => id === member.id) ?? { version: 0 };
      await ada.call.member.update({ id: member.id, roles, active, expectedVersion: version });
    };
    await leave(ben, ['viewer'], true);
    await cem.call.review.take({ claimId: first });
    await dee.call.review.take({ claimId: first });
    expect((await eva.call.claim.byId({ id: second })).assigned).toEqual([]);
    await flo.call.review.take({ claimId: second });
    await leave(flo, ['viewer'], false);
    await cem.call.review.take({ claimId: second });
    await dee.call.review.take({ claimId: second });

    const ida = await desk.join('Ida', ['admin']);
    await ida.call.invite.create({ roles: ['admin'] });
    await leave(ida, ['viewer'], false);
    expect((await ada.call.invite.list()).map(({ id, state }) => [id === inviteId, state])).toEqual([
      [false, 'revoked'],
      [true, 'open'],
    ]);
  });

  it('takes back what nobody can confirm when the wording changes after its reviewer left', async () => {
    const ada = await desk.join('Ada', ['admin']);
    await desk.join('Flo', ['reviewer', 'editor', 'adjudicator']);
    await review(ben, first, 'true');
    const { version } = (await ada.call.member.list()).find(({ id }) => id === ben.id) ?? { version: 0 };
    await ada.call.member.update({ id: ben.id, roles: ['viewer'], active: false, expectedVersion: version });
    const claim = await eva.call.claim.byId({ id: first });
    await eva.call.claim.reword({ id: first, wording: 'The wall cost £41 million', expectedVersion: claim.version });
    const roundId = (await getClaim(desk.deps.db, desk.workspaceId, first))?.currentRoundId ?? '';
    expect((await listSlots(desk.deps.db, desk.workspaceId, [roundId])).every((slot) => slot.memberId === null)).toBe(
      true,
    );
    await review(cem, first, 'true');
    expect(await review(dee, first, 'true')).toMatchObject({ state: 'decided' });
  });

  it('changes the policy for new rounds only', async () => {
    const ada = await desk.join('Ada', ['admin']);
    const me = {
      policy: { ...defaultPolicy, separation: 'strict' as const, reviewsWanted: 1, reviewWithinHours: 2 },
      expectedVersion: 1,
    };
    await ada.call.workspace.updatePolicy(me);
    expect((await eva.call.claim.byId({ id: first })).round).toMatchObject({ reviewsWanted: 2 });
    expect(await review(ben, first, 'true')).toMatchObject({ state: 'queued' });
    const decided = await review(cem, first, 'true');
    expect(decided.state).toBe('decided');
    const { version: expectedVersion } = await eva.call.claim.byId({ id: first });
    const back = await eva.call.decision.return({ claimId: first, comment: 'Again.', expectedVersion });
    expect(back.round).toMatchObject({ number: 2, reviewsWanted: 1 });
    expect(Date.parse(back.dueAt ?? '') - Date.parse(back.waitingSince)).toBeCloseTo(2 * 3_600_000, -5);
  });
});
