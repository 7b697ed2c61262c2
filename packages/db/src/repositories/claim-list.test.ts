import type { ClaimState } from '@claimdesk/core';
import { beforeAll, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import type { ClaimSeed, Seeded } from '../testing/fixtures.ts';
import { seedArticle, seedClaims, seedMember, seedRound, seedWorkspace } from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import { assignSlot, unassignSlot } from './assignment.ts';
import { getClaim, updateClaim } from './claim.ts';
import type { ClaimListQuery, ClaimListRow } from './claim-list.ts';
import { countClaims, getClaimListRows, listArticleClaims, listClaims } from './claim-list.ts';
import { claimNextSlot } from './claim-next-slot.ts';

const now = new Date('2026-03-01T12:00:00Z');

describeOnBoth('the list of claims', ({ open }) => {
  let database: Database;
  let seeded: Seeded;
  let ann: string;
  const articles: Array<{ articleId: string; articleVersionId: string }> = [];
  /** In the order they were made. */
  const ids: string[] = [];
  let leased: string;

  beforeAll(async () => {
    database = await open();
    await database.transaction(async (trx) => {
      seeded = await seedWorkspace(trx);
      ann = (await seedMember(trx, seeded.workspaceId)).memberId;
      for (let index = 0; index < 3; index += 1) articles.push(await seedArticle(trx, seeded.workspaceId));
      // Many of the same worth, so that pages part in the middle of equals; text order is against the order of making.
      const states = ['suggested', 'dismissed', 'published'] as const;
      for (const article of articles) {
        const seeds = Array.from({ length: 12 }, (_, index): ClaimSeed => ({
          text: index === 3 ? 'It rose by 100% in_2024' : `Claim ${index}`,
          checkWorthiness: [0.9, 0.5, 0.1][index % 3]!,
          state: states[index % 3]!,
          start: 1000 - index * 20,
        }));
        ids.push(...(await seedClaims(trx, seeded.workspaceId, article, seeds)));
      }
      for (const id of ids.filter((_, index) => index % 6 === 0)) await seedRound(trx, seeded, id);
      const slot = await claimNextSlot(trx, { workspaceId: seeded.workspaceId, memberId: ann, now, strictSeen: true });
      leased = slot!.claimId;
      // Another workspace's claims must never show.
      const other = await seedWorkspace(trx);
      await seedClaims(trx, other.workspaceId, await seedArticle(trx, other.workspaceId), [{}, {}]);
    });
  });

  const query = (more: Partial<ClaimListQuery> = {}): ClaimListQuery => ({
    workspaceId: seeded.workspaceId,
    order: 'worth',
    limit: 5,
    now,
    viewerId: ann,
    leasesOf: 'everyone',
    ...more,
  });

  async function walk(more: Partial<ClaimListQuery> = {}) {
    const rows = [];
    let cursor: string | undefined;
    do {
      const page = await listClaims(database.db, query({ ...more, ...(cursor !== undefined && { cursor }) }));
      expect(page.rows.length).toBeLessThanOrEqual(more.limit ?? 5);
      rows.push(...page.rows);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return rows;
  }

  it.each(['worth', 'newest', 'in_order'] as const)('pages through every claim once, by %s', async (order) => {
    const rows = await walk({ order });
    expect(rows.map((row) => row.id).toSorted()).toEqual(ids.toSorted());
    const keys = rows.map((row) => {
      if (order === 'worth') return [-row.checkWorthiness, row.id] as const;
      if (order === 'newest') return [-ids.indexOf(row.id), ''] as const;
      return [
        articles.findIndex((article) => article.articleId === row.articleId) * 10_000 + row.startOffset,
        '',
      ] as const;
    });
    expect(keys.toSorted((a, b) => a[0] - b[0] || a[1].localeCompare(b[1]))).toEqual(keys);
  });

  it.each(['worth', 'newest', 'in_order'] as const)('pages through one article, by %s', async (order) => {
    const rows = await walk({ order, articleId: articles[1]!.articleId });
    expect(rows.map((row) => row.id).toSorted()).toEqual(ids.slice(12, 24).toSorted());
  });

  it.each<[string, ClaimState[], number]>([
    ['one state', ['dismissed'], 12],
    ['several states, merged in order', ['published', 'dismissed'], 24],
    ['in review', ['in_review'], 1],
    ['queued', ['queued'], 5],
    ['queued and in review', ['queued', 'in_review'], 6],
    ['a state nobody is in', ['approved', 'retracted'], 0],
    ['no state', [], 0],
  ])('finds %s', async (_name, states, count) => {
    const rows = await walk({ states });
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map((row) => row.id)).size).toBe(count);
    const worths = rows.map((row) => row.checkWorthiness);
    expect(worths.toSorted((a, b) => b - a)).toEqual(worths);
  });

  it('shows a lease to those who may know of it', async () => {
    const { memberId: ben } = await database.transaction((trx) => seedMember(trx, seeded.workspaceId));
    const row = async (more: Partial<ClaimListQuery>) =>
      (await getClaimListRows(database.db, { ...query(more), ids: [leased] }))[0];
    expect(await row({})).toMatchObject({ state: 'open', liveLeases: 1, leasedUntil: '2026-03-01T12:30:00.000Z' });
    expect(await row({ viewerId: ben })).toMatchObject({ liveLeases: 1, leasedUntil: null });
    expect(await row({ viewerId: ben, leasesOf: 'viewer' })).toMatchObject({ liveLeases: 0, leasedUntil: null });
    expect(await row({ viewerId: null, leasesOf: 'viewer' })).toMatchObject({ liveLeases: 0 });
    expect(await row({ now: new Date('2026-03-01T12:31:00Z') })).toMatchObject({ liveLeases: 0, leasedUntil: null });
    // A blind colleague finds the claim among the queued ones.
    const blind = { viewerId: ben, leasesOf: 'viewer' as const };
    expect(await walk({ ...blind, states: ['in_review'] })).toEqual([]);
    expect((await walk({ ...blind, states: ['queued'] })).map((found) => found.id)).toContain(leased);
  });

  it('finds words in the wording, taking % and _ literally', async () => {
    expect(await walk({ search: '100% in_' })).toHaveLength(3);
    expect(await walk({ search: 'ROSE BY' })).toHaveLength(3);
    expect(await walk({ search: '100x' })).toEqual([]);
    expect(await walk({ search: '_' })).toHaveLength(3);
    expect(await walk({ search: '\\' })).toEqual([]);
  });

  it('refuses a cursor of another order', async () => {
    const { nextCursor } = await listClaims(database.db, query());
    await expect(listClaims(database.db, query({ order: 'newest', cursor: nextCursor! }))).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  it('walks by deadline, what has none last, each by its worth', async () => {
    const due = [ids[6]!, ids[30]!, ids[0]!];
    for (const [index, id] of due.entries()) {
      await updateClaim(database.db, { workspaceId: seeded.workspaceId, id, dueAt: new Date(now.getTime() + index) });
    }
    const rows: ClaimListRow[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await listClaims(database.db, query({ order: 'deadline', limit: 4, ...(cursor && { cursor }) }));
      rows.push(...page.rows);
      cursor = page.nextCursor;
    }
    expect(rows.slice(0, 3).map(({ id }) => id)).toEqual(due);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(ids.length);
    const worths = rows.slice(3).map(({ checkWorthiness }) => checkWorthiness);
    expect(worths).toEqual([...worths].sort((a, b) => b - a));
    for (const id of due) await updateClaim(database.db, { workspaceId: seeded.workspaceId, id, dueAt: null });
  });

  it('shows for whom places are kept to those who may know, and to themselves', async () => {
    const { memberId: ben } = await database.transaction((trx) => seedMember(trx, seeded.workspaceId));
    const id = ids[12]!;
    const { currentRoundId: roundId } = (await getClaim(database.db, seeded.workspaceId, id))!;
    const place = { workspaceId: seeded.workspaceId, roundId: roundId!, memberId: ben };
    expect(await assignSlot(database.db, { ...place, now })).toBe(true);
    const assigned = async (more: Partial<ClaimListQuery>) =>
      (await getClaimListRows(database.db, { ...query(more), ids: [id] }))[0]?.assignedTo;
    expect(await assigned({})).toEqual([]);
    expect(await assigned({ viewerId: ben })).toEqual([ben]);
    expect(await assigned({ showAssigned: true })).toEqual([ben]);
    await unassignSlot(database.db, place);
  });

  it('gives every field in one row', async () => {
    const [row] = await getClaimListRows(database.db, { ...query(), ids: [ids[1]!] });
    expect(row).toEqual({
      id: ids[1],
      articleId: articles[0]!.articleId,
      articleTitle: 'A title',
      outlet: null,
      number: 2,
      state: 'dismissed',
      liveLeases: 0,
      leasedUntil: null,
      wording: 'Claim 1',
      kind: 'quantity',
      checkable: true,
      uncheckableReason: null,
      verifiable: 0.75,
      checkWorthiness: 0.5,
      startOffset: 980,
      endOffset: 990,
      spans: [[980, 990]],
      source: null,
      quantities: [{ text: '£4m', start: 980, end: 990, value: 4_000_000, bound: '=', unit: 'GBP' }],
      times: [],
      reasons: [{ label: 'a number', weight: 0.5 }],
      origin: 'extracted',
      dismissReason: null,
      duplicateOfId: null,
      flags: [],
      dueAt: null,
      recheckAt: null,
      waitingSince: expect.any(String),
      assignedTo: [],
      corrected: false,
      currentVersionId: expect.any(String),
      currentRoundId: null,
      ratingKey: null,
      scaleVersionId: null,
      version: 1,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      updatedAt: expect.any(String),
    });
  });

  it('gives all claims of an article in the order of its text', async () => {
    const rows = await listArticleClaims(database.db, { ...query(), articleId: articles[0]!.articleId });
    expect(rows.map((row) => row.id)).toEqual(ids.slice(0, 12).toReversed());
  });

  it('counts states up to a bound', async () => {
    const states = ['suggested', 'open', 'dismissed', 'approved'] as const;
    const of = { workspaceId: seeded.workspaceId, states };
    expect(await countClaims(database.db, { ...of, atMost: 100 })).toEqual({
      suggested: 6,
      open: 6,
      dismissed: 12,
      approved: 0,
    });
    expect(await countClaims(database.db, { ...of, atMost: 7 })).toMatchObject({ dismissed: 7, open: 6 });
  });

  it('is empty for a workspace that is not there', async () => {
    expect(await listClaims(database.db, query({ workspaceId: newId() }))).toEqual({ rows: [], nextCursor: null });
  });
});
