import { decide, leaseIsLive, type ClaimEvent } from '@claimdesk/core';
import {
  getClaimVersions,
  getScaleVersions,
  listClaims,
  listDecisions,
  listEvidence,
  listLineage,
  listRecusals,
  listReviews,
  listRounds,
  listSlots,
  startSealer,
  verifyJournal,
} from '@claimdesk/db';
import { describeOnBoth } from '@claimdesk/db/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleText, evidence, openTestDesk, placeOf, type DeskMember, type TestDesk } from '../testing/test-desk.ts';

const ratings = ['false', 'mostly-false', 'mixed', 'mostly-true', 'true', 'unverifiable'];

type Team = { desk: TestDesk; members: DeskMember[]; articleId: string; claimIds: string[] };
/** `guided`: does what the buttons offer, which leads far; otherwise anything, which is mostly refused. */
type Step = { member: number; guided: boolean; action: number; claim: number; rating: number };

type Attempt = (team: Team, member: DeskMember, claimId: string, rating: string) => Promise<unknown>;

const versionOf = async ({ call }: DeskMember, id: string) => (await call.claim.byId({ id })).version;
const part = (words: string) => ({ wording: words, ...placeOf(words) });

const chosen = (members: readonly DeskMember[], rating: string) =>
  members[ratings.indexOf(rating) % members.length]?.id ?? '';

/** How each event of the workflow is called. */
const events: Record<Exclude<ClaimEvent, 'extract'>, Attempt> = {
  add: async ({ claimIds, articleId }, { call }) =>
    claimIds.push((await call.claim.add({ articleId, ...placeOf('cost £41m') })).id),
  accept: async (_, me, id) => me.call.claim.accept({ id, expectedVersion: await versionOf(me, id) }),
  dismiss: async (_, me, id) =>
    me.call.claim.dismiss({ id, reason: 'vague', expectedVersion: await versionOf(me, id) }),
  restore: async (_, me, id) => me.call.claim.restore({ id, expectedVersion: await versionOf(me, id) }),
  reword: async (_, me, id, rating) =>
    me.call.claim.reword({ id, wording: `Rather ${rating}`, expectedVersion: await versionOf(me, id) }),
  split: async ({ claimIds }, me, id) => {
    const parts = [part('The flood wall'), part('River Oster')];
    const { lineage } = await me.call.claim.split({ id, parts, expectedVersion: await versionOf(me, id) });
    claimIds.push(...(lineage?.children ?? []).map((child) => child.id));
  },
  merge: async ({ claimIds }, me, id) => {
    const ids = [id, claimIds.find((known) => known !== id) ?? id];
    const versions = [];
    for (const one of ids) versions.push({ id: one, expectedVersion: await versionOf(me, one) });
    claimIds.push((await me.call.claim.merge({ ids: versions, wording: 'Both' })).id);
  },
  assign: async ({ members }, { call }, claimId, rating) =>
    call.assignment.assign({ claimId, memberId: chosen(members, rating) }),
  unassign: async ({ members }, { call }, claimId, rating) =>
    call.assignment.unassign({ claimId, memberId: chosen(members, rating) }),
  reschedule: async (_, me, claimId) =>
    me.call.assignment.reschedule({
      claimId,
      dueAt: '2026-03-03T08:00:00.000Z',
      expectedVersion: await versionOf(me, claimId),
    }),
  recuse: (_, { call }, claimId) => call.review.recuse({ claimId, reason: 'Too close to it.' }),
  lift_recusal: async ({ members }, { call }, claimId, rating) =>
    call.assignment.liftRecusal({ claimId, memberId: chosen(members, rating) }),
  claim_next: (_, { call }, claimId) => call.review.take({ claimId }),
  release: async (_, { call }, claimId) =>
    call.review.release({ reviewId: (await call.review.task({ claimId })).review.id }),
  submit: submitOne,
  confirm: confirmOne,
  withdraw: async (_, { call }, claimId) =>
    call.review.withdraw({ reviewId: (await call.review.task({ claimId })).review.id }),
  take: (_, { call }, claimId) => call.decision.take({ claimId }),
  decide: async (_, me, claimId, ratingKey) =>
    me.call.decision.decide({
      claimId,
      ratingKey,
      flags: [],
      confidence: 'low',
      rationale: 'Weighed.',
      cause: 'Slip',
      expectedVersion: await versionOf(me, claimId),
    }),
  ask_one_more: async (_, me, claimId) =>
    me.call.decision.askOneMore({ claimId, question: 'And?', expectedVersion: await versionOf(me, claimId) }),
  approve: async (_, me, claimId) =>
    me.call.decision.approve({ claimId, explanation: 'So it is.', expectedVersion: await versionOf(me, claimId) }),
  return: async (_, me, claimId) =>
    me.call.decision.return({ claimId, comment: 'Again.', expectedVersion: await versionOf(me, claimId) }),
  publish: async (_, me, claimId) =>
    me.call.publication.publish({ claimId, note: 'Checked again.', expectedVersion: await versionOf(me, claimId) }),
  correct: async (_, me, claimId) =>
    me.call.publication.correct({
      claimId,
      explanation: 'So it is, in other words.',
      kind: 'minor',
      note: 'A typing error.',
      expectedVersion: await versionOf(me, claimId),
    }),
  plan_recheck: async ({ desk }, me, claimId) =>
    me.call.publication.planRecheck({
      claimId,
      recheckAt: desk.deps.now().toISOString(),
      expectedVersion: await versionOf(me, claimId),
    }),
  recheck: async (_, me, claimId) =>
    me.call.publication.recheck({ claimId, comment: 'New figures.', expectedVersion: await versionOf(me, claimId) }),
  retract: async (_, me, id) =>
    me.call.publication.retract({ claimId: id, reason: 'Wrong.', expectedVersion: await versionOf(me, id) }),
};

