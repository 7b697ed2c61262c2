import type { Block } from '@claimdesk/core';

type Table = Pick<Extract<Block, { kind: 'table' }>, 'columns' | 'rows'>;

/** Characters that a column of words counts as, at least and at most, so that none is starved and none takes all. */
const [fewest, most] = [11, 60];

/**
 * How wide each column of a table is, in the unit of `width`: those of numbers as wide as `numeric`, while those of words
 * share the rest by their longest cell.
 */
export function shareWidth({ columns, rows }: Table, width: number, numeric: number): number[] {
  const wants = columns.map((column, n) => {
    if (column.numeric) return null;
    const lengths = rows.map((row) => (row[n]?.inlines ?? []).reduce((sum, { text }) => sum + text.length, 0));
    return Math.min(most, Math.max(fewest, column.label.length, ...lengths));
  });
  const shared = width - numeric * wants.filter((want) => want === null).length;
  const all = wants.reduce<number>((sum, want) => sum + (want ?? 0), 0);
  return wants.map((want) => (want === null ? numeric : (shared * want) / all));
}
