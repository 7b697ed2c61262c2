import type { DashboardView, MemberLoadView } from '@claimdesk/api/views';
import { BarList } from '../../components/chart/bar-list.tsx';
import { BandLine } from '../../components/chart/band-line.tsx';
import { Figure } from '../../components/chart/figure.tsx';
import { StackedAreas, type Series } from '../../components/chart/stacked-areas.tsx';
import { StackedColumns } from '../../components/chart/stacked-columns.tsx';
import { ticksTo } from '../../components/chart/ticks.ts';
import { formatNumber, plural } from '../../lib/format.ts';
import { ageName, formatHours, formatShare, formatStep, stageNames, stepName, stepWords } from './dashboard-words.ts';
import { loadTable, statesTable, timesTable, verdictBarsTable, verdictsTable, waitingTable } from './figure-tables.ts';
import { aimDays, loadFinding, statesFinding, timesFinding, verdictsFinding, waitingFinding } from './findings.ts';
import { verdictColour, verdictNames, verdictSigns } from './verdict-looks.ts';

type PictureProps = { view: DashboardView };

/** What lasts is below, what moves on top. */
const stateSeries: readonly Series[] = [
  { key: 'published', name: 'Published', fill: 'var(--fl-published)' },
  { key: 'approved', name: 'Approved', fill: 'var(--fl-approved)' },
  { key: 'decided', name: 'Decided', fill: 'var(--fl-decided)' },
  { key: 'open', name: 'Open', fill: 'var(--fl-queued)' },
  { key: 'suggested', name: 'Suggested', fill: 'var(--fl-suggested)' },
];

export function StatesFigure({ view }: PictureProps) {
  const { states, step } = view;
  const last = states.at(-1);
  const words = stateSeries.map(({ key, name }) => `${name} ${formatNumber(last?.[key as 'open'] ?? 0)}`).join(', ');
  return (
    <Figure
      span={8}
      title={statesFinding(states)}
      measure={`Claims by state at the end of each ${stepWords[step]}`}
      table={statesTable(view)}
    >
      <StackedAreas
        label={`${statesFinding(states)}. At the end: ${words}.`}
        series={stateSeries}
        points={states.map(({ day, ...values }) => ({ label: formatStep(day, step), values }))}
      />
    </Figure>
  );
}

export function VerdictsFigure({ view }: PictureProps) {
  const { verdicts, times } = view;
  return (
    <Figure
      span={4}
      title={verdictsFinding(verdicts)}
      measure={`Claims decided in the period, ${formatNumber(verdicts.total)}`}
      table={verdicts.byScale.length > 0 ? verdictsTable(view) : verdictBarsTable(view)}
      empty={verdicts.total === 0 ? 'No claim was decided in this period.' : null}
      foot={
        times.all === null ? undefined : (
          <>
            <span>Median time from opened to verdict</span>
            <b className="push text-14 text-ink">{formatHours(times.all.median)}</b>
          </>
        )
      }
    >
      <BarList
        label={`Verdicts of ${plural(verdicts.total, 'claim')}`}
        bars={verdicts.byVerdict.map(({ verdict, count }) => ({
          key: verdict,
          name: verdictNames[verdict],
          icon: verdictSigns[verdict],
          colour: verdictColour(verdict),
          count,
          note: formatShare(count, verdicts.total),
        }))}
      />
    </Figure>
  );
}

const stageFills = {
  queued: 'var(--fl-queued)',
  open: 'var(--fl-queued)',
  in_review: 'var(--fl-in-review)',
  disputed: 'var(--fl-disputed)',
  decided: 'var(--fl-decided)',
  approved: 'var(--fl-approved)',
};

export function WaitingFigure({ view }: PictureProps) {
  const { waiting } = view;
  const title = waitingFinding(waiting);
  const series = waiting.stages.map((key) => ({ key, name: stageNames[key], fill: stageFills[key] }));
  const sum = (from: number) =>
    waiting.ages
      .filter(({ fromDay }) => fromDay >= from)
      .reduce((all, { counts }) => all + Object.values(counts).reduce((one, count) => one + count, 0), 0);
  const limit = waiting.ages.findIndex(({ fromDay }) => fromDay >= aimDays);
  return (
    <Figure
      span={4}
      title={title}
      measure="Days waited so far; suggestions are left out"
      table={waitingTable(view)}
      empty={sum(0) === 0 ? 'No claim waits for a review, an approval or its publication.' : null}
    >
      <StackedColumns
        label={`${title}. ${waiting.ages.map((age) => `${ageName(age)}: ${sum(age.fromDay) - (age.toDay === null ? 0 : sum(age.toDay + 1))}`).join(', ')}.`}
        series={series}
        columns={waiting.ages.map((age) => ({ label: ageName(age), values: age.counts }))}
        limit={{ before: limit, words: `over a week: ${formatNumber(sum(aimDays))}` }}
      />
    </Figure>
  );
}

export function TimesFigure({ view }: PictureProps) {
  const { times, step } = view;
  const title = timesFinding(times);
  const most = Math.max(0, ...times.steps.map(({ times: one }) => one?.upperQuartile ?? 0));
  // Whole days as soon as there are two of them.
  const unit = most < 48 ? 1 : 24;
  return (
    <Figure
      span={3}
      title={title}
      measure="Opened to verdict, median and middle half"
      table={timesTable(view)}
      empty={times.all === null ? 'No claim was decided in this period.' : null}
    >
      <BandLine
        label={`${title}. Median over all: ${formatHours(times.all?.median ?? 0)}.`}
        ticks={ticksTo(most / unit).map((tick) => tick * unit)}
        format={(hours) => formatHours(hours, most)}
        formatTick={(hours) => (hours === 0 ? '0' : formatHours(hours, most).replace('.0 d', ' d'))}
        points={times.steps.map((one) => ({
          label: stepName(one, step),
          low: one.times?.lowerQuartile ?? null,
          value: one.times?.median ?? null,
          high: one.times?.upperQuartile ?? null,
        }))}
      />
    </Figure>
  );
}

const mostMembers = 10;

export function LoadFigure({ view }: PictureProps) {
  const { load } = view;
  const worked = load.filter((row) => row.reviews > 0 || row.own);
  const own = load.find((row) => row.own);
  return (
    <Figure
      span={4}
      title={loadFinding(load)}
      measure="Reviews behind the verdicts of the period, by member"
      table={loadTable(view)}
      empty={
        load.every((row) => row.reviews + row.adjudications + row.approvals === 0) ? 'No work is counted yet.' : null
      }
      foot={own ? <span>{ownWords(own)}</span> : undefined}
    >
      <BarList
        label="Reviews by member"
        bars={worked.slice(0, mostMembers).map((row) => ({
          key: row.member.id,
          name: row.own ? `${row.member.name} (you)` : row.member.name,
          count: row.reviews,
          ...(row.own && { colour: 'var(--accent)' }),
        }))}
      />
    </Figure>
  );
}

function ownWords({ inHand, undecided }: MemberLoadView): string {
  const held = inHand ? `${plural(inHand, 'claim')} in hand` : 'nothing in hand';
  return undecided
    ? `You have ${held}, and ${plural(undecided, 'review')} in rounds not decided yet.`
    : `You have ${held}.`;
}
