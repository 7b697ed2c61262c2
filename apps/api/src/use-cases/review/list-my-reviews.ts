import { getClaims, getClaimVersions, listReviewsOf, type ReviewRow } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { MyReviewsView } from '../../views.ts';
import { readClaimRows } from '../claim/claim-rows.ts';
import { loadCases } from '../claim/load-case.ts';
import { viewMyReview } from './view-review.ts';

type Mine = MyReviewsView['open'][number];

/** My leases and drafts, and what I submitted to rounds that still run. Older reviews stand with their claims. */
export async function listMyReviews(deps: Deps, actor: Actor): Promise<MyReviewsView> {
  const mine = await myRunningReviews(deps, actor);
  const ids = mine.map(({ claimId }) => claimId);
  const rows = new Map((await readClaimRows(deps, deps.db, actor, ids)).map((row) => [row.id, row]));
  const cases = await loadCases(deps.db, deps, actor, ids);
  const versionIds = mine.map(({ claimVersionId }) => claimVersionId);
  const versions = await getClaimVersions(deps.db, actor.workspaceId, versionIds);
  const views = mine.flatMap((review): Mine[] => {
    const claim = rows.get(review.claimId);
    const found = cases.get(review.claimId);
    if (claim === undefined || found === undefined) return [];
    const { evidence, problems: _, ...view } = viewMyReview(found, review, versions);
    const words = `${review.ratingKey ?? ''}${review.rationale}${review.searchedNote}`;
    return [{ claim, review: view, hasDraft: words !== '' || evidence.length > 0 }];
  });
  const open = views.filter(({ review }) => review.status !== 'submitted');
  const submitted = views.filter(({ review }) => review.status === 'submitted');
  return {
    open: open.sort((a, b) => ((a.review.leaseUntil ?? '9') < (b.review.leaseUntil ?? '9') ? -1 : 1)),
    submitted: submitted
      .map(({ claim, review }) => ({ claim, review }))
      .sort((a, b) => ((a.review.submittedAt ?? '') > (b.review.submittedAt ?? '') ? -1 : 1)),
  };
}

/** Those of the round that each claim is in now. */
async function myRunningReviews(deps: Deps, actor: Actor): Promise<ReviewRow[]> {
  const { workspaceId, memberId: reviewerId } = actor;
  const all: ReviewRow[] = [];
  for (const status of ['draft', 'withdrawn', 'submitted'] as const) {
    all.push(...(await listReviewsOf(deps.db, { workspaceId, reviewerId, status, limit: 200 })));
  }
  const claimIds = all.map(({ claimId }) => claimId);
  const running = new Set(
    (await getClaims(deps.db, workspaceId, claimIds)).flatMap(({ state, currentRoundId }) =>
      state === 'open' ? (currentRoundId ?? []) : [],
    ),
  );
  return all.filter(({ roundId }) => running.has(roundId));
}
