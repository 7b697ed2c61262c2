import type { TimelineEntry } from '@claimdesk/api/views';

/** Every word of the timeline. */
export const messages = {
  title: 'Timeline',
  filter: 'Show',
  all: 'All',
  groups: {
    wording: 'Wording',
    comments: 'Discussion',
    reviews: 'Reviews',
    decisions: 'Decisions',
    publications: 'Publications',
  } satisfies Record<TimelineEntry['group'], string>,
  loading: 'Loading the timeline',
  loadProblem: 'The timeline could not be loaded.',
  tryAgain: 'Try again',
  empty: 'Nothing has happened yet.',
  emptyGroup: 'Nothing of this kind has happened.',
  more: 'Show earlier',
  program: 'a program',
  audit: 'In the audit log',
  round: (number: number) => `Round ${number}`,
  none: 'none',
  claim: (number: number) => `Claim ${number}`,
} as const;
