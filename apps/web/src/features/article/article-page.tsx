import { StatePanel } from '../../components/state-panel.tsx';

export function ArticlePage(_: { articleId: string; claimId: string | null; onSelectClaim: (id: string | null) => void }) {
  return <StatePanel kind="loading" />;
}
