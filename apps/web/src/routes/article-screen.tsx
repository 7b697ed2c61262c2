import type { ClaimView } from '@claimdesk/api/views';
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { ArticlePage } from '../features/article/article-page.tsx';
import { ClaimExtra } from '../features/article/claim/claim-extra.ts';
import { AssignmentBlock } from '../features/assignment/assignment-block.tsx';
import { CalibrationBlock } from '../features/calibration/calibration-block.tsx';
import { Discussion } from '../features/discussion/discussion.tsx';
import { Timeline } from '../features/history/timeline.tsx';

export function ArticleScreen() {
  const { articleId } = useParams({ from: '/shell/articles/$articleId' });
  const { claim, comment = null } = useSearch({ from: '/shell/articles/$articleId' });
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
  const renderExtra = useCallback(
    (view: ClaimView) => (
      <>
        <AssignmentBlock key={view.id} view={view} />
        <CalibrationBlock key={`calibration ${view.id}`} view={view} />
        <Discussion claimId={view.id} commentId={view.id === claim ? comment : null} level={3} />
        <Timeline key={`timeline ${view.id}`} claimId={view.id} level={3} />
      </>
    ),
    [claim, comment],
  );
  return (
    <ClaimExtra value={renderExtra}>
      <ArticlePage
        key={articleId}
        articleId={articleId}
        claimId={claim ?? null}
        startsWithClaim={comment !== null}
        onSelectClaim={select}
      />
    </ClaimExtra>
  );
}
