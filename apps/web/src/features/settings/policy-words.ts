import type { Policy } from '@claimdesk/core';
import { plural } from '../../lib/format.ts';

/** What each choice means, as a sentence. */
export const policyWords = {
  reviewsWanted: {
    title: 'Reviews for a claim',
    hint: 'How many members judge a claim before it is decided.',
    sentence: (count: number) =>
      count === 1
        ? 'One review decides. There is nobody to disagree with it.'
        : `${plural(count, 'member')} judge each claim, and the rule below brings their ratings together.`,
  },
  visibility: {
    title: 'Who sees reviews',
    hint: 'While a claim is not decided.',
    options: {
      blind: { label: 'Blind', hint: 'Nobody sees another’s rating, words or evidence before the claim is decided.' },
      open: { label: 'Open', hint: 'Submitted reviews are seen at once. Agreement between reviewers says less then.' },
    },
  },
  tolerance: {
    title: 'When ratings count as agreeing',
    hint: 'Steps on the scale.',
    options: {
      0: { label: 'The same rating', hint: 'Any difference goes to the tie rule.' },
      1: {
        label: 'One step apart',
        hint: 'Neighbours on the scale agree; the majority or the value nearer the middle is taken.',
      },
    },
  },
  tieRule: {
    title: 'When they do not agree',
    hint: 'Ratings on and off the scale together are always disputed.',
    options: {
      adjudicate: {
        label: 'Somebody decides',
        hint: 'The claim is disputed, and an adjudicator looks at all reviews.',
      },
      majority: { label: 'The majority decides', hint: 'More than half must agree; otherwise the claim is disputed.' },
    },
  },
  leaseMinutes: {
    title: 'How long a claim is held',
    hint: 'Working on it renews the time. When it ends, the claim goes back and the draft stays.',
    options: [15, 30, 60, 120, 240],
    label: (minutes: number) => (minutes < 60 ? `${minutes} minutes` : plural(minutes / 60, 'hour')),
  },
  reviewWithinHours: {
    title: 'When reviews are due',
    hint: 'Counted from the opening of a round. What is due first is offered first.',
    options: [4, 24, 48, 72, 168],
    none: 'No deadline',
    label: (hours: number) => (hours % 24 === 0 ? plural(hours / 24, 'day') : plural(hours, 'hour')),
  },
  separation: {
    title: 'Who may do what on one claim',
    hint: 'It binds admins too.',
    options: {
      solo: { label: 'Solo', hint: 'One member may review, decide and approve the same claim. Every report says so.' },
      strict: { label: 'Strict', hint: 'Reviewer, adjudicator and approver of a claim are different members.' },
    },
  },
} as const;

export function isSamePolicy(a: Policy, b: Policy): boolean {
  return (Object.keys(a) as (keyof Policy)[]).every((key) => a[key] === b[key]);
}
