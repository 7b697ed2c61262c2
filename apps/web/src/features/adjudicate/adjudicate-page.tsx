import { StatePanel } from '../../components/state-panel.tsx';

export function AdjudicatePage(_: { claimId: string }) {
  return <StatePanel kind="loading" />;
}
