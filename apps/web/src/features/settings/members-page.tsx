import { StatePanel } from '../../components/state-panel.tsx';

export function MembersPage() {
  return <StatePanel kind="loading" />;
}
