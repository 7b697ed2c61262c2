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

/** Slots that nobody holds or has filled: there are never more live leases than these. */
export function openSlots(round: Pick<RoundFacts, 'slotsWanted' | 'submittedCount' | 'liveLeases'>): number {
  return Math.max(0, round.slotsWanted - round.submittedCount - round.liveLeases);
}
