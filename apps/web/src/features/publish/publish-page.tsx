import { StatePanel } from '../../components/state-panel.tsx';

export function PublishPage(_: { claimId: string }) {
  return <StatePanel kind="loading" />;
}
