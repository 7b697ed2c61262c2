import { StatePanel } from '../../components/state-panel.tsx';

export function SetupPage() {
  return <StatePanel kind="loading" />;
}
