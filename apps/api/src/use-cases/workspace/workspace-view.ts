import type { Policy } from '@claimdesk/core';
import type { WorkspaceView } from '../../auth/views.ts';
import type { Deps } from '../../context.ts';

export function workspaceView(
  deps: Pick<Deps, 'config'>,
  row: { id: string; name: string; policy: Policy; version: number },
): WorkspaceView {
  const { id, name, policy, version } = row;
  return { id, name, policy, version, publicOrigin: deps.config.publicOrigin };
}
