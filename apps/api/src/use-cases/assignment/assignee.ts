import { scopesOfRoles, type ClaimFacts } from '@claimdesk/core';
import { getMember, type Db, type MemberRow } from '@claimdesk/db';
import type { Actor } from '../../context.ts';
import { memberNotFound } from '../member/member-not-found.ts';

/** A member as an actor, to ask the rules from their point of view. Nothing is ever done in their name. */
export function asActor({ workspaceId }: Pick<Actor, 'workspaceId'>, member: MemberRow): Actor {
  const { id, accountId, name, roles } = member;
  const scopes = member.active ? scopesOfRoles(roles) : new Set<never>();
  return { kind: 'member', id, memberId: id, accountId, workspaceId, name, roles, scopes, sessionId: null };
}

/**
 * May the member take a place, as far as whoever assigns may know? That an admin knows the answer of a calibration claim
 * tells that it is one, so others can keep a place for an admin, who cannot take it.
 */
export function asSeenBy(actor: Actor, theirs: ClaimFacts): ClaimFacts {
  const { calibration } = theirs;
  if (calibration == null || actor.scopes.has('workspace:admin')) return theirs;
  return { ...theirs, calibration: { ...calibration, knowsAnswer: false } };
}

export async function requireMember(db: Db, { workspaceId }: Actor, memberId: string): Promise<MemberRow> {
  const member = await getMember(db, workspaceId, memberId);
  if (member === undefined) throw memberNotFound();
  return member;
}
