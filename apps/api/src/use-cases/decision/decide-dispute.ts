import {
  DECISION_RULE_VERSION,
  decideTransition,
  requireScaleValue,
  type Confidence,
  type ContextFlag,
} from '@claimdesk/core';
import { appendJournal, insertDecision, updateClaim, updateRound } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ClaimView } from '../../views.ts';
import { changeClaim } from '../claim/change-claim.ts';
import { requireRound } from '../claim/require-round.ts';
import { journalEntry } from '../journal-entry.ts';
import { dissentFrom } from '../review/settle-round.ts';
import { reviewsOfRound } from './view-dispute.ts';

export type DecideInput = {
  claimId: string;
  ratingKey: string;
  flags: ContextFlag[];
  confidence: Confidence;
  rationale: string;
  cause: string;
  expectedVersion: number;
};

/** The adjudicator's decision. Reviews that say otherwise are kept as dissent. */
export function decideDispute(deps: Deps, actor: Actor, input: DecideInput): Promise<ClaimView> {
  const { workspaceId, memberId } = actor;
  const { claimId, expectedVersion, ratingKey, confidence, rationale, cause } = input;
  return changeClaim(deps, actor, { id: claimId, expectedVersion }, async (trx, found) => {
    const { claim, scale, facts } = found;
    const state = decideTransition('decide', { ...facts, given: { text: rationale } });
    const round = requireRound(found);
    requireScaleValue(scale, ratingKey);
    const reviews = reviewsOfRound(found);
    const decision = await insertDecision(trx, {
      workspaceId,
      id: deps.newId(),
      roundId: round.id,
      claimId,
      claimVersionId: claim.currentVersionId,
      scaleVersionId: round.scaleVersionId,
      method: 'adjudicated',
      ruleVersion: DECISION_RULE_VERSION,
      ratingKey,
      flags: [...new Set(input.flags)],
      confidence,
      rationale,
      cause,
      decidedBy: memberId,
      reviewIds: reviews.map(({ id }) => id).sort(),
      dissent: dissentFrom(reviews, ratingKey),
    });
    await updateRound(trx, { workspaceId, id: round.id, state: 'decided', closedAt: deps.now() });
    await updateClaim(trx, { workspaceId, id: claimId, state, currentDecisionId: decision.id });
    const subject = { articleId: claim.articleId, claimId, roundId: round.id, decisionId: decision.id };
    await appendJournal(trx, journalEntry(deps, actor, 'decision.decide', subject, { ratingKey }));
  });
}
