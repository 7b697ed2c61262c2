import type { RoundFacts } from './claim-facts.ts';

const minute = 60_000;

/** When a lease taken or renewed at `now` runs out; both ISO 8601 UTC. */
export function leaseEnd(now: string, leaseMinutes: number): string {
  return new Date(Date.parse(now) + leaseMinutes * minute).toISOString();
}

/** A lease lives until its end, not including it. */
export function leaseIsLive(leasedUntil: string | null, now: string): boolean {
  return leasedUntil !== null && Date.parse(leasedUntil) > Date.parse(now);
}

/**
 * Slots that `memberId` could take: nobody holds or has filled them, and none is kept for another. There are never more
 * live leases than open slots. Without a member: the slots that are kept for nobody.
 */
export function openSlots(
  round: Pick<RoundFacts, 'slotsWanted' | 'submittedCount' | 'liveLeases' | 'assigned'>,
  memberId: string | null = null,
): number {
  const kept = round.assigned.filter((id) => id !== memberId).length;
  return Math.max(0, round.slotsWanted - round.submittedCount - round.liveLeases - kept);
}
