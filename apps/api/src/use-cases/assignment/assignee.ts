import { scopesOfRoles } from '@claimdesk/core';
import { getMember, type Db, type MemberRow } from '@claimdesk/db';
import type { Actor } from '../../context.ts';
import { memberNotFound } from '../member/member-not-found.ts';

/** A member as an actor, to ask the rules from their point of view. Nothing is ever done in their name. */
export function asActor({ workspaceId }: Pick<Actor, 'workspaceId'>, member: MemberRow): Actor {
  const { id, accountId, name, roles } = member;
  const scopes = member.active ? scopesOfRoles(roles) : new Set<never>();
  return { kind: 'member', id, memberId: id, accountId, workspaceId, name, roles, scopes, sessionId: null };
}

export async function requireMember(db: Db, { workspaceId }: Actor, memberId: string): Promise<MemberRow> {
  const member = await getMember(db, workspaceId, memberId);
  if (member === undefined) throw memberNotFound();
  return member;
}
