import { DomainError } from '@claimdesk/core';
import { isApiKeyLive, isSessionCallerLive, readPlace, readSealedFor } from '@claimdesk/db';
import type { JournalPlace } from '@claimdesk/db';
import type { Actor, Deps } from '../context.ts';
import { placeText, readersOf } from './event-place.ts';
import { closedWords } from './closed-words.ts';
import { eventView } from './event-view.ts';
import type { EventView } from './event-view.ts';

const BATCH = 200;

const presenceKind = 'presence.change';

/**
 * What happened in the actor's workspace after `after` (or after now), in order and without a gap: it subscribes first,
 * then reads what is there, then follows. Ends when the signal aborts; breaks off when the server stops; throws
 * `unauthenticated` when the actor may no longer listen.
 */
export async function* liveEvents(
  deps: Deps,
  actor: Actor,
  after: JournalPlace | undefined,
  signal?: AbortSignal,
): AsyncGenerator<EventView> {
  const subscription = deps.hub.subscribe(actor.workspaceId, signal);
  try {
    const readers = readersOf(actor);
    const head = await readPlace(deps.db, actor.workspaceId, readers);
    // A place that does not exist yet can only be a mistake of the caller: it would wait in silence until then.
    let last = after === undefined || after.seq > head.seq ? head : after;
    for (;;) {
      const rows = await readSealedFor(deps.db, actor.workspaceId, readers, { after: last, limit: BATCH });
      const closed = await closedWords(deps.db, actor.workspaceId, rows);
      for (const row of rows) {
        last = row.place;
        const view = closed.has(row) ? null : eventView(actor, row);
        if (view !== null) yield view;
      }
      yield* movesOf(subscription.movedArticles(), actor, last, deps.now());
      if (signal?.aborted) return;
      if (rows.length === BATCH) continue;
      const woken = await subscription.next();
      if (woken === 'gone') return;
      // A stream that ends by itself tells the browser to stop; one that breaks off is opened again, at its last event.
      if (woken === 'stopping') throw new DOMException('the server stops', 'AbortError');
      if (!(await mayStillListen(deps, actor))) throw new DomainError('unauthenticated', 'Sign in to go on.');
    }
  } finally {
    subscription.close();
  }
}

function mayStillListen(deps: Deps, actor: Actor): Promise<boolean> {
  const { workspaceId, memberId, sessionId, id } = actor;
  const now = deps.now();
  if (sessionId !== null) return isSessionCallerLive(deps.db, { sessionId, workspaceId, memberId, now });
  return isApiKeyLive(deps.db, { workspaceId, id, now });
}

/** Somebody came to an article or left it: no event of the journal, so it moves no place. */
function movesOf(articleIds: string[], actor: Actor, last: JournalPlace, now: Date): EventView[] {
  if (!actor.scopes.has('article:read')) return [];
  const said = { place: placeText(last), kind: presenceKind, at: now.toISOString(), own: false };
  return articleIds.map((articleId) => ({ ...said, articleId }));
}
