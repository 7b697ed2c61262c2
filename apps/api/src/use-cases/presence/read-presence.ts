import { isPresenceShown, PRESENCE_MS } from '@claimdesk/core';
import { getArticle, listPresence } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { PresenceView } from '../../views.ts';
import { articleNotFound } from '../article/article-not-found.ts';

/** Who else has the article open now, and which of its claims; claims that are judged are left out. */
export async function readPresence(
  deps: Deps,
  actor: Actor,
  { articleId }: { articleId: string },
): Promise<PresenceView> {
  if ((await getArticle(deps.db, actor.workspaceId, articleId)) === undefined) throw articleNotFound();
  return viewPresence(deps, actor, articleId);
}

/** The same for an article that is known to be there. */
export async function viewPresence(
  deps: Deps,
  { workspaceId, memberId }: Actor,
  articleId: string,
): Promise<PresenceView> {
  const since = new Date(deps.now().getTime() - PRESENCE_MS);
  const tabs = await listPresence(deps.db, { workspaceId, articleId, exceptMemberId: memberId, since });
  const people = new Map<string, PresenceView['people'][number]>();
  for (const { memberId: id, name, claimId, claimState } of tabs) {
    const person = people.get(id) ?? { member: { id, name }, claimIds: [] };
    people.set(id, person);
    const isShown = claimId !== null && claimState !== null && isPresenceShown(claimState);
    if (isShown && !person.claimIds.includes(claimId)) person.claimIds.push(claimId);
  }
  return { people: [...people.values()] };
}
