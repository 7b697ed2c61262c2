import type { ExtractedClaim } from '@claimdesk/core';
import { claimNextExtraction, getLatestExtraction } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import { openEngine } from '../../models/open-engine.ts';
import { articleText, openTestDesk, placeOf, type DeskMember, type TestDesk } from '../../testing/test-desk.ts';
import { startRecording } from './record-extraction.ts';

const { article, claims } = openEngine().extract(articleText);
const half = Math.ceil(claims.length / 2);

describeOnBoth('what the engine finds', ({ open }) => {
  let desk: TestDesk;
  let ada: DeskMember;
  let articleId: string;

  beforeEach(async () => {
    const database = await open();
    desk = await openTestDesk(database);
    ada = await desk.join('Ada', ['admin']);
    articleId = (await ada.call.article.create({ text: articleText, title: '' })).id;
    return () => database.close();
  });

  async function recording() {
    const run = await getLatestExtraction(desk.deps.db, desk.workspaceId, articleId);
    if (run === undefined) throw new Error('nothing to record');
    return startRecording(desk.deps, run);
  }
  const wordings = async () =>
    (await ada.call.claim.byArticle({ articleId })).claims.map(({ wording }) => wording).sort();
  const wordingsOf = (some: readonly ExtractedClaim[]) => some.map(({ text }) => text).sort();

  it('is saved step by step, and what was saved stays when it is cancelled', async () => {
    const recorder = await recording();
    expect(await recorder.article(article)).toBe(true);
    expect(await ada.call.article.byId({ id: articleId })).toMatchObject({
      title: article.title,
      extraction: { done: 0, saved: 0 },
    });
    expect(await recorder.found({ claims: claims.slice(0, half), done: 2, total: 5 })).toBe(true);
    const cancelled = await ada.call.article.cancelExtraction({ id: articleId });
    expect(cancelled.extraction).toMatchObject({ status: 'cancelled', done: 2, total: 5, saved: half, error: null });
    expect(cancelled.extraction?.stopped).toMatch(/^Stopped after 2 of 5 sentences; .* kept\.$/);
    expect(cancelled.lines.map(({ kind }) => kind)).toEqual(article.lines.map(({ kind }) => kind));
    expect(await recorder.found({ claims: claims.slice(half), done: 5, total: 5 })).toBe(false);
    expect(await recorder.end([])).toBe(false);
    expect(await wordings()).toEqual(wordingsOf(claims.slice(0, half)));
  });

  it('is not doubled when it is read again, nor when somebody adds a claim meanwhile', async () => {
    const first = await recording();
    await first.found({ claims: claims.slice(0, half), done: 2, total: 5 });
    await ada.call.article.cancelExtraction({ id: articleId });
    await ada.call.article.retryExtraction({ id: articleId });
    const second = await recording();
    const byHand = await ada.call.claim.add({ articleId, ...placeOf('missed its own deadline') });
    const same = { ...claims[half]!, spans: byHand.spans, start: byHand.start, end: byHand.end };
    expect(await second.found({ claims: [...claims, same], done: 5, total: 5 })).toBe(true);
    expect(await second.end([])).toBe(true);
    expect(await wordings()).toEqual([...wordingsOf(claims), byHand.wording].sort());
    expect((await ada.call.article.byId({ id: articleId })).extraction).toMatchObject({
      status: 'done',
      saved: claims.length - half,
      stopped: null,
    });
  });

  it('is joined where it says the same', async () => {
    const recorder = await recording();
    await recorder.found({ claims, done: 5, total: 5 });
    const [headline, body, other] = claims;
    if (headline === undefined || body === undefined || other === undefined) throw new Error('too few claims');
    await recorder.end([{ claim: headline, of: body }]);
    const rows = (await ada.call.claim.byArticle({ articleId })).claims;
    const idOf = (claim: ExtractedClaim) => rows.find(({ wording }) => wording === claim.text)?.id ?? '';
    expect(rows.find(({ id }) => id === idOf(headline))?.duplicateOfId).toBe(idOf(body));
    const duplicatesOf = async (claim: ExtractedClaim) =>
      (await ada.call.claim.byId({ id: idOf(claim) })).duplicates.map(({ wording }) => wording);
    expect(await duplicatesOf(headline)).toEqual([body.text]);
    expect(await duplicatesOf(body)).toEqual([headline.text]);
    expect(await duplicatesOf(other)).toEqual([]);
  });

  it('is left to another worker that takes the run over', async () => {
    const recorder = await recording();
    await recorder.found({ claims: claims.slice(0, 1), done: 1, total: 5 });
    const now = desk.deps.now();
    const taken = await claimNextExtraction(desk.deps.db, { now, staleBefore: now, engineVersion: '9' });
    expect(taken).toMatchObject({ articleId, done: 0, saved: 1 });
  });
});
