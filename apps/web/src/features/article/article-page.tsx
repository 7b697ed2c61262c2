import { StatePanel } from '../../components/state-panel.tsx';

type ArticlePageProps = {
  articleId: string;
  /** The open claim; null opens the first one. */
  claimId: string | null;
  onSelectClaim: (id: string | null) => void;
};

export function ArticlePage(_props: ArticlePageProps) {
  return <StatePanel kind="loading" level={1} title="Opening the article" />;
}
