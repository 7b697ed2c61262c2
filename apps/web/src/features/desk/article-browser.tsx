import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../components/button.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { Legend } from '../../components/state-bar.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { useCan } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { ArticleEntry } from './article-entry.tsx';
import { ArticleFilters, filtersOn, type ArticleFilterValues } from './article-filters.tsx';
import { messages } from './messages.ts';
import { Samples } from './samples.tsx';

type ArticleBrowserProps = {
  filters: ArticleFilterValues;
  onFilters: (filters: ArticleFilterValues) => void;
  /** 1 when it is the title of the screen. */
  level: 1 | 2;
};

/** How often the progress of a running search for claims is asked for. */
const BUSY_POLL_MS = 1000;
const PAGE_SIZE = 30;

/** The list of articles with its order and filters. */
export function ArticleBrowser({ filters, onFilters, level }: ArticleBrowserProps) {
  const trpc = useTRPC();
  const mayAdd = useCan('article:create');
  const list = useInfiniteQuery(
    trpc.article.list.infiniteQueryOptions(
      { ...filters, order: filters.order ?? 'newest', limit: PAGE_SIZE },
      {
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: (previous) => previous,
        refetchInterval: (query) =>
          query.state.data?.pages.some((page) => page.rows.some((row) => isBusy(row.extraction?.status)))
            ? BUSY_POLL_MS
            : false,
      },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const isFiltered = filtersOn(filters) > 0;
  const Heading = `h${level}` as const;

  if (list.data && total === 0 && !isFiltered) {
    return mayAdd ? (
      <Samples />
    ) : (
      <StatePanel kind="empty" title={messages.emptyDeskTitle}>
        {messages.emptyForReaders}
      </StatePanel>
    );
  }
  return (
    <>
      <header className="articles-head">
        <Heading className="page-title">{messages.articles}</Heading>
        <span className="muted num" aria-live="polite">
          {list.data ? messages.shownOf(rows.length, total) : null}
        </span>
        <div className="push">
          <Segmented
            label={messages.orderLabel}
            value={filters.order ?? 'newest'}
            onChange={(order) => onFilters(withOrder(filters, order))}
            options={[
              { value: 'newest', label: messages.newest },
              { value: 'most_waiting', label: messages.mostWaiting },
            ]}
          />
        </div>
      </header>
      <div className="filters" role="group" aria-label="Filters">
        <ArticleFilters filters={filters} onFilters={onFilters} />
        <Legend className="filters-legend" />
      </div>
      {list.error && !list.data ? (
        <div className="mt-4">
          <StatePanel
            kind={toProblem(list.error).code === 'offline' ? 'offline' : 'error'}
            title="The articles could not be loaded"
            actions={<Button onClick={() => void list.refetch()}>{messages.tryAgain}</Button>}
          >
            {toProblem(list.error).message}
          </StatePanel>
        </div>
      ) : list.isPending ? (
        <div className="py-6">
          <SkeletonLines lines={5} label="Loading the articles" />
        </div>
      ) : total === 0 ? (
        <div className="mt-4">
          <StatePanel
            kind="empty"
            title={messages.noMatchTitle}
            actions={
              <Button onClick={() => onFilters(withOrder({}, filters.order ?? 'newest'))}>{messages.clear}</Button>
            }
          >
            {messages.noMatchText}
          </StatePanel>
        </div>
      ) : (
        <ol className="article-list" aria-label={messages.articles} aria-busy={list.isPlaceholderData}>
          {rows.map((article) => (
            <li key={article.id}>
              <ArticleEntry article={article} />
            </li>
          ))}
        </ol>
      )}
      {list.hasNextPage ? (
        <p className="mt-4">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {messages.more}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function isBusy(status: string | undefined): boolean {
  return status === 'pending' || status === 'running';
}

function withOrder(filters: ArticleFilterValues, order: 'newest' | 'most_waiting'): ArticleFilterValues {
  const { order: _, ...rest } = filters;
  return order === 'newest' ? rest : { ...rest, order };
}
