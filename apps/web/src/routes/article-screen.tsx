import type { ClaimView } from '@claimdesk/api/views';
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { ClaimExtra } from '../features/article/claim/claim-extra.ts';
import { ArticlePage } from '../features/article/article-page.tsx';
import { AssignmentBlock } from '../features/assignment/assignment-block.tsx';

const renderAssignment = (view: ClaimView) => <AssignmentBlock key={view.id} view={view} />;

export function ArticleScreen() {
  const { articleId } = useParams({ from: '/shell/articles/$articleId' });
  const { claim } = useSearch({ from: '/shell/articles/$articleId' });
  const navigate = useNavigate();
  const router = useRouter();
  const select = (id: string | null) => {
    // The address follows the open claim a moment later; who left for another screen meanwhile is not called back.
    if (router.state.location.pathname !== `/articles/${articleId}`) return;
    void navigate({
      to: '/articles/$articleId',
      params: { articleId },
      search: id === null ? {} : { claim: id },
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <ClaimExtra value={renderAssignment}>
      <ArticlePage key={articleId} articleId={articleId} claimId={claim ?? null} onSelectClaim={select} />
    </ClaimExtra>
  );
}
