import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../components/toast.tsx';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** The claim with its public page as it would be with this explanation. */
export function usePreview(claimId: string, explanation: string | null) {
  const trpc = useTRPC();
  return useQuery(
    trpc.publication.preview.queryOptions(
      { claimId, ...(explanation === null ? {} : { explanation }) },
      // The old page stays in view while the new one is made.
      { placeholderData: keepPreviousData },
    ),
  );
}

export function usePublications(claimId: string, enabled: boolean) {
  const trpc = useTRPC();
  return useQuery(trpc.publication.byClaim.queryOptions({ claimId }, { enabled }));
}

/** Approving, returning and publishing one claim. */
export function usePublishing(claimId: string, expectedVersion: number) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const refresh = () =>
    Promise.all(
      [
        trpc.publication.preview.pathKey(),
        trpc.publication.byClaim.pathKey(),
        trpc.publication.list.pathKey(),
        trpc.decision.waiting.pathKey(),
        trpc.desk.waiting.pathKey(),
      ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    );
  const approve = useMutation(trpc.decision.approve.mutationOptions({ onSettled: refresh }));
  const giveBack = useMutation(trpc.decision.return.mutationOptions({ onSettled: refresh }));
  const publish = useMutation(trpc.publication.publish.mutationOptions({ onSettled: refresh }));
  const error = approve.error ?? publish.error;
  return {
    approve: (explanation: string, done: () => void) =>
      approve.mutate(
        { claimId, expectedVersion, explanation },
        {
          onSuccess: () => {
            done();
            toast({ message: 'Approved. It can be published now.' });
          },
        },
      ),
    giveBack: (comment: string, done: () => void) =>
      giveBack.mutate({ claimId, expectedVersion, comment }, { onSuccess: done }),
    publish: () => publish.mutate({ claimId, expectedVersion }, { onSuccess: () => toast({ message: 'Published' }) }),
    isApproving: approve.isPending,
    isReturning: giveBack.isPending,
    isPublishing: publish.isPending,
    problem: error ? toProblem(error) : null,
    returnProblem: giveBack.error ? toProblem(giveBack.error) : null,
    forget: () => {
      approve.reset();
      publish.reset();
      void refresh();
    },
  };
}
