import { StatePanel } from '../../components/state-panel.tsx';

export function ReviewQueuePage() {
  return <StatePanel kind="loading" />;
}
