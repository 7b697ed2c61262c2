/** Below this much time the reviewer is told how to keep the claim. */
export const lowLeaseMs = 5 * 60_000;

export type LeaseClock = {
  /** 0 to 1 of the lease that is left. */
  fraction: number;
  minutes: number;
  low: boolean;
  ended: boolean;
};

/** Reads a lease at a moment; both times in milliseconds since the epoch, the length in minutes. */
export function readLease(leasedUntil: number, leaseMinutes: number, now: number): LeaseClock {
  const left = Math.max(0, leasedUntil - now);
  return {
    fraction: Math.min(1, left / (leaseMinutes * 60_000)),
    // Rounded up, so that "1 min" stands until the lease really ends.
    minutes: Math.ceil(left / 60_000),
    low: left < lowLeaseMs,
    ended: left === 0,
  };
}

/** The next moment at which the words of the clock change: the display needs no tick in between. */
export function nextLeaseTick(leasedUntil: number, now: number): number | null {
  const left = leasedUntil - now;
  if (left <= 0) return null;
  return left % 60_000 || 60_000;
}
