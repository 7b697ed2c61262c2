import type { FactCheckImportView } from '@claimdesk/api/views';
import { formatNumber, plural } from '../../lib/format.ts';

export const words = {
  title: 'Imports',
  intro:
    'Fact-checks that others have published, to be found beside claims that say much the same. ClaimReview is read out of pages, JSON-LD files, feeds (DataFeed), and a claims.csv of ours; what is faulty is put right where it has only one meaning, and the log tells of it.',
  newImport: 'New import',
  past: 'Past imports',
  tooLarge: 'This file is larger than 5 MB. Import it with the command “claimdesk import”, or split it.',
  preview: 'Look at it first',
  import: 'Import',
};

type Counts = Pick<FactCheckImportView, 'added' | 'updated' | 'unchanged' | 'refused'>;

const countWords = {
  done: { added: 'added', updated: 'updated', unchanged: 'here before', refused: 'could not be taken' },
  planned: { added: 'new', updated: 'changed', unchanged: 'here already', refused: 'cannot be taken' },
} as const;

/** "12 added, 3 updated, 1 could not be taken"; what is none is not said. `planned`: in a preview. */
export function tellCounts(counts: Counts, when: keyof typeof countWords = 'done'): string {
  const told = (['added', 'updated', 'unchanged', 'refused'] as const)
    .filter((what) => counts[what] > 0)
    .map((what) => `${formatNumber(counts[what])} ${countWords[when][what]}`);
  return told.length === 0 ? 'nothing' : told.join(', ');
}

export function tellRepairs(count: number): string {
  return count === 0 ? 'No repairs' : plural(count, 'line of the log', 'lines of the log');
}
