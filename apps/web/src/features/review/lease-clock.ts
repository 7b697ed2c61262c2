const lowLeaseMs = 5 * 60_000;
const lowShare = 1 / 5;

export type LeaseClock = {
  /** 0 to 1 of the lease that is left. */
  fraction: number;
  minutes: number;
  /** Under five minutes, or under a fifth of a short lease: the reviewer is told how to keep the claim. */
  low: boolean;
  ended: boolean;
};

/** Reads a lease at a moment; both times in milliseconds since the epoch, the length in minutes. */
export function readLease(leasedUntil: number, leaseMinutes: number, now: number): LeaseClock {
  // Two clocks never agree to the second, and ours is read in steps: a lease is never longer than itself.
  const left = Math.min(Math.max(0, leasedUntil - now), leaseMinutes * 60_000);
  return {
    fraction: left / (leaseMinutes * 60_000),
    // Rounded up, so that "1 min" stands until the lease really ends.
    minutes: Math.ceil(left / 60_000),
    low: left < Math.min(lowLeaseMs, leaseMinutes * 60_000 * lowShare),
    ended: left === 0,
  };
}
