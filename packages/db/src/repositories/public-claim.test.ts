import { buildReportModel, publicClaimOf, searchedRuns, searchedWords, type ReportModel } from '@claimdesk/core';
import { publicationInput } from '@claimdesk/core/testing/sample-report';
import { beforeAll, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { publicSite } from '../migrations/20261129001500-public-site.ts';
import { newId } from '../new-id.ts';
import { describeOnBoth } from '../testing/describe-on-both.ts';
import { seedArticle, seedClaims, seedWorkspace, type Seeded } from '../testing/fixtures.ts';
import { seedVerdict } from '../testing/seed-verdict.ts';
import { listPublicClaims, listPublicFacets, markPublicClaimRetracted, savePublicClaim } from './public-claim.ts';
import { listPublicClaimsSpeltLike, setPublicRecheck, type PublicClaimFilter } from './public-claim.ts';
import { findPublicPages } from './public-page.ts';
import { insertPublication } from './publication.ts';

describeOnBoth('what the public site lists', ({ open }) => {
  let database: Database;
  let seeded: Seeded;
  let ids: string[];

  beforeAll(async () => {
    database = await open();
    await database.transaction(async (trx) => {
      seeded = await seedWorkspace(trx);
      const article = await seedArticle(trx, seeded.workspaceId);
      ids = await seedClaims(trx, seeded.workspaceId, article, [{}, {}, {}]);
      for (const [index, claimId] of ids.entries()) {
        await seedVerdict(trx, seeded, claimId, {
          reviews: [[seeded.memberId, 'mixed']],
          ratingKey: 'mixed',
          openedAt: '2026-01-01T00:00:00.000Z',
          decidedAt: '2026-01-02T00:00:00.000Z',
        });
        await publish(claimId, article.articleId, index);
      }

      async function publish(claimId: string, articleId: string, index: number) {
        const model = modelOf(claimId, articleId, index);
        const { id: decisionId } = await trx
          .selectFrom('decision')
          .select('id')
          .where('claim_id', '=', claimId)
          .executeTakeFirstOrThrow();
        const publicationId = newId();
        const { workspaceId, memberId } = seeded;
        await insertPublication(trx, {
          workspaceId,
          id: publicationId,
          claimId,
          decisionId,
          number: 1,
          model: JSON.stringify(model),
          contentHash: 'of no matter here',
          local: false,
          publishedBy: memberId,
          publishedAt: new Date(`202${4 + index}-05-01T00:00:00.000Z`),
          correction: null,
        });
        const claim = publicClaimOf(model);
        if (claim === null) throw new Error('the sample is not published');
        const searched = { words: searchedWords(model), letterRuns: searchedRuns(model) };
        await savePublicClaim(trx, { workspaceId, claimId, publicationId, claim, ...searched, recheckAt: null });
      }
    });
  });

  const words = ['The wall cost £41m.', 'The ferry is late.', 'The ferry is 10% off_peak.'];

  function modelOf(claimId: string, articleId: string, index: number): ReportModel {
    const model = buildReportModel(publicationInput);
    const [claim] = model.claims;
    const [article] = model.articles;
    if (claim?.publication == null || article === undefined) throw new Error('the sample is not published');
    const at = `202${4 + index}-05-01T00:00:00.000Z`;
    const publication = { ...claim.publication, publishedAt: at, firstPublishedAt: at };
    const text = words[index] ?? '';
    return {
      ...model,
      articles: [{ ...article, id: articleId }],
      claims: [{ ...claim, id: claimId, articleId, text, quote: text, explanation: null, publication }],
    };
  }

  const find = async (filter: PublicClaimFilter = {}) => {
    const { rows } = await listPublicClaims(database.db, { workspaceId: seeded.workspaceId, filter, limit: 10 });
    return rows.map(({ claimId }) => ids.indexOf(claimId));
  };

  it('comes newest first, a page at a time', async () => {
    const query = { workspaceId: seeded.workspaceId, limit: 2 };
    const first = await listPublicClaims(database.db, query);
    const second = await listPublicClaims(database.db, { ...query, cursor: first.nextCursor ?? '' });
    expect([...first.rows, ...second.rows].map(({ claimId }) => ids.indexOf(claimId))).toEqual([2, 1, 0]);
    expect(second.nextCursor).toBeNull();
    expect(second.rows[0]).toMatchObject({
      ...publicClaimOf(modelOf(ids[0] ?? '', second.rows[0]?.articleId ?? '', 0)),
    });
  });

  it('is found by words, by year, and by nothing that only looks like a pattern', async () => {
    expect(await find({ search: 'ferries' })).toEqual([2, 1]);
    expect(await find({ search: 'ferry -late' })).toEqual([2]);
    expect(await find({ search: '%' })).toEqual([]);
    expect(await find({ year: 2025 })).toEqual([1]);
    expect(await find({ verdict: 'Mixed', topic: 'floods', claimant: 'ministry for rivers and housing' })).toHaveLength(
      3,
    );
    expect(await find({ topic: 'flood' })).toEqual([]);
    const runs = [' fe', 'fer', 'rry', 'ry ', 'xyz'];
    const near = { workspaceId: seeded.workspaceId, runs, leastShared: 3, limit: 10 };
    expect((await listPublicClaimsSpeltLike(database.db, near)).map(({ claimId }) => ids.indexOf(claimId))).toEqual([
      2, 1,
    ]);
  });

  it('is told from other workspaces', async () => {
    const other = await database.transaction((trx) => seedWorkspace(trx));
    const { rows } = await listPublicClaims(database.db, { workspaceId: other.workspaceId, limit: 10 });
    expect(rows).toEqual([]);
    expect(await listPublicFacets(database.db, { workspaceId: other.workspaceId, limit: 10 })).toEqual([]);
    const facets = await listPublicFacets(database.db, { workspaceId: seeded.workspaceId, limit: 10 });
    expect(facets).toContainEqual({ kind: 'verdict', value: 'Mixed', count: 3, canonical: 'mixed' });
    expect(facets.filter(({ kind }) => kind === 'year')).toHaveLength(3);
  });

  it('is made again from the publications, as for those that went out before there was a site', async () => {
    const { workspaceId } = seeded;
    const recheckAt = '2027-01-01T00:00:00.000Z';
    const claimId = ids[1] ?? '';
    await setPublicRecheck(database.db, { workspaceId, claimId, recheckAt });
    await database.db.updateTable('claim').set({ recheck_at: recheckAt }).where('id', '=', claimId).execute();
    const rows = () => database.db.selectFrom('public_claim').selectAll().orderBy('claim_id').execute();
    const before = await rows();
    await publicSite.down?.(database.db);
    await publicSite.up(database.db);
    expect(await rows()).toEqual(before);
    expect(await findPublicPages(database.db, [claimId, newId()])).toMatchObject([{ claimId, recheckAt }]);
  });

  it('leaves out what was retracted', async () => {
    const claimId = ids[2] ?? '';
    await markPublicClaimRetracted(database.db, { workspaceId: seeded.workspaceId, claimId, at: new Date() });
    expect(await find()).toEqual([1, 0]);
    expect(await find({ search: 'ferry' })).toEqual([1]);
  });
});
