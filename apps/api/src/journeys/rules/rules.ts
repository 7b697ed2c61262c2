import { decide, leaseIsLive, mayReadReviews } from '@claimdesk/core';
import {
  getCalibrationItems,
  getClaimVersions,
  getScaleVersions,
  listEvidence,
  listJournal,
  listLineage,
  startSealer,
  verifyJournal,
} from '@claimdesk/db';
import { expect } from 'vitest';
import { casesOf, loadCases } from '../../use-cases/claim/load-case.ts';
import { claimsOf, decisionsOf, reviewsOf, roundsOf, slotsOf, storeOf } from './stored.ts';
import type { Team } from './team.ts';

/**
 * The rules that always hold, each checked on what the database holds after any sequence of calls. That each step is a
 * row of the workflow, that one key gives one answer and that no stale write goes through is checked while they play.
 */
export const rules: Record<string, (team: Team) => Promise<void>> = {
  'nobody is shown what another wrote before the claim is decided': async (team) => {
    const { deps } = team.desk;
    const claimIds = (await claimsOf(team)).map(({ id }) => id);
    const [first] = team.members;
    const cases = first === undefined ? [] : [...(await loadCases(deps.db, deps, first.actor, claimIds)).values()];
    for (const member of [...team.members, team.program]) {
      for (const { claim, facts, reviews } of await casesOf(deps.db, member.actor, cases)) {
        if (facts.round === null || facts.policy.visibility !== 'blind' || mayReadReviews(facts)) continue;
        const isWritten = reviews.some((review) => review.reviewerId !== member.id && review.rationale !== '');
        if (!isWritten) continue;
        const claimId = claim.id;
        const shown = JSON.stringify(await member.call.claim.byId({ id: claimId }));
        expect(shown.replaceAll(`secret of ${member.id}`, '')).not.toContain('secret of');
      }
    }
  },

  'a member submits once a round': async (team) => {
    const { byRound } = await reviewsOf(team);
    for (const submitted of byRound.values()) {
      expect(new Set(submitted.map(({ reviewerId }) => reviewerId)).size).toBe(submitted.length);
    }
  },

  'reviewer, adjudicator and approver are three where separation is strict': async (team) => {
    if (team.policy.separation !== 'strict') return;
    const [{ submitted }, rounds, decisions] = [await reviewsOf(team), await roundsOf(team), await decisionsOf(team)];
    for (const { id } of await claimsOf(team)) {
      const authors = submitted.filter(({ claimId }) => claimId === id).map(({ reviewerId }) => reviewerId);
      for (const { adjudicatorId } of rounds.of(id)) {
        if (adjudicatorId !== null) expect(authors).not.toContain(adjudicatorId);
      }
      for (const { approvedBy, decidedBy, reviewIds } of decisions.of(id)) {
        if (approvedBy === null) continue;
        const judged = submitted.filter((review) => reviewIds.includes(review.id));
        expect([decidedBy, ...judged.map(({ reviewerId }) => reviewerId)]).not.toContain(approvedBy);
      }
    }
  },

  'a review pins the wording it judged': async (team) => {
    const { db, workspaceId } = storeOf(team);
    const { submitted } = await reviewsOf(team);
    const versions = await getClaimVersions(
      db,
      workspaceId,
      submitted.map(({ claimVersionId }) => claimVersionId),
    );
    for (const { claimId, claimVersionId } of submitted) {
      expect(versions.find(({ id }) => id === claimVersionId)?.claimId).toBe(claimId);
    }
  },

  'scales and publications stay as they were': async (team) => {
    const { db, workspaceId } = storeOf(team);
    const rounds = await roundsOf(team);
    const now = new Map<string, string>();
    for (const { id, currentRoundId } of await claimsOf(team)) {
      expect(currentRoundId === null || rounds.of(id).some((round) => round.id === currentRoundId)).toBe(true);
    }
    const publications = await db
      .selectFrom('publication')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .execute();
    const scaleIds = [...new Set(rounds.all.map(({ scaleVersionId }) => scaleVersionId))];
    const scales = await getScaleVersions(db, workspaceId, scaleIds);
    for (const row of [...publications, ...scales]) now.set(row.id, JSON.stringify(row));
    for (const [id, text] of team.frozen) expect(now.get(id)).toBe(text);
    team.frozen = now;
  },

  'the journal is whole': async (team) => {
    const sealer = startSealer(team.database);
    await sealer.sealNow();
    await sealer.stop();
    const { db, workspaceId } = storeOf(team);
    expect(await verifyJournal(db, workspaceId)).toMatchObject({ ok: true });
  },

  'there are never more live leases than open places': async (team) => {
    const now = team.desk.deps.now().toISOString();
    const [{ byRound }, rounds, everySlot] = [await reviewsOf(team), await roundsOf(team), await slotsOf(team)];
    for (const { id } of await claimsOf(team)) {
      for (const round of rounds.of(id)) {
        const slots = everySlot.of(id).filter(({ roundId }) => roundId === round.id);
        const live = slots.filter((slot) => slot.submittedAt === null && leaseIsLive(slot.leasedUntil, now));
        const submitted = byRound.get(round.id) ?? [];
        expect(slots).toHaveLength(round.slotsWanted);
        expect(live.length + submitted.length).toBeLessThanOrEqual(round.slotsWanted);
        expect(slots.filter(({ submittedAt }) => submittedAt !== null)).toHaveLength(submitted.length);
      }
    }
  },

  'a place is kept for one member, and nobody works on what they recused themselves from': async (team) => {
    const { db, workspaceId } = storeOf(team);
    const everySlot = await slotsOf(team);
    const recusals = await db
      .selectFrom('recusal')
      .select(['claim_id as claimId', 'member_id as memberId'])
      .where('workspace_id', '=', workspaceId)
      .where('lifted_at', 'is', null)
      .execute();
    for (const claim of await claimsOf(team)) {
      const recused = recusals.filter(({ claimId }) => claimId === claim.id).map(({ memberId }) => memberId);
      const slots = everySlot.of(claim.id).filter(({ roundId }) => roundId === claim.currentRoundId);
      const kept = slots.filter(({ assignedTo }) => assignedTo !== null);
      for (const { assignedTo, memberId } of kept) expect([null, assignedTo]).toContain(memberId);
      expect(new Set(kept.map(({ assignedTo }) => assignedTo)).size).toBe(kept.length);
      for (const { memberId, assignedTo, submittedAt } of slots) {
        expect(recused).not.toContain(submittedAt === null ? memberId : null);
        expect(recused).not.toContain(assignedTo);
      }
    }
  },

  'a decision can be recomputed from its reviews': async (team) => {
    const { db, workspaceId } = storeOf(team);
    const [{ submitted }, rounds, decisions] = [await reviewsOf(team), await roundsOf(team), await decisionsOf(team)];
    const scaleIds = [...new Set(decisions.all.map(({ scaleVersionId }) => scaleVersionId))];
    const scales = await getScaleVersions(db, workspaceId, scaleIds);
    const reviewIds = decisions.all.flatMap((decision) => decision.reviewIds);
    const evidenced = new Set((await listEvidence(db, workspaceId, reviewIds)).map(({ reviewId }) => reviewId));
    for (const { id: claimId } of await claimsOf(team)) {
      for (const decision of decisions.of(claimId)) {
        const judged = submitted.filter(({ id }) => decision.reviewIds.includes(id));
        const round = rounds.of(claimId).find(({ id }) => id === decision.roundId);
        const scale = scales.find(({ id }) => id === decision.scaleVersionId);
        if (round === undefined || scale === undefined) throw new Error('a decision without its round');
        expect(judged).toHaveLength(round.slotsWanted);
        const rated = judged.map(({ ratingKey, flags, confidence }) => ({
          ratingKey: ratingKey ?? '',
          flags,
          confidence: confidence ?? ('low' as const),
        }));
        const outcome = decide(rated, scale.scale, round.policy);
        const { ratingKey, method } = decision;
        if (decision.decidedBy === null) expect(outcome).toMatchObject({ outcome: 'decided', ratingKey, method });
        else expect(outcome.outcome).toBe('disputed');
        // Every review judged the wording that was decided on, and with evidence.
        const judgedVersions = new Set(judged.map(({ claimVersionId }) => claimVersionId));
        expect(judgedVersions).toEqual(new Set([decision.claimVersionId]));
        for (const { id } of judged) expect(evidenced).toContain(id);
      }
    }
  },

  'lineage has no circle and loses no claim': async (team) => {
    const { db, workspaceId } = storeOf(team);
    const edges = await listLineage(db, workspaceId, team.claimIds);
    // A child is always made after its parents, so following children ends.
    for (const { parentClaimId, childClaimId } of edges) expect(parentClaimId < childClaimId).toBe(true);
    const claims = await claimsOf(team);
    for (const id of team.claimIds) expect(claims.some((claim) => claim.id === id)).toBe(true);
    for (const { id, state } of claims) {
      const replaced = state === 'merged' || state === 'superseded';
      expect(edges.some(({ parentClaimId }) => parentClaimId === id)).toBe(replaced);
    }
  },

  'a calibration claim is never decided, and nobody who keeps its answer judges it': async (team) => {
    const { db, workspaceId } = storeOf(team);
    const { submitted } = await reviewsOf(team);
    const claims = await claimsOf(team);
    const claimIds = claims.map(({ id }) => id);
    const admins = team.members.filter(({ actor }) => actor.roles.includes('admin')).map(({ id }) => id);
    const items = await getCalibrationItems(db, workspaceId, claimIds);
    const decisions = await decisionsOf(team);
    for (const { claimId, roundId, places, endedHow } of items) {
      const state = claims.find(({ id }) => id === claimId)?.state;
      const ends = { full: 'calibrated', closed: 'calibrated', merged: 'merged', split: 'superseded' };
      expect(state).toBe(endedHow === null ? 'open' : ends[endedHow]);
      expect(decisions.of(claimId)).toEqual([]);
      const authors = submitted.filter((review) => review.roundId === roundId).map(({ reviewerId }) => reviewerId);
      expect(authors.filter((id) => admins.includes(id))).toEqual([]);
      // Its last review ends it, and no other one.
      if (endedHow === null) expect(authors.length).toBeLessThan(places);
      if (endedHow === 'full') expect(authors).toHaveLength(places);
    }
    for (const { id, state } of claims) {
      if (state === 'calibrated') expect(items.map(({ claimId }) => claimId)).toContain(id);
    }
  },

  'a program never adjudicates, approves or publishes': async (team) => {
    const { db, workspaceId } = storeOf(team);
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listJournal>> = await listJournal(db, {
        workspaceId,
        readers: [],
        pastStates: [],
        order: 'oldest',
        limit: 200,
        ...(cursor !== null && { cursor }),
      });
      for (const { kind, actor } of page.rows) {
        if (actor.kind === 'api_key') expect(kind).not.toMatch(/^(decision|publication|workspace|member)\./u);
      }
      cursor = page.nextCursor;
    } while (cursor !== null);
  },
};
