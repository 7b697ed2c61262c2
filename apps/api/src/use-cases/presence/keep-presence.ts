import { isPresenceShown, PRESENCE_MS } from '@claimdesk/core';
import { dropPresence, getArticle, getClaim, keepPresence as savePresence } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { PresenceView } from '../../views.ts';
import { articleNotFound } from '../article/article-not-found.ts';
import { claimNotFound } from '../claim/load-case.ts';
import { viewPresence } from './read-presence.ts';

type PresenceInput = { tabId: string; articleId: string; claimId?: string | null | undefined };

/**
 * A tab says what it shows, every few seconds; it is not journalled. Answers with who else is there. Of a claim that is
 * judged not even that somebody came to it is told.
 */
export async function keepPresence(deps: Deps, actor: Actor, input: PresenceInput): Promise<PresenceView> {
  const { workspaceId, memberId } = actor;
  const { tabId, articleId } = input;
  const article = await getArticle(deps.db, workspaceId, articleId);
  if (article === undefined) throw articleNotFound();
  const claim = input.claimId ? await getClaim(deps.db, workspaceId, input.claimId) : null;
  if (claim === undefined || (claim !== null && claim.articleId !== articleId)) throw claimNotFound();
  const claimId = claim !== null && isPresenceShown(claim.state) ? claim.id : null;
  // A program has nothing open.
  if (actor.kind === 'member') {
    const now = deps.now();
    const since = new Date(now.getTime() - PRESENCE_MS);
    await deps.transaction((trx) =>
      savePresence(trx, { workspaceId, tabId, memberId, articleId, claimId, now, since }),
    );
  }
  return viewPresence(deps, actor, articleId);
}

export async function leavePresence(deps: Deps, actor: Actor, { tabId }: { tabId: string }): Promise<null> {
  const { workspaceId, memberId } = actor;
  await deps.transaction((trx) => dropPresence(trx, { workspaceId, tabId, memberId }));
  return null;
}
