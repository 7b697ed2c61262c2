import { decideTransition, scopes, type ClaimFacts } from '@claimdesk/core';
import { listDueRechecks, updateClaim, updateRound, type Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { changeClaim } from '../claim/change-claim.ts';
import { loadCase, type ClaimCase } from '../claim/load-case.ts';
import { openRound } from '../claim/open-round.ts';
import { journalEntry, systemEntry } from '../journal-entry.ts';
import { announce } from '../notification/announce.ts';

const clock: ClaimFacts['viewer'] = { memberId: null, scopes: new Set(scopes) };
const dueWords = 'The day to look at this claim again has come.';

/** A new round for a published claim. What is published stands until its correction is. */
export function recheckClaim(
  deps: Deps,
  actor: Actor,
  { claimId, comment, expectedVersion }: { claimId: string; comment: string; expectedVersion: number },
): Promise<ClaimView> {
  return changeClaim(deps, actor, { id: claimId, expectedVersion }, async (trx, found) => {
    const subject = await openRecheck(deps, trx, found, found.facts, comment);
    await announce(deps, trx, actor, journalEntry(deps, actor, 'claim.recheck', subject));
  });
}

/** Opens the round of a locked claim whose day has come; false when it has not. Whoever asks for the claim causes it. */
export async function openDueRecheck(deps: Deps, trx: Db, actor: Actor, found: ClaimCase): Promise<boolean> {
  if (found.claim.state !== 'published' || !found.facts.recheckDue) return false;
  const subject = await openRecheck(deps, trx, found, { ...found.facts, viewer: clock }, dueWords);
  await announce(deps, trx, null, systemEntry(deps, actor.workspaceId, 'claim.recheck', subject));
  return true;
}

/** As many as a member could look at in one sitting; the next asker opens more. */
const mostOpened = 20;

/** Opens what is due in the workspace; false when nothing is. */
export async function openDueRechecks(deps: Deps, trx: Db, actor: Actor): Promise<boolean> {
  const { workspaceId } = actor;
  const ids = await listDueRechecks(trx, { workspaceId, now: deps.now(), limit: mostOpened });
  let opened = false;
  for (const id of ids) {
    const found = await loadCase(trx, deps, actor, id, { locked: true });
    opened = (await openDueRecheck(deps, trx, actor, found)) || opened;
  }
  return opened;
}

async function openRecheck(deps: Deps, trx: Db, found: ClaimCase, facts: ClaimFacts, comment: string) {
  const { claim, rounds, workspace } = found;
  const { id: workspaceId } = workspace;
  const state = decideTransition('recheck', { ...facts, given: { text: comment } });
  const opened = await openRound(deps, trx, workspace, { claimId: claim.id, number: rounds.length + 1 });
  await updateRound(trx, { workspaceId, id: opened.currentRoundId, returnComment: comment });
  await updateClaim(trx, {
    workspaceId,
    id: claim.id,
    state,
    ...opened,
    currentDecisionId: null,
    recheckAt: null,
  });
  return { articleId: claim.articleId, claimId: claim.id, roundId: opened.currentRoundId };
}
