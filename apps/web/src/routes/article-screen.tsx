import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArticlePage } from '../features/article/article-page.tsx';

export function ArticleScreen() {
  const { articleId } = useParams({ from: '/shell/articles/$articleId' });
  const { claim } = useSearch({ from: '/shell/articles/$articleId' });
  const navigate = useNavigate();
  return (
    <ArticlePage
      key={articleId}
      articleId={articleId}
      claimId={claim ?? null}
      onSelectClaim={(id) =>
        void navigate({
          to: '/articles/$articleId',
          params: { articleId },
          search: id === null ? {} : { claim: id },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
