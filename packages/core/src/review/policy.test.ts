import { describe, expect, test } from 'vitest';
import { defaultPolicy, policyProblems, policySchema, type Policy, type PolicyMember } from './policy.ts';
import type { Role } from './scopes.ts';

const member = (id: string, ...roles: Role[]): PolicyMember => ({ id, roles, active: true });
const strict = (reviewsWanted: number): Policy => ({ ...defaultPolicy, separation: 'strict', reviewsWanted });

describe('policyProblems', () => {
  test('one person is enough for the policy of a new workspace', () => {
    expect(policySchema.parse(defaultPolicy)).toEqual(defaultPolicy);
    expect(policyProblems(defaultPolicy, [member('a', 'admin')])).toEqual([]);
  });

  test('strict names the seat that nobody can take', () => {
    const problems = policyProblems(strict(2), [
      member('a', 'reviewer'),
      member('b', 'reviewer'),
      member('c', 'editor'),
    ]);
    expect(problems).toEqual(['Strict separation needs 1 adjudicator, but the workspace has 0.']);
  });

  test('a member with several roles takes one seat only', () => {
    const three = [member('a', 'admin'), member('b', 'admin'), member('c', 'admin')];
    expect(policyProblems(strict(2), three)).toEqual([
      'Strict separation needs 2 reviewers, 1 adjudicator and 1 editor who are 4 different members, but these members ' +
        'can fill only 3 of those places.',
    ]);
    expect(policyProblems(strict(2), [...three, member('d', 'reviewer')])).toEqual([]);
  });

  test('seats are shifted around when the obvious choice blocks another', () => {
    const members = [member('a', 'reviewer', 'editor'), member('b', 'reviewer')];
    expect(policyProblems(strict(1), members)).toEqual([]);
    expect(policyProblems(strict(1), members.toReversed())).toEqual([]);
  });

  test('members who left do not count', () => {
    const left = { ...member('b', 'editor'), active: false };
    expect(policyProblems(strict(1), [member('a', 'reviewer'), left])).toHaveLength(1);
  });
});