const attempts: Attempt[] = [
  ...Object.values(events),
  (_, { call }) => call.review.next({}),
  async ({ members, claimIds }, { call }) =>
    call.assignment.spread({ claimIds: claimIds.slice(-3), memberIds: members.map(({ id }) => id) }),
  async ({ desk }) => desk.wait(20),
];

async function confirmOne(_: Team, { call }: DeskMember, claimId: string) {
  const { review } = await call.review.task({ claimId });
  return call.review.confirm({ reviewId: review.id, expectedVersion: review.version });
}

async function submitOne(_: Team, { call, id }: DeskMember, claimId: string, ratingKey: string) {
  const { review } = await call.review.take({ claimId });
  if (review.evidence.length === 0) await call.evidence.add({ reviewId: review.id, ...evidence });
  const draft = { ratingKey, confidence: 'high' as const, rationale: `secret of ${id}`, flags: [] };
  const saved = await call.review.saveDraft({ reviewId: review.id, ...draft, expectedVersion: review.version });
  return call.review.submit({ reviewId: review.id, expectedVersion: saved.version });
}

/** Offered so often that guided members would do little else; the others try them. */
const asides = ['confirm', 'assign', 'unassign', 'reschedule', 'recuse', 'lift_recusal', 'plan_recheck', 'retract'];

/** What this member's buttons offer; a member who holds the claim or could take it goes on to submit. */
async function offered({ call }: DeskMember, id: string): Promise<Attempt[]> {
  const { actions, myReview } = await call.claim.byId({ id });
  if (myReview?.needsConfirmation) return [confirmOne];
  // The button waits for a complete draft, which `submitOne` writes.
  if (myReview?.status === 'draft' && myReview.leaseUntil !== null) return [submitOne];
  return (Object.keys(events) as (keyof typeof events)[])
    .filter(
      (event) => actions[event].ok && !['reword', 'split', 'merge', 'release', 'withdraw', ...asides].includes(event),
    )
    .flatMap((event) => (event === 'claim_next' ? [events.submit, events.submit, events.claim_next] : [events[event]]));
}

