import { defaultPolicy } from '@claimdesk/core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import type { Seeded } from '../testing/fixtures.ts';
import { seedArticle, seedClaims, seedMember, seedRound, seedWorkspace } from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import { getClaim } from './claim.ts';
import { claimNextSlot } from './claim-next-slot.ts';
import { confirmReview } from './confirm-review.ts';
import { deleteEvidence, getEvidence, insertEvidence, listEvidence, updateEvidence } from './evidence.ts';
import type { EvidenceFields } from './evidence.ts';
import {
  askForConfirmation,
  getReview,
  listReviews,
  listReviewsOf,
  markReviewsSeen,
  openReview,
  submitReview,
  updateReviewDraft,
  withdrawReview,
} from './review.ts';
import { listBars } from './recusal.ts';
import type { ReviewRow } from './review.ts';
import { addSlot, getRound, getRounds, listRounds, updateRound } from './round.ts';
import { listSlots, renewLease, reopenSlot, submitSlot } from './slot.ts';

const now = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-01T13:00:00Z');

describeOnBoth('rounds, reviews and evidence', ({ open }) => {
  let database: Database;
  let seeded: Seeded;
  let workspaceId: string;
  let ann: string;
  let ben: string;
  let claimId: string;
  let claimVersionId: string;
  let roundId: string;

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.transaction(async (trx) => {
      seeded = await seedWorkspace(trx);
      workspaceId = seeded.workspaceId;
      ann = (await seedMember(trx, workspaceId)).memberId;
      ben = (await seedMember(trx, workspaceId)).memberId;
      const [id] = await seedClaims(trx, workspaceId, await seedArticle(trx, workspaceId), [{}]);
      claimId = id!;
      roundId = await seedRound(trx, seeded, claimId, { reviewsWanted: 2 });
    });
    claimVersionId = (await getClaim(database.db, workspaceId, claimId))!.currentVersionId;
  });

  /** Takes a slot and opens the draft in it. */
  async function begin(reviewerId: string, at = now): Promise<ReviewRow> {
    return database.transaction(async (trx) => {
      const slot = (await claimNextSlot(trx, { workspaceId, memberId: reviewerId, now: at, strictSeen: true }))!;
      const own = { workspaceId, id: newId(), roundId, slotId: slot.slotId, claimId, reviewerId, claimVersionId };
      return openReview(trx, own);
    });
  }

  const submit = (review: ReviewRow, expectedVersion = review.version) =>
    database.transaction(async (trx) => {
      const by = { workspaceId, submittedAt: now };
      const { reviewerId, slotId, id } = review;
      const submitted = await submitReview(trx, { ...by, id, reviewerId, expectedVersion });
      return { submitted, filled: await submitSlot(trx, { ...by, slotId, memberId: reviewerId }) };
    });

  it('opens a round with its slots and adds one when the adjudicator asks', async () => {
    await database.transaction((trx) => addSlot(trx, { workspaceId, id: roundId, claimId }));
    await updateRound(database.db, { workspaceId, id: roundId, state: 'open', adjudicatorId: ann, question: 'Why?' });
    expect(await getRound(database.db, workspaceId, roundId)).toMatchObject({
      number: 1,
      slotsWanted: 3,
      policy: { ...defaultPolicy, reviewsWanted: 2 },
      adjudicatorId: ann,
      question: 'Why?',
      closedAt: null,
    });
    const slots = await listSlots(database.db, workspaceId, [roundId]);
    expect(slots.map((slot) => slot.number)).toEqual([1, 2, 3]);
    const second = await database.transaction((trx) => seedRound(trx, seeded, claimId, {}, 2));
    expect((await listRounds(database.db, workspaceId, [claimId])).map((round) => round.id)).toEqual([roundId, second]);
    expect(await getRounds(database.db, workspaceId, [second])).toHaveLength(1);
  });

  it('saves a draft of its author from the version they know, and nobody else', async () => {
    const review = await begin(ann);
    expect(review).toMatchObject({ status: 'draft', flags: [], rationale: '', version: 1, needsConfirmation: false });
    const change = { workspaceId, id: review.id, reviewerId: ann, expectedVersion: 1 };
    const saved = await updateReviewDraft(database.db, {
      ...change,
      ratingKey: 'false',
      flags: ['outdated', 'cherry_picked'],
    });
    expect(saved).toMatchObject({
      ratingKey: 'false',
      flags: ['outdated', 'cherry_picked'],
      rationale: '',
      version: 2,
    });
    expect(await updateReviewDraft(database.db, { ...change, rationale: 'lost' })).toBeUndefined();
    expect(await updateReviewDraft(database.db, { ...change, expectedVersion: 2, reviewerId: ben })).toBeUndefined();
    expect(await getReview(database.db, workspaceId, review.id)).toEqual(saved);
  });

  it('submits once, and is a draft no more', async () => {
    const review = await begin(ann);
    expect(await submit(review)).toMatchObject({
      submitted: { status: 'submitted', submittedAt: now.toISOString() },
      filled: true,
    });
    expect(await submit(review, 2)).toEqual({ submitted: undefined, filled: false });
    const change = { workspaceId, id: review.id, reviewerId: ann, expectedVersion: 2, rationale: 'x' };
    expect(await updateReviewDraft(database.db, change)).toBeUndefined();
    expect(
      await renewLease(database.db, { workspaceId, slotId: review.slotId, memberId: ann, leasedUntil: later }),
    ).toBe(false);
  });

  it('keeps a slot from its former holder once another has it', async () => {
    const old = await begin(ann);
    // Both slots go to others after an hour.
    const carl = (await database.transaction((trx) => seedMember(trx, workspaceId))).memberId;
    await begin(ben, later);
    await begin(carl, later);
    expect(await renewLease(database.db, { workspaceId, slotId: old.slotId, memberId: ann, leasedUntil: later })).toBe(
      false,
    );
    expect((await submit(old)).filled).toBe(false);
  });

  it('withdraws, opens the slot, and goes on with the same review', async () => {
    const review = await begin(ann);
    await submit(review);
    const mine = { workspaceId, id: review.id, reviewerId: ann };
    expect(await withdrawReview(database.db, { ...mine, reviewerId: ben })).toBeUndefined();
    expect(await withdrawReview(database.db, mine)).toMatchObject({
      status: 'withdrawn',
      submittedAt: null,
      version: 3,
    });
    expect(await reopenSlot(database.db, { workspaceId, slotId: review.slotId, memberId: ann })).toBe(true);
    const again = await begin(ann);
    expect(again).toMatchObject({ id: review.id, status: 'draft' });
    expect((await listReviews(database.db, workspaceId, [claimId])).map((row) => row.id)).toEqual([review.id]);
  });

  it('asks for confirmation when the wording changed, and remembers who looked again', async () => {
    const [first, second] = [await begin(ann), await begin(ben)];
    await submit(second);
    expect(
      await askForConfirmation(database.db, { workspaceId, roundId, statuses: ['draft', 'submitted'] }),
    ).toHaveLength(2);
    expect(await getReview(database.db, workspaceId, first.id)).toMatchObject({ needsConfirmation: true, version: 2 });
    const look = { workspaceId, id: second.id, reviewerId: ben, claimVersionId };
    expect(await confirmReview(database.db, { ...look, expectedVersion: 2 })).toBe(false);
    expect(await confirmReview(database.db, { ...look, expectedVersion: 3 })).toBe(true);
    expect(await getReview(database.db, workspaceId, second.id)).toMatchObject({
      needsConfirmation: false,
      status: 'submitted',
    });
  });

  it('finds the reviews of a member', async () => {
    const review = await begin(ann);
    const of = { workspaceId, reviewerId: ann, limit: 10 };
    expect(await listReviewsOf(database.db, { ...of, status: 'draft' })).toMatchObject([{ id: review.id }]);
    expect(await listReviewsOf(database.db, { ...of, status: 'submitted' })).toEqual([]);
    expect(await getReview(database.db, newId(), review.id)).toBeUndefined();
  });

  it('remembers who has seen the reviews of a claim', async () => {
    const of = { workspaceId, claimIds: [claimId], memberId: ann };
    expect((await listBars(database.db, of)).seen).toEqual(new Set());
    for (let times = 0; times < 2; times += 1) {
      await markReviewsSeen(database.db, { workspaceId, claimIds: [claimId], memberId: ann });
    }
    expect((await listBars(database.db, of)).seen).toEqual(new Set([claimId]));
    expect((await listBars(database.db, { ...of, memberId: ben })).seen).toEqual(new Set());
  });

  it('keeps evidence in the order it was given', async () => {
    const review = await begin(ann);
    const nothing: EvidenceFields = {
      url: null,
      citation: null,
      title: null,
      publisher: null,
      published: null,
      accessed: null,
      quote: null,
      locator: null,
      stance: null,
      sourceType: null,
      note: null,
      file: null,
      reusedFrom: null,
    };
    const add = (fields: Partial<EvidenceFields>) =>
      insertEvidence(database.db, { ...nothing, ...fields, workspaceId, id: newId(), reviewId: review.id, claimId });
    const first = await add({ url: 'https://example.org/', stance: 'refutes' });
    const second = await add({ citation: 'Hansard, col. 12', stance: 'context', sourceType: 'primary' });
    expect([first.position, second.position]).toEqual([1, 2]);
    const change = { ...first, workspaceId, expectedVersion: 1, quote: 'It fell.' };
    expect(await updateEvidence(database.db, change)).toMatchObject({
      quote: 'It fell.',
      stance: 'refutes',
      version: 2,
    });
    expect(await updateEvidence(database.db, change)).toBeUndefined();
    expect((await listEvidence(database.db, workspaceId, [review.id])).map((item) => item.id)).toEqual([
      first.id,
      second.id,
    ]);
    expect(await deleteEvidence(database.db, newId(), first.id)).toBe(false);
    expect(await deleteEvidence(database.db, workspaceId, first.id)).toBe(true);
    expect(await getEvidence(database.db, workspaceId, first.id)).toBeUndefined();
    expect((await add({ note: 'Third' })).position).toBe(3);
  });
});
