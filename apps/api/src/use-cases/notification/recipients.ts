import { mentionedIds, scopesOfRoles, type NotificationKind } from '@claimdesk/core';
import {
  getClaim,
  getComment,
  getRound,
  listMembers,
  listReplies,
  listReviews,
  type CommentRow,
  type Db,
  type JournalEntry,
  type ReviewRow,
} from '@claimdesk/db';

type Recipient = { memberId: string; kind: NotificationKind };

type Find = (trx: Db, entry: JournalEntry) => Promise<Recipient[]>;

/**
 * Who is told of what, by kind of journal row. Nothing here may tell somebody who could review a claim about another's
 * review: a row tells its reader about themselves, or what the claim's state tells everybody.
 */
export const recipients: Record<string, Find> = {
  'comment.add': async (trx, entry) => {
    const comment = await commentOf(trx, entry);
    if (comment === null) return [];
    const mentioned = mentionedIds(comment.body);
    const answered = (await writersOf(trx, entry.workspaceId, comment.threadId)).filter(
      (id) => !mentioned.includes(id),
    );
    return [...mentioned.map(told('mention')), ...answered.map(told('reply'))];
  },
  'comment.edit': async (trx, entry) => mentionedIds((await commentOf(trx, entry))?.body ?? '').map(told('mention')),
  'claim.reword': reviewersToConfirm,
  'claim.correct': reviewersToConfirm,
  'slot.assign': (_trx, { subject }) =>
    Promise.resolve(subject.memberId === undefined ? [] : [told('assigned')(subject.memberId)]),
  'decision.return': earlierReviewers,
  'claim.recheck': earlierReviewers,
  'claim.dispute': async (trx, { workspaceId, subject }) => {
    const round = subject.roundId === undefined ? undefined : await getRound(trx, workspaceId, subject.roundId);
    if (round === undefined) return [];
    // The answer to "one more" goes back to the adjudicator who asked.
    if (round.adjudicatorId !== null) return [told('dispute')(round.adjudicatorId)];
    const reviews = await listReviews(trx, workspaceId, [round.claimId]);
    const barred = new Set(round.policy.separation === 'strict' ? reviews.map(({ reviewerId }) => reviewerId) : []);
    return (await listMembers(trx, workspaceId))
      .filter(({ id, roles }) => scopesOfRoles(roles).has('decision:adjudicate') && !barred.has(id))
      .map(({ id }) => told('dispute')(id));
  },
};

/** Whoever reviewed the claim in a round that is over: the round that just opened has no reviews. */
async function earlierReviewers(trx: Db, entry: JournalEntry): Promise<Recipient[]> {
  const before = (await reviewsOf(trx, entry)).filter(({ status }) => status === 'submitted');
  return unique(before.map(({ reviewerId }) => reviewerId)).map(told('returned'));
}

/** Whoever has a review in the running round that was begun on an older wording. */
async function reviewersToConfirm(trx: Db, entry: JournalEntry): Promise<Recipient[]> {
  const reviews = await reviewsOf(trx, entry);
  const claim = reviews.length === 0 ? undefined : await getClaim(trx, entry.workspaceId, entry.subject.claimId ?? '');
  return reviews
    .filter(({ roundId, needsConfirmation }) => roundId === claim?.currentRoundId && needsConfirmation)
    .map(({ reviewerId }) => told('confirm')(reviewerId));
}

async function reviewsOf(trx: Db, { workspaceId, subject }: JournalEntry): Promise<ReviewRow[]> {
  return subject.claimId === undefined ? [] : listReviews(trx, workspaceId, [subject.claimId]);
}

async function commentOf(trx: Db, { workspaceId, subject }: JournalEntry): Promise<CommentRow | null> {
  const id = subject['commentId'];
  return id === undefined ? null : ((await getComment(trx, workspaceId, id)) ?? null);
}

/** Whose words stand in a thread. */
async function writersOf(trx: Db, workspaceId: string, threadId: string): Promise<string[]> {
  const first = await getComment(trx, workspaceId, threadId);
  const all = [...(first === undefined ? [] : [first]), ...(await listReplies(trx, workspaceId, [threadId]))];
  return unique(all.flatMap(({ authorId, deletedAt }) => (deletedAt === null ? authorId : [])));
}

const unique = (ids: readonly string[]) => [...new Set(ids)];
const told =
  (kind: NotificationKind) =>
  (memberId: string): Recipient => ({ memberId, kind });
