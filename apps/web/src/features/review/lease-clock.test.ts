import { describe, expect, it } from 'vitest';
import { readLease } from './lease-clock.ts';

const minute = 60_000;

describe('readLease', () => {
  it('counts whole minutes up and shrinks its fraction', () => {
    expect(readLease(18 * minute, 30, 0)).toEqual({ fraction: 0.6, minutes: 18, low: false, ended: false });
    expect(readLease(18 * minute, 30, 17 * minute + 1)).toMatchObject({ minutes: 1, low: true, ended: false });
  });

  it('says low under five minutes and ended at the end', () => {
    expect(readLease(5 * minute, 30, 0).low).toBe(false);
    expect(readLease(5 * minute, 30, 1).low).toBe(true);
    expect(readLease(5 * minute, 30, 6 * minute)).toEqual({ fraction: 0, minutes: 0, low: true, ended: true });
  });

  it('does not call a short lease low from its beginning', () => {
    expect(readLease(5 * minute, 5, 0.5 * minute).low).toBe(false);
    expect(readLease(5 * minute, 5, 4 * minute + 1).low).toBe(true);
  });

  it('never shows more than a full ring, even when the clocks disagree', () => {
    expect(readLease(40 * minute, 30, 0)).toMatchObject({ fraction: 1, minutes: 30 });
  });
});
