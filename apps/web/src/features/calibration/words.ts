import type { CalibrationResultsView, CalibrationScoreView } from '@claimdesk/api/views';

type SetClaim = CalibrationResultsView['claims'][number];

/** The words of calibration, in one place. */
export const words = {
  title: 'Calibration',
  intro:
    'Claims with a known answer, mixed in with the others. Each reviewer sees their own results, admins see all; to everybody else such a claim looks like any other until it is closed.',
  mine: 'My calibration',
  mineIntro:
    'Claims with a known answer that you reviewed. Only you and the admins see this; such claims are never decided or published.',
  newSet: 'New set',
  newSetTitle: 'A new calibration set',
  setName: 'Name',
  setNameHint: 'What it tests, for admins alone: “Numbers, spring”.',
  makeSet: 'Make the set',
  cancel: 'Cancel',
  sets: 'Sets',
  noSetsTitle: 'No set yet',
  noSetsText: 'Make a set, then open a claim that nobody has begun to review and choose “Use for calibration”.',
  noClaimsTitle: 'No claim in this set yet',
  noClaimsText: 'Open a claim that is suggested or waits for review, and choose “Use for calibration” under it.',
  noResultsTitle: 'No results yet',
  noResultsText: 'They come with the first review of a claim with a known answer.',
  noMineTitle: 'Nothing yet',
  noMineText: 'After you submit a review of a claim with a known answer, the answer and your result are kept here.',
  members: 'Members, over all sets',
  membersOfSet: 'Members',
  claims: 'Claims',
  closeSet: 'Close the set',
  closeSetTitle: 'Close this set?',
  closeSetText:
    'Claims that still wait are closed too: everybody sees then that they were for calibration, and their known answer. This cannot be undone.',
  takeOut: 'Take out',
  takenOut: 'Taken out. It is judged as any other claim.',
  closeClaim: 'Close',
  closeClaimTitle: 'Close this calibration claim?',
  closeClaimText:
    'No further review comes in. Everybody sees then that it was for calibration, and its known answer. This cannot be undone.',
  keepOpen: 'Keep it open',
  nobody: 'Nobody but admins may review here, and admins know the answers. Invite a reviewer first.',
  use: 'Use for calibration',
  explained:
    'To all but admins it stays an ordinary claim. Each reviewer sees the answer after their own review, and everybody when the last review is in or you close it. It is never decided or published.',
  chooseSet: 'Set',
  answer: 'Known answer',
  tolerance: 'One step beside it counts as right',
  explanation: 'Why this is the answer',
  explanationHint: 'Each reviewer reads it after their review.',
  reworded: 'reworded since',
} as const;

export function waitingWords({ endedHow, places, reviews }: Pick<SetClaim, 'endedHow' | 'places' | 'reviews'>): string {
  const came = `${reviews.length} of ${places} reviews`;
  if (endedHow === null) return `${came}, waits`;
  const ends = { full: 'complete', closed: 'closed', merged: 'ended by a merge', split: 'ended by a split' };
  return `${came}, ${ends[endedHow]}`;
}

/** "5 of 7 right, 3 of them exactly." */
export function rightWords({ claims, right, exact }: CalibrationScoreView): string {
  if (claims === 0) return 'Nothing reviewed yet.';
  return `${right} of ${claims} right, ${exact} of them exactly.`;
}
