import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import { seedArticle, seedClaims, seedWorkspace } from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import { getLatestReading, listClaimPlaces } from './article-reading.ts';
import { listDuplicates, setDuplicates } from './claim-duplicate.ts';
import {
  advanceExtraction,
  beatExtraction,
  claimNextExtraction,
  finishExtraction,
  getExtraction,
  getLatestExtraction,
  insertExtraction,
} from './extraction.ts';

const now = new Date('2026-03-01T12:00:00Z');
const staleBefore = new Date('2026-03-01T11:59:00Z');
const reading = { title: 'T', byline: null, published: null, lines: [{ start: 0, end: 4, kind: 'headline' as const }] };

describeOnBoth('extractions', ({ open }) => {
  let database: Database;
  let workspaceId: string;
  let article: { articleId: string; articleVersionId: string };

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    // Runs of any workspace are taken, so earlier tests must leave none.
    await database.db.updateTable('extraction').set({ status: 'done' }).execute();
    ({ workspaceId } = await database.transaction((trx) => seedWorkspace(trx)));
    article = await database.transaction((trx) => seedArticle(trx, workspaceId));
  });

  async function queue(): Promise<string> {
    const id = newId();
    await insertExtraction(database.db, { workspaceId, id, ...article, engineVersion: '1' });
    return id;
  }
  const take = () => claimNextExtraction(database.db, { now, staleBefore, engineVersion: '2' });

  it('are taken once each, oldest first', async () => {
    const ids = [await queue(), await queue(), await queue()];
    expect(await take()).toMatchObject({ id: ids[0], status: 'running', articleId: article.articleId });
    const rest = await Promise.all([take(), take(), take()]);
    expect(new Set(rest.flatMap((run) => (run ? [run.id] : [])))).toEqual(new Set(ids.slice(1)));
    expect(rest.filter((run) => run === undefined)).toHaveLength(1);
  });

  it('are taken again when their worker gives no sign of life', async () => {
    const id = await queue();
    const earlier = new Date('2026-03-01T11:50:00Z');
    await claimNextExtraction(database.db, { now: earlier, staleBefore, engineVersion: '1' });
    expect(await beatExtraction(database.db, { workspaceId, id, now: staleBefore })).toBe(true);
    expect(await take()).toBeUndefined();
    await beatExtraction(database.db, { workspaceId, id, now: new Date('2026-03-01T11:58:59Z') });
    expect(await take()).toMatchObject({ id, done: 0, status: 'running', engineVersion: '2' });
  });

  it('tell a worker that its run was cancelled, end once, and keep what was done', async () => {
    const id = await queue();
    await take();
    expect(await advanceExtraction(database.db, { workspaceId, id, done: 3, total: 9, saved: 2, now })).toBe(true);
    expect(await advanceExtraction(database.db, { workspaceId, id, done: 4, saved: 1, now })).toBe(true);
    expect(await finishExtraction(database.db, { workspaceId, id, status: 'cancelled', now })).toBe(true);
    expect(await beatExtraction(database.db, { workspaceId, id, now })).toBe(false);
    expect(await advanceExtraction(database.db, { workspaceId, id, done: 5, total: 9, saved: 1, now })).toBe(false);
    expect(await finishExtraction(database.db, { workspaceId, id, status: 'done', now })).toBe(false);
    expect(await getExtraction(database.db, workspaceId, id)).toMatchObject({
      status: 'cancelled',
      done: 4,
      total: 9,
      saved: 3,
      article: null,
    });
    expect(await take()).toBeUndefined();
  });

  it('keep what was read, which a later failure does not take away', async () => {
    const first = await queue();
    await take();
    await advanceExtraction(database.db, { workspaceId, id: first, done: 1, total: 2, article: reading, now });
    expect(await getLatestReading(database.db, workspaceId, article.articleId)).toEqual(reading);
    await finishExtraction(database.db, { workspaceId, id: first, status: 'done', now });
    const second = await queue();
    await take();
    await finishExtraction(database.db, { workspaceId, id: second, status: 'failed', error: 'It stopped.', now });
    expect(await getExtraction(database.db, workspaceId, first)).toMatchObject({
      done: 2,
      finishedAt: now.toISOString(),
    });
    expect(await getLatestExtraction(database.db, workspaceId, article.articleId)).toMatchObject({
      id: second,
      status: 'failed',
      error: 'It stopped.',
    });
    expect(await getLatestReading(database.db, workspaceId, article.articleId)).toEqual(reading);
    expect(await getLatestReading(database.db, newId(), article.articleId)).toBeUndefined();
  });

  it('find the places of the claims that are there', async () => {
    const seeds = [
      { text: 'One', start: 3, end: 6 },
      { text: 'Two', start: 20, end: 22 },
    ];
    const [one, two] = await database.transaction((trx) => seedClaims(trx, workspaceId, article, seeds));
    const places = await listClaimPlaces(database.db, workspaceId, article.articleId);
    expect(places.sort((a, b) => a.sentenceStart - b.sentenceStart)).toEqual([
      { id: one, spans: [[3, 6]], wording: 'One', sentenceStart: 3 },
      { id: two, spans: [[20, 22]], wording: 'Two', sentenceStart: 20 },
    ]);
    expect(await listClaimPlaces(database.db, workspaceId, article.articleId, [4, 21])).toMatchObject([{ id: two }]);
  });

  it('join claims that say the same, for each of them', async () => {
    const seeds = [0, 10, 20, 30].map((start) => ({ text: `At ${start}`, start }));
    const [a = '', b = '', c = '', d = ''] = await database.transaction((trx) =>
      seedClaims(trx, workspaceId, article, seeds),
    );
    const pairs = [
      { id: b, duplicateOfId: a },
      { id: c, duplicateOfId: a },
    ];
    await setDuplicates(database.db, newId(), pairs);
    expect(await listDuplicates(database.db, workspaceId, a)).toEqual([]);
    await setDuplicates(database.db, workspaceId, pairs);
    const namesOf = async (id: string) =>
      (await listDuplicates(database.db, workspaceId, id)).map(({ wording }) => wording);
    expect(await namesOf(a)).toEqual(['At 10', 'At 20']);
    expect(await namesOf(c)).toEqual(['At 0', 'At 10']);
    expect(await namesOf(d)).toEqual([]);
  });
});
