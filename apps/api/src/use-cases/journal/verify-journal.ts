import { verifyJournal as verifyChain } from '@claimdesk/db';
import type { Verification } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';

export function verifyJournal(
  deps: Deps,
  actor: Actor,
  input: { since?: { seq: number; hash: string } | undefined },
): Promise<Verification> {
  return verifyChain(deps.db, actor.workspaceId, input.since === undefined ? {} : { since: input.since });
}
