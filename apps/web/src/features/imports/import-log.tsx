import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../components/button.tsx';
import { ProblemPanel } from '../../components/problem-panel.tsx';
import { SkeletonLines } from '../../components/skeleton.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { RepairList } from './repair-list.tsx';

/** Everything that was changed or left out on the way, in the order of the source. */
export function ImportLog({ id, name }: { id: string; name: string }) {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.factCheck.log.infiniteQueryOptions({ id, limit: 100 }, { getNextPageParam: (page) => page.nextCursor }),
  );
  if (list.error) return <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <SkeletonLines lines={3} label="Loading the log" />;
  return (
    <>
      <RepairList label={`Log of ${name}`} withItem repairs={list.data.pages.flatMap((page) => page.rows)} />
      {list.hasNextPage ? (
        <Button size="sm" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more of the log
        </Button>
      ) : null}
    </>
  );
}
