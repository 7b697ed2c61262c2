import { useSyncExternalStore } from 'react';
import { readLease, type LeaseClock } from './lease-clock.ts';

const stepMs = 5000;

function subscribe(tick: () => void): () => void {
  const timer = setInterval(tick, stepMs);
  return () => clearInterval(timer);
}

/** Rounded, so that a screen is drawn again only when a step has passed. */
const readNow = (): number => Math.floor(Date.now() / stepMs) * stepMs;

/** A lease as it runs down; null when there is none. */
export function useLease(leaseUntil: string | null, leaseMinutes: number): LeaseClock | null {
  const now = useSyncExternalStore(subscribe, readNow);
  return leaseUntil === null ? null : readLease(Date.parse(leaseUntil), leaseMinutes, now);
}
