import { getClaim, listSlots } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import {
  articleText,
  evidence,
  openTestDesk,
  placeOf,
  refusalOf,
  review,
  type DeskMember,
  type TestDesk,
} from '../testing/test-desk.ts';

describeOnBoth('a team with blind reviews', ({ open }) => {
  let desk: TestDesk;
  let ada: DeskMember;
  let ben: DeskMember;
  let cem: DeskMember;
  let dee: DeskMember;
  let eva: DeskMember;
  let claimId: string;

  beforeEach(async () => {
    const database = await open();
    desk = await openTestDesk(database, { policy: { reviewsWanted: 2, separation: 'strict' } });
    ada = await desk.join('Ada', ['editor']);
    ben = await desk.join('Ben', ['reviewer']);
    cem = await desk.join('Cem', ['reviewer']);
    dee = await desk.join('Dee', ['adjudicator']);
    eva = await desk.join('Eva', ['admin']);
    const article = await ada.call.article.create({ text: articleText });
    claimId = (await ada.call.claim.add({ articleId: article.id, ...placeOf('cost £41m') })).id;
    return () => database.close();
  });

  it('decides what two reviewers agree on, blind until then', async () => {
    const before = await cem.call.claim.byId({ id: claimId });
    const listed = await cem.call.claim.list({});
    expect(await review(ben, claimId, 'true', 'SECRET words of Ben')).toMatchObject({
      state: 'queued',
      canWithdraw: true,
    });
    // To the other reviewer nothing has changed, to the byte.
    expect(await cem.call.claim.byId({ id: claimId })).toEqual(before);
    expect(await cem.call.claim.list({})).toEqual(listed);
    const task = await cem.call.review.take({ claimId });
    expect(JSON.stringify([task, await cem.call.desk.waiting(), await cem.call.review.mine()])).not.toMatch(
      /SECRET|register/,
    );
    expect(task).toMatchObject({ blind: true, review: { evidence: [], ratingKey: null } });
    expect(await refusalOf(cem.call.decision.compare({ claimId }))).toMatchObject({ code: 'forbidden' });
    await cem.call.review.release({ reviewId: task.review.id });

    expect(await review(cem, claimId, 'mostly-true', 'Nearly.')).toMatchObject({
      state: 'decided',
      canWithdraw: false,
    });
    const decided = await ben.call.claim.byId({ id: claimId });
    expect(decided.decision).toMatchObject({ method: 'middle', verdict: { ratingKey: 'mostly-true' } });
    expect(decided.decision?.dissent).toMatchObject([{ reviewer: { name: 'Ben' } }]);
    expect(decided.reviews?.map(({ reviewer }) => reviewer?.name).sort()).toEqual(['Ben', 'Cem']);
  });

  it('takes a dispute to an adjudicator, an editor and the public', async () => {
    await review(ben, claimId, 'false');
    expect(await review(cem, claimId, 'true')).toMatchObject({ state: 'disputed' });
    const disputes = await dee.call.decision.disputes();
    expect(disputes).toMatchObject({ count: 1, rows: [{ spread: 4, reviews: 2, actions: { take: { ok: true } } }] });
    expect((await eva.call.decision.disputes()).rows[0]).toMatchObject({
      spread: null,
      reason: 'The reviews disagree.',
    });
    expect(await refusalOf(dee.call.decision.compare({ claimId }))).toMatchObject({ code: 'not_allowed_now' });

    const comparison = await dee.call.decision.take({ claimId });
    expect(comparison).toMatchObject({ mine: true, spread: 4, differences: ['rating'] });
    expect(comparison.reviews.map(({ reviewer, submittedAt }) => [reviewer, submittedAt])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(comparison.evidence).toHaveLength(1);
    expect(comparison.evidence[0]?.uses.map(({ label }) => label)).toEqual(['A', 'B']);
    expect(await refusalOf(eva.call.decision.take({ claimId }))).toMatchObject({ code: 'not_allowed_now' });

    const { version } = comparison.claim;
    const judged = await dee.call.decision.decide({
      claimId,
      ratingKey: 'mixed',
      flags: ['missing_context', 'missing_context'],
      confidence: 'medium',
      rationale: 'Half of it.',
      cause: 'One had evidence the other missed',
      expectedVersion: version,
    });
    expect(judged.decision).toMatchObject({
      method: 'adjudicated',
      flags: ['missing_context'],
      decidedBy: { name: 'Dee' },
    });
    expect(judged.decision?.dissent).toHaveLength(2);
    const approval = { claimId, explanation: 'Half of the wall was paid for.', expectedVersion: judged.version };
    const approved = await ada.call.decision.approve(approval);
    expect(await refusalOf(ada.call.decision.approve(approval))).toMatchObject({
      code: 'stale',
      current: { state: 'approved', version: approved.version },
    });
    const published = await ada.call.publication.publish({ claimId, expectedVersion: approved.version });
    expect(published.verdict.ratingKey).toBe('mixed');
    const model = (await ada.call.publication.preview({ claimId })).model;
    expect(JSON.stringify(model)).not.toMatch(/Ben|Cem|Dee|Ada/);
  });

  it('hands a dispute over when its adjudicator is gone, and not before', async () => {
    await review(ben, claimId, 'false');
    await review(cem, claimId, 'true');
    await dee.call.decision.take({ claimId });
    expect(await refusalOf(eva.call.decision.take({ claimId }))).toMatchObject({
      message: 'Another adjudicator has taken this dispute.',
    });
    expect((await eva.call.decision.disputes()).rows[0]?.actions.take.ok).toBe(false);
    const { version } = (await eva.call.member.list()).find(({ id }) => id === dee.id) ?? { version: 0 };
    await eva.call.member.update({ id: dee.id, roles: ['viewer'], active: false, expectedVersion: version });
    expect((await eva.call.decision.disputes()).rows[0]?.actions.take.ok).toBe(true);
    await eva.call.decision.take({ claimId });
    const ruling = { ratingKey: 'mixed', flags: [], confidence: 'low' as const, rationale: 'Both.', cause: 'Scope.' };
    const { version: expectedVersion } = await eva.call.claim.byId({ id: claimId });
    expect(await eva.call.decision.decide({ claimId, ...ruling, expectedVersion })).toMatchObject({ state: 'decided' });
  });

  it('asks one more, still blind, and takes the answer back to the adjudicator', async () => {
    await review(ben, claimId, 'false');
    await review(cem, claimId, 'true');
    const { claim } = await dee.call.decision.take({ claimId });
    const asked = await dee.call.decision.askOneMore({
      claimId,
      question: 'What did it cost in 2025?',
      expectedVersion: claim.version,
    });
    expect(asked.state).toBe('queued');
    const task = await eva.call.review.take({ claimId });
    expect(task).toMatchObject({ question: 'What did it cost in 2025?', blind: true });
    expect(task.claim.reviews).toBeNull();
    const mine = (await ben.call.review.mine()).submitted[0]?.review.id ?? '';
    expect(await refusalOf(ben.call.review.withdraw({ reviewId: mine }))).toMatchObject({ code: 'not_allowed_now' });
    expect(await review(eva, claimId, 'mostly-false')).toMatchObject({ state: 'in_adjudication' });
    expect((await dee.call.decision.compare({ claimId })).reviews).toHaveLength(3);
  });

  it('returns a decision for a new round that hides the old one from those who may still review', async () => {
    await review(ben, claimId, 'true');
    await review(cem, claimId, 'true');
    const decided = await ada.call.claim.byId({ id: claimId });
    const returned = await ada.call.decision.return({
      claimId,
      comment: 'Check the date.',
      expectedVersion: decided.version,
    });
    expect(returned).toMatchObject({
      state: 'queued',
      decision: null,
      reviews: null,
      verdict: null,
      round: { number: 2 },
    });
    const task = await eva.call.review.take({ claimId });
    expect(task).toMatchObject({ roundNumber: 2, returnComment: 'Check the date.' });
    // Ben wrote his own and has seen none since.
    expect(await review(ben, claimId, 'false')).toMatchObject({ state: 'queued' });
  });

  it('lets nobody review what they have seen reviews of', async () => {
    await review(ben, claimId, 'true');
    await review(cem, claimId, 'true');
    const seen = await eva.call.claim.byId({ id: claimId });
    expect(seen.reviews).toHaveLength(2);
    await ada.call.decision.return({ claimId, comment: 'Again.', expectedVersion: seen.version });
    expect(await refusalOf(eva.call.review.take({ claimId }))).toMatchObject({
      message: expect.stringContaining('seen another review'),
    });
    expect(await eva.call.review.next({})).toBeNull();
    expect((await eva.call.review.queue()).count).toBe(0);
  });

  it('offers a claim to nobody who adjudicated or approved it', async () => {
    await review(ben, claimId, 'true');
    await review(cem, claimId, 'true');
    const { version } = await ben.call.claim.byId({ id: claimId });
    const approved = await eva.call.decision.approve({ claimId, explanation: 'So it is.', expectedVersion: version });
    await eva.call.decision.return({ claimId, comment: 'No, wait.', expectedVersion: approved.version });
    expect(await eva.call.review.queue()).toEqual({ count: 0, rows: [] });
    expect(await refusalOf(eva.call.review.take({ claimId }))).toMatchObject({ code: 'not_allowed_now' });
  });

  it('keeps reviewer, adjudicator and editor apart', async () => {
    const gil = await desk.join('Gil', ['reviewer', 'adjudicator', 'editor']);
    await review(gil, claimId, 'false');
    await review(ben, claimId, 'true');
    const [dispute] = (await gil.call.decision.disputes()).rows;
    expect(dispute?.actions.take).toEqual({ ok: false, reason: expect.stringContaining('You reviewed this claim') });
    expect(await refusalOf(gil.call.decision.take({ claimId }))).toMatchObject({ code: 'not_allowed_now' });
    const { claim } = await dee.call.decision.take({ claimId });
    const judged = await dee.call.decision.decide({
      claimId,
      ratingKey: 'true',
      flags: [],
      confidence: 'high',
      rationale: 'So it is.',
      cause: 'Slip',
      expectedVersion: claim.version,
    });
    const approve = gil.call.decision.approve({ claimId, explanation: 'So it is.', expectedVersion: judged.version });
    expect(await refusalOf(approve)).toMatchObject({ message: expect.stringContaining('You reviewed this claim') });
  });

  it('withdraws until the last review is in, and keeps the words', async () => {
    const { review: mine } = await review(ben, claimId, 'true', 'First thoughts');
    const withdrawn = await ben.call.review.withdraw({ reviewId: mine.id });
    expect(withdrawn).toMatchObject({ status: 'withdrawn', rationale: 'First thoughts', leaseUntil: null });
    const again = await ben.call.review.take({ claimId });
    expect(again.review).toMatchObject({ id: mine.id, status: 'draft', ratingKey: 'true' });
    await ben.call.review.submit({ reviewId: mine.id, expectedVersion: again.review.version });
    await review(cem, claimId, 'true');
    expect(await refusalOf(ben.call.review.withdraw({ reviewId: mine.id }))).toMatchObject({ code: 'not_allowed_now' });
  });

  it('counts a review of an older wording only after its reviewer has confirmed it', async () => {
    const { review: mine } = await review(ben, claimId, 'true');
    const task = await cem.call.review.take({ claimId });
    const claim = await ada.call.claim.byId({ id: claimId });
    await ada.call.claim.reword({ id: claimId, wording: 'The wall cost £41 million', expectedVersion: claim.version });
    expect((await ben.call.review.mine()).submitted[0]?.review.needsConfirmation).toBe(true);

    const current = (await cem.call.review.task({ claimId })).review;
    expect(current).toMatchObject({ needsConfirmation: true, wordingVersion: 1 });
    const stale = { reviewId: current.id, ratingKey: 'true', expectedVersion: task.review.version };
    expect(await refusalOf(cem.call.review.saveDraft(stale))).toMatchObject({
      code: 'stale',
      current: { version: current.version },
    });
    await cem.call.evidence.add({ reviewId: current.id, ...evidence });
    const draft = await cem.call.review.saveDraft({
      reviewId: current.id,
      ratingKey: 'true',
      confidence: 'low',
      rationale: 'Read again.',
      expectedVersion: current.version,
    });
    const early = cem.call.review.submit({ reviewId: draft.id, expectedVersion: draft.version });
    expect(await refusalOf(early)).toMatchObject({ message: expect.stringContaining('wording changed') });
    const confirmed = await cem.call.review.confirm({ reviewId: draft.id, expectedVersion: draft.version });
    // Complete, but Ben's judged the old wording.
    const submitted = await cem.call.review.submit({ reviewId: draft.id, expectedVersion: confirmed.review.version });
    expect(submitted).toMatchObject({ state: 'queued', canWithdraw: true });
    const waiting = (await ben.call.review.mine()).submitted[0]?.review;
    const settled = await ben.call.review.confirm({ reviewId: mine.id, expectedVersion: waiting?.version ?? 0 });
    expect(settled.state).toBe('decided');
  });

  it('gives a place back when its lease ends, and keeps the draft', async () => {
    const task = await ben.call.review.take({ claimId });
    await ben.call.review.saveDraft({
      reviewId: task.review.id,
      rationale: 'Half a thought',
      expectedVersion: task.review.version,
    });
    await cem.call.review.take({ claimId });
    expect(await refusalOf(eva.call.review.take({ claimId }))).toMatchObject({
      message: expect.stringContaining('every open place'),
    });
    desk.wait(31);
    await eva.call.review.take({ claimId });
    const claim = await getClaim(desk.deps.db, desk.workspaceId, claimId);
    const slots = await listSlots(desk.deps.db, desk.workspaceId, [claim?.currentRoundId ?? '']);
    expect(slots.map(({ memberId }) => memberId)).toContain(eva.id);
    const mine = (await ben.call.review.mine()).open[0];
    expect(mine).toMatchObject({ hasDraft: true, review: { rationale: 'Half a thought', leaseUntil: null } });
  });

  it('answers the same idempotency key once', async () => {
    const { review: mine } = await review(ben, claimId, 'true');
    const input = { reviewId: mine.id, idempotencyKey: 'undo-1' };
    const first = await ben.call.review.withdraw(input);
    expect(await ben.call.review.withdraw(input)).toEqual(first);
    expect(await refusalOf(ben.call.review.withdraw({ reviewId: mine.id }))).toMatchObject({ code: 'not_allowed_now' });
    const other = ben.call.review.withdraw({ ...input, reviewId: claimId });
    expect(await refusalOf(other)).toMatchObject({ code: 'key_reused' });
  });
});
