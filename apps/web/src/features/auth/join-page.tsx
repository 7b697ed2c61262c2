import { StatePanel } from '../../components/state-panel.tsx';

export function JoinPage() {
  return <StatePanel kind="loading" />;
}
