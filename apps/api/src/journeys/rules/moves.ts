import type { ClaimEvent } from '@claimdesk/core';
import { getClaim } from '@claimdesk/db';
import { evidence, placeOf, type DeskMember } from '../../testing/test-desk.ts';
import { loadCase } from '../../use-cases/claim/load-case.ts';
import { actionsOf } from '../../use-cases/claim/read-claim.ts';
import { viewMyReview } from '../../use-cases/review/view-review.ts';
import type { Team } from './team.ts';

export const ratings = ['false', 'mostly-false', 'mixed', 'mostly-true', 'true', 'unverifiable'];

export type Move = (team: Team, member: DeskMember, claimId: string, rating: string) => Promise<unknown>;

/** As a screen that was opened before knows it. Read at once, since every call of the walk asks for it. */
const versionOf = async ({ deps, actor }: DeskMember, id: string) =>
  (await getClaim(deps.db, actor.workspaceId, id))?.version ?? 1;
const part = (words: string) => ({ wording: words, ...placeOf(words) });

const chosen = (members: readonly DeskMember[], rating: string) =>
  members[ratings.indexOf(rating) % members.length]?.id ?? '';

export type MoveName = Exclude<ClaimEvent, 'extract'>;

/** How each event of the workflow is called. */
export const moves: Record<MoveName, Move> = {
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
  annotate: async (_, me, claimId) =>
    me.call.publication.annotate({ claimId, reply: 'no_answer', expectedVersion: await versionOf(me, claimId) }),
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
  use_for_calibration: async (_, me, claimId, ratingKey) => {
    const { set } = await me.call.calibration.createSet({ name: 'Test' });
    const answer = { ratingKey, tolerance: 1 as const, explanation: 'As the register says.' };
    const expectedVersion = await versionOf(me, claimId);
    return me.call.calibration.use({ claimId, setId: set.id, ...answer, expectedVersion });
  },
  take_out: async (_, me, claimId) =>
    me.call.calibration.takeOut({ claimId, expectedVersion: await versionOf(me, claimId) }),
  calibrate: async (_, me, claimId) =>
    me.call.calibration.close({ claimId, expectedVersion: await versionOf(me, claimId) }),
};

/** Calls beside the workflow's events: in bulk, late, twice with one key, with a version of yesterday, by the clock. */
export const asides: Record<string, Move> = {
  next: (_, { call }) => call.review.next({}),
  spread: async ({ members, claimIds }, { call }) =>
    call.assignment.spread({ claimIds: claimIds.slice(-3), memberIds: members.map(({ id }) => id) }),
  wait: async ({ desk }) => desk.wait(20),
  twice: async ({ desk }, { call }, claimId) => {
    const once = { claimId, idempotencyKey: `key-${desk.deps.newId()}` };
    const first = await call.review.take(once);
    const again = await call.review.take(once);
    if (again.review.id !== first.review.id) throw new Error('the same key gave another answer');
  },
  stale: async (_, me, id, rating) => {
    const expectedVersion = (await versionOf(me, id)) - 1;
    if (expectedVersion < 1) return;
    await me.call.claim.reword({ id, wording: `Overwritten ${rating}`, expectedVersion });
    throw new Error('a stale write went through');
  },
};

async function confirmOne(_: Team, { call }: DeskMember, claimId: string) {
  const { review } = await call.review.task({ claimId });
  return call.review.confirm({ reviewId: review.id, expectedVersion: review.version });
}

/** Takes the claim, unless it is taken, and hands in a complete review of it: step by step, or all with the submit. */
async function submitOne(_: Team, { call, id, deps, actor }: DeskMember, claimId: string, ratingKey: string) {
  const held = await deps.db
    .selectFrom('slot')
    .innerJoin('review', (join) =>
      join.onRef('review.workspace_id', '=', 'slot.workspace_id').onRef('review.slot_id', '=', 'slot.id'),
    )
    .select(['review.id', 'review.version'])
    .where('slot.workspace_id', '=', actor.workspaceId)
    .where('slot.claim_id', '=', claimId)
    .where('slot.member_id', '=', id)
    .where('slot.leased_until', '>', deps.now().toISOString())
    .where('review.reviewer_id', '=', id)
    .where('review.status', '=', 'draft')
    .executeTakeFirst();
  const { id: reviewId, version } = held ?? (await call.review.take({ claimId })).review;
  const draft = { ratingKey, confidence: 'high' as const, rationale: `secret of ${id}`, flags: [] };
  if (ratings.indexOf(ratingKey) % 2 === 0) {
    return call.review.submit({ reviewId, draft, evidence: [evidence], expectedVersion: version });
  }
  await call.evidence.add({ reviewId, ...evidence });
  const saved = await call.review.saveDraft({ reviewId, ...draft, expectedVersion: version });
  return call.review.submit({ reviewId, expectedVersion: saved.version });
}

/** Offered so often that guided members would do little else; the others try them. */
const seldom = new Set<string>(
  `annotate confirm assign unassign reschedule recuse lift_recusal plan_recheck retract reword split merge release
   withdraw take_out calibrate`.split(/\s+/u),
);

/**
 * What this member's buttons offer, as `claim.byId` says it; a member who holds the claim or could take it goes on to
 * submit.
 */
export async function offered({ deps, actor }: DeskMember, id: string): Promise<MoveName[]> {
  const found = await loadCase(deps.db, deps, actor, id);
  const actions = actionsOf(found.facts);
  const myReview = found.myReview === null ? null : viewMyReview(found, found.myReview, []);
  if (myReview?.needsConfirmation) return ['confirm'];
  // The button waits for a complete draft, which `submitOne` writes.
  if (myReview?.status === 'draft' && myReview.leaseUntil !== null) return ['submit'];
  return (Object.keys(moves) as MoveName[])
    .filter((event) => actions[event].ok && !seldom.has(event))
    .flatMap((event): MoveName[] => (event === 'claim_next' ? ['submit', 'submit', 'claim_next'] : [event]));
}