const expectedRefusals = ['forbidden', 'not_allowed_now', 'stale', 'not_found', 'invalid_input'];

async function play(team: Team, step: Step): Promise<void> {
  const { members, claimIds } = team;
  const member = members[step.member % members.length];
  const claimId = claimIds.slice(-3)[step.claim % Math.min(3, claimIds.length)];
  if (member === undefined || claimId === undefined) throw new Error('nobody to play, or nothing');
  try {
    const choice = step.guided ? await offered(member, claimId) : attempts;
    await choice[step.action % choice.length]?.(team, member, claimId, ratings[step.rating % ratings.length] ?? 'true');
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    if (!expectedRefusals.includes(code ?? '')) throw error;
  }
}

async function checkRules({ desk, members, claimIds }: Team, strict: boolean): Promise<void> {
  const { deps, workspaceId } = desk;
  const { db } = deps;
  const now = deps.now();
  const { rows: claims } = await listClaims(db, {
    workspaceId,
    now,
    viewerId: null,
    leasesOf: 'everyone',
    order: 'newest',
    limit: 200,
  });
  const reviews = await listReviews(
    db,
    workspaceId,
    claims.map(({ id }) => id),
  );
  for (const claim of claims) {
    const ofClaim = reviews.filter(({ claimId, status }) => claimId === claim.id && status === 'submitted');
    for (const round of await listRounds(db, workspaceId, [claim.id])) {
      const slots = await listSlots(db, workspaceId, [round.id]);
      const live = slots.filter(
        ({ submittedAt, leasedUntil }) => submittedAt === null && leaseIsLive(leasedUntil, now.toISOString()),
      );
      const submitted = ofClaim.filter(({ roundId }) => roundId === round.id);
      expect(slots).toHaveLength(round.slotsWanted);
      expect(live.length + submitted.length).toBeLessThanOrEqual(round.slotsWanted);
      expect(slots.filter(({ submittedAt }) => submittedAt !== null)).toHaveLength(submitted.length);
      expect(new Set(submitted.map(({ reviewerId }) => reviewerId)).size).toBe(submitted.length);
      const kept = slots.filter(({ assignedTo }) => assignedTo !== null);
      for (const { assignedTo, memberId } of kept) expect([null, assignedTo]).toContain(memberId);
      expect(new Set(kept.map(({ assignedTo }) => assignedTo)).size).toBe(kept.length);
    }
    const recused = (await listRecusals(db, { workspaceId, claimId: claim.id })).map(({ memberId }) => memberId);
    const current = await listSlots(db, workspaceId, claim.currentRoundId === null ? [] : [claim.currentRoundId]);
    for (const { memberId, assignedTo, submittedAt } of current) {
      expect(recused).not.toContain(submittedAt === null ? memberId : null);
      expect(recused).not.toContain(assignedTo);
    }
    const [round] = (await listRounds(db, workspaceId, [claim.id])).slice(-1);
    const authors = ofClaim.map(({ reviewerId }) => reviewerId);
    expect(strict ? authors : []).not.toContain(round?.adjudicatorId);
  }
  await checkDecisions(desk, claims, reviews, strict);
  await checkLineage(desk, claimIds);
  for (const { call, id } of members) {
    for (const claim of claims.filter(({ state }) => state === 'open')) {
      const shown = JSON.stringify(await call.claim.byId({ id: claim.id }));
      expect(shown.replaceAll(`secret of ${id}`, '')).not.toContain('secret of');
    }
  }
}

