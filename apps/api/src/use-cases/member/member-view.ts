import type { Role } from '@claimdesk/core';
import type { MemberView } from '../../auth/views.ts';
import type { Actor } from '../../context.ts';

type MemberWithEmail = {
  id: string;
  accountId: string;
  name: string;
  email: string;
  roles: Role[];
  active: boolean;
  version: number;
  createdAt: string;
};

/** Addresses are for those who administer members, and one's own. */
export function memberView(actor: Actor, { accountId, email, ...row }: MemberWithEmail): MemberView {
  const maySeeEmail = actor.scopes.has('member:invite') || accountId === actor.accountId;
  return { ...row, email: maySeeEmail ? email : null };
}
