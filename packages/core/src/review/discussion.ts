import type { ClaimFacts } from './claim-facts.ts';
import type { StoredState } from './claim-state.ts';
import type { Policy } from './policy.ts';
import { scopeRefusal } from './scopes.ts';
import type { Permission } from './workflow.ts';

/**
 * What a claim's state means for the talk about it. `free`: nobody judges it, or it is judged already. `judged`: a
 * round runs, so the talk is free only where the round's reviews are open anyway. `over`: the claim became others.
 */
export type DiscussionPhase = 'free' | 'judged' | 'over';

export const discussionPhases: Record<StoredState, DiscussionPhase> = {
  suggested: 'free',
  dismissed: 'free',
  open: 'judged',
  disputed: 'judged',
  in_adjudication: 'judged',
  decided: 'free',
  approved: 'free',
  published: 'free',
  retracted: 'free',
  calibrated: 'free',
  merged: 'over',
  superseded: 'over',
};

/** What the rule asks of a claim; it does not ask who is looking, because everybody could be asked to review next. */
export type DiscussedClaim = { state: StoredState; visibility: Policy['visibility'] };

/** Is the claim in a phase in which words about it may be written, and all of them read? */
export function isDiscussionOpen({ state, visibility }: DiscussedClaim): boolean {
  const phase = discussionPhases[state];
  return phase === 'free' || (phase === 'judged' && visibility === 'open');
}

/** `early`: those from before the claim's first round. */
export type ReadableWords = 'all' | 'early' | 'none';

/**
 * Which words about a claim may be read now. `round` is the number of its latest round, 0 before the first.
 *
 * While the first round is judged blind, the talk is as it was when that round opened: it can tell nothing of reviews.
 * After a decision it was open again. What was then written may quote a review, and so may what was done to the words
 * from before: that they were resolved, edited or deleted. So in a later blind round nobody reads any of it.
 */
export function readableWords(claim: DiscussedClaim & { round: number }): ReadableWords {
  if (isDiscussionOpen(claim)) return 'all';
  return claim.round <= 1 ? 'early' : 'none';
}

const blindReason =
  'This claim is being judged blind, so its discussion is closed to everybody. It opens when the claim is decided.';
const overReason = 'This claim was split or merged into another one. Discuss the claim that came of it.';

/** May the viewer write about this claim now: comment, reply, edit, delete, resolve? With the sentence to show if not. */
export function mayDiscuss(facts: ClaimFacts): Permission {
  if (!facts.viewer.scopes.has('comment:write')) {
    return { ok: false, code: 'forbidden', reason: scopeRefusal('comment:write') };
  }
  const closed = facts.state === null ? null : whyClosed({ state: facts.state, visibility: facts.policy.visibility });
  return closed === null ? { ok: true } : { ok: false, code: 'not_allowed_now', reason: closed };
}

/** The sentence for a closed discussion; null while it is open. */
export function whyClosed(claim: DiscussedClaim): string | null {
  if (isDiscussionOpen(claim)) return null;
  return discussionPhases[claim.state] === 'over' ? overReason : blindReason;
}
