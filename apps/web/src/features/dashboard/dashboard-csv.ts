import type { DashboardView } from '@claimdesk/api/views';
import { csvRecord } from '@claimdesk/core';
import type { FigureTable } from '../../components/chart/figure.tsx';
import * as tables from './figure-tables.ts';

/** Every number of the page, a line each: which picture, which row, which column, the number. */
export function dashboardCsv(view: DashboardView): string {
  const { agreement } = view;
  const parts: [string, FigureTable][] = [
    ['Claims by state', tables.statesTable(view)],
    ['Verdicts', tables.verdictsTable(view)],
    ['Agreement by topic', tables.topicsTable(agreement)],
    ['Agreement by measure', tables.measuresTable(agreement)],
    ['Agreement by month', tables.monthsTable(agreement)],
    ['Agreement by pair', tables.pairsTable(agreement)],
    ['Waiting', tables.waitingTable(view)],
    ['Time to verdict', tables.timesTable(view)],
    ['Load', tables.loadTable(view)],
  ];
  const lines = parts.flatMap(([picture, { columns, rows }]) =>
    rows.flatMap(([name = '', ...cells]) =>
      cells.map((cell, index) => csvRecord([picture, name, columns[index + 1] ?? '', cell])),
    ),
  );
  // A spreadsheet takes a file without the mark for Latin-1.
  return `\uFEFF${csvRecord(['picture', 'row', 'column', 'value'])}${lines.join('')}`;
}
