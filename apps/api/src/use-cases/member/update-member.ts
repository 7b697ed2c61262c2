import { DomainError, policyProblems, scopesOfRoles } from '@claimdesk/core';
import type { Role, Scope } from '@claimdesk/core';
import {
  appendJournal,
  getWorkspace,
  keepKnownAnswers,
  listMembers,
  lockMembers,
  updateMember as updateMemberRow,
} from '@claimdesk/db';
import type { MemberView } from '../../auth/views.ts';
import type { Actor, Deps } from '../../context.ts';
import { journalEntry } from '../journal-entry.ts';
import { endInvites, freeWork, lockWork } from './free-work.ts';
import { memberNotFound } from './member-not-found.ts';
import { memberView } from './member-view.ts';

const may = ({ active, roles }: { active: boolean; roles: readonly Role[] }, scope: Scope) =>
  active && scopesOfRoles(roles).has(scope);

export type UpdateMemberInput = { id: string; roles: Role[]; active: boolean; expectedVersion: number };

/** Roles and activity. Members are deactivated, never deleted; their open streams end at once. */
export async function updateMember(deps: Deps, actor: Actor, input: UpdateMemberInput): Promise<MemberView> {
  const view = await deps.transaction(async (trx) => {
    const { workspaceId } = actor;
    await lockWork(trx, { workspaceId, memberId: input.id });
    await lockMembers(trx, workspaceId);
    const members = await listMembers(trx, workspaceId);
    const before = members.find((member) => member.id === input.id);
    if (before === undefined) throw memberNotFound();
    if (before.version !== input.expectedVersion) {
      throw new DomainError('stale', 'Somebody changed this member meanwhile; look again and repeat your change.', {
        current: memberView(actor, before),
      });
    }
    const after = { ...before, roles: input.roles, active: input.active };
    const changed = members.map((member) => (member.id === input.id ? after : member));
    if (!changed.some((member) => member.active && member.roles.includes('admin'))) {
      throw new DomainError('not_allowed_now', 'A workspace needs an administrator; make somebody else one first.');
    }
    const workspace = await getWorkspace(trx, workspaceId);
    // What the policy could not do before either is no reason to refuse: the change may be the way out of it.
    const problem = workspace && policyProblems(workspace.policy, changed)[0];
    if (workspace && problem !== undefined && policyProblems(workspace.policy, members).length === 0) {
      throw new DomainError('not_allowed_now', `${problem} Change the policy first.`);
    }
    const row = await updateMemberRow(trx, { workspaceId, ...input });
    if (row === undefined) throw new Error('a locked member changed');
    await appendJournal(
      trx,
      journalEntry(
        deps,
        actor,
        'member.update',
        { memberId: input.id },
        { active: input.active, roles: input.roles, version: row.version },
      ),
    );
    const isAdmin = (roles: readonly Role[]) => scopesOfRoles(roles).has('workspace:admin');
    if (isAdmin(before.roles) && !isAdmin(after.roles)) {
      await keepKnownAnswers(trx, { workspaceId, memberId: input.id });
    }
    if (!may(after, 'review:submit')) await freeWork(deps, trx, actor, input.id);
    if (!may(after, 'member:invite')) await endInvites(deps, trx, actor, input.id);
    return memberView(actor, { ...before, ...row });
  });
  deps.hub.wakeAll();
  return view;
}
