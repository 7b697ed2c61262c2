import { waitingDays, type WaitingCount } from '@claimdesk/db';
import type { WaitingStageView, WaitingView } from '../../views.ts';

const first = [0, ...waitingDays];

export function viewWaiting(counts: readonly WaitingCount[], parted: boolean): WaitingView {
  const undecided: WaitingStageView[] = parted ? ['queued', 'in_review', 'disputed'] : ['open'];
  return {
    stages: [...undecided, 'decided', 'approved'],
    ages: first.map((fromDay, age) => ({
      fromDay,
      toDay: first[age + 1] === undefined ? null : (first[age + 1] ?? 0) - 1,
      counts: Object.fromEntries(counts.filter((found) => found.age === age).map(({ stage, count }) => [stage, count])),
    })),
  };
}
