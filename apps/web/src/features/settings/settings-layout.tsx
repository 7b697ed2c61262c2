import { StatePanel } from '../../components/state-panel.tsx';

export function SettingsLayout() {
  return <StatePanel kind="loading" />;
}
