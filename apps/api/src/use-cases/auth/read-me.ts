import { DomainError } from '@claimdesk/core';
import { getWorkspace, listMemberships } from '@claimdesk/db';
import type { MeView } from '../../auth/views.ts';
import type { Actor, Deps, SignedIn } from '../../context.ts';
import { workspaceView } from '../workspace/workspace-view.ts';

export async function readMe(deps: Deps, signedIn: SignedIn, actor: Actor): Promise<MeView> {
  const workspace = await getWorkspace(deps.db, actor.workspaceId);
  if (workspace === undefined) throw new DomainError('not_found', 'This workspace is no longer there.');
  const memberships = await listMemberships(deps.db, signedIn.accountId);
  return {
    account: { id: signedIn.accountId, name: signedIn.name, email: signedIn.email },
    workspaces: memberships.map(({ workspaceId, workspaceName }) => ({ id: workspaceId, name: workspaceName })),
    workspace: workspaceView(deps, workspace),
    member: { id: actor.memberId, name: actor.name, roles: [...actor.roles] },
    scopes: [...actor.scopes],
  };
}
