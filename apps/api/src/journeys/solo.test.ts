import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeAll, expect, it } from 'vitest';
import {
  articleText,
  openTestDesk,
  placeOf,
  refusalOf,
  review,
  type DeskMember,
  type TestDesk,
} from '../testing/test-desk.ts';

describeOnBoth('one person takes a claim the whole way', ({ open }) => {
  let desk: TestDesk;
  let ada: DeskMember;
  beforeAll(async () => {
    desk = await openTestDesk(await open());
    ada = await desk.join('Ada', ['admin']);
  });

  it('reads an article, sorts its claims, reviews, approves, publishes and reports', async () => {
    const created = await ada.call.article.create({ text: articleText, outlet: 'The Ostermere Courier' });
    expect(created).toMatchObject({ title: articleText.split('\n')[0], extraction: { status: 'pending' } });
    await desk.extract(created.id);
    const article = await ada.call.article.byId({ id: created.id });
    expect(article).toMatchObject({ text: articleText, extraction: { status: 'done' }, duplicate: false });
    expect(article.counts.suggested).toBe(article.claims);
    const { claims } = await ada.call.claim.byArticle({ articleId: article.id });
    expect(claims.map(({ number }) => number)).toEqual(claims.map((_, index) => index + 1));
    const [first, second] = claims.filter(({ checkable }) => checkable);
    if (first === undefined || second === undefined) throw new Error('the engine found too little');

    const accepted = await ada.call.claim.accept({ id: first.id, expectedVersion: first.version });
    expect(accepted).toMatchObject({ state: 'queued', round: { number: 1, reviewsWanted: 1 } });
    expect(accepted.quote.exact).toBe(articleText.slice(first.start, first.end));
    const dismissed = await ada.call.claim.dismiss({
      id: second.id,
      reason: 'trivial',
      expectedVersion: second.version,
    });
    expect(dismissed.actions.restore).toEqual({ ok: true });
    expect((await ada.call.claim.restore({ id: second.id, expectedVersion: dismissed.version })).state).toBe(
      'suggested',
    );

    const added = await ada.call.claim.add({
      articleId: article.id,
      ...placeOf('missed its own deadline for the second phase'),
    });
    expect(added).toMatchObject({ state: 'queued', origin: 'manual' });
    const queue = await ada.call.review.queue();
    expect(queue.rows.map(({ id }) => id).sort()).toEqual([first.id, added.id].sort());

    expect(await review(ada, first.id, 'mostly-true')).toMatchObject({ state: 'decided', canWithdraw: false });
    const decided = await ada.call.claim.byId({ id: first.id });
    expect(decided.decision).toMatchObject({ method: 'single', verdict: { ratingKey: 'mostly-true' } });
    const waiting = await ada.call.decision.waiting();
    expect(waiting.toApprove.map(({ claim }) => claim.id)).toEqual([first.id]);
    const approved = await ada.call.decision.approve({
      claimId: first.id,
      explanation: 'The register lists the homes.[1]',
      expectedVersion: decided.version,
    });
    expect(approved).toMatchObject({
      state: 'approved',
      decision: { explanation: 'The register lists the homes.[1]' },
    });

    const preview = await ada.call.publication.preview({ claimId: first.id });
    expect(preview.lint.errors).toEqual([]);
    expect(preview.html).toContain('Mostly true');
    const published = await ada.call.publication.publish({ claimId: first.id, expectedVersion: approved.version });
    expect(published).toMatchObject({ number: 1, local: true });
    expect(await ada.call.claim.byId({ id: first.id })).toMatchObject({
      state: 'published',
      publication: { number: 1 },
    });

    const report = await desk.report(ada, { selection: { articleId: article.id } });
    expect(report.files.map(({ fileName }) => fileName)).toEqual([
      'report.html',
      'report.pdf',
      'report.docx',
      'report.md',
      'report.xlsx',
      'claims.csv',
      'reviews.csv',
      'evidence.csv',
      'claimreview.json',
    ]);
    expect((await ada.call.report.list({})).rows.map(({ id }) => id)).toEqual([report.id]);
    const again = await desk.report(ada, { selection: { articleId: article.id } });
    expect(again.contentHash).toBe(report.contentHash);
    expect(again.files.map(({ fileSha256 }) => fileSha256)).toEqual(report.files.map(({ fileSha256 }) => fileSha256));
  });

  it('finds the same text again and keeps what people did when it is read again', async () => {
    const twin = await ada.call.article.create({ text: articleText });
    expect(twin.duplicate).toBe(true);
    const before = (await ada.call.claim.byArticle({ articleId: twin.id })).claims;
    await ada.call.article.retryExtraction({ id: twin.id });
    await desk.extract(twin.id);
    expect((await ada.call.claim.byArticle({ articleId: twin.id })).claims).toEqual(before);
  });

  it('refuses what is not text, and a selection outside of it', async () => {
    expect(await refusalOf(ada.call.article.create({ text: ' 🙂🙂 ' }))).toMatchObject({ code: 'invalid_input' });
    const [article] = (await ada.call.article.list({})).rows;
    const add = ada.call.claim.add({ articleId: article?.id ?? '', start: 5, end: 99_999 });
    expect(await refusalOf(add)).toMatchObject({
      code: 'not_allowed_now',
      message: expect.stringContaining('not in the article'),
    });
  });

  it('folds a line and brings it back', async () => {
    const [row] = (await ada.call.article.list({})).rows;
    const article = await ada.call.article.byId({ id: row?.id ?? '' });
    const line = article.lines.at(-1);
    if (line === undefined) throw new Error('no line');
    const folded = await ada.call.article.setLineKind({
      id: article.id,
      start: line.start,
      kind: 'boilerplate',
      expectedVersion: article.version,
    });
    expect(folded.lines.at(-1)).toMatchObject({ folded: true, overridden: true });
    const stale = ada.call.article.setLineKind({
      id: article.id,
      start: line.start,
      kind: 'body',
      expectedVersion: article.version,
    });
    expect(await refusalOf(stale)).toMatchObject({ code: 'stale', current: { version: folded.version } });
  });

  it('shows on the desk what waits', async () => {
    const waiting = await ada.call.desk.waiting();
    expect(waiting).toMatchObject({
      reviewsWanted: { count: 1 },
      toApprove: { count: 0 },
      toPublish: { count: 0 },
      mine: [],
    });
    expect(waiting.toSort.count).toBeGreaterThan(0);
  });
});
