import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import { seedArticle, seedClaims, seedWorkspace } from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import { getLatestReading, listClaimPlaces } from './article-reading.ts';
import {
  claimNextExtraction,
  finishExtraction,
  getExtraction,
  getLatestExtraction,
  insertExtraction,
  reportExtraction,
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
  const take = () => claimNextExtraction(database.db, { now, staleBefore });

  it('are taken once each, oldest first', async () => {
    const ids = [await queue(), await queue(), await queue()];
    expect(await take()).toMatchObject({ id: ids[0], status: 'running', articleId: article.articleId });
    const rest = await Promise.all([take(), take(), take()]);
    expect(new Set(rest.flatMap((run) => (run ? [run.id] : [])))).toEqual(new Set(ids.slice(1)));
    expect(rest.filter((run) => run === undefined)).toHaveLength(1);
  });

  it('are taken again when their worker gives no sign of life', async () => {
    const id = await queue();
    await claimNextExtraction(database.db, { now: new Date('2026-03-01T11:50:00Z'), staleBefore });
    const progress = { workspaceId, id, done: 3, total: 9 };
    expect(await reportExtraction(database.db, { ...progress, now: staleBefore })).toBe(true);
    expect(await take()).toBeUndefined();
    await reportExtraction(database.db, { ...progress, now: new Date('2026-03-01T11:58:59Z') });
    expect(await take()).toMatchObject({ id, done: 0, status: 'running' });
  });

  it('tell a worker that its run was cancelled, and end once', async () => {
    const id = await queue();
    await take();
    expect(await finishExtraction(database.db, { workspaceId, id, status: 'cancelled', now })).toBe(true);
    expect(await reportExtraction(database.db, { workspaceId, id, done: 1, total: 2, now })).toBe(false);
    expect(await finishExtraction(database.db, { workspaceId, id, status: 'done', article: reading, now })).toBe(false);
    expect(await getExtraction(database.db, workspaceId, id)).toMatchObject({ status: 'cancelled', article: null });
    expect(await take()).toBeUndefined();
  });

  it('keep what was read, which a later failure does not take away', async () => {
    const first = await queue();
    await take();
    await reportExtraction(database.db, { workspaceId, id: first, done: 1, total: 2, now });
    await finishExtraction(database.db, { workspaceId, id: first, status: 'done', article: reading, now });
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
    await database.transaction((trx) => seedClaims(trx, workspaceId, article, [{ text: 'One', start: 3, end: 6 }]));
    expect(await listClaimPlaces(database.db, workspaceId, article.articleId)).toEqual([
      { spans: [[3, 6]], wording: 'One', exact: 'xxx' },
    ]);
  });
});
