import { beforeAll, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import type { Seeded } from '../testing/fixtures.ts';
import { seedArticle, seedClaims, seedRound, seedWorkspace } from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import { getArticle, updateArticle } from './article.ts';
import { countArticles, getArticleListRows, listArticles } from './article-list.ts';
import type { ArticleListQuery } from './article-list.ts';
import { updateClaim } from './claim.ts';
import { claimNextSlot } from './claim-next-slot.ts';
import { insertExtraction } from './extraction.ts';

const now = new Date('2026-03-01T12:00:00Z');

describeOnBoth('the list of articles', ({ open }) => {
  let database: Database;
  let seeded: Seeded;
  const articles: Array<{ articleId: string; articleVersionId: string }> = [];

  beforeAll(async () => {
    database = await open();
    await database.transaction(async (trx) => {
      seeded = await seedWorkspace(trx);
      for (let index = 0; index < 7; index += 1) articles.push(await seedArticle(trx, seeded.workspaceId));
      const { workspaceId } = seeded;
      await seedClaims(trx, workspaceId, articles[2]!, [{}, {}, { state: 'dismissed' }]);
      const [claim] = await seedClaims(trx, workspaceId, articles[4]!, [{}, { state: 'published' }]);
      await seedRound(trx, seeded, claim!);
      await claimNextSlot(trx, { workspaceId, memberId: seeded.memberId, now, strictSeen: true });
      await updateArticle(trx, {
        workspaceId,
        id: articles[4]!.articleId,
        title: 'Dams of the north',
        outlet: 'The Post',
      });
      const run = { workspaceId, articleId: articles[4]!.articleId, articleVersionId: articles[4]!.articleVersionId };
      await insertExtraction(trx, { ...run, id: newId(), engineVersion: '1' });
      const other = await seedWorkspace(trx);
      await seedArticle(trx, other.workspaceId);
    });
  });

  const query = (more: Partial<ArticleListQuery> = {}): ArticleListQuery => ({
    workspaceId: seeded.workspaceId,
    order: 'newest',
    limit: 3,
    now,
    viewerId: seeded.memberId,
    leasesOf: 'everyone',
    ...more,
  });

  async function walk(more: Partial<ArticleListQuery> = {}): Promise<number[]> {
    const found: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await listArticles(database.db, query({ ...more, ...(cursor !== undefined && { cursor }) }));
      found.push(...page.rows.map((row) => articles.findIndex((article) => article.articleId === row.id)));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return found;
  }

  it('pages through every article once, newest first or most waiting first', async () => {
    expect(await walk()).toEqual([6, 5, 4, 3, 2, 1, 0]);
    expect(await walk({ order: 'most_waiting' })).toEqual([2, 4, 6, 5, 3, 1, 0]);
  });

  it('says what the claims of each stand at', async () => {
    const { rows } = await listArticles(database.db, query({ limit: 10 }));
    expect(rows[2]).toMatchObject({
      title: 'Dams of the north',
      counts: { open: 1, published: 1 },
      inReview: 1,
      waiting: 1,
      extractionStatus: 'pending',
      extractionDone: 0,
      createdByName: null,
    });
    expect(rows[4]).toMatchObject({
      counts: { suggested: 2, dismissed: 1 },
      inReview: 0,
      waiting: 2,
      extractionStatus: null,
    });
    expect(rows[0]).toMatchObject({ counts: {}, waiting: 0 });
    const [hidden] = await getArticleListRows(database.db, {
      ...query({ viewerId: null, leasesOf: 'viewer' }),
      ids: [articles[4]!.articleId],
    });
    expect(hidden).toMatchObject({ inReview: 0, counts: { open: 1 } });
  });

  it('filters by state and words, and counts with the same filters', async () => {
    const { workspaceId } = seeded;
    expect(await walk({ state: 'dismissed' })).toEqual([2]);
    expect(await walk({ search: 'the post' })).toEqual([4]);
    expect(await walk({ search: 'dams', state: 'dismissed' })).toEqual([]);
    expect(await countArticles(database.db, { workspaceId })).toBe(7);
    expect(await countArticles(database.db, { workspaceId, search: 'dams' })).toBe(1);
    expect(await countArticles(database.db, { workspaceId, state: 'dismissed' })).toBe(1);
  });

  it('keeps the number of waiting claims right through every change of state', async () => {
    const { workspaceId } = seeded;
    const waiting = async (articleId: string) => (await getArticle(database.db, workspaceId, articleId))?.waiting;
    const one = await database.transaction((trx) => seedArticle(trx, workspaceId));
    const [first, second] = await database.transaction((trx) =>
      seedClaims(trx, workspaceId, one, [{}, {}, { state: 'dismissed' }]),
    );
    expect(await waiting(one.articleId)).toBe(2);
    const steps = [
      ['dismissed', 1],
      ['suggested', 2],
      ['open', 2],
      ['decided', 2],
      ['approved', 2],
      ['published', 1],
    ] as const;
    for (const [state, left] of steps) {
      await updateClaim(database.db, { workspaceId, id: first!, state });
      expect(await waiting(one.articleId)).toBe(left);
    }
    await updateClaim(database.db, { workspaceId, id: second!, state: 'merged' });
    expect(await waiting(one.articleId)).toBe(0);
    // The counter is no edit of the article: it must not make anybody's version stale.
    expect((await getArticle(database.db, workspaceId, one.articleId))?.version).toBe(1);
  });
});
