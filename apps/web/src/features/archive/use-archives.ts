import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** The archived pages of a claim's evidence. All items of a screen share one call. */
export function useArchives(claimId: string) {
  const trpc = useTRPC();
  return useQuery(trpc.evidence.archives.queryOptions({ claimId }));
}

/** Archives the page of one piece of evidence; slow sites take up to half a minute. */
export function useArchivePage(claimId: string, evidenceId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const queryKey = trpc.evidence.archives.queryKey({ claimId });
  const mutation = useMutation(
    trpc.evidence.archive.mutationOptions({
      onSuccess: (archive) => queryClient.setQueryData(queryKey, (known) => [archive, ...(known ?? [])]),
      // The older copies may have come to say something else: their quote may be another one by now.
      onSettled: () => queryClient.invalidateQueries({ queryKey }),
    }),
  );
  return {
    archive: () => mutation.mutate({ id: evidenceId }),
    isRunning: mutation.isPending,
    problem: mutation.error ? toProblem(mutation.error) : null,
  };
}
