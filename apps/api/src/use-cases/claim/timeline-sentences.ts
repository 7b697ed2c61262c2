import { dismissReasonLabels, type DismissReason } from '@claimdesk/core';
import type { HistoryRow } from '@claimdesk/db';
import { personOf, type MemberNames } from '../member/member-names.ts';

type Said = Pick<HistoryRow, 'data' | 'subject'> & { names: MemberNames };

/**
 * What a claim's timeline tells, without who did it. A kind that is not listed here is left out: leases and the writing
 * of a review are nobody's business but their author's.
 */
export const timelineSentences: Record<string, (row: Said) => string> = {
  'claim.add': ({ data }) =>
    'splitFrom' in data
      ? 'Made by splitting a claim'
      : 'mergedFrom' in data
        ? 'Made by merging claims'
        : 'Added by hand',
  'claim.accept': () => 'Accepted',
  'claim.dismiss': ({ data }) =>
    `Dismissed: ${dismissReasonLabels[data['reason'] as DismissReason] ?? 'no reason kept'}`,
  'claim.restore': () => 'Restored',
  'claim.reword': () => 'Wording changed',
  'claim.correct': ({ data }) => `Corrected: ${namesOf(data['fields'])}`,
  'claim.split': () => 'Split',
  'claim.merge': () => 'Merged into another claim',
  'claim.decide': () => 'Decided by the reviews',
  'claim.dispute': () => 'The reviews disagree',
  'claim.calibrate': () => 'Calibration closed: the known answer is open to all',
  'claim.recheck': () => 'To be checked again',
  'claim.reschedule': ({ data }) => (data['dueAt'] === null ? 'Deadline taken away' : 'Deadline changed'),
  'comment.add': () => 'Comment written',
  'comment.edit': () => 'Comment edited',
  'comment.delete': () => 'Comment deleted',
  'comment.resolve': () => 'Thread resolved',
  'comment.reopen': () => 'Thread reopened',
  'review.submit': () => 'Review submitted',
  'review.withdraw': () => 'Review withdrawn',
  'review.confirm': () => 'Review confirmed against the new wording',
  'review.recuse': () => 'Recused themselves',
  'review.lift_recusal': (row) => `Recusal of ${memberOf(row)} lifted`,
  'evidence.archive': ({ data }) => ('problem' in data ? 'A page could not be archived' : 'A page was archived'),
  'slot.assign': (row) => `Assigned to ${memberOf(row)}`,
  'slot.unassign': (row) => `Assignment to ${memberOf(row)} lifted`,
  'decision.take': () => 'Taken for adjudication',
  'decision.decide': () => 'Decided by an adjudicator',
  'decision.ask_one_more': () => 'One more review asked for',
  'decision.approve': () => 'Approved',
  'decision.return': () => 'Returned for a new round',
  'publication.annotate': () => 'Noted who made the claim, when and where',
  'publication.publish': ({ data }) => (data['number'] === 1 ? 'Published' : 'Published again, with what changed'),
  'publication.correct': () => 'Publication corrected',
  'publication.retract': () => 'Publication retracted',
  'publication.plan_recheck': ({ data }) =>
    data['recheckAt'] === null ? 'No longer to be looked at again' : 'To be looked at again at a set time',
};

const fieldNames: Record<string, string> = {
  wording: 'wording',
  place: 'words of the article',
  source: 'source',
  cue: 'cue',
  kind: 'kind',
  checkable: 'whether it can be checked',
};

function namesOf(fields: unknown): string {
  return Array.isArray(fields) ? fields.map((field) => fieldNames[String(field)] ?? String(field)).join(', ') : '';
}

function memberOf({ subject, names }: Said): string {
  return personOf(names, subject.memberId ?? null)?.name ?? 'a member';
}
