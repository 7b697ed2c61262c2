import type { MemberWithAccount } from '@claimdesk/db';
import type { MemberView } from '../../auth/views.ts';
import type { Actor } from '../../context.ts';

/** Addresses are for those who administer members, and one's own. */
export function memberView(actor: Actor, { accountId, email, hasPassword, ...row }: MemberWithAccount): MemberView {
  const administers = actor.scopes.has('member:invite');
  return {
    ...row,
    email: administers || accountId === actor.accountId ? email : null,
    hasPassword: administers ? Boolean(hasPassword) : null,
  };
}
