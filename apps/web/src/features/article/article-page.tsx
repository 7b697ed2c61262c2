import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { Pane, Panes } from '../../components/pane.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StatePanel, type StatePanelKind } from '../../components/state-panel.tsx';
import { toProblem } from '../../lib/problem.ts';
import { useTitle } from '../../lib/use-title.ts';
import './claim/claim-pane.css';
import { isExtracting, useArticle, useArticleClaims } from './data/use-article-data.ts';
import { Workbench } from './workbench/workbench.tsx';
import './workbench/workbench.css';

type ArticlePageProps = {
  articleId: string;
  /** The open claim; null opens the first one that is to sort. */
  claimId: string | null;
  /** Somebody came for the open claim itself: a phone shows it, and not the text, first. */
  startsWithClaim: boolean;
  onSelectClaim: (id: string | null) => void;
};

/** The heart of the product: an article with its claims marked in place. */
export function ArticlePage({ articleId, claimId, startsWithClaim, onSelectClaim }: ArticlePageProps) {
  const article = useArticle(articleId);
  const claims = useArticleClaims(articleId, isExtracting(article.data));
  useTitle(article.data?.title ?? 'Article');
  const error = article.error ?? claims.error;
  if (article.data && !(claims.isPending && !claims.error)) {
    return (
      <Workbench
        article={article.data}
        claims={claims.claims}
        claimId={claimId}
        startsWithClaim={startsWithClaim}
        onSelectClaim={onSelectClaim}
      />
    );
  }
  if (error) {
    return <ArticleTrouble error={error} onRetry={() => void Promise.all([article.refetch(), claims.refetch()])} />;
  }
  return <ArticleLoading />;
}

function ArticleLoading() {
  return (
    <Panes className="article-panes article-loading">
      <Pane label="Article text" ground="surface">
        <div className="article-column grid content-start gap-8">
          <SkeletonLines lines={3} label="Opening the article" />
          <SkeletonLines lines={5} label="" />
          <SkeletonLines lines={5} label="" />
        </div>
      </Pane>
    </Panes>
  );
}

const troubles: Partial<Record<string, { kind: StatePanelKind; title: string }>> = {
  not_found: { kind: 'not-found', title: 'No article at this address' },
  forbidden: { kind: 'no-permission', title: 'You may not read this article' },
  offline: { kind: 'offline', title: 'No connection' },
  unavailable: { kind: 'offline', title: 'The server is busy' },
};

function ArticleTrouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const problem = toProblem(error);
  const { kind, title } = troubles[problem.code] ?? {
    kind: 'error' as const,
    title: 'The article could not be opened',
  };
  return (
    <div className="page" data-width="text">
      <StatePanel
        kind={kind}
        level={1}
        title={title}
        actions={
          <>
            {kind === 'not-found' || kind === 'no-permission' ? null : (
              <Button kind="primary" onClick={onRetry}>
                Try again
              </Button>
            )}
            <Link to="/articles" className="button">
              All articles
            </Link>
          </>
        }
      >
        {problem.message}
      </StatePanel>
    </div>
  );
}
