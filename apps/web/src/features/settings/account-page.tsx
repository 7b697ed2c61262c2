import { StatePanel } from '../../components/state-panel.tsx';

export function AccountPage() {
  return <StatePanel kind="loading" />;
}
