import { dismissReasonLabels, type DismissReason } from '@claimdesk/core';
import type { JournalActor } from '@claimdesk/db';
import type { HistoryEntry } from '../../views.ts';
import { personOf, type MemberNames } from '../member/member-names.ts';

type Entry = { kind: string; actor: JournalActor; data: Record<string, unknown>; createdAt: string };

/**
 * What everybody may know of a claim's past. A kind that is not listed here is left out: who took a claim, worked on
 * it or submitted when would break the blind rule.
 */
const sentences: Record<string, (data: Record<string, unknown>) => string> = {
  'claim.add': (data) =>
    'splitFrom' in data
      ? 'Made by splitting a claim'
      : 'mergedFrom' in data
        ? 'Made by merging claims'
        : 'Added by hand',
  'claim.accept': () => 'Accepted',
  'claim.dismiss': ({ reason }) => `Dismissed: ${dismissReasonLabels[reason as DismissReason] ?? 'no reason kept'}`,
  'claim.restore': () => 'Restored',
  'claim.reword': () => 'Wording changed',
  'claim.correct': ({ fields }) => `Corrected: ${namesOf(fields)}`,
  'claim.split': () => 'Split',
  'claim.merge': () => 'Merged into another claim',
  'claim.decide': () => 'Decided by the reviews',
  'claim.dispute': () => 'The reviews disagree',
  'decision.take': () => 'Taken for adjudication',
  'decision.decide': () => 'Decided by an adjudicator',
  'decision.ask_one_more': () => 'One more review asked for',
  'decision.approve': () => 'Approved',
  'decision.return': () => 'Returned for a new round',
  'publication.publish': ({ number }) => (number === 1 ? 'Published' : 'Published again, with what changed'),
  'publication.correct': () => 'Publication corrected',
  'publication.retract': () => 'Publication retracted',
  'publication.plan_recheck': ({ recheckAt }) =>
    recheckAt === null ? 'No longer to be looked at again' : 'To be looked at again at a set time',
  'claim.recheck': () => 'To be checked again',
  'claim.reschedule': ({ dueAt }) => (dueAt === null ? 'Deadline taken away' : 'Deadline changed'),
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

export function viewHistory(entries: readonly Entry[], names: MemberNames): HistoryEntry[] {
  return entries.flatMap(({ kind, actor, data, createdAt }) => {
    const text = sentences[kind]?.(data);
    const by = actor.kind === 'member' ? personOf(names, actor.id) : null;
    return text === undefined ? [] : [{ at: createdAt, kind, text, actor: by }];
  });
}
