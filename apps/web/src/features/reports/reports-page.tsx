import { StatePanel } from '../../components/state-panel.tsx';

export function ReportsPage(_: { articleId: string | null }) {
  return <StatePanel kind="loading" />;
}
