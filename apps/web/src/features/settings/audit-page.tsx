import { StatePanel } from '../../components/state-panel.tsx';

export function AuditPage() {
  return <StatePanel kind="loading" />;
}
