import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc.ts';

/** What I was told, newest first, page by page. */
export function useNotifications(unreadOnly: boolean) {
  const trpc = useTRPC();
  return useInfiniteQuery(
    trpc.notification.list.infiniteQueryOptions({ unreadOnly }, { getNextPageParam: (page) => page.nextCursor }),
  );
}

/** Reading is no event that other tabs hear of: the list and the bell are asked for again here. */
export function useMarkRead() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const onSettled = () =>
    Promise.all([
      cache.invalidateQueries(trpc.notification.list.infiniteQueryFilter()),
      cache.invalidateQueries(trpc.desk.waiting.queryFilter()),
    ]);
  return {
    one: useMutation(trpc.notification.markRead.mutationOptions({ onSettled })),
    all: useMutation(trpc.notification.markAllRead.mutationOptions({ onSettled })),
  };
}
