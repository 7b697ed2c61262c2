import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import {
  claimContent,
  seedArticle,
  seedClaims,
  seedMember,
  seedRound,
  seedWorkspace,
  type Seeded,
} from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import { assignSlot } from './assignment.ts';
import {
  closeCalibrationSet,
  endCalibrationItem,
  getCalibrationItems,
  insertCalibrationItem,
  insertCalibrationSet,
  keepKnownAnswers,
  listCalibrationSets,
  lockCalibrationSet,
} from './calibration.ts';
import { listCalibrationClaims, listCalibrationReviews } from './calibration-result.ts';
import { getClaim, insertClaimVersion } from './claim.ts';
import { claimNextSlot, listTakeableClaims, type SlotSearch } from './claim-next-slot.ts';
import { listBars } from './recusal.ts';
import { askForConfirmation, listUnconfirmed, openReview, submitReview, updateReviewDraft } from './review.ts';
import { getRound } from './round.ts';
import { listSlots, submitSlot } from './slot.ts';

const now = new Date('2026-03-01T12:00:00Z');

describeOnBoth('calibration claims', ({ open }) => {
  let database: Database;
  let seeded: Seeded;
  let workspaceId: string;
  let ann: string;
  let ben: string;
  let secret: string;
  let plain: string;
  let roundId: string;
  let setId: string;
  let article: { articleId: string; articleVersionId: string };

  beforeAll(async () => {
    database = await open();
  });

  beforeEach(async () => {
    await database.transaction(async (trx) => {
      seeded = await seedWorkspace(trx);
      workspaceId = seeded.workspaceId;
      ann = (await seedMember(trx, workspaceId)).memberId;
      ben = (await seedMember(trx, workspaceId)).memberId;
      article = await seedArticle(trx, workspaceId);
      const worths = [0.9, 0.8].map((checkWorthiness) => ({ checkWorthiness }));
      [secret, plain] = (await seedClaims(trx, workspaceId, article, worths)) as [string, string];
      roundId = await seedRound(trx, seeded, secret, { reviewsWanted: 1 });
      await seedRound(trx, seeded, plain, { reviewsWanted: 1 });
      setId = newId();
      await insertCalibrationSet(trx, { workspaceId, id: setId, name: 'Numbers', createdBy: ann, createdAt: now });
    });
  });

  const use = async (places = 4) => {
    const claim = await getClaim(database.db, workspaceId, secret);
    const item = {
      workspaceId,
      claimId: secret,
      setId,
      roundId,
      claimVersionId: claim!.currentVersionId,
      ratingKey: 'false',
      tolerance: 1 as const,
      explanation: 'The register says £3m.',
      places,
      addedBy: seeded.memberId,
      addedAt: now,
    };
    await database.transaction((trx) => insertCalibrationItem(trx, item));
  };
  const search = (memberId: string, more: Partial<SlotSearch> = {}): SlotSearch => ({
    workspaceId,
    memberId,
    now,
    strictSeen: false,
    ...more,
  });
  const next = async (memberId: string, more: Partial<SlotSearch> = {}) =>
    (await database.transaction((trx) => claimNextSlot(trx, search(memberId, more))))?.claimId;
  const listed = async (memberId: string, more: Partial<SlotSearch> = {}) =>
    (await listTakeableClaims(database.db, { ...search(memberId, more), limit: 10 })).map(({ claimId }) => claimId);

  async function handIn(memberId: string, ratingKey: string): Promise<string> {
    const slot = (await database.transaction((trx) => claimNextSlot(trx, search(memberId, { claimId: secret }))))!;
    const claim = await getClaim(database.db, workspaceId, secret);
    const ids = { workspaceId, id: newId(), roundId, slotId: slot.slotId, claimId: secret, reviewerId: memberId };
    const review = await openReview(database.db, { ...ids, claimVersionId: claim!.currentVersionId });
    const mine = { workspaceId, id: review.id, reviewerId: memberId };
    await updateReviewDraft(database.db, { ...mine, expectedVersion: 1, ratingKey });
    await submitReview(database.db, { ...mine, expectedVersion: 2, submittedAt: now });
    await submitSlot(database.db, { workspaceId, slotId: slot.slotId, memberId, submittedAt: now });
    return review.id;
  }

  it('have a place for each who is asked, and leave their own row as it was', async () => {
    const before = await getClaim(database.db, workspaceId, secret);
    await use();
    expect(await getClaim(database.db, workspaceId, secret)).toEqual(before);
    expect(await getRound(database.db, workspaceId, roundId)).toMatchObject({ calibration: true, slotsWanted: 4 });
    const slots = await listSlots(database.db, workspaceId, [roundId]);
    expect(slots.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    const items = await getCalibrationItems(database.db, workspaceId, [secret, plain]);
    expect(items).toMatchObject([{ claimId: secret, setId, tolerance: 1 }]);
    await expect(use()).rejects.toThrow(/calibration_item_pkey/u);
  });

  it('are served to members in the ordinary order, and to nobody who knows the answer', async () => {
    await use();
    expect(await listed(ann, { knowsAnswers: 'earlier' })).toEqual([secret, plain]);
    expect(await listed(seeded.memberId, { knowsAnswers: 'all' })).toEqual([plain]);
    expect(await next(seeded.memberId, { knowsAnswers: 'all', claimId: secret })).toBeUndefined();
    expect(await next(ann)).toBe(secret);
    expect(await next(ben)).toBe(secret);
    // Whoever stops being an admin knows what waited then.
    await keepKnownAnswers(database.db, { workspaceId, memberId: seeded.memberId });
    expect(await listed(seeded.memberId, { knowsAnswers: 'earlier' })).toEqual([plain]);
    expect(await next(seeded.memberId, { knowsAnswers: 'earlier' })).toBe(plain);
    const of = { workspaceId, claimIds: [secret, plain], memberId: seeded.memberId };
    expect((await listBars(database.db, of)).known).toEqual(new Set([secret]));
  });

  it('are full where the one place that they show is kept', async () => {
    await use();
    await assignSlot(database.db, { workspaceId, roundId, memberId: ann, now });
    expect(await listed(ben)).toEqual([plain]);
    expect(await next(ben, { claimId: secret })).toBeUndefined();
    expect(await next(ann)).toBe(secret);
    await handIn(ann, 'true');
    expect(await listed(ben)).toEqual([plain]);
  });

  it('ask nobody to confirm a review whose author was shown the answer', async () => {
    await use();
    await handIn(ann, 'true');
    expect(await next(ben, { claimId: secret })).toBe(secret);
    const claim = (await getClaim(database.db, workspaceId, secret))!;
    const reworded = {
      workspaceId,
      claimId: secret,
      expectedVersion: claim.version,
      versionId: newId(),
      articleVersionId: article.articleVersionId,
      content: claimContent({ text: 'In other words' }),
      createdBy: ben,
    };
    await database.transaction((trx) => insertClaimVersion(trx, reworded));
    const asked = { workspaceId, roundId, statuses: ['draft' as const] };
    expect((await askForConfirmation(database.db, asked)).map(({ reviewerId }) => reviewerId)).toEqual([]);
    expect(await listUnconfirmed(database.db, { workspaceId, memberId: ann })).toEqual([]);
    const claims = await listCalibrationClaims(database.db, { workspaceId, setId, limit: 10 });
    expect(claims).toMatchObject([{ claimId: secret, reworded: true }]);
  });

  it('list their results by set and by reviewer, and count what waits', async () => {
    await use();
    await handIn(ann, 'true');
    await handIn(ben, 'false');
    const limit = 10;
    const all = await listCalibrationReviews(database.db, { workspaceId, setId, limit });
    expect(new Map(all.map(({ reviewerId, ratingKey }) => [reviewerId, ratingKey]))).toEqual(
      new Map([
        [ann, 'true'],
        [ben, 'false'],
      ]),
    );
    expect(await listCalibrationReviews(database.db, { workspaceId, reviewerId: ann, limit })).toHaveLength(1);
    expect(await listCalibrationClaims(database.db, { workspaceId, reviewerId: ann, limit })).toHaveLength(1);
    expect(await listCalibrationClaims(database.db, { workspaceId, reviewerId: seeded.memberId, limit })).toEqual([]);
    expect(await listCalibrationSets(database.db, workspaceId)).toMatchObject([{ id: setId, claims: 1, waiting: 1 }]);
    await endCalibrationItem(database.db, { workspaceId, claimId: secret, endedAt: now, endedHow: 'closed' });
    await endCalibrationItem(database.db, { workspaceId, claimId: secret, endedAt: now, endedHow: 'full' });
    expect(await getCalibrationItems(database.db, workspaceId, [secret])).toMatchObject([{ endedHow: 'closed' }]);
    await closeCalibrationSet(database.db, { workspaceId, id: setId, closedAt: now });
    expect(await lockCalibrationSet(database.db, workspaceId, setId)).toMatchObject({ closedAt: now.toISOString() });
    expect(await listCalibrationSets(database.db, workspaceId)).toMatchObject([{ waiting: 0 }]);
  });

  it('of another workspace are not there', async () => {
    await use();
    const other = await database.transaction((trx) => seedWorkspace(trx));
    const of = { workspaceId: other.workspaceId, setId, limit: 10 };
    expect(await listCalibrationSets(database.db, other.workspaceId)).toEqual([]);
    expect(await lockCalibrationSet(database.db, other.workspaceId, setId)).toBeUndefined();
    expect(await getCalibrationItems(database.db, other.workspaceId, [secret])).toEqual([]);
    expect(await listCalibrationClaims(database.db, of)).toEqual([]);
    expect(await listCalibrationReviews(database.db, of)).toEqual([]);
  });
});
