import { StatePanel } from '../../components/state-panel.tsx';

export function PolicyPage() {
  return <StatePanel kind="loading" />;
}
