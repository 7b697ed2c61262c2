import { z } from 'zod';
import { roleScopes, type Role, type Scope } from './scopes.ts';

/** How a workspace judges. A round keeps a snapshot, so that a change acts on new rounds only. */
export const policySchema = z.object({
  /** Reviews a round waits for. */
  reviewsWanted: z.int().min(1).max(5),
  /** `blind`: nobody sees another's review before the claim is decided. */
  visibility: z.enum(['blind', 'open']),
  /** Steps of the scale that two ratings may lie apart and still count as agreement. */
  tolerance: z.union([z.literal(0), z.literal(1)]),
  /** What settles a spread above the tolerance. */
  tieRule: z.enum(['adjudicate', 'majority']),
  leaseMinutes: z.int().min(5).max(240),
  /** Hours from the opening of a round until its reviews should be in; null for no deadline. */
  reviewWithinHours: z.int().min(1).max(8760).nullable(),
  /** `strict`: reviewer, adjudicator and approver of one claim are different members. */
  separation: z.enum(['strict', 'solo']),
});
export type Policy = z.infer<typeof policySchema>;

/** One person can take a claim all the way on the first day; every report says that one person did. */
export const defaultPolicy: Policy = {
  reviewsWanted: 1,
  visibility: 'blind',
  tolerance: 1,
  tieRule: 'adjudicate',
  leaseMinutes: 30,
  reviewWithinHours: null,
  separation: 'solo',
};

export type PolicyMember = { id: string; roles: readonly Role[]; active: boolean };

/**
 * Why these members cannot fulfil this policy; empty when they can. Strict separation needs a different member for
 * every seat of one claim, so seats are matched to members (Kuhn's algorithm): counting roles would count a member
 * with two roles twice.
 */
export function policyProblems(policy: Policy, members: readonly PolicyMember[]): string[] {
  if (policy.separation === 'solo') return [];
  const seats = seatsOf(policy);
  const active = members.filter((member) => member.active);
  const problems: string[] = [];
  for (const { scope, wanted, noun } of seats) {
    const able = active.filter((member) => holds(member, scope)).length;
    if (able < wanted) {
      problems.push(`Strict separation needs ${countOf(wanted, noun)}, but the workspace has ${able}.`);
    }
  }
  if (problems.length > 0) return problems;
  const wantedScopes = seats.flatMap(({ scope, wanted }) => Array.from({ length: wanted }, () => scope));
  const seated = matchSeats(wantedScopes, active);
  if (seated === wantedScopes.length) return [];
  const list = seats.map(({ wanted, noun }) => countOf(wanted, noun));
  const last = list.pop() ?? '';
  return [
    `Strict separation needs ${list.join(', ')} and ${last} who are ${wantedScopes.length} different members, ` +
      `but these members can fill only ${seated} of those places.`,
  ];
}

type Seat = { scope: Scope; wanted: number; noun: string };

function seatsOf(policy: Policy): Seat[] {
  const reviewers: Seat = { scope: 'review:submit', wanted: policy.reviewsWanted, noun: 'reviewer' };
  const editor: Seat = { scope: 'decision:approve', wanted: 1, noun: 'editor' };
  // One review alone is always decided by the rule, so nobody has to adjudicate.
  if (policy.reviewsWanted === 1) return [reviewers, editor];
  return [reviewers, { scope: 'decision:adjudicate', wanted: 1, noun: 'adjudicator' }, editor];
}

function holds(member: PolicyMember, scope: Scope): boolean {
  return member.roles.some((role) => roleScopes[role].includes(scope));
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function matchSeats(wanted: readonly Scope[], members: readonly PolicyMember[]): number {
  const seatOf = new Map<string, number>();
  const place = (seat: number, tried: Set<string>): boolean => {
    const scope = wanted[seat];
    if (scope === undefined) return false;
    for (const member of members) {
      if (tried.has(member.id) || !holds(member, scope)) continue;
      tried.add(member.id);
      const held = seatOf.get(member.id);
      if (held === undefined || place(held, tried)) {
        seatOf.set(member.id, seat);
        return true;
      }
    }
    return false;
  };
  return wanted.filter((_, seat) => place(seat, new Set())).length;
}
