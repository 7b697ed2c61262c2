import { StatePanel } from '../../components/state-panel.tsx';

export function ReviewPage(_: { claimId: string }) {
  return <StatePanel kind="loading" />;
}