async function checkDecisions(
  { deps: { db }, workspaceId }: TestDesk,
  claims: Awaited<ReturnType<typeof listClaims>>['rows'],
  reviews: Awaited<ReturnType<typeof listReviews>>,
  strict: boolean,
): Promise<void> {
  for (const claim of claims) {
    const rounds = await listRounds(db, workspaceId, [claim.id]);
    for (const decision of await listDecisions(db, workspaceId, [claim.id])) {
      const judged = reviews.filter(({ id }) => decision.reviewIds.includes(id));
      const round = rounds.find(({ id }) => id === decision.roundId);
      const [scale] = await getScaleVersions(db, workspaceId, [decision.scaleVersionId]);
      if (round === undefined || scale === undefined) throw new Error('a decision without its round');
      expect(judged).toHaveLength(round.slotsWanted);
      const outcome = decide(
        judged.map(({ ratingKey, flags, confidence }) => ({
          ratingKey: ratingKey ?? '',
          flags,
          confidence: confidence ?? 'low',
        })),
        scale.scale,
        round.policy,
      );
      if (decision.decidedBy === null)
        expect(outcome).toMatchObject({ outcome: 'decided', ratingKey: decision.ratingKey, method: decision.method });
      else expect(outcome.outcome).toBe('disputed');
      // Every review judged the wording that was decided on.
      expect(new Set(judged.map(({ claimVersionId }) => claimVersionId))).toEqual(new Set([decision.claimVersionId]));
      expect((await getClaimVersions(db, workspaceId, [decision.claimVersionId]))[0]?.claimId).toBe(claim.id);
      for (const { id } of judged) expect((await listEvidence(db, workspaceId, [id])).length).toBeGreaterThan(0);
      if (!strict || decision.approvedBy === null) continue;
      expect([decision.decidedBy, ...judged.map(({ reviewerId }) => reviewerId)]).not.toContain(decision.approvedBy);
    }
  }
}

async function checkLineage({ deps: { db }, workspaceId }: TestDesk, claimIds: string[]): Promise<void> {
  const edges = await listLineage(db, workspaceId, claimIds);
  // A child is always made after its parents, so following children ends.
  for (const { parentClaimId, childClaimId } of edges) expect(parentClaimId < childClaimId).toBe(true);
  const { rows } = await listClaims(db, {
    workspaceId,
    now: new Date(),
    viewerId: null,
    leasesOf: 'viewer',
    order: 'newest',
    limit: 200,
  });
  for (const { id, state } of rows) {
    const replaced = state === 'merged' || state === 'superseded';
    expect(edges.some(({ parentClaimId }) => parentClaimId === id)).toBe(replaced);
  }
}

const step = fc.record({
  member: fc.nat(5),
  guided: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  action: fc.nat(999),
  claim: fc.nat(2),
  rating: fc.nat(5),
});

const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { minLength: 60, maxLength: 60 });

describeOnBoth('random calls of a team, some at the same time', ({ open }) => {
  for (const separation of ['strict', 'solo'] as const) {
    it(`keep the rules of review (${separation})`, { timeout: 120_000 }, async () => {
      const run = fc.asyncProperty(batches, async (played) => {
        const database = await open();
        const desk = await openTestDesk(database, { policy: { reviewsWanted: 2, separation, tolerance: 1 } });
        const members = [
          await desk.join('Ada', ['admin']),
          await desk.join('Ben', ['reviewer']),
          await desk.join('Cem', ['reviewer', 'adjudicator']),
          await desk.join('Dee', ['adjudicator', 'editor']),
          await desk.join('Eva', ['editor']),
          await desk.join('Flo', ['reviewer', 'editor']),
        ];
        const articleId = (await members[0]!.call.article.create({ text: articleText })).id;
        const team: Team = { desk, members, articleId, claimIds: [] };
        for (const words of ['cost £41m', 'missed its own deadline']) {
          team.claimIds.push((await members[0]!.call.claim.add({ articleId, ...placeOf(words) })).id);
        }
        for (const batch of played) await Promise.all(batch.map((one) => play(team, one)));
        await checkRules(team, separation === 'strict');
        const sealer = startSealer(database);
        await sealer.sealNow();
        await sealer.stop();
        expect(await verifyJournal(desk.deps.db, desk.workspaceId)).toMatchObject({ ok: true });
        await database.close();
      });
      await fc.assert(run, { numRuns: 2, endOnFailure: true });
    });
  }
});
