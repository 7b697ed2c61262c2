import type { StoredState } from './claim-state.ts';
import { discussionPhases } from './discussion.ts';

/**
 * How long somebody counts as present after they were last heard of, in milliseconds: two missed beats of a browser,
 * and the time for a third to come.
 */
export const PRESENCE_MS = 30_000;

/**
 * May colleagues see who has this claim open? Not while it is judged: who looks at a claim then may be its reviewer,
 * and open reviews are no exception, because a round may be followed by a blind one.
 */
export function isPresenceShown(state: StoredState): boolean {
  return discussionPhases[state] === 'free';
}
