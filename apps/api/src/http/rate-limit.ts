import { DomainError } from '@claimdesk/core';

const MOST_CALLERS = 10_000;

/**
 * A token bucket for each caller, in this process: it stops a runaway program, it is no account of use. A caller may
 * spend a minute's worth at once and gets it back evenly. Throws `rate_limited`.
 */
export function createWriteLimit(perMinute: number, now: () => Date): (caller: string) => void {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (caller) => {
    const at = now().getTime();
    let bucket = buckets.get(caller);
    if (bucket === undefined) {
      if (buckets.size >= MOST_CALLERS) buckets.clear();
      bucket = { tokens: perMinute, at };
      buckets.set(caller, bucket);
    }
    bucket.tokens = Math.min(perMinute, bucket.tokens + (Math.max(0, at - bucket.at) / 60_000) * perMinute);
    bucket.at = at;
    if (bucket.tokens < 1) {
      const retryAfter = Math.ceil(((1 - bucket.tokens) / perMinute) * 60);
      throw new DomainError('rate_limited', `Too many changes at once; try again in ${retryAfter} s.`, { retryAfter });
    }
    bucket.tokens -= 1;
  };
}
