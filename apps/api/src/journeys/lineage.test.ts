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

describeOnBoth('splitting and merging claims', ({ open }) => {
  let desk: TestDesk;
  let ada: DeskMember;
  let articleId: string;

  beforeEach(async () => {
    const database = await open();
    desk = await openTestDesk(database);
    ada = await desk.join('Ada', ['admin']);
    articleId = (await ada.call.article.create({ text: articleText })).id;
    return () => database.close();
  });

  const part = (words: string, wording = words) => ({ wording, ...placeOf(words) });

  it('keeps parent and children findable from each other', async () => {
    const whole = await ada.call.claim.add({
      articleId,
      ...placeOf('had been taken out of the highest risk band since 2023'),
    });
    const split = await ada.call.claim.split({
      id: whole.id,
      parts: [part('taken out of the highest risk band'), part('since 2023')],
      expectedVersion: whole.version,
    });
    expect(split).toMatchObject({ state: 'superseded', lineage: { kind: 'split', parents: [], children: [{}, {}] } });
    const children = split.lineage?.children ?? [];
    for (const { id } of children) {
      expect(await ada.call.claim.byId({ id })).toMatchObject({
        state: 'queued',
        origin: 'split',
        round: { number: 1 },
        lineage: { parents: [{ id: whole.id }], children: [] },
      });
    }
    const gone = ada.call.claim.accept({ id: whole.id, expectedVersion: split.version });
    expect(await refusalOf(gone)).toMatchObject({ code: 'not_allowed_now' });
    expect((await ada.call.review.queue()).rows.map(({ id }) => id).sort()).toEqual(
      children.map(({ id }) => id).sort(),
    );
  });

  it('makes suggestions of a suggestion', async () => {
    await desk.extract(articleId);
    const [suggested] = (await ada.call.claim.byArticle({ articleId })).claims;
    if (suggested === undefined) throw new Error('nothing found');
    const split = await ada.call.claim.split({
      id: suggested.id,
      parts: [part('Flood wall has cut insurance bills'), part('insurance bills by a third')],
      expectedVersion: suggested.version,
    });
    expect(split.lineage?.children.map(({ state }) => state)).toEqual(['suggested', 'suggested']);
    const article = await ada.call.article.byId({ id: articleId });
    expect(article.counts).toMatchObject({ superseded: 1 });
  });

  it('merges claims into a new one that they point at', async () => {
    const one = await ada.call.claim.add({ articleId, ...placeOf('cost £41m') });
    const two = await ada.call.claim.add({ articleId, ...placeOf('missed its own deadline') });
    const versions = [one, two].map(({ id, version }) => ({ id, expectedVersion: version }));
    const merged = await ada.call.claim.merge({ ids: versions, wording: 'The wall cost £41m and came late' });
    expect(merged).toMatchObject({
      state: 'queued',
      origin: 'merge',
      wording: 'The wall cost £41m and came late',
      start: one.start,
    });
    expect(merged.lineage?.parents.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    expect(await ada.call.claim.byId({ id: one.id })).toMatchObject({ state: 'merged', mergedIntoId: merged.id });
    const again = ada.call.claim.merge({ ids: versions, wording: 'Once more' });
    expect(await refusalOf(again)).toMatchObject({ code: 'stale', current: { state: 'merged' } });
  });

  it('knows a claim by its id in either case, so that it cannot be merged with itself', async () => {
    const claim = await ada.call.claim.add({ articleId, ...placeOf('cost £41m') });
    const ids = [claim.id, claim.id.toUpperCase()].map((id) => ({ id, expectedVersion: claim.version }));
    expect(await refusalOf(ada.call.claim.merge({ ids, wording: 'Once' }))).toMatchObject({ code: 'invalid_input' });
  });

  it('asks for two different claims or parts, and leaves a reviewed claim whole', async () => {
    const one = await ada.call.claim.add({ articleId, ...placeOf('cost £41m') });
    const self = [one, one].map(({ id, version }) => ({ id, expectedVersion: version }));
    expect(await refusalOf(ada.call.claim.merge({ ids: self, wording: 'x' }))).toMatchObject({ code: 'invalid_input' });
    const alone = { ids: self.slice(0, 1), wording: 'x' };
    expect(await refusalOf(ada.call.claim.merge(alone))).toMatchObject({ code: 'not_allowed_now' });
    const halves = { id: one.id, parts: [part('cost £41m')], expectedVersion: one.version };
    expect(await refusalOf(ada.call.claim.split(halves))).toMatchObject({ code: 'not_allowed_now' });

    await desk.setPolicy({ reviewsWanted: 2 });
    const two = await ada.call.claim.add({ articleId, ...placeOf('missed its own deadline') });
    await review(ada, two.id, 'true');
    const parts = [part('missed its own'), part('own deadline')];
    expect(await refusalOf(ada.call.claim.split({ id: two.id, parts, expectedVersion: two.version }))).toMatchObject({
      message: expect.stringContaining('cannot be merged or split'),
    });
  });
});
