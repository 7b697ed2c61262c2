import type { RoundRow } from '@claimdesk/db';
import type { ClaimCase } from './load-case.ts';

/** The round of a claim whose state has one. The rules were asked before, so that none is there is no mistake of a user's. */
export function requireRound({ claim, round }: Pick<ClaimCase, 'claim' | 'round'>): RoundRow {
  if (round === null) throw new Error(`claim ${claim.id} is ${claim.state} without a round`);
  return round;
}
