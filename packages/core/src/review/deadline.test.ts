import { expect, test } from 'vitest';
import { dueTime, recheckIsDue } from './deadline.ts';
import { policySchema, defaultPolicy } from './policy.ts';

test('a round is due as many hours after its opening as the policy says', () => {
  expect(dueTime('2026-03-01T22:30:00.000Z', { reviewWithinHours: 48 })).toBe('2026-03-03T22:30:00.000Z');
  expect(dueTime('2026-03-01T22:30:00.000Z', { reviewWithinHours: null })).toBeNull();
  for (const reviewWithinHours of [0, 8761, 1.5]) {
    expect(policySchema.safeParse({ ...defaultPolicy, reviewWithinHours }).success).toBe(false);
  }
});

test('a recheck is due from its very moment on', () => {
  const at = '2026-03-01T08:00:00.000Z';
  expect(recheckIsDue(at, '2026-03-01T07:59:59.999Z')).toBe(false);
  expect(recheckIsDue(at, at)).toBe(true);
  expect(recheckIsDue(null, at)).toBe(false);
});
