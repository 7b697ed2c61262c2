import type { Actor, Deps } from '../../context.ts';

/** The part of every journal row that says where, when and who. */
export function journalBase(deps: Pick<Deps, 'newId' | 'now'>, actor: Actor) {
  return {
    workspaceId: actor.workspaceId,
    id: deps.newId(),
    actor: { kind: actor.kind, id: actor.id },
    createdAt: deps.now(),
  };
}
