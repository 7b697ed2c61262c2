import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { newId } from '../new-id.ts';
import type { Seeded } from '../testing/fixtures.ts';
import { seedArticle, seedClaims, seedMember, seedRound, seedWorkspace } from '../testing/fixtures.ts';
import { describeOnBoth } from '../testing/index.ts';
import { assignSlot, unassignSlot } from './assignment.ts';
import { getClaim, updateClaim } from './claim.ts';
import { claimNextSlot, listTakeableClaims } from './claim-next-slot.ts';
import type { LeasedSlot, SlotSearch } from './claim-next-slot.ts';
import { approveDecision, insertDecision } from './decision.ts';
import { insertRecusal, liftRecusal, listRecusals } from './recusal.ts';
import { markReviewsSeen, openReview, submitReview } from './review.ts';
import { addSlot, updateRound } from './round.ts';
import { listSlots, releaseSlot, reopenSlot, submitSlot } from './slot.ts';

const now = new Date('2026-03-01T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describeOnBoth('claiming the next slot', ({ open, kind }) => {
  let database: Database;
  let seeded: Seeded;
  let ann: string;
  let ben: string;
  /** Worth .9, .8 and .7, each with an open round of two slots. */
  let claims: [string, string, string];
  let rounds: [string, string, string];

  beforeAll(async () => {
    database = await open({ poolSize: 25 });
  });

  beforeEach(async () => {
    await database.transaction(async (trx) => {
      seeded = await seedWorkspace(trx);
      ann = (await seedMember(trx, seeded.workspaceId)).memberId;
      ben = (await seedMember(trx, seeded.workspaceId)).memberId;
      const article = await seedArticle(trx, seeded.workspaceId);
      const worths = [0.7, 0.9, 0.8].map((checkWorthiness) => ({ checkWorthiness }));
      const [c, a, b] = (await seedClaims(trx, seeded.workspaceId, article, worths)) as [string, string, string];
      claims = [a, b, c];
      rounds = [
        await seedRound(trx, seeded, a, { reviewsWanted: 2 }),
        await seedRound(trx, seeded, b, { reviewsWanted: 2 }),
        await seedRound(trx, seeded, c, { reviewsWanted: 2 }),
      ];
    });
  });

  const search = (memberId: string, more: Partial<SlotSearch> = {}): SlotSearch => ({
    workspaceId: seeded.workspaceId,
    memberId,
    now,
    strictSeen: true,
    ...more,
  });
  const next = (memberId: string, more: Partial<SlotSearch> = {}) =>
    database.transaction((trx) => claimNextSlot(trx, search(memberId, more)));

  async function begin(memberId: string, slot: LeasedSlot): Promise<string> {
    const claim = await getClaim(database.db, seeded.workspaceId, slot.claimId);
    const review = await openReview(database.db, {
      workspaceId: seeded.workspaceId,
      id: newId(),
      roundId: slot.roundId,
      slotId: slot.slotId,
      claimId: slot.claimId,
      reviewerId: memberId,
      claimVersionId: claim!.currentVersionId,
    });
    return review.id;
  }

  async function submit(memberId: string, slot: LeasedSlot, reviewId: string): Promise<void> {
    const at = { workspaceId: seeded.workspaceId, submittedAt: now };
    await database.transaction(async (trx) => {
      await submitReview(trx, { ...at, id: reviewId, reviewerId: memberId, expectedVersion: 1 });
      await submitSlot(trx, { ...at, slotId: slot.slotId, memberId });
    });
  }

  it('leases the most worthy claim, for as long as the round says', async () => {
    const slot = await next(ann);
    expect(slot).toMatchObject({ claimId: claims[0], roundId: rounds[0], slotNumber: 1, resumed: false });
    expect(slot?.leasedUntil).toBe(later(30).toISOString());
    const [first, second] = await listSlots(database.db, seeded.workspaceId, [rounds[0]]);
    expect(first).toMatchObject({ memberId: ann, leasedUntil: later(30).toISOString() });
    expect(second).toMatchObject({ memberId: null, leasedUntil: null });
  });

  it('gives a second member the other slot and a third the next claim', async () => {
    const { memberId: carl } = await database.transaction((trx) => seedMember(trx, seeded.workspaceId));
    await next(ann);
    expect(await next(ben)).toMatchObject({ claimId: claims[0], slotNumber: 2 });
    expect(await next(carl)).toMatchObject({ claimId: claims[1], slotNumber: 1 });
  });

  it('resumes what the member has begun, after its lease ran out too', async () => {
    const slot = await next(ann);
    expect(await next(ann)).toMatchObject({ slotId: slot?.slotId, resumed: true });
    expect(await next(ann, { now: later(60) })).toMatchObject({
      slotId: slot?.slotId,
      resumed: true,
      leasedUntil: later(90).toISOString(),
    });
  });

  it('passes over what the member skips', async () => {
    await next(ann);
    expect(await next(ann, { skipClaimIds: [claims[0]] })).toMatchObject({ claimId: claims[1], resumed: false });
    expect(await next(ben, { skipClaimIds: [claims[0], claims[1]] })).toMatchObject({ claimId: claims[2] });
    expect(await next(ben, { skipClaimIds: [...claims] })).toBeUndefined();
  });

  it('takes one claim by name', async () => {
    expect(await next(ann, { claimId: claims[2] })).toMatchObject({ claimId: claims[2] });
    expect(await next(ann, { claimId: newId() })).toBeUndefined();
  });

  it('gives a slot whose lease ran out to somebody else, and its author a free one with the old draft', async () => {
    const slot = (await next(ann))!;
    const reviewId = await begin(ann, slot);
    const { memberId: carl } = await database.transaction((trx) => seedMember(trx, seeded.workspaceId));
    expect(await next(ben, { now: later(31) })).toMatchObject({ claimId: claims[0] });
    const taken = await listSlots(database.db, seeded.workspaceId, [rounds[0]]);
    const again = (await next(ann, { now: later(32) }))!;
    expect(again).toMatchObject({ claimId: claims[0], resumed: true });
    expect(await begin(ann, again)).toBe(reviewId);
    expect(taken.filter((row) => row.memberId === ben)).toHaveLength(1);
    expect(await next(carl, { now: later(33) })).toMatchObject({ claimId: claims[1] });
  });

  it('never gives a member a second slot of a round they have reviewed', async () => {
    const slot = (await next(ann))!;
    await submit(ann, slot, await begin(ann, slot));
    expect(await next(ann)).toMatchObject({ claimId: claims[1], resumed: false });
    expect(await next(ann, { claimId: claims[0] })).toBeUndefined();
    // The adjudicator asks for one more: still not from her.
    await database.transaction((trx) =>
      addSlot(trx, { workspaceId: seeded.workspaceId, id: rounds[0], claimId: claims[0] }),
    );
    expect(await next(ann, { claimId: claims[0] })).toBeUndefined();
  });

  it('opens a withdrawn slot to everybody, its author included', async () => {
    const slot = (await next(ann))!;
    await submit(ann, slot, await begin(ann, slot));
    await reopenSlot(database.db, { workspaceId: seeded.workspaceId, slotId: slot.slotId, memberId: ann });
    expect(await next(ben, { claimId: claims[0] })).toMatchObject({ slotNumber: 1 });
  });

  it('leaves out claims whose reviews the member has seen, unless the workspace is solo', async () => {
    await markReviewsSeen(database.db, { workspaceId: seeded.workspaceId, claimIds: [claims[0]], memberId: ann });
    expect(await next(ann)).toMatchObject({ claimId: claims[1] });
    expect(await next(ben)).toMatchObject({ claimId: claims[0] });
    expect(await next(ann, { claimId: claims[0], strictSeen: false })).toMatchObject({ claimId: claims[0] });
  });

  it('leaves out claims that the member adjudicated in any round or approved last, where roles are apart', async () => {
    await updateRound(database.db, { workspaceId: seeded.workspaceId, id: rounds[0], adjudicatorId: ann });
    expect(await next(ann, { strictRoles: true })).toMatchObject({ claimId: claims[1] });
    expect(await next(ben, { strictRoles: true })).toMatchObject({ claimId: claims[0] });
    expect(await next(ann, { claimId: claims[0] })).toMatchObject({ claimId: claims[0] });

    const claim = (await getClaim(database.db, seeded.workspaceId, claims[2]))!;
    const decision = {
      workspaceId: seeded.workspaceId,
      id: newId(),
      roundId: rounds[2],
      claimId: claims[2],
      claimVersionId: claim.currentVersionId,
      scaleVersionId: seeded.scaleVersionId,
      method: 'unanimous',
      ruleVersion: 1,
      ratingKey: 'false',
      flags: [],
      confidence: 'high' as const,
      rationale: null,
      cause: null,
      decidedBy: null,
      reviewIds: [],
      dissent: [],
    };
    await insertDecision(database.db, decision);
    const approval = { explanation: 'x', approvedBy: ben, approvedAt: now, snapshot: '{}', snapshotHash: 'x' };
    await approveDecision(database.db, { ...approval, workspaceId: seeded.workspaceId, id: decision.id });
    expect(await next(ben, { claimId: claims[2], strictRoles: true })).toBeUndefined();
    expect(await next(ben, { claimId: claims[2] })).toMatchObject({ claimId: claims[2] });
  });

  it('gives what is due first, before what is more worth checking', async () => {
    const due = (id: string, minutes: number) =>
      updateClaim(database.db, { workspaceId: seeded.workspaceId, id, dueAt: later(minutes) });
    await due(claims[2], 60);
    await due(claims[1], 30);
    const list = await listTakeableClaims(database.db, { ...search(ann), limit: 10 });
    expect(list.map((row) => row.claimId)).toEqual([claims[1], claims[2], claims[0]]);
    expect(await next(ann)).toMatchObject({ claimId: claims[1] });
    expect(await next(ann, { skipClaimIds: [claims[1]] })).toMatchObject({ claimId: claims[2] });
  });

  it('gives what is assigned first, its own slot of it, and that slot to nobody else', async () => {
    const place = { workspaceId: seeded.workspaceId, roundId: rounds[2], now };
    expect(await assignSlot(database.db, { ...place, memberId: ann })).toBe(true);
    const { memberId: carl } = await database.transaction((trx) => seedMember(trx, seeded.workspaceId));
    expect(await next(ben, { claimId: claims[2] })).toMatchObject({ slotNumber: 2 });
    expect(await next(carl, { claimId: claims[2] })).toBeUndefined();
    const listed = await listTakeableClaims(database.db, { ...search(carl), limit: 10 });
    expect(listed.map((row) => row.claimId)).toEqual([claims[0], claims[1]]);
    expect(await assignSlot(database.db, { ...place, memberId: carl })).toBe(false);
    const mine = await listTakeableClaims(database.db, { ...search(ann), limit: 10 });
    expect(mine.map((row) => row.claimId)).toEqual([claims[2], claims[0], claims[1]]);
    const taken = (await next(ann))!;
    expect(taken).toMatchObject({ claimId: claims[2], slotNumber: 1, resumed: false });
    // It stays hers when her lease ends, and when she gives it back.
    await begin(ann, taken);
    expect(await next(carl, { claimId: claims[2], now: later(31) })).toMatchObject({ slotNumber: 2 });
    await releaseSlot(database.db, { workspaceId: seeded.workspaceId, slotId: taken.slotId, memberId: ann });
    expect(await next(ben, { claimId: claims[2], now: later(32) })).toBeUndefined();
    expect(await next(ann, { now: later(32) })).toMatchObject({ slotId: taken.slotId, resumed: true });
    expect(await unassignSlot(database.db, { ...place, memberId: ann })).toBe(true);
    expect(await next(ben, { claimId: claims[2], now: later(63) })).toMatchObject({ claimId: claims[2] });
  });

  it('never gives a claim to who recused themselves, until that is lifted', async () => {
    const recusal = { workspaceId: seeded.workspaceId, claimId: claims[0], memberId: ann };
    await begin(ann, (await next(ann))!);
    await insertRecusal(database.db, { ...recusal, reason: 'x', recusedAt: now });
    expect(await next(ann)).toMatchObject({ claimId: claims[1] });
    expect(await next(ann, { claimId: claims[0] })).toBeUndefined();
    expect(await liftRecusal(database.db, { ...recusal, liftedBy: ben, liftedAt: now })).toBe(true);
    expect(await liftRecusal(database.db, { ...recusal, liftedBy: ben, liftedAt: now })).toBe(false);
    expect(await next(ann, { claimId: claims[0] })).toMatchObject({ resumed: true });
    await insertRecusal(database.db, { ...recusal, reason: 'again', recusedAt: now });
    expect(await listRecusals(database.db, recusal)).toMatchObject([{ memberId: ann, reason: 'again' }]);
  });

  it('offers only open rounds of open claims, and nothing of another workspace', async () => {
    await updateClaim(database.db, { workspaceId: seeded.workspaceId, id: claims[0], state: 'merged' });
    await updateRound(database.db, { workspaceId: seeded.workspaceId, id: rounds[1], state: 'disputed' });
    expect(await next(ann)).toMatchObject({ claimId: claims[2] });
    const other = await database.transaction((trx) => seedWorkspace(trx));
    expect(await next(other.memberId, { workspaceId: other.workspaceId })).toBeUndefined();
  });

  it('lists what a member could take, in the order it would come', async () => {
    const list = async (memberId: string) =>
      (await listTakeableClaims(database.db, { ...search(memberId), limit: 10 })).map((row) => row.claimId);
    expect(await list(ann)).toEqual(claims);
    await next(ann);
    expect(await list(ann)).toEqual([claims[1], claims[2]]);
    await next(ben);
    const { memberId: carl } = await database.transaction((trx) => seedMember(trx, seeded.workspaceId));
    expect(await list(carl)).toEqual([claims[1], claims[2]]);
    await markReviewsSeen(database.db, { workspaceId: seeded.workspaceId, claimIds: [claims[2]], memberId: carl });
    expect(await list(carl)).toEqual([claims[1]]);
  });

  it('gives a released slot to somebody else', async () => {
    const slot = (await next(ann))!;
    const mine = { workspaceId: seeded.workspaceId, slotId: slot.slotId, memberId: ann };
    expect(await releaseSlot(database.db, { ...mine, memberId: ben })).toBe(false);
    expect(await releaseSlot(database.db, mine)).toBe(true);
    expect(await next(ben)).toMatchObject({ slotId: slot.slotId });
  });

  if (kind === 'embedded') return;

  describe('by many at once', () => {
    it('never leases a slot twice to 20 members', async () => {
      const members = await database.transaction(async (trx) => {
        const made: string[] = [];
        for (let count = 0; count < 20; count += 1) made.push((await seedMember(trx, seeded.workspaceId)).memberId);
        return made;
      });
      // Six slots for twenty members; every member asks three times.
      const leased = (
        await Promise.all(
          members.map(async (member) => [
            await next(member),
            await next(member, { skipClaimIds: [claims[0]] }),
            await next(member, { skipClaimIds: [claims[0], claims[1]] }),
          ]),
        )
      ).flat();
      const slots = await listSlots(database.db, seeded.workspaceId, rounds);
      expect(slots.every((slot) => slot.memberId !== null)).toBe(true);
      const bySlot = new Map<string, number>();
      for (const slot of leased) if (slot && !slot.resumed) bySlot.set(slot.slotId, (bySlot.get(slot.slotId) ?? 0) + 1);
      expect([...bySlot.values()]).toEqual([1, 1, 1, 1, 1, 1]);
    });

    it('gives one member who asks ten times at once the same slot each time', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => next(ann)));
      expect(new Set(answers.map((slot) => slot?.slotId)).size).toBe(1);
      expect(answers.filter((slot) => slot?.resumed === false)).toHaveLength(1);
    });

    it('waits for nobody: a row that another transaction holds is passed over', async () => {
      await database.transaction(async (holder) => {
        await sql`select 1 from slot where round_id = ${rounds[0]}::uuid for update`.execute(holder);
        expect(await next(ann)).toMatchObject({ claimId: claims[1] });
      });
    });

    const onlyFirst = () => ({ skipClaimIds: claims.slice(1) });
    /** Until somebody waits for a row that another transaction holds. */
    async function somebodyWaits(): Promise<void> {
      await expect
        .poll(async () => {
          const found = await sql`select 1 from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`.execute(database.db);
          return found.rows.length;
        })
        .toBeGreaterThan(0);
    }

    it.each([
      ['its slots', () => sql`select 1 from slot where round_id = ${rounds[0]}::uuid for update`],
      ['the claim', () => sql`select 1 from claim where id = ${claims[0]}::uuid for update`],
    ])('waits where all that is left is in the hands of another, who holds %s and gives it back', async (_, hold) => {
      const given = Promise.withResolvers<LeasedSlot | undefined>();
      await database.transaction(async (holder) => {
        await hold().execute(holder);
        next(ann, onlyFirst()).then(given.resolve, given.reject);
        await somebodyWaits();
      });
      expect(await given.promise).toMatchObject({ claimId: claims[0], slotNumber: 1 });
    });

    it('hears that nothing is left once the other has taken it', async () => {
      await next(ann, onlyFirst());
      const heard = Promise.withResolvers<LeasedSlot | undefined>();
      const { memberId: carl } = await database.transaction((trx) => seedMember(trx, seeded.workspaceId));
      await database.transaction(async (holder) => {
        expect(await claimNextSlot(holder, search(ben, onlyFirst()))).toMatchObject({ claimId: claims[0] });
        next(carl, onlyFirst()).then(heard.resolve, heard.reject);
        await somebodyWaits();
      });
      expect(await heard.promise).toBeUndefined();
    });
  });
});
