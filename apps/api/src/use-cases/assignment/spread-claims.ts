import { canDo, disguised, mayBeAssigned, openSlots, spreadClaims as spread } from '@claimdesk/core';
import { assignSlot, countPlaces, holdMembers, listMembers, lockClaims, type Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { SpreadView } from '../../views.ts';
import { casesOf, claimNotFound, loadCases, type ClaimCase } from '../claim/load-case.ts';
import { requireRound } from '../claim/require-round.ts';
import { journalEntry } from '../journal-entry.ts';
import { memberNotFound } from '../member/member-not-found.ts';
import { announce } from '../notification/announce.ts';
import { asActor, asSeenBy } from './assignee.ts';

/** Round robin: the free places of these claims to these members, whoever has least to do first. */
export async function spreadClaims(
  deps: Deps,
  actor: Actor,
  input: { claimIds: string[]; memberIds: string[] },
): Promise<SpreadView> {
  const { workspaceId } = actor;
  const memberIds = [...new Set(input.memberIds)];
  const claimIds = [...new Set(input.claimIds)];
  return deps.transaction(async (trx) => {
    await lockClaims(trx, workspaceId, claimIds);
    await holdMembers(trx, workspaceId, memberIds);
    const cases = await loadCases(trx, deps, actor, claimIds);
    if (cases.size < claimIds.length) throw claimNotFound();
    const open = claimIds.flatMap((id) => {
      const found = cases.get(id);
      return found !== undefined && canDo('assign', disguised(found.facts)).ok ? found : [];
    });
    const eligible = await readEligible(trx, actor, open, memberIds);
    const wanted = open.map(({ claim, facts }) => {
      const { round } = disguised(facts);
      return { id: claim.id, places: round === null ? 0 : openSlots(round), eligible: eligible.get(claim.id) ?? [] };
    });
    const { assigned, left } = spread(wanted, memberIds, await countPlaces(trx, { workspaceId, memberIds }));
    for (const { claimId, memberId } of assigned) {
      const found = cases.get(claimId)!;
      const { claim, now } = found;
      const round = requireRound(found);
      await assignSlot(trx, { workspaceId, roundId: round.id, memberId, now });
      const subject = { articleId: claim.articleId, claimId, roundId: round.id, memberId };
      await announce(deps, trx, actor, journalEntry(deps, actor, 'slot.assign', subject));
    }
    const full = claimIds.filter((id) => !open.some(({ claim }) => claim.id === id));
    return { assigned, left: [...full, ...left] };
  });
}

async function readEligible(
  trx: Db,
  actor: Actor,
  open: readonly ClaimCase[],
  memberIds: readonly string[],
): Promise<Map<string, string[]>> {
  const members = new Map((await listMembers(trx, actor.workspaceId)).map((member) => [member.id, member]));
  const eligible = new Map<string, string[]>();
  for (const id of memberIds) {
    const member = members.get(id);
    if (member === undefined) throw memberNotFound();
    for (const { claim, facts } of await casesOf(trx, asActor(actor, member), open)) {
      if (mayBeAssigned(asSeenBy(actor, facts))) eligible.set(claim.id, [...(eligible.get(claim.id) ?? []), id]);
    }
  }
  return eligible;
}
