import { DomainError } from '@claimdesk/core';
import type { InviteView } from '../../auth/views.ts';

export function inviteState(
  invite: { usedAt: string | null; revokedAt: string | null; expiresAt: string },
  now: Date,
): InviteView['state'] {
  if (invite.usedAt !== null) return 'used';
  if (invite.revokedAt !== null) return 'revoked';
  return Date.parse(invite.expiresAt) > now.getTime() ? 'open' : 'expired';
}

/** The same words whatever ended it: who holds a dead link learns nothing about the workspace. */
export function inviteEnded(): DomainError {
  return new DomainError('expired', 'This invitation is used up or has expired; ask for a new link.');
}
