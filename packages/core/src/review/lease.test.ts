import { expect, test } from 'vitest';
import { leaseEnd, leaseIsLive, openSlots } from './lease.ts';
import { apiKeyScopes, scopeRefusal, scopes, scopesOfRoles } from './scopes.ts';

test('a lease lives for its minutes and not a moment longer', () => {
  const end = leaseEnd('2026-01-01T00:00:00.000Z', 30);
  expect(end).toBe('2026-01-01T00:30:00.000Z');
  expect(leaseIsLive(end, '2026-01-01T00:29:59.999Z')).toBe(true);
  expect(leaseIsLive(end, end)).toBe(false);
  expect(leaseIsLive(null, end)).toBe(false);
});

test('open slots are what nobody holds, has filled or has been promised', () => {
  const round = { slotsWanted: 3, submittedCount: 1, liveLeases: 1, assigned: [] };
  expect(openSlots(round)).toBe(1);
  expect(openSlots({ ...round, slotsWanted: 1 })).toBe(0);
  expect(openSlots({ ...round, assigned: ['ada'] })).toBe(0);
  expect(openSlots({ ...round, assigned: ['ada'] }, 'ben')).toBe(0);
  expect(openSlots({ ...round, assigned: ['ada'] }, 'ada')).toBe(1);
});

test('roles add up and a key can never decide, publish or administer', () => {
  expect(scopesOfRoles([])).toEqual(new Set());
  expect(scopesOfRoles(['reviewer', 'editor'])).toContain('publication:publish');
  expect(scopesOfRoles(['reviewer'])).not.toContain('decision:approve');
  expect(
    apiKeyScopes.some((scope) => /^(?:decision|publication|api-key|workspace:admin|member:invite)/u.test(scope)),
  ).toBe(false);
  for (const scope of scopes) expect(scopeRefusal(scope)).toMatch(/^Your role .+\.$/u);
});
