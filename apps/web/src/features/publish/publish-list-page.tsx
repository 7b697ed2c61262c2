import { StatePanel } from '../../components/state-panel.tsx';

export function PublishListPage() {
  return <StatePanel kind="loading" />;
}
