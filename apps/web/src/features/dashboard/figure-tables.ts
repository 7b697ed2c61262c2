import type { AgreementView, DashboardView, FigureView } from '@claimdesk/api/views';
import { contextFlagLabels } from '@claimdesk/core';
import type { FigureTable } from '../../components/chart/figure.tsx';
import {
  ageName,
  formatFigure,
  formatHours,
  formatInterval,
  formatMonth,
  formatShare,
  stageNames,
} from './dashboard-words.ts';
import { verdictNames } from './verdict-looks.ts';

/** Each picture as a table; the pictures, their tables and the CSV file all come from the same answer. */

export function statesTable({ states }: DashboardView): FigureTable {
  return {
    columns: ['Up to', 'Suggested', 'Open', 'Decided', 'Approved', 'Published'],
    rows: states.map((at) => [at.day, at.suggested, at.open, at.decided, at.approved, at.published]),
  };
}

export function verdictsTable({ verdicts }: DashboardView): FigureTable {
  const severalScales = verdicts.byScale.length > 1;
  return {
    columns: ['Verdict', 'Claims', 'Share'],
    rows: verdicts.byScale.flatMap(({ name, version, values }) =>
      values.map(({ verdict, count }): (string | number)[] => [
        `${verdict?.label ?? 'In the reviewers’ words'}${severalScales ? ` (${name}, version ${version})` : ''}`,
        count,
        formatShare(count, verdicts.total),
      ]),
    ),
  };
}

export function verdictBarsTable({ verdicts }: DashboardView): FigureTable {
  return {
    columns: ['Verdict', 'Claims', 'Share'],
    rows: verdicts.byVerdict.map(({ verdict, count }) => [
      verdictNames[verdict],
      count,
      formatShare(count, verdicts.total),
    ]),
  };
}

const figureColumns = ['Claims', 'Figure', '95 % interval'];

const figureCells = ({ claims, value, low, high, why }: FigureView): (string | number)[] => [
  claims,
  value === null ? (why ?? '–') : formatFigure(value),
  formatInterval(low, high) || '–',
];

export function topicsTable({ onScale, topics }: AgreementView): FigureTable {
  return {
    columns: ['Topic', ...figureColumns],
    rows: [
      ['All claims', ...figureCells(onScale)],
      ...topics.map(({ topic, figure }) => [topic ?? 'No topic', ...figureCells(figure)]),
    ],
  };
}

export function measuresTable({ onScale, onOrOff, same, flags }: AgreementView): FigureTable {
  return {
    columns: ['What', ...figureColumns],
    rows: [
      ['Rating on the scale, ordinal alpha', ...figureCells(onScale)],
      ['On the scale or off it, alpha', ...figureCells(onOrOff)],
      ...flags.map(({ flag, figure }) => [`${contextFlagLabels[flag]}, alpha`, ...figureCells(figure)]),
      ['The very same rating, share of pairs', ...figureCells(same)],
    ],
  };
}

export function monthsTable({ months }: AgreementView): FigureTable {
  return {
    columns: ['Month', ...figureColumns],
    rows: months.map(({ month, figure }) => [formatMonth(month), ...figureCells(figure)]),
  };
}

export function pairsTable({ pairs }: AgreementView): FigureTable {
  return {
    columns: ['Reviewers', 'Claims', 'Same rating', 'Weighted kappa', 'On or off, kappa'],
    rows: pairs.map(({ reviewers, claims, same, onScale, onOrOff }) => [
      reviewers.map(({ name }) => name).join(' and '),
      claims,
      same.value === null ? (same.why ?? '–') : formatShare(same.value, 1),
      onScale.value === null ? (onScale.why ?? '–') : formatFigure(onScale.value),
      onOrOff.value === null ? (onOrOff.why ?? '–') : formatFigure(onOrOff.value),
    ]),
  };
}

export function waitingTable({ waiting }: DashboardView): FigureTable {
  return {
    columns: ['Days', ...waiting.stages.map((stage) => stageNames[stage])],
    rows: waiting.ages.map((age) => [ageName(age), ...waiting.stages.map((stage) => age.counts[stage] ?? 0)]),
  };
}

export function timesTable({ times }: DashboardView): FigureTable {
  const hours = (value: number | undefined) => (value === undefined ? '–' : formatHours(value));
  return {
    columns: ['From', 'To', 'Verdicts', 'Quarter under', 'Median', 'Quarter over'],
    rows: times.steps.map(({ from, to, times: step }) => [
      from,
      to,
      step?.count ?? 0,
      hours(step?.lowerQuartile),
      hours(step?.median),
      hours(step?.upperQuartile),
    ]),
  };
}

export function loadTable({ load }: DashboardView): FigureTable {
  const known = (count: number | null) => (count === null ? '–' : count);
  return {
    columns: ['Member', 'Reviews', 'Adjudications', 'Approvals', 'In hand', 'Not decided yet'],
    rows: load.map((row) => [
      row.own ? `${row.member.name} (you)` : row.member.name,
      row.reviews,
      row.adjudications,
      row.approvals,
      known(row.inHand),
      known(row.undecided),
    ]),
  };
}
