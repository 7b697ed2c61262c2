import { StatePanel } from '../../components/state-panel.tsx';

export function KeysPage() {
  return <StatePanel kind="loading" />;
}
