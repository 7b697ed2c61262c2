import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import { articleText, openTestDesk, placeOf, review, type DeskMember, type TestDesk } from '../testing/test-desk.ts';

describeOnBoth('the timeline of a claim', ({ open }) => {
  let desk: TestDesk;
  let ada: DeskMember;
  let ben: DeskMember;
  let cem: DeskMember;
  let eva: DeskMember;
  let articleId: string;
  let claimId: string;

  beforeEach(async () => {
    const database = await open();
    desk = await openTestDesk(database, { policy: { reviewsWanted: 2, separation: 'strict' } });
    ada = await desk.join('Ada', ['editor']);
    ben = await desk.join('Ben', ['reviewer']);
    cem = await desk.join('Cem', ['reviewer']);
    eva = await desk.join('Eva', ['admin']);
    articleId = (await ada.call.article.create({ text: articleText })).id;
    claimId = (await ada.call.claim.add({ articleId, ...placeOf('cost £41m') })).id;
    return () => database.close();
  });

  const read = async (member: DeskMember, input: object = {}) =>
    (await member.call.claim.timeline({ claimId, ...input })).rows;
  const told = async (member: DeskMember) =>
    (await read(member)).map(({ text, actor }) => (actor === null ? text : `${text}: ${actor.name}`));
  const versionOf = async () => (await ada.call.claim.byId({ id: claimId })).version;

  it('tells what changed, from what to what', async () => {
    const before = await ada.call.claim.byId({ id: claimId });
    await ada.call.claim.correct({
      id: claimId,
      wording: 'The flood wall cost £41 million.',
      kind: 'event',
      source: { text: 'Council' },
      expectedVersion: before.version,
    });
    const dueAt = '2026-03-05T12:00:00.000Z';
    await ada.call.assignment.reschedule({ claimId, dueAt, expectedVersion: await versionOf() });
    const [deadline, correction, added] = await read(cem);
    expect(deadline).toMatchObject({ details: [{ type: 'time', label: 'Due', before: null, after: dueAt }] });
    expect(correction?.actor).toEqual({ id: ada.id, name: 'Ada' });
    expect(correction?.details).toEqual([
      { type: 'wording', before: before.wording, after: 'The flood wall cost £41 million.' },
      { type: 'change', label: 'Source', before: before.source, after: 'Council' },
      { type: 'change', label: 'Kind', before: before.kind, after: 'event' },
    ]);
    expect(added).toMatchObject({ text: 'Added by hand', details: [] });
  });

  it('links what was split to what came of it, and back', async () => {
    const parts = ['cost £41m', 'flood wall'].map((words) => ({ wording: `It ${words}.`, ...placeOf(words) }));
    const split = await ada.call.claim.split({ id: claimId, parts, expectedVersion: await versionOf() });
    const childIds = split.lineage?.children.map(({ id }) => id) ?? [];
    const [entry] = await read(ada);
    expect(entry?.details.map((detail) => detail.type === 'claim' && detail.claim.id)).toEqual(childIds);
    const [made] = await read(ada, { claimId: childIds[0] });
    expect(made).toMatchObject({ text: 'Made by splitting a claim', details: [{ claim: { id: claimId, articleId } }] });
  });

  it('tells nobody else of assignments and reviews of an open round', async () => {
    const before = await Promise.all([cem, eva].map((member) => read(member)));
    await ada.call.assignment.assign({ claimId, memberId: ben.id });
    await review(ben, claimId, 'true');
    expect(await Promise.all([cem, eva].map((member) => read(member)))).toEqual(before);
    expect(await told(ada)).toEqual(['Assigned to Ben: Ada', 'Added by hand: Ada']);
  });

  it('shows reviews with names once decided, and hides them again from everybody when returned', async () => {
    await review(ben, claimId, 'true');
    const undecided = ['Added by hand: Ada'];
    expect(await told(cem)).toEqual(undecided);
    expect(await told(eva)).toEqual(undecided);
    expect(await told(ada)).toEqual(undecided);
    expect(await told(ben)).toEqual(['Review submitted: Ben', ...undecided]);
    await review(cem, claimId, 'mostly-true');
    const decided = ['Decided by the reviews', 'Review submitted: Cem', 'Review submitted: Ben', 'Added by hand: Ada'];
    for (const member of [ada, ben, cem, eva]) expect(await told(member)).toEqual(decided);
    expect((await read(ada, { group: 'decisions' }))[0]?.details[0]).toMatchObject({
      type: 'verdict',
      before: null,
      after: { ratingKey: 'mostly-true' },
    });
    await ada.call.decision.return({ claimId, comment: 'Check the date.', expectedVersion: await versionOf() });
    const returned = ['Returned for a new round: Ada', 'Decided by the reviews', 'Added by hand: Ada'];
    for (const member of [ada, eva]) expect(await told(member)).toEqual(returned);
    const rows = await read(eva);
    expect(rows[0]?.details).toEqual([{ type: 'quote', text: 'Check the date.' }]);
    expect(rows[1]?.details).toEqual([]);
    const own = (await told(ben)).filter((line) => line.startsWith('Review'));
    expect(own).toEqual(['Review submitted: Ben']);
  });

  it('says how the verdict changed between rounds', async () => {
    await review(ben, claimId, 'true');
    await review(cem, claimId, 'true');
    await ada.call.decision.return({ claimId, comment: 'Again.', expectedVersion: await versionOf() });
    await review(ben, claimId, 'false');
    await review(cem, claimId, 'false');
    const [decided, second] = await read(ada);
    expect(decided?.details).toMatchObject([{ before: { ratingKey: 'true' }, after: { ratingKey: 'false' } }]);
    expect(second).toMatchObject({ text: 'Review submitted', details: [{ type: 'round', number: 2 }] });
  });

  it('makes whoever is shown it one who has seen reviews', async () => {
    await review(ben, claimId, 'true');
    await review(cem, claimId, 'true');
    const dan = await desk.join('Dan', ['reviewer']);
    await read(dan, { group: 'reviews' });
    await ada.call.decision.return({ claimId, comment: 'Again.', expectedVersion: await versionOf() });
    await expect(dan.call.review.take({ claimId })).rejects.toThrow('seen another review');
  });

  it('is read in pages that each are full', async () => {
    await review(ben, claimId, 'true');
    await review(cem, claimId, 'true');
    const all = await read(ada);
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: Awaited<ReturnType<typeof ada.call.claim.timeline>> = await ada.call.claim.timeline({
        claimId,
        limit: 1,
        cursor,
      });
      expect(page.rows).toHaveLength(1);
      paged.push(...page.rows);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
  });

  it('closes what was said in earlier rounds with the discussion', async () => {
    await review(ben, claimId, 'true');
    await review(cem, claimId, 'true');
    await ada.call.comment.add({ claimId, text: 'Ben is right.' });
    expect(await told(eva)).toContain('Comment written: Ada');
    await ada.call.decision.return({ claimId, comment: 'Again.', expectedVersion: await versionOf() });
    expect(await told(eva)).not.toContain('Comment written: Ada');
    expect(await read(eva, { group: 'comments' })).toEqual([]);
  });
});
