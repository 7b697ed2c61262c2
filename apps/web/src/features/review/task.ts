import type { TaskView } from '@claimdesk/api/views';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useToast } from '../../components/toast.tsx';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { skippedClaims } from './skipped-claims.ts';

export function useTask(claimId: string) {
  const trpc = useTRPC();
  // While one works here, the screen is the newest there is: nothing may change under the hand.
  return useQuery(trpc.review.task.queryOptions({ claimId }, { staleTime: Infinity, refetchOnMount: 'always' }));
}

/** Puts a newer task, or a part of it, where the screen reads it. */
export function useSetTask(claimId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useCallback(
    (change: (task: TaskView) => TaskView) => {
      queryClient.setQueryData(trpc.review.task.queryKey({ claimId }), (task) => (task ? change(task) : task));
    },
    [queryClient, trpc, claimId],
  );
}

/** Asks the server how the task stands now. */
export function useReloadTask(claimId: string): () => void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useCallback(
    () => void queryClient.invalidateQueries({ queryKey: trpc.review.task.queryKey({ claimId }) }),
    [queryClient, trpc, claimId],
  );
}

/** Takes a claim of my choice and opens it; "take again" after a lease ran out is the same call. */
export function useTakeClaim() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  return useMutation(
    trpc.review.take.mutationOptions({
      onSuccess: (task) => {
        queryClient.setQueryData(trpc.review.task.queryKey({ claimId: task.claim.id }), task);
        void navigate({ to: '/review/$claimId', params: { claimId: task.claim.id } });
      },
      onError: (error) => toast({ message: toProblem(error).message, urgent: true }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.review.queue.queryKey() }),
    }),
  );
}

/** Takes the next claim that waits and opens it; with none left it says so on the queue. */
export function useTakeNext() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const mutation = useMutation(
    trpc.review.next.mutationOptions({
      onSuccess: (task) => {
        if (task) {
          queryClient.setQueryData(trpc.review.task.queryKey({ claimId: task.claim.id }), task);
          void navigate({ to: '/review/$claimId', params: { claimId: task.claim.id } });
        } else {
          void navigate({ to: '/review' });
        }
      },
      onError: (error) => toast({ message: toProblem(error).message, urgent: true }),
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.review.queue.queryKey() }),
          queryClient.invalidateQueries({ queryKey: trpc.review.mine.queryKey() }),
          queryClient.invalidateQueries({ queryKey: trpc.desk.waiting.queryKey() }),
        ]),
    }),
  );
  const { mutate } = mutation;
  const takeNext = useCallback(() => mutate({ skip: skippedClaims() }), [mutate]);
  return { takeNext, isTaking: mutation.isPending };
}
