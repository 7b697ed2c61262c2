import { StatePanel } from '../../components/state-panel.tsx';

export function SignInPage() {
  return <StatePanel kind="loading" />;
}
