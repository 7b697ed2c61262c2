import type { StoredState } from '@claimdesk/core';
import { countArticles, countClaims, listClaims, listDueRechecks } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { DeskGroup, DeskView, MyReviewsView } from '../../views.ts';
import { leaseView, readClaimRows, viewClaimRows } from '../claim/claim-rows.ts';
import { readDisputes } from '../decision/list-disputes.ts';
import { readUnread } from '../notification/list-notifications.ts';
import { listMyReviews } from '../review/list-my-reviews.ts';
import { listQueue } from '../review/list-queue.ts';

const shown = 5;
/** Counting goes no further than this. */
const mostCounted = 1000;
const none = { count: 0, rows: [] };

/** What waits for this person: each group only for who can do something about it. */
export async function readDesk(deps: Deps, actor: Actor): Promise<DeskView> {
  const { workspaceId, scopes } = actor;
  const mayReview = scopes.has('review:submit');
  const reviews = mayReview ? await listMyReviews(deps, actor) : { open: [], submitted: [] };
  const mine = reviews.open;
  const toConfirm = reviews.submitted.filter(({ review }) => review.needsConfirmation).map(({ claim }) => claim);
  const queue = mayReview ? await listQueue(deps, actor, shown) : none;
  const disputes = scopes.has('decision:adjudicate') ? await readDisputes(deps, deps.db, actor, shown) : none;
  const states: StoredState[] = ['decided', 'approved', 'suggested'];
  const counts = await countClaims(deps.db, { workspaceId, states, atMost: mostCounted });
  const group = async (may: boolean, state: 'decided' | 'approved' | 'suggested'): Promise<DeskGroup> => {
    const count = may ? (counts[state] ?? 0) : 0;
    if (count === 0) return none;
    const query = { ...leaseView(deps, actor), workspaceId, states: [state], order: 'worth' as const, limit: shown };
    return { count, rows: await viewClaimRows(deps.db, workspaceId, (await listClaims(deps.db, query)).rows) };
  };
  const toApprove = await group(scopes.has('decision:approve'), 'decided');
  const toPublish = await group(scopes.has('publication:publish'), 'approved');
  const toSort = await group(scopes.has('claim:edit'), 'suggested');
  const mayRecheck = mayReview || scopes.has('publication:publish');
  const toRecheck = mayRecheck ? await rechecksDue(deps, actor) : none;
  const { words, unread } = await readUnread(deps, actor, shown);
  return {
    mine: mine.map(viewMine),
    reviewsWanted: queue,
    disputes,
    toApprove,
    toPublish,
    toRecheck,
    toSort,
    toConfirm: { count: toConfirm.length, rows: toConfirm.slice(0, shown) },
    words,
    unread,
    total:
      words.length +
      toConfirm.length +
      mine.length +
      queue.count +
      disputes.count +
      toApprove.count +
      toPublish.count +
      toRecheck.count +
      toSort.count,
    articles: await countArticles(deps.db, { workspaceId }),
  };
}

/** Publications whose day to be looked at again has come. */
async function rechecksDue(deps: Deps, actor: Actor): Promise<DeskGroup> {
  const { workspaceId } = actor;
  const ids = await listDueRechecks(deps.db, { workspaceId, now: deps.now(), limit: mostCounted });
  return { count: ids.length, rows: await readClaimRows(deps, deps.db, actor, ids.slice(0, shown)) };
}

function viewMine({ claim, review, hasDraft }: MyReviewsView['open'][number]): DeskView['mine'][number] {
  return { claim, leaseUntil: review.leaseUntil, draftSavedAt: hasDraft ? review.savedAt : null, hasDraft };
}
