import { ENGINE_VERSION } from '@claimdesk/core';
import { getLatestExtraction, insertExtraction, newId } from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import { beforeEach, expect, it } from 'vitest';
import { articleText, openTestDesk, placeOf, refusalOf, type DeskMember, type TestDesk } from '../testing/test-desk.ts';

describeOnBoth('correcting what the engine said', ({ open }) => {
  let desk: TestDesk;
  let ada: DeskMember;
  let articleId: string;

  beforeEach(async () => {
    const database = await open();
    desk = await openTestDesk(database);
    ada = await desk.join('Ada', ['admin']);
    articleId = (await ada.call.article.create({ text: articleText })).id;
    await desk.extract(articleId);
    return () => database.close();
  });

  async function suggested(words: string) {
    const { claims } = await ada.call.claim.byArticle({ articleId });
    const place = placeOf(words);
    const found = claims.find(({ start, end }) => start < place.end && end > place.start);
    if (found === undefined) throw new Error(`nothing found about “${words}”`);
    return ada.call.claim.byId({ id: found.id });
  }

  it('keeps what the engine said readable next to it, with who and when', async () => {
    const before = await suggested('2,300 homes');
    expect(before).toMatchObject({ corrections: null, corrected: false, engineVersion: ENGINE_VERSION });
    const kind = before.kind === 'comparison' ? 'quantity' : 'comparison';
    const source = { text: 'Rivers', ...placeOf('Rivers') };
    const { start, end } = placeOf('more than 2,300 homes in the lower town');
    const after = await ada.call.claim.correct({
      id: before.id,
      expectedVersion: before.version,
      wording: 'More than 2,300 homes are safer',
      kind,
      checkable: false,
      uncheckableReason: 'vague',
      spans: [[start, end], Object.values(placeOf('since 2023')) as [number, number]],
      source,
    });
    expect(after).toMatchObject({
      version: before.version + 1,
      wording: 'More than 2,300 homes are safer',
      kind,
      checkable: false,
      uncheckableReason: 'vague',
      start,
      end: placeOf('since 2023').end,
      source: 'Rivers',
      sourceDetail: { ...source, name: null, named: null },
      corrected: true,
      engineVersion: ENGINE_VERSION,
    });
    const who = { by: { id: ada.id, name: 'Ada' }, at: expect.any(String) };
    expect(after.corrections).toEqual({
      wording: { was: before.wording, ...who },
      place: { was: { start: before.start, end: before.end, spans: before.spans, exact: before.quote.exact }, ...who },
      source: { was: before.sourceDetail, ...who },
      cue: null,
      kind: { was: before.kind, ...who },
      checkable: { was: { checkable: before.checkable, uncheckableReason: before.uncheckableReason }, ...who },
    });
    expect(after.quote.exact).toBe(articleText.slice(after.start, after.end));
    const [first] = (await ada.call.claim.timeline({ claimId: after.id })).rows.toReversed();
    expect(first).toMatchObject({ kind: 'claim.correct', actor: { name: 'Ada' } });
    expect(first?.text).toMatch(/^Corrected: wording, words of the article, source, kind, whether/);
  });

  it('changes only what is named, and is undone by saying what was', async () => {
    const before = await suggested('missed its own deadline');
    const after = await ada.call.claim.correct({ id: before.id, expectedVersion: before.version, kind: 'law-or-rule' });
    expect({ ...after.corrections, kind: null }).toEqual({
      wording: null,
      place: null,
      source: null,
      cue: null,
      kind: null,
      checkable: null,
    });
    expect(after).toMatchObject({
      kind: 'law-or-rule',
      wording: before.wording,
      spans: before.spans,
      times: before.times,
    });
    const again = { id: before.id, expectedVersion: after.version, kind: before.kind };
    expect((await ada.call.claim.correct(again)).corrections).toBeNull();
  });

  it('refuses in a sentence what makes no sense, and a stale write', async () => {
    const { id, version, kind, end } = await suggested('missed its own deadline');
    const correct = (input: object) => refusalOf(ada.call.claim.correct({ id, expectedVersion: version, ...input }));
    for (const input of [
      { kind },
      { checkable: false, uncheckableReason: null },
      { checkable: true, uncheckableReason: 'opinion' },
      { spans: [[end, end]] },
      {
        spans: [
          [10, 20],
          [15, 25],
        ],
      },
      { spans: [[articleText.length, articleText.length + 5]] },
      { source: { text: 'The Ministry', start: 0, end: 12 } },
    ]) {
      expect(await correct(input)).toMatchObject({ code: 'invalid_input', message: expect.stringMatching(/\.$/) });
    }
    const reader = await desk.join('Rea', ['viewer']);
    const refused = reader.call.claim.correct({ id, expectedVersion: version, kind: 'law-or-rule' });
    expect(await refusalOf(refused)).toMatchObject({ code: 'forbidden' });
    await ada.call.claim.correct({ id, expectedVersion: version, kind: 'law-or-rule' });
    expect(await correct({ kind: 'other' })).toMatchObject({ code: 'stale', current: { kind: 'law-or-rule' } });
  });

  it('does the same key once', async () => {
    const { id, version } = await suggested('missed its own deadline');
    const input = { id, expectedVersion: version, kind: 'law-or-rule' as const, idempotencyKey: 'k1' };
    const first = await ada.call.claim.correct(input);
    expect((await ada.call.claim.correct(input)).version).toBe(first.version);
  });

  it('holds when the article is read again: nothing is put back or doubled', async () => {
    const before = await suggested('missed its own deadline');
    const { version } = before;
    const moved = { spans: [Object.values(placeOf('The flood wall along the River Oster')) as [number, number]] };
    const after = await ada.call.claim.correct({ id: before.id, expectedVersion: version, wording: 'Mine', ...moved });
    const ids = async () => (await ada.call.claim.byArticle({ articleId })).claims.map(({ id }) => id);
    const all = await ids();
    const last = await getLatestExtraction(desk.deps.db, desk.workspaceId, articleId);
    await insertExtraction(desk.deps.db, {
      workspaceId: desk.workspaceId,
      id: newId(),
      articleId,
      articleVersionId: last?.articleVersionId ?? '',
      engineVersion: ENGINE_VERSION,
    });
    await desk.extract(articleId);
    expect(await ids()).toEqual(all);
    expect(await ada.call.claim.byId({ id: before.id })).toEqual(after);
  });
});
