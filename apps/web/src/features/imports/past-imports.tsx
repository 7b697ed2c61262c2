import type { FactCheckImportView } from '@claimdesk/api/views';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../components/button.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { StatePanel } from '../../components/state-panel.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { PastImport } from './past-import.tsx';
import { words } from './words.ts';

const pageSize = 20;
/** While something runs its progress is asked for this often; what ends is told by an event too. */
const lookAgainMs = 800;
const running: readonly FactCheckImportView['status'][] = ['waiting', 'running', 'undoing'];

export function PastImports() {
  return (
    <section className="settings-part" aria-labelledby="past-imports">
      <h2 id="past-imports">{words.past}</h2>
      <List />
    </section>
  );
}

function List() {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.factCheck.imports.infiniteQueryOptions(
      { limit: pageSize },
      {
        getNextPageParam: (page) => page.nextCursor,
        refetchInterval: ({ state }) =>
          state.data?.pages.some((page) => page.rows.some(({ status }) => running.includes(status)))
            ? lookAgainMs
            : false,
      },
    ),
  );
  if (list.error) return <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <SkeletonLines lines={4} label="Loading the imports" />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return (
      <StatePanel kind="empty" bare title="Nothing imported yet">
        Each import is listed here with what it brought and a log of every repair, and can be undone.
      </StatePanel>
    );
  }
  return (
    <>
      <ul className="past-imports" aria-label={words.past}>
        {rows.map((one) => (
          <PastImport key={one.id} one={one} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <p>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show older imports
          </Button>
        </p>
      ) : null}
    </>
  );
}
