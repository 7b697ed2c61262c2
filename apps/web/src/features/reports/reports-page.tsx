import { Pane, PaneHead, Panes } from '../../components/pane.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { useCan } from '../../lib/me.ts';
import { useTitle } from '../../lib/use-title.ts';
import { NewReport } from './new-report.tsx';
import { PastReports } from './past-reports.tsx';
import type { ReportMode } from './report-choice.ts';
import './reports.css';

export function ReportsPage({ articleId, mode }: { articleId: string | null; mode: ReportMode }) {
  useTitle('Reports');
  const may = useCan('report:export');
  if (!may) {
    return (
      <div className="page">
        <StatePanel kind="no-permission" level={1} title="Reports are not open to you">
          Your role does not export. An administrator can change that under Settings, Members.
        </StatePanel>
      </div>
    );
  }
  return (
    <Panes className="reports-panes">
      <NewReport articleId={articleId} begin={mode} />
      <Pane label="Past reports" ground="surface">
        <PaneHead>
          <h2 className="page-title">Past reports</h2>
        </PaneHead>
        <div className="reports-body">
          <PastReports />
        </div>
      </Pane>
    </Panes>
  );
}
