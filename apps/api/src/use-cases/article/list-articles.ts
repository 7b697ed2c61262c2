import type { ClaimState, StoredState } from '@claimdesk/core';
import { countArticles, listArticles as findArticles } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ArticleListView } from '../../views.ts';
import { leaseView } from '../claim/claim-rows.ts';
import { viewArticleRow } from './article-rows.ts';

export type ArticleListInput = {
  cursor?: string | null | undefined;
  limit: number;
  order: 'newest' | 'most_waiting';
  state?: ClaimState | undefined;
  search?: string | undefined;
};

export async function listArticles(deps: Deps, actor: Actor, input: ArticleListInput): Promise<ArticleListView> {
  const { workspaceId } = actor;
  const { cursor, search } = input;
  const state = storedStateOf(input.state);
  if (state === null) return { rows: [], nextCursor: null, total: 0 };
  const filters = { ...(state !== undefined && { state }), ...(search && { search }) };
  const { rows, nextCursor } = await findArticles(deps.db, {
    ...leaseView(deps, actor),
    workspaceId,
    order: input.order,
    limit: input.limit,
    ...filters,
    ...(cursor && { cursor }),
  });
  const total = await countArticles(deps.db, { workspaceId, ...filters });
  return { rows: rows.map(viewArticleRow), nextCursor, total };
}

/** Queued and in review are one state of the row; nothing can be retracted yet. */
function storedStateOf(state: ClaimState | undefined): StoredState | null | undefined {
  if (state === 'queued' || state === 'in_review') return 'open';
  return state === 'retracted' ? null : state;
}
