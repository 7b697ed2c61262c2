import {
  groupOfKind,
  isConfidential,
  isDiscussionOpen,
  mayReadReviewEvents,
  timelineGroups,
  type JournalGroup,
} from '@claimdesk/core';
import {
  getClaims,
  getRetraction,
  listClaimHistory,
  listClaimPublications,
  listClaimVersions,
  listLineage,
  markReviewsSeen,
  type HistoryRow,
} from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { readersOf } from '../../events/event-place.ts';
import type { TimelineEntry, TimelinePage } from '../../views.ts';
import { readScales } from '../decision/read-scales.ts';
import { memberNames, personOf, type MemberNames } from '../member/member-names.ts';
import { viewPublication } from '../publication/view-publication.ts';
import { loadCase, type ClaimCase } from './load-case.ts';
import { detailsOf, type TimelineFacts } from './timeline-details.ts';
import { timelineSentences } from './timeline-sentences.ts';

export type TimelineGroup = (typeof timelineGroups)[number];

/**
 * What happened to a claim, newest first. While a blind claim is undecided it tells of reviews only one's own, and
 * nothing of how earlier rounds were judged.
 */
export async function readTimeline(
  deps: Deps,
  actor: Actor,
  input: { claimId: string; group?: TimelineGroup | undefined; cursor?: string | null | undefined; limit: number },
): Promise<TimelinePage> {
  const { db } = deps;
  const { workspaceId, memberId } = actor;
  const { claimId, cursor, limit } = input;
  const found = await loadCase(db, deps, actor, claimId);
  const seesReviews = mayReadReviewEvents(found.facts);
  const groups: readonly JournalGroup[] = input.group === undefined ? timelineGroups : [input.group];
  const page = await listClaimHistory(db, {
    workspaceId,
    claimId,
    kinds: Object.keys(timelineSentences).filter((kind) => groups.some((group) => group === groupOfKind(kind))),
    readers: seesReviews ? 'all' : readersOf(actor),
    lateWords: isDiscussionOpen({ state: found.claim.state, visibility: found.policy.visibility }),
    limit,
    ...(cursor && { cursor }),
  });
  if (page.rows.some(({ kind, actor: by }) => isConfidential(kind) && by.id !== memberId)) {
    await markReviewsSeen(db, { workspaceId, claimIds: [claimId], memberId });
  }
  const names = await memberNames(db, workspaceId);
  const facts = await timelineFacts(deps, actor, found, seesReviews, names);
  return { rows: page.rows.flatMap((row) => entryOf(row, facts, names)), nextCursor: page.nextCursor };
}

function entryOf(row: HistoryRow, facts: TimelineFacts, names: MemberNames): TimelineEntry[] {
  const { id, kind, actor, data, subject, createdAt } = row;
  const text = timelineSentences[kind]?.({ data, subject, names });
  const group = timelineGroups.find((known) => known === groupOfKind(kind));
  if (text === undefined || group === undefined) return [];
  const by = actor.kind === 'member' ? personOf(names, actor.id) : null;
  const byProgram = actor.kind === 'api_key';
  return [{ id, at: createdAt, kind, group, text, actor: by, byProgram, details: detailsOf(row, facts) }];
}

async function timelineFacts(
  deps: Deps,
  { workspaceId }: Actor,
  { claim, rounds, decisions }: ClaimCase,
  seesReviews: boolean,
  names: MemberNames,
): Promise<TimelineFacts> {
  const { db } = deps;
  const [versions, publications, retraction, edges, scales] = await Promise.all([
    listClaimVersions(db, workspaceId, claim.id),
    listClaimPublications(db, workspaceId, claim.id),
    getRetraction(db, workspaceId, claim.id),
    listLineage(db, workspaceId, [claim.id]),
    readScales(
      db,
      workspaceId,
      decisions.map(({ scaleVersionId }) => scaleVersionId),
    ),
  ]);
  const relatives = edges.flatMap(({ parentClaimId, childClaimId }) => [parentClaimId, childClaimId]);
  const others = await getClaims(
    db,
    workspaceId,
    [...new Set(relatives)].filter((id) => id !== claim.id),
  );
  return {
    versions,
    rounds,
    currentRoundId: claim.currentRoundId,
    decisions: seesReviews ? decisions : [],
    scales,
    publications: publications.flatMap((row) => {
      const view = viewPublication(deps, row, names);
      const { id, number, correctionNote } = row;
      return view === null ? [] : [{ id, number, correctionNote, verdict: view.verdict, wording: view.wording }];
    }),
    retractionReason: retraction?.reason ?? null,
    relatives: others.map(({ id, number, wording, articleId }) => ({ id, number, wording, articleId })),
  };
}
