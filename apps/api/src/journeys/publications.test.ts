import { insertArchive } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import { readReportRows } from '../use-cases/report/report-rows.ts';
import { createClaimPages, findVersion, readFrozenModel, readTombstone } from '../use-cases/site/read-claim-page.ts';
import {
  articleText,
  openTestDesk,
  placeOf,
  refusalOf,
  review,
  type DeskMember,
  type TestDesk,
} from '../testing/test-desk.ts';

describeOnBoth('what is published', ({ open }) => {
  let desk: TestDesk;
  let eva: DeskMember;
  let ben: DeskMember;
  let cem: DeskMember;
  let claimId: string;

  beforeEach(async () => {
    const database = await open();
    desk = await openTestDesk(database, { policy: { reviewsWanted: 1, separation: 'strict' } });
    eva = await desk.join('Eva', ['editor']);
    ben = await desk.join('Ben', ['reviewer']);
    cem = await desk.join('Cem', ['reviewer']);
    const article = await eva.call.article.create({ text: articleText });
    claimId = (await eva.call.claim.add({ articleId: article.id, ...placeOf('cost £41m') })).id;
    await review(ben, claimId, 'true');
    await approve();
    await eva.call.publication.publish({ claimId, expectedVersion: await version() });
    return () => database.close();
  });

  const version = async () => (await eva.call.claim.byId({ id: claimId })).version;
  const approve = async () =>
    eva.call.decision.approve({ claimId, explanation: 'The wall cost £41m.', expectedVersion: await version() });
  const page = () => createClaimPages(desk.deps)(claimId);
  const modelOf = async (number?: number) => {
    const found = number === undefined ? await page() : await findVersion(desk.deps, { claimId, number });
    if (found === null) throw new Error('no page');
    return (await readFrozenModel(desk.deps, found)).model.claims[0];
  };

  it('is corrected in a new version with a public note; the first stays readable', async () => {
    const input = { claimId, explanation: 'It cost £41 million.', kind: 'minor' as const, note: 'Written out.' };
    const stale = eva.call.publication.correct({ ...input, expectedVersion: 1 });
    expect(await refusalOf(stale)).toMatchObject({ code: 'stale' });
    const corrected = await eva.call.publication.correct({ ...input, expectedVersion: await version() });
    expect(corrected).toMatchObject({
      state: 'published',
      publication: { number: 2, correction: { kind: 'minor', note: 'Written out.' } },
    });
    expect(await modelOf()).toMatchObject({
      explanation: 'It cost £41 million.',
      publication: { version: 2, corrections: [{ version: 2, kind: 'minor', note: 'Written out.' }] },
    });
    expect((await modelOf(1))?.explanation).toBe('The wall cost £41m.');
    expect((await modelOf(1))?.publication?.corrections).toBeUndefined();
    const rows = await readReportRows(desk.deps, desk.deps.db, eva.actor, [claimId]);
    expect(rows.claims[0]?.approval?.explanation).toBe('It cost £41 million.');
    const [second, first] = await eva.call.publication.byClaim({ claimId });
    expect(rows.claims[0]?.publication).toMatchObject({
      version: 2,
      publishedAt: second?.publishedAt,
      firstPublishedAt: first?.publishedAt,
      corrections: [{ version: 2, at: second?.publishedAt, kind: 'minor', note: 'Written out.' }],
    });
    expect((await eva.call.publication.byClaim({ claimId })).map(({ number }) => number)).toEqual([2, 1]);
    const again = await eva.call.publication.correct({
      ...input,
      kind: 'major',
      note: 'And again.',
      expectedVersion: corrected.version,
    });
    expect(again.publication?.number).toBe(3);
    expect((await modelOf())?.publication?.corrections?.map(({ version: v }) => v)).toEqual([2, 3]);
    expect((await eva.call.claim.timeline({ claimId })).rows.map(({ text }) => text)).toContain(
      'Publication corrected',
    );
  });

  it('says with its next version what is noted about the claimant, and the linter has nothing more to ask', async () => {
    const lintOf = async () => (await eva.call.publication.preview({ claimId })).lint.warnings.map(({ code }) => code);
    const { id, version: before } = await eva.call.claim.byId({ id: claimId });
    await eva.call.publication.recheck({ claimId, comment: 'Who said it?', expectedVersion: before });
    const source = { text: 'The council', ...placeOf('The council') };
    await eva.call.claim.correct({ id, source, expectedVersion: await version() });
    const notes = {
      claimantRole: 'Builder',
      claimantSameAs: 'https://council.example/about',
      claimDate: '2026-02',
      firstAppearanceUrl: 'https://council.example/news',
      reply: 'no_answer' as const,
    };
    const early = eva.call.publication.annotate({ claimId, ...notes, expectedVersion: await version() });
    expect(await refusalOf(early)).toMatchObject({ code: 'not_allowed_now' });
    await review(cem, claimId, 'true');
    expect(await lintOf()).toEqual(expect.arrayContaining(['claimant_without_page', 'no_reply_noted']));
    const noted = await eva.call.publication.annotate({ claimId, ...notes, expectedVersion: await version() });
    expect(noted.version).toBeGreaterThan(before);
    const same = await eva.call.publication.annotate({ claimId, ...notes, expectedVersion: noted.version });
    expect(same.version).toBe(noted.version);
    expect((await eva.call.publication.preview({ claimId })).notes).toEqual(notes);
    expect(await lintOf()).not.toEqual(expect.arrayContaining(['claimant_without_page']));
    expect(await lintOf()).not.toEqual(expect.arrayContaining(['no_reply_noted']));
    await approve();
    const late = eva.call.publication.annotate({ claimId, reply: 'answered', expectedVersion: await version() });
    expect(await refusalOf(late)).toMatchObject({ code: 'not_allowed_now' });
    await eva.call.publication.publish({ claimId, note: 'Named the claimant.', expectedVersion: await version() });
    expect(await modelOf()).toMatchObject({
      claimant: { name: 'The council', role: 'Builder', sameAs: 'https://council.example/about' },
      claimDate: '2026-02',
      firstAppearanceUrl: 'https://council.example/news',
      reply: 'no_answer',
    });
    expect((await modelOf(1))?.reply).toBeUndefined();
    const link = eva.call.publication.annotate({ claimId, claimantSameAs: 'javascript:1', expectedVersion: 1 });
    expect(await refusalOf(link)).toMatchObject({ message: expect.stringContaining('http') });
    expect(await refusalOf(cem.call.publication.annotate({ claimId, expectedVersion: 1 }))).toMatchObject({
      code: 'forbidden',
    });
  });

  it('warns of a page that is gone and of a judge who had stepped back', async () => {
    const { deps, workspaceId } = desk;
    const dee = await desk.join('Dee', ['reviewer']);
    await eva.call.publication.recheck({ claimId, comment: 'Once more.', expectedVersion: await version() });
    await dee.call.review.recuse({ claimId, reason: 'My brother builds walls.' });
    await eva.call.assignment.liftRecusal({ claimId, memberId: dee.id });
    await review(dee, claimId, 'true');
    const { claim } = await eva.call.publication.preview({ claimId });
    const evidenceId = claim.reviews?.flatMap(({ evidence }) => evidence)[0]?.id ?? '';
    const look = { evidenceId, requestedBy: eva.id, url: 'https://register.example/2026-09', text: null };
    const nothing = { finalUrl: null, contentType: null, file: null, quote: null, drift: null };
    const failed = { ...nothing, problem: 'missing', status: 404, fetchedAt: deps.now() };
    await insertArchive(deps.db, { workspaceId, id: deps.newId(), ...look, ...failed });
    const { warnings } = (await eva.call.publication.preview({ claimId })).lint;
    expect(warnings).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ code: 'dead_link', place: { part: 'evidence', evidence: 1 } }),
        expect.objectContaining({ code: 'reviewer_conflict', message: expect.stringContaining('Dee') }),
      ]),
    );
  });

  it('is not corrected by its reviewer', async () => {
    const flo = await desk.join('Flo', ['reviewer', 'editor']);
    const before = { claimId, comment: 'New figures.', expectedVersion: await version() };
    await eva.call.publication.recheck(before);
    await review(flo, claimId, 'true');
    await approve();
    await eva.call.publication.publish({ claimId, note: 'Checked again.', expectedVersion: await version() });
    const words = {
      claimId,
      explanation: 'Mine.',
      kind: 'minor' as const,
      note: 'x',
      expectedVersion: await version(),
    };
    expect(await refusalOf(flo.call.publication.correct(words))).toMatchObject({
      message: expect.stringContaining('You reviewed'),
    });
  });

  it('is retracted for good; its versions are kept for the record', async () => {
    const reason = 'The register we used was a forgery.';
    const retracted = await eva.call.publication.retract({ claimId, reason, expectedVersion: await version() });
    expect(retracted).toMatchObject({ state: 'retracted', retraction: { reason, by: { name: 'Eva' } } });
    expect(await page()).toMatchObject({ retractedAt: retracted.retraction?.at });
    expect((await modelOf(1))?.explanation).toBe('The wall cost £41m.');
    const { workspaceId } = desk;
    expect(await readTombstone(desk.deps, { workspaceId, claimId })).toMatchObject({
      reason,
      versions: [{ number: 1 }],
    });
    const reported = await readReportRows(desk.deps, desk.deps.db, eva.actor, [claimId]);
    expect(reported.claims[0]).toMatchObject({
      publication: null,
      retraction: { at: retracted.retraction?.at, reason },
    });
    expect(Object.entries(retracted.actions).filter(([, action]) => action.ok)).toEqual([]);
    expect((await eva.call.publication.list({})).rows).toMatchObject([{ claimId, retracted: true }]);
    const again = eva.call.publication.retract({ claimId, reason, expectedVersion: retracted.version });
    expect(await refusalOf(again)).toMatchObject({ code: 'not_allowed_now' });
    expect((await eva.call.claim.list({ states: ['retracted'] })).rows.map(({ id }) => id)).toEqual([claimId]);
  });

  it('can be retracted while it is checked again, and nobody can review it any more', async () => {
    const comment = 'The source took its figures back.';
    const checking = await eva.call.publication.recheck({ claimId, comment, expectedVersion: await version() });
    expect(checking.actions.retract).toEqual({ ok: true });
    await cem.call.review.take({ claimId });
    const reason = 'The figures were invented.';
    const retracted = await eva.call.publication.retract({ claimId, reason, expectedVersion: await version() });
    expect(retracted).toMatchObject({ state: 'retracted', reviews: null, retraction: { reason } });
    expect(await page()).toMatchObject({ retractedAt: expect.any(String) });
    expect((await cem.call.desk.waiting()).mine).toEqual([]);
    expect(await refusalOf(review(cem, claimId, 'true'))).toMatchObject({ code: 'not_allowed_now' });
    expect(await refusalOf(eva.call.decision.compare({ claimId }))).toMatchObject({ code: expect.any(String) });
  });

  it('stands while it is checked again, and its new verdict is a correction', async () => {
    const comment = 'The council has published new figures.';
    const checking = await eva.call.publication.recheck({ claimId, comment, expectedVersion: await version() });
    expect(checking).toMatchObject({
      state: 'queued',
      verdict: null,
      reviews: null,
      publication: { number: 1 },
      round: { number: 2, returnComment: comment },
    });
    expect((await modelOf())?.decision?.verdict.key).toBe('true');
    // What is published is no secret to whoever reviews it again; the first round's reviews are.
    const task = await cem.call.review.take({ claimId });
    expect(task).toMatchObject({ roundNumber: 2, claim: { reviews: null, publication: { number: 1 } } });
    await review(cem, claimId, 'false');
    await approve();
    const silent = eva.call.publication.publish({ claimId, expectedVersion: await version() });
    expect(await refusalOf(silent)).toMatchObject({ message: expect.stringContaining('public note') });
    const published = await eva.call.publication.publish({
      claimId,
      note: 'New figures show £39m.',
      expectedVersion: await version(),
    });
    expect(published).toMatchObject({ number: 2, correction: { kind: 'verdict', note: 'New figures show £39m.' } });
    expect((await modelOf())?.decision?.verdict.key).toBe('false');
  });

  it('is checked again by whoever asks once its day has come, and not before', async () => {
    const at = new Date(desk.deps.now().getTime() + 3_600_000).toISOString();
    const planned = await eva.call.publication.planRecheck({
      claimId,
      recheckAt: at,
      expectedVersion: await version(),
    });
    expect(planned.recheckAt).toBe(at);
    expect((await page())?.recheckAt).toBe(at);
    expect(await cem.call.review.next({})).toBeNull();
    const early = { claimId, comment: 'Already?', expectedVersion: planned.version };
    expect(await refusalOf(cem.call.publication.recheck(early))).toMatchObject({
      message: expect.stringContaining('has not come yet'),
    });
    expect((await cem.call.desk.waiting()).toRecheck.count).toBe(0);
    desk.wait(60);
    expect((await cem.call.desk.waiting()).toRecheck.rows.map(({ id }) => id)).toEqual([claimId]);
    expect((await cem.call.review.next({}))?.claim.id).toBe(claimId);
    expect((await cem.call.review.task({ claimId })).returnComment).toContain('has come');
    expect((await cem.call.desk.waiting()).toRecheck.count).toBe(0);
  });

  it('is taken by name once its day has come', async () => {
    const input = { claimId, recheckAt: desk.deps.now().toISOString(), expectedVersion: await version() };
    await eva.call.publication.planRecheck(input);
    expect((await cem.call.review.take({ claimId })).roundNumber).toBe(2);
    // Readers go on seeing the day that was set: they are not told that somebody looks.
    expect((await page())?.recheckAt).toBe(input.recheckAt);
  });
});
