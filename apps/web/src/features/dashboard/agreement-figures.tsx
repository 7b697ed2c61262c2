import type { AgreementView, FigureView } from '@claimdesk/api/views';
import { contextFlagLabels } from '@claimdesk/core';
import { BandLine } from '../../components/chart/band-line.tsx';
import { Figure } from '../../components/chart/figure.tsx';
import { IntervalPlot, type IntervalRow } from '../../components/chart/interval-plot.tsx';
import { formatNumber } from '../../lib/format.ts';
import { formatFigure, formatInterval, formatMonth, formatShare, formatTick } from './dashboard-words.ts';
import { measuresTable, monthsTable, pairsTable, topicsTable } from './figure-tables.ts';
import { agreementFinding, monthsFinding, usableFrom } from './findings.ts';

/** More are in the table. */
const mostPairs = 8;

type PictureProps = { agreement: AgreementView };

const usableWords = 'usable, over .667';

const rowOf = (key: string, name: string, { value, low, high, why }: FigureView, strong = false): IntervalRow => ({
  key,
  name,
  value,
  low,
  high,
  why,
  strong,
});

const said = (rows: readonly IntervalRow[]) =>
  rows
    .map(({ name, value, low, high, why }) =>
      value === null
        ? `${name}: ${why ?? 'no figure'}`
        : `${name} ${formatFigure(value)}, ${formatInterval(low, high)}`,
    )
    .join('. ');

function nothingCompared({ claims }: AgreementView): string | null {
  return claims > 0
    ? null
    : 'There is nothing to compare yet: it takes decided claims with two blind reviews each. Reviews made in the open are not compared.';
}

export function TopicsFigure({ agreement }: PictureProps) {
  // Where all articles have one topic, its line would repeat the first.
  const topics = agreement.topics.length > 1 ? agreement.topics : [];
  const rows = [
    rowOf('all', topics.length > 0 ? 'All topics' : 'All claims', agreement.onScale, true),
    ...topics.map(({ topic, figure }) => rowOf(topic ?? '', topic ?? 'No topic', figure)),
  ];
  const title = agreementFinding(agreement);
  const { claims, capped } = agreement;
  return (
    <Figure
      span={5}
      title={title}
      measure={`Ordinal alpha before discussion with 95 % interval, ${capped ? 'the latest ' : ''}${formatNumber(claims)} claims`}
      table={topicsTable(agreement)}
      empty={nothingCompared(agreement)}
      foot={
        agreement.topics.length > 0 ? undefined : (
          <span>Give articles a topic in their details, and each topic gets a line here.</span>
        )
      }
    >
      <IntervalPlot
        label={`${title}. ${said(rows)}.`}
        rows={rows}
        usableFrom={usableFrom}
        usableWords={usableWords}
        format={formatFigure}
        formatTick={formatTick}
      />
    </Figure>
  );
}

export function MeasuresFigure({ agreement }: PictureProps) {
  const rows = [
    rowOf('scale', 'Rating on the scale', agreement.onScale, true),
    rowOf('side', 'On it or off it', agreement.onOrOff),
    ...agreement.flags.map(({ flag, figure }) => rowOf(flag, contextFlagLabels[flag], figure)),
  ];
  const { same } = agreement;
  return (
    <Figure
      span={4}
      title="Agreement on ratings and on flags"
      measure="Alpha with 95 % interval; ordinal on the scale, else nominal"
      table={measuresTable(agreement)}
      empty={nothingCompared(agreement)}
      foot={
        same.value === null ? undefined : (
          <span>Two reviewers give the very same rating in {formatShare(same.value, 1)} of pairs.</span>
        )
      }
    >
      <IntervalPlot
        label={`Agreement on ratings and on flags. ${said(rows)}.`}
        rows={rows}
        usableFrom={usableFrom}
        usableWords={usableWords}
        format={formatFigure}
        formatTick={formatTick}
      />
    </Figure>
  );
}

export function MonthsFigure({ agreement }: PictureProps) {
  const { months } = agreement;
  const lowest = Math.min(0, ...months.map(({ figure }) => figure.low ?? 0));
  const from = Math.max(-1, Math.floor(lowest * 4) / 4);
  const ticks = Array.from({ length: Math.round((1 - from) * 4) + 1 }, (_, index) => from + index / 4);
  const hasFigure = months.some(({ figure }) => figure.value !== null);
  return (
    <Figure
      span={4}
      title={monthsFinding(months)}
      measure="Ordinal alpha by month of the verdict, with 95 % interval"
      table={monthsTable(agreement)}
      empty={nothingCompared(agreement) ?? (hasFigure ? null : 'No month has enough claims for a figure yet.')}
    >
      <BandLine
        label={`${monthsFinding(months)}. ${months.map(({ month, figure }) => `${formatMonth(month)} ${formatFigure(figure.value)}`).join(', ')}.`}
        ticks={ticks}
        format={formatFigure}
        formatTick={formatTick}
        usableFrom={usableFrom}
        points={months.map(({ month, figure }) => ({ label: formatMonth(month), ...figure }))}
      />
    </Figure>
  );
}

export function PairsFigure({ agreement, all }: PictureProps & { all: boolean }) {
  const rows = agreement.pairs.map(({ reviewers, onScale, claims }) =>
    rowOf(
      reviewers.map(({ id }) => id).join(),
      `${reviewers.map(({ name }) => name.split(' ')[0]).join(' · ')} (${claims})`,
      onScale,
    ),
  );
  const title = all ? 'Agreement of each pair of reviewers' : 'How you agree with each colleague';
  return (
    <Figure
      span={6}
      title={title}
      measure="Quadratic-weighted kappa on claims that both rated on the scale"
      table={pairsTable(agreement)}
      empty={rows.length > 0 ? null : 'No two reviewers have judged five claims in common yet.'}
    >
      <IntervalPlot
        label={`${title}. ${said(rows)}.`}
        rows={rows.slice(0, mostPairs)}
        usableFrom={usableFrom}
        usableWords={usableWords}
        format={formatFigure}
        formatTick={formatTick}
      />
    </Figure>
  );
}
