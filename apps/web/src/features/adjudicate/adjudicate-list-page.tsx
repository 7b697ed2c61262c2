import { StatePanel } from '../../components/state-panel.tsx';

export function AdjudicateListPage() {
  return <StatePanel kind="loading" />;
}
