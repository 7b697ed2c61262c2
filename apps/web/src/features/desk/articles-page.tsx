import { StatePanel } from '../../components/state-panel.tsx';

export function ArticlesPage() {
  return <StatePanel kind="loading" />;
}
