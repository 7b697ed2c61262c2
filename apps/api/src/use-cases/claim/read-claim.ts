import { allowedActions, disguised, mayReadReviews, type ClaimEvent, type ClaimFacts } from '@claimdesk/core';
import {
  getLatestPublications,
  listClaimVersions,
  listDuplicates,
  markReviewsSeen,
  type Db,
  type DuplicateRow,
} from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ActionsView, ClaimView, ContextView, DuplicateView, PeerReviewView, RoundView } from '../../views.ts';
import { viewAssignment } from '../assignment/view-assignment.ts';
import { readText, type ArticleText } from '../article/read-text.ts';
import { sentencesAround } from '../article/sentences-around.ts';
import { viewCalibration } from '../calibration/view-calibration.ts';
import { viewDecision } from '../decision/view-decision.ts';
import { memberNames, personOf, type MemberNames } from '../member/member-names.ts';
import { readRetraction, viewPublication } from '../publication/view-publication.ts';
import { viewPeerReviews } from '../review/view-peer-reviews.ts';
import { viewMyReview } from '../review/view-review.ts';
import { readClaimRows } from './claim-rows.ts';
import { claimNotFound, loadCase, type ClaimCase } from './load-case.ts';
import { viewCorrections, viewSource } from './view-corrections.ts';
import { plainState, viewLineage } from './lineage-view.ts';
import { isBlinded, seenFacts, seenState } from './seen-facts.ts';

export function readClaim(deps: Deps, actor: Actor, { id }: { id: string }): Promise<ClaimView> {
  return viewClaim(deps, deps.db, actor, id);
}

/** All of a claim that this person may see; `db` is the transaction when there is one. */
export async function viewClaim(deps: Deps, db: Db, actor: Actor, id: string): Promise<ClaimView> {
  const found = await loadCase(db, deps, actor, id);
  return viewCase(deps, db, actor, found);
}

export async function viewCase(deps: Deps, db: Db, actor: Actor, found: ClaimCase): Promise<ClaimView> {
  const { workspaceId } = actor;
  const { claim, version, facts, decision, scale, myReview } = found;
  const [[row], article, versions, names, [publication], duplicates, lineage] = await Promise.all([
    readClaimRows(deps, db, actor, [claim.id]),
    readText(db, workspaceId, claim.articleId),
    listClaimVersions(db, workspaceId, claim.id),
    memberNames(db, workspaceId),
    getLatestPublications(db, workspaceId, [claim.id]),
    listDuplicates(db, workspaceId, claim.id),
    viewLineage(db, actor, claim.id),
  ]);
  if (row === undefined) throw claimNotFound();
  return {
    ...row,
    state: seenState(facts),
    quote: { exact: version.exact, prefix: version.prefix, suffix: version.suffix },
    sentence: [version.sentenceStart, version.sentenceEnd],
    context: contextOf(article, version.sentenceStart, version.sentenceEnd),
    sourceDetail: viewSource(version.source),
    cue: version.cue,
    verifiable: version.verifiable,
    entities: version.entities,
    allReasons: version.reasons,
    wordingVersion: version.number,
    wordings: versions.map(({ number, wording, createdAt, createdBy }) => ({
      number,
      wording,
      createdAt,
      createdBy: personOf(names, createdBy),
    })),
    suggestedWording: claim.origin === 'extracted' ? (versions[0]?.wording ?? null) : null,
    corrections: viewCorrections(versions, names),
    engineVersion: versions[0]?.engineVersion ?? null,
    duplicates: duplicates.map(viewDuplicate),
    lineage,
    mergedIntoId: claim.mergedIntoId,
    round: viewRound(found),
    myReview: myReview === null ? null : viewMyReview(found, myReview, versions),
    reviews: await readableReviews(db, actor, found, names),
    decision: decision === null ? null : viewDecision(found, decision, scale, names, mayReadReviews(facts)),
    publication: publication === undefined ? null : viewPublication(deps, publication, names),
    retraction: claim.state === 'retracted' ? await readRetraction(db, workspaceId, claim.id, names) : null,
    assignment: await viewAssignment(db, actor, found, names),
    calibration: viewCalibration(found),
    actions: actionsOf(facts),
  };
}

/**
 * What the buttons say. They know of an open round only what the person may; whether a place is free is no secret,
 * because taking the claim would tell.
 */
export function actionsOf(facts: ClaimFacts): ActionsView {
  // What an admin may know of a calibration claim is no secret either.
  const open: ClaimEvent[] = ['claim_next', 'take_out'];
  const real = allowedActions(facts);
  const actions = allowedActions(seenFacts(facts));
  for (const event of open) actions[event] = real[event];
  return actions;
}

/** Others' reviews of the round that decided. Whoever is shown them is noted, because they cannot review it after. */
async function readableReviews(
  db: Db,
  actor: Actor,
  found: ClaimCase,
  names: MemberNames,
): Promise<PeerReviewView[] | null> {
  const { facts, claim, reviews, round, decision } = found;
  if (!mayReadReviews(facts) || round === null || (decision === null && facts.policy.visibility === 'blind'))
    return null;
  const submitted = reviews.filter((review) => review.roundId === round.id && review.status === 'submitted');
  if (submitted.some(({ reviewerId }) => reviewerId !== actor.memberId)) {
    await markReviewsSeen(db, { workspaceId: actor.workspaceId, claimIds: [claim.id], memberId: actor.memberId });
  }
  return viewPeerReviews(db, actor.workspaceId, found, submitted, decision === null ? null : names);
}

function viewDuplicate({ id, number, wording, state, startOffset, endOffset }: DuplicateRow): DuplicateView {
  return { id, number, wording, state: plainState(state), start: startOffset, end: endOffset };
}

function viewRound({ round, facts }: ClaimCase): RoundView | null {
  const shown = disguised(facts).round;
  if (round === null || shown === null) return null;
  return {
    number: round.number,
    reviewsWanted: shown.slotsWanted,
    visibility: round.policy.visibility,
    separation: round.policy.separation,
    question: round.question,
    returnComment: round.returnComment,
    submitted: isBlinded(facts) ? null : shown.submittedCount,
  };
}

/** At most two sentences on either side. */
function contextOf({ text, lines }: ArticleText, start: number, end: number): ContextView {
  const sentences = sentencesAround(text, lines, start, end).map(([from, to]) => ({
    start: from,
    end: to,
    text: text.slice(from, to),
  }));
  return {
    before: sentences.filter((sentence) => sentence.end <= start).slice(-2),
    sentence: { start, end, text: text.slice(start, end) },
    after: sentences.filter((sentence) => sentence.start >= end).slice(0, 2),
  };
}
