import type { ArticleRow } from '@claimdesk/api/views';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from '../../components/button.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StateBar } from '../../components/state-bar.tsx';
import { formatDate, plural } from '../../lib/format.ts';
import { useTRPC } from '../../lib/trpc.ts';

type ChooseArticleProps = { search: string; value: string | null; onChange: (articleId: string) => void };

const pageSize = 30;

/** One article, whose claims all go into the report. */
export function ChooseArticle({ search, value, onChange }: ChooseArticleProps) {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.article.list.infiniteQueryOptions(
      { order: 'newest', limit: pageSize, ...(search ? { search } : {}) },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  // The chosen article may stand on a later page, when a link brought it here.
  const chosen = useQuery(
    trpc.article.byId.queryOptions({ id: value ?? '' }, { enabled: value !== null && search === '' }),
  );
  if (list.error) return <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <SkeletonLines lines={6} label="Loading the articles" />;
  const loaded = list.data.pages.flatMap((page) => page.rows);
  const isLoaded = loaded.some((row) => row.id === value);
  const rows: ArticleRow[] = !isLoaded && value !== null && chosen.data ? [chosen.data, ...loaded] : loaded;
  if (rows.length === 0) {
    return (
      <p className="report-none">
        {search ? `No article has “${search}” in it.` : 'No article is here yet. Add one on the desk first.'}
      </p>
    );
  }
  return (
    <>
      <ul className="report-choices" aria-label="Articles" aria-busy={list.isPlaceholderData || undefined}>
        {rows.map((article) => (
          <li key={article.id}>
            <label className="report-choice">
              <input
                type="radio"
                name="report-article"
                checked={article.id === value}
                onChange={() => onChange(article.id)}
              />
              <span className="grid gap-1">
                <span className="report-wording">{article.title}</span>
                <span className="meta">
                  {article.outlet ? <span>{article.outlet}</span> : null}
                  {article.published ? <span>{formatDate(article.published)}</span> : null}
                  <span>{plural(article.claims, 'claim')}</span>
                </span>
              </span>
              <StateBar counts={article.counts} className="report-bar" />
            </label>
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more articles
        </Button>
      ) : null}
    </>
  );
}
