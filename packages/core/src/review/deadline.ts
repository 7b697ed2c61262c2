import type { Policy } from './policy.ts';

const hour = 3_600_000;

/** When the reviews of a round that opens at `openedAt` should be in; both ISO 8601 UTC. Null where the policy sets no deadline. */
export function dueTime(openedAt: string, { reviewWithinHours }: Pick<Policy, 'reviewWithinHours'>): string | null {
  return reviewWithinHours === null ? null : new Date(Date.parse(openedAt) + reviewWithinHours * hour).toISOString();
}

/** Has the time come to look at a publication again? Read whenever somebody asks, so that no clock job can be late. */
export function recheckIsDue(recheckAt: string | null, now: string): boolean {
  return recheckAt !== null && Date.parse(recheckAt) <= Date.parse(now);
}
