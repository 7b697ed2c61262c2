import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import type { Seeded } from '../testing/fixtures.ts';
import { claimContent, seedArticle, seedClaims, seedWorkspace } from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import { findArticleByText, getArticle, getArticleVersion, lockArticle, updateArticle } from './article.ts';
import {
  getClaim,
  getClaims,
  insertClaimVersion,
  lockClaim,
  lockClaims,
  nextClaimNumber,
  updateClaim,
} from './claim.ts';
import { getClaimVersion, getClaimVersions, listClaimVersions } from './claim-version.ts';
import { insertLineage, listAncestry, listLineage } from './lineage.ts';

describeOnBoth('articles and claims', ({ open }) => {
  let database: Database;
  let seeded: Seeded;
  let article: { articleId: string; articleVersionId: string };

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    seeded = await database.transaction((trx) => seedWorkspace(trx));
    article = await database.transaction((trx) => seedArticle(trx, seeded.workspaceId, 'Zürich 🏔 \uFFFD\r\n'));
  });

  const seed = (...seeds: Parameters<typeof seedClaims>[3]) =>
    database.transaction((trx) => seedClaims(trx, seeded.workspaceId, article, seeds));

  it('gives an article and its text back unchanged', async () => {
    const { workspaceId } = seeded;
    expect(await getArticleVersion(database.db, workspaceId, article.articleVersionId)).toMatchObject({
      articleId: article.articleId,
      number: 1,
      text: 'Zürich 🏔 \uFFFD\r\n',
    });
    const change = { workspaceId, id: article.articleId, lineOverrides: [{ start: 0, kind: 'boilerplate' as const }] };
    expect(await updateArticle(database.db, { ...change, byline: 'Ada', expectedVersion: 1 })).toMatchObject({
      version: 2,
      title: 'A title',
      byline: 'Ada',
      lineOverrides: change.lineOverrides,
    });
    expect(await updateArticle(database.db, { ...change, expectedVersion: 1 })).toBeUndefined();
    expect(await findArticleByText(database.db, workspaceId, 'not computed')).toBe(article.articleId);
    expect(await findArticleByText(database.db, newId(), 'not computed')).toBeUndefined();
  });

  it('gives the rest of the process its turns while it inserts many', async () => {
    let turns = 0;
    let looking = true;
    const look = (): void => {
      turns += 1;
      if (looking) setImmediate(look);
    };
    await database.transaction(async (trx) => {
      setImmediate(look);
      await seedClaims(
        trx,
        seeded.workspaceId,
        article,
        Array.from({ length: 2000 }, (_, start) => ({ start })),
      );
      looking = false;
    });
    expect(turns).toBeGreaterThan(0);
  });

  it('inserts hundreds of claims at once, each with its first version', async () => {
    const { workspaceId } = seeded;
    const ids = await seed(...Array.from({ length: 250 }, (_, index) => ({ text: `Claim ${index}`, start: index })));
    expect(await database.transaction((trx) => nextClaimNumber(trx, workspaceId, article.articleId))).toBe(251);
    const claim = (await getClaim(database.db, workspaceId, ids[249]!))!;
    expect(claim).toMatchObject({
      number: 250,
      wording: 'Claim 249',
      startOffset: 249,
      version: 1,
      state: 'suggested',
    });
    expect(await getClaimVersion(database.db, workspaceId, claim.currentVersionId)).toMatchObject({
      claimId: claim.id,
      number: 1,
      spans: [[249, 259]],
      quantities: [{ text: '£4m', value: 4_000_000 }],
      source: null,
    });
    expect(await getClaims(database.db, workspaceId, ids.slice(0, 3))).toHaveLength(3);
    expect(await getClaims(database.db, workspaceId, [])).toEqual([]);
  });

  it('refuses a commit that leaves a claim without its version', async () => {
    const { workspaceId } = seeded;
    const [id] = await seed({});
    const lost = database.transaction(async (trx) => {
      await updateClaim(trx, { workspaceId, id: id!, currentRoundId: newId() });
    });
    await expect(lost).rejects.toThrow(/foreign key/);
    expect(await getClaim(database.db, workspaceId, id!)).toMatchObject({ currentRoundId: null, version: 1 });
  });

  it('changes a claim only from the version the caller knows', async () => {
    const { workspaceId } = seeded;
    const [id] = await seed({});
    const change = {
      workspaceId,
      id: id!,
      expectedVersion: 1,
      state: 'dismissed' as const,
      dismissReason: 'vague' as const,
    };
    expect(await updateClaim(database.db, change)).toMatchObject({
      state: 'dismissed',
      dismissReason: 'vague',
      version: 2,
    });
    expect(await updateClaim(database.db, change)).toBeUndefined();
    expect(await updateClaim(database.db, { ...change, expectedVersion: 2, workspaceId: newId() })).toBeUndefined();
    const back = { workspaceId, id: id!, state: 'suggested' as const, dismissReason: null };
    expect(await updateClaim(database.db, back)).toMatchObject({ dismissReason: null, version: 3 });
  });

  it('rewords by adding a version', async () => {
    const { workspaceId } = seeded;
    const [id] = await seed({ text: 'Before' });
    const next = {
      workspaceId,
      claimId: id!,
      articleVersionId: article.articleVersionId,
      createdBy: seeded.memberId,
      content: { ...claimContent({ text: 'After', start: 5 }), source: { text: 'Ada', start: 0, end: 3 } },
    };
    const reword = (expectedVersion: number) =>
      database.transaction((trx) => insertClaimVersion(trx, { ...next, versionId: newId(), expectedVersion }));
    const claim = (await reword(1))!;
    expect(claim).toMatchObject({ wording: 'After', startOffset: 5, sourceText: 'Ada', version: 2 });
    expect(await reword(1)).toBeUndefined();
    const versions = await listClaimVersions(database.db, workspaceId, id!);
    expect(versions.map((version) => [version.number, version.wording, version.createdBy])).toEqual([
      [1, 'Before', null],
      [2, 'After', seeded.memberId],
    ]);
    expect(claim.currentVersionId).toBe(versions[1]!.id);
    expect(await getClaimVersions(database.db, workspaceId, [claim.currentVersionId])).toMatchObject([
      { source: { text: 'Ada', start: 0, end: 3 } },
    ]);
  });

  it('locks inside the transaction it is given', async () => {
    const { workspaceId } = seeded;
    const ids = await seed({}, {});
    await database.transaction(async (trx) => {
      expect(await lockArticle(trx, workspaceId, article.articleId)).toMatchObject({ id: article.articleId });
      expect(await lockClaim(trx, workspaceId, ids[0]!)).toMatchObject({ id: ids[0] });
      expect((await lockClaims(trx, workspaceId, ids.toReversed())).map((claim) => claim.id)).toEqual(ids);
      expect(await lockClaim(trx, newId(), ids[0]!)).toBeUndefined();
    });
  });

  it('walks lineage up to the first ancestors', async () => {
    const { workspaceId } = seeded;
    const [a, b, c, d] = (await seed({}, {}, {}, {})) as [string, string, string, string];
    const edge = (parentClaimId: string, childClaimId: string) => ({
      parentClaimId,
      childClaimId,
      kind: 'split' as const,
      createdBy: seeded.memberId,
    });
    await insertLineage(database.db, workspaceId, [edge(a, b), edge(b, c), edge(b, d)]);
    const pairs = (rows: Array<{ parentClaimId: string; childClaimId: string }>) =>
      rows.map((row) => `${row.parentClaimId} ${row.childClaimId}`).toSorted();
    expect(pairs(await listLineage(database.db, workspaceId, [b]))).toEqual(
      [`${a} ${b}`, `${b} ${c}`, `${b} ${d}`].toSorted(),
    );
    expect(pairs(await listAncestry(database.db, workspaceId, [c]))).toEqual([`${a} ${b}`, `${b} ${c}`].toSorted());
    expect(await listAncestry(database.db, newId(), [c])).toEqual([]);
    await expect(insertLineage(database.db, workspaceId, [edge(a, a)])).rejects.toThrow(/check/);
  });

  it('keeps claims in the article of their own workspace', async () => {
    const other = await database.transaction((trx) => seedWorkspace(trx));
    await expect(database.transaction((trx) => seedClaims(trx, other.workspaceId, article, [{}]))).rejects.toThrow(
      /foreign key/,
    );
    expect(await getArticle(database.db, other.workspaceId, article.articleId)).toBeUndefined();
  });
});
