import { StatePanel } from '../../components/state-panel.tsx';

export function DeskPage() {
  return <StatePanel kind="loading" />;
}
