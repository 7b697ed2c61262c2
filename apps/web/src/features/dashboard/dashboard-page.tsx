import type { DashboardView } from '@claimdesk/api/views';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { useCan } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useNow } from '../../lib/use-now.ts';
import { useTitle } from '../../lib/use-title.ts';
import { MeasuresFigure, MonthsFigure, PairsFigure, TopicsFigure } from './agreement-figures.tsx';
import { dashboardCsv } from './dashboard-csv.ts';
import { dashboardQuery, filtersOn, type DashboardSearch } from './dashboard-search.ts';
import { DashboardFilters } from './dashboard-filters.tsx';
import { formatPeriod } from './dashboard-words.ts';
import { DisagreementsFigure } from './disagreements-figure.tsx';
import { LoadFigure, StatesFigure, TimesFigure, VerdictsFigure, WaitingFigure } from './work-figures.tsx';
import './dashboard.css';

export type DashboardPageProps = { search: DashboardSearch; onSearch: (search: DashboardSearch) => void };

const minute = 60_000;

export function DashboardPage({ search, onSearch }: DashboardPageProps) {
  useTitle('Dashboard');
  const may = useCan('review:read');
  if (!may) {
    return (
      <div className="dashboard">
        <StatePanel kind="no-permission" level={1} title="The dashboard is not open to you">
          Your role does not read reviews. An administrator can change that under Settings, Members.
        </StatePanel>
      </div>
    );
  }
  return <Dashboard search={search} onSearch={onSearch} />;
}

function Dashboard({ search, onSearch }: DashboardPageProps) {
  const trpc = useTRPC();
  const query = dashboardQuery(search, useNow(minute));
  // The figures move slowly and cost the server some work, so they do not follow each event.
  const found = useQuery(
    trpc.dashboard.read.queryOptions(query, { placeholderData: keepPreviousData, refetchInterval: minute }),
  );
  const view = found.data;
  return (
    <div className="dashboard">
      <header className="dashboard-head">
        <div>
          <h1 className="page-title">Dashboard</h1>
          <p className="muted num">{formatPeriod(query.from ?? '', query.to ?? '')}, brought up to date every minute</p>
        </div>
        <DashboardFilters search={search} onSearch={onSearch} view={view}>
          {view ? (
            <Button icon={Download} onClick={() => save(view)}>
              CSV
            </Button>
          ) : null}
        </DashboardFilters>
      </header>
      {found.error ? (
        <ProblemPanel error={found.error} onRetry={() => void found.refetch()} />
      ) : view ? (
        <div className="figure-grid" aria-busy={found.isPlaceholderData || undefined}>
          {isEmpty(view) ? <Nothing filtered={filtersOn(search) > 0} /> : <Figures view={view} query={query} />}
        </div>
      ) : (
        <Loading />
      )}
    </div>
  );
}

function Figures({ view, query }: { view: DashboardView; query: ReturnType<typeof dashboardQuery> }) {
  const seesAll = useCan('workspace:admin');
  const { agreement } = view;
  return (
    <>
      <StatesFigure view={view} />
      <VerdictsFigure view={view} />
      <TopicsFigure agreement={agreement} />
      <WaitingFigure view={view} />
      <TimesFigure view={view} />
      <MonthsFigure agreement={agreement} />
      <MeasuresFigure agreement={agreement} />
      <LoadFigure view={view} />
      <PairsFigure agreement={agreement} all={seesAll} />
      {/* Asked for anew when the filters change. */}
      <DisagreementsFigure key={JSON.stringify(query)} query={query} />
    </>
  );
}

function isEmpty({ states, verdicts, waiting }: DashboardView): boolean {
  const waits = waiting.ages.some(({ counts }) => Object.keys(counts).length > 0);
  return (
    !waits &&
    verdicts.total === 0 &&
    states.every((at) => at.suggested + at.open + at.decided + at.approved + at.published === 0)
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return (
    <div className="col-span-12">
      {filtered ? (
        <StatePanel kind="empty" title="Nothing in these filters">
          No claim of the chosen articles and days. Take a filter off to see more.
        </StatePanel>
      ) : (
        <StatePanel kind="empty" title="Nothing decided yet">
          Pictures come here when claims are found, reviewed and decided. Add an article on the desk to begin.
        </StatePanel>
      )}
    </div>
  );
}

function Loading() {
  return (
    <div className="figure-grid">
      <div className="col-span-12">
        <StatePanel kind="loading" title="Loading the figures" />
      </div>
    </div>
  );
}

function save(view: DashboardView): void {
  const address = URL.createObjectURL(new Blob([dashboardCsv(view)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `dashboard-${view.from}-to-${view.to}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
