import { apiKeyScopes, type Policy } from '@claimdesk/core';
import { startSealer } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { expect, it } from 'vitest';
import { articleText, openTestDesk, placeOf, refusalOf, review } from '../testing/test-desk.ts';

const answer = { ratingKey: 'false', tolerance: 1 as const, explanation: 'The register says £38m.' };

describeOnBoth('calibration', ({ open }) => {
  /** Ada is the admin; Ben and Cem review; Eva reviews and edits; Edo edits. */
  async function openDesk(policy: Partial<Policy> = {}) {
    const desk = await openTestDesk(await open(), { policy: { reviewsWanted: 1, separation: 'strict', ...policy } });
    const ada = await desk.join('Ada', ['admin']);
    const ben = await desk.join('Ben', ['reviewer']);
    const cem = await desk.join('Cem', ['reviewer']);
    const eva = await desk.join('Eva', ['reviewer', 'editor']);
    const edo = await desk.join('Edo', ['editor']);
    const { id: articleId } = await ada.call.article.create({ text: articleText });
    const { set } = await ada.call.calibration.createSet({ name: 'Numbers' });
    const add = async (words = 'cost £41m') => (await ada.call.claim.add({ articleId, ...placeOf(words) })).id;
    const versionOf = async (id: string) => (await edo.call.claim.byId({ id })).version;
    const use = async (claimId: string, change: Partial<typeof answer> = {}) => {
      const expectedVersion = await versionOf(claimId);
      return ada.call.calibration.use({ claimId, setId: set.id, ...answer, ...change, expectedVersion });
    };
    const change = async (claimId: string) => ({ claimId, expectedVersion: await versionOf(claimId) });
    return { desk, ada, ben, cem, eva, edo, articleId, setId: set.id, add, use, change, versionOf };
  }

  it('shows each reviewer how they did, at once, and the answer to all at the end', async () => {
    const { desk, ada, ben, cem, eva, edo, setId, add, use, change } = await openDesk();
    const claimId = await add();
    await use(claimId);
    const bens = await review(ben, claimId, 'mostly-false');
    expect(bens).toMatchObject({
      state: 'queued',
      canWithdraw: false,
      calibration: {
        answer: { ratingKey: 'false' },
        explanation: answer.explanation,
        mine: { right: true, sentence: 'Right: one step too lenient, which this claim allows.' },
        progress: null,
      },
    });
    const withdrawn = await refusalOf(ben.call.review.withdraw({ reviewId: bens.review.id }));
    expect(withdrawn).toMatchObject({ code: 'not_allowed_now', message: expect.stringContaining('known answer') });
    // One review of one came in, and to everybody else it waits.
    for (const other of [cem, eva, edo]) {
      const seen = await other.call.claim.byId({ id: claimId });
      expect(seen).toMatchObject({ state: 'queued', calibration: null, round: { reviewsWanted: 1 }, reviews: null });
    }
    expect(await ada.call.claim.byId({ id: claimId })).toMatchObject({
      calibration: { mine: null, progress: { setId, submitted: 1, places: 3, reworded: false } },
    });
    expect((await review(cem, claimId, 'true')).calibration?.mine).toMatchObject({
      right: false,
      sentence: '4 steps too lenient.',
    });
    const last = await review(eva, claimId, 'unverifiable');
    expect(last).toMatchObject({
      state: 'calibrated',
      calibration: { mine: { sentence: 'Off the scale, where the known answer is on it.' } },
    });
    const shown = await edo.call.claim.byId({ id: claimId });
    expect(shown).toMatchObject({
      state: 'calibrated',
      verdict: null,
      reviews: null,
      decision: null,
      calibration: { answer: { ratingKey: 'false' }, mine: null, progress: null },
    });
    expect((await edo.call.claim.list({ states: ['calibrated'] })).rows.map(({ id }) => id)).toEqual([claimId]);
    const approved = await refusalOf(
      edo.call.decision.approve({ ...(await change(claimId)), explanation: 'So it is.' }),
    );
    expect(approved.message).toBe('This claim is a calibration claim, so it cannot be approved.');

    const results = await ada.call.calibration.set({ id: setId });
    // 1, 4 and none: (1 + 4) / 2 = 2.5.
    expect(results.score).toMatchObject({ claims: 3, exact: 0, right: 1, offScaleMismatches: 1, meanSteps: 2.5 });
    expect(results.members.map(({ member, score }) => [member.name, score.right, score.lean])).toEqual([
      ['Ben', 1, 'Only 1 of the 5 claims that it takes to tell.'],
      ['Cem', 0, 'Only 1 of the 5 claims that it takes to tell.'],
      ['Eva', 0, 'Only 1 of the 5 claims that it takes to tell.'],
    ]);
    expect(results.claims).toMatchObject([{ endedHow: 'full', reviews: [{}, {}, {}] }]);
    const mine = await cem.call.calibration.mine();
    expect(mine.claims).toMatchObject([{ claim: { id: claimId }, outcome: { rating: { ratingKey: 'true' } } }]);
    expect(JSON.stringify(mine)).not.toMatch(/Ben|Eva|unverifiable/u);
    expect((await edo.call.claim.timeline({ claimId })).rows.map(({ kind }) => kind)).toEqual([
      'claim.calibrate',
      'claim.add',
    ]);
    const report = await desk.report(edo, { selection: { claimIds: [claimId] } });
    expect(report.claims).toBe(0);
  });

  it('accepts a suggestion on the way, and serves it in the ordinary order to all but admins', async () => {
    const { desk, ada, ben, articleId, use, add } = await openDesk();
    await desk.extract(articleId);
    const { claims } = await ada.call.claim.byArticle({ articleId });
    const suggested = claims.find(({ state }) => state === 'suggested')?.id ?? '';
    await use(suggested);
    const plain = await add();
    const queued = (await ben.call.review.queue()).rows.map(({ id }) => id);
    expect(queued).toContain(suggested);
    const adas = await ada.call.review.queue();
    expect(adas.rows.map(({ id }) => id)).toEqual(queued.filter((id) => id !== suggested));
    expect((await ada.call.review.next({}))?.claim.id).not.toBe(suggested);
    const taken = await refusalOf(ada.call.review.take({ claimId: suggested }));
    expect(taken.message).toContain('You know the answer');
    // A program of hers is asked like anybody, so that it cannot tell which they are; it cannot hand in.
    const program = desk.program(ada, apiKeyScopes);
    expect((await program.call.review.queue()).rows.map(({ id }) => id)).toContain(suggested);
    expect((await program.call.claim.byId({ id: suggested })).calibration).toBeNull();
    const sealer = startSealer(desk.deps.database);
    await sealer.sealNow();
    await sealer.stop();
    const heard = async (member: typeof program) => [
      ...(await member.call.events.list({})).rows,
      ...(await member.call.journal.list({})).rows,
    ];
    expect((await heard(ada)).filter(({ kind }) => kind === 'calibration.use')).toHaveLength(2);
    expect((await heard(program)).filter(({ kind }) => kind.startsWith('calibration.'))).toEqual([]);
    expect((await refusalOf(review(program, suggested, 'true'))).message).toContain('Give it back');
    expect((await ben.call.review.next({ skip: [plain] }))?.claim.id).toBe(suggested);
  });

  it('has as many places to assign as any claim, also for admins, as far as editors can tell', async () => {
    const { ada, ben, cem, eva, edo, add, use } = await openDesk({ reviewsWanted: 2 });
    const claimId = await add();
    await use(claimId);
    const assign = (by: typeof edo, memberId: string) => by.call.assignment.assign({ claimId, memberId });
    expect((await refusalOf(assign(ada, ada.id))).message).toContain('Choose somebody else');
    await assign(edo, ada.id);
    await assign(edo, ben.id);
    expect((await refusalOf(assign(edo, cem.id))).message).toContain('held or assigned');
    const names = async () => (await edo.call.claim.byId({ id: claimId })).assignment?.assigned.map(({ name }) => name);
    expect(await names()).toEqual(['Ada', 'Ben']);
    await review(ben, claimId, 'false');
    expect(await names()).toEqual(['Ada', 'Ben']);
    expect((await refusalOf(cem.call.review.take({ claimId }))).message).toContain('every open place');
    expect((await eva.call.review.queue()).count).toBe(0);
    await edo.call.assignment.unassign({ claimId, memberId: ada.id });
    const { assigned } = await edo.call.assignment.spread({ claimIds: [claimId], memberIds: [ada.id] });
    expect(assigned).toEqual([{ claimId, memberId: ada.id }]);
    await edo.call.assignment.unassign({ claimId, memberId: ada.id });
    await review(cem, claimId, 'false');
    expect(await edo.call.claim.byId({ id: claimId })).toMatchObject({ round: { reviewsWanted: 2, submitted: 1 } });
  });

  it('ends when an admin closes the claim or its set, for drafts too', async () => {
    const { ada, ben, setId, add, use, change } = await openDesk();
    const [first, second] = [await add(), await add('missed its own deadline')];
    await use(first);
    await use(second);
    const { review: draft } = await ben.call.review.take({ claimId: first });
    const closed = await ada.call.calibration.close(await change(first));
    expect(closed).toMatchObject({ state: 'calibrated', calibration: { progress: { submitted: 0, places: 3 } } });
    const saved = ben.call.review.saveDraft({ reviewId: draft.id, rationale: 'x', expectedVersion: draft.version });
    expect((await refusalOf(saved)).message).toContain('round of reviews is over');
    const set = await ada.call.calibration.closeSet({ id: setId });
    expect(set.set).toMatchObject({ claims: 2, waiting: 0, closedAt: expect.any(String) });
    expect(set.claims.map(({ endedHow }) => endedHow)).toEqual(['closed', 'closed']);
    expect((await refusalOf(ada.call.calibration.closeSet({ id: setId }))).message).toContain('closed already');
    expect((await refusalOf(use(await add('a third')))).message).toContain('set is closed');
  });

  it('ends with a merge or a split, as if it were any claim, and keeps the results', async () => {
    const { ada, ben, edo, setId, add, use, versionOf } = await openDesk();
    const [secret, plain] = [await add(), await add('missed its own deadline')];
    await use(secret);
    await review(ben, secret, 'false');
    // An ordinary claim that waits for its one review can be merged.
    const ids = [];
    for (const id of [secret, plain]) ids.push({ id, expectedVersion: await versionOf(id) });
    const merged = await edo.call.claim.merge({ ids, wording: 'Both' });
    expect(merged).toMatchObject({ state: 'queued', calibration: null, round: { reviewsWanted: 1 } });
    expect(await edo.call.claim.byId({ id: secret })).toMatchObject({
      state: 'merged',
      calibration: null,
      round: { reviewsWanted: 1, submitted: 0 },
    });
    const other = await add('a third');
    await use(other);
    const parts = ['The flood wall', 'River Oster'].map((words) => ({ wording: words, ...placeOf(words) }));
    await edo.call.claim.split({ id: other, parts, expectedVersion: await versionOf(other) });
    const { claims, score } = await ada.call.calibration.set({ id: setId });
    expect(claims.map(({ endedHow }) => endedHow)).toEqual(['split', 'merged']);
    expect(score).toMatchObject({ claims: 1, exact: 1 });
  });

  it('lets a review stand when the wording changes after it, and asks those who have not handed in', async () => {
    const { ada, ben, cem, edo, setId, add, use, versionOf } = await openDesk();
    const claimId = await add();
    await use(claimId);
    const bens = await review(ben, claimId, 'false');
    await cem.call.review.take({ claimId });
    await edo.call.claim.reword({ id: claimId, wording: 'Reworded', expectedVersion: await versionOf(claimId) });
    expect((await ben.call.claim.byId({ id: claimId })).myReview).toMatchObject({ needsConfirmation: false });
    const { review: draft } = await cem.call.review.task({ claimId });
    expect(draft.needsConfirmation).toBe(true);
    await cem.call.review.confirm({ reviewId: draft.id, expectedVersion: draft.version });
    const again = ben.call.review.confirm({ reviewId: bens.review.id, expectedVersion: bens.review.version });
    expect((await refusalOf(again)).message).toContain('nothing is to be confirmed');
    expect((await ada.call.calibration.set({ id: setId })).claims).toMatchObject([{ reworded: true }]);
  });

  it('is taken out again as long as nobody has begun, and then is the claim it was', async () => {
    const { desk, ada, ben, edo, setId, add, use, change } = await openDesk({ reviewsWanted: 2 });
    const claimId = await add();
    const { db } = desk.deps;
    const slots = () => db.selectFrom('slot').selectAll().where('claim_id', '=', claimId).orderBy('number').execute();
    const [claim, places] = [await edo.call.claim.byId({ id: claimId }), await slots()];
    await use(claimId);
    expect(await slots()).toHaveLength(3);
    await edo.call.assignment.assign({ claimId, memberId: ben.id });
    const taken = await ada.call.calibration.takeOut(await change(claimId));
    expect(taken).toMatchObject({ state: 'queued', calibration: null });
    expect((await ada.call.calibration.set({ id: setId })).claims).toEqual([]);
    await edo.call.assignment.unassign({ claimId, memberId: ben.id });
    expect([await edo.call.claim.byId({ id: claimId }), await slots()]).toEqual([claim, places]);
    await use(claimId);
    await ben.call.review.take({ claimId });
    const late = await refusalOf(ada.call.calibration.takeOut(await change(claimId)));
    expect(late.message).toContain('Close it instead');
  });

  it('is refused, with words, where it could test nobody', async () => {
    const { desk, ben, cem, eva, edo, add, use, change } = await openDesk();
    const begun = await add();
    await ben.call.review.take({ claimId: begun });
    expect((await refusalOf(use(begun))).message).toContain('has begun to review');
    const judged = await add('missed its own deadline');
    await review(ben, judged, 'false');
    await edo.call.decision.return({ ...(await change(judged)), comment: 'Again.' });
    expect((await refusalOf(use(judged))).message).toContain('was judged before');
    const twice = await add('a third');
    await use(twice);
    expect((await refusalOf(use(twice))).message).toContain('already');
    const off = await add('River Oster');
    expect((await refusalOf(use(off, { ratingKey: 'quite' }))).message).toContain('not on the scale');
    await desk.setPolicy({ visibility: 'open' });
    expect((await refusalOf(use(await add('flood wall')))).message).toContain('Make reviews blind first');
    await desk.setPolicy({ visibility: 'blind' });
    for (const { id } of [ben, cem, eva]) {
      await desk.deps.db.updateTable('member').set({ active: false }).where('id', '=', id).execute();
    }
    expect((await refusalOf(use(off))).message).toContain('Invite a reviewer first');
  });

  it('is not for who was an admin when it waited', async () => {
    const { desk, ada, add, use } = await openDesk({ separation: 'solo' });
    const gus = await desk.join('Gus', ['admin', 'reviewer']);
    const claimId = await add();
    await use(claimId);
    await ada.call.member.update({ id: gus.id, roles: ['reviewer'], active: true, expectedVersion: 1 });
    const demoted = await desk.as(gus.id);
    expect((await demoted.call.review.queue()).count).toBe(0);
    expect((await demoted.call.claim.byId({ id: claimId })).calibration).toBeNull();
    expect((await refusalOf(demoted.call.review.take({ claimId }))).message).toContain('You know the answer');
    const later = await add('missed its own deadline');
    await use(later);
    expect((await demoted.call.review.next({}))?.claim.id).toBe(later);
  });
});
