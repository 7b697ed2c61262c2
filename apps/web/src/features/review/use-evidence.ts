import type { ReviewView, TaskView } from '@claimdesk/api/views';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../components/toast.tsx';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { toEvidenceInput, type EvidenceDraft } from './evidence-draft.ts';
import { useSetTask } from './task.ts';

/** Adding, changing and removing evidence of one review. Removing can be undone for as long as the message shows. */
export function useEvidence(task: TaskView) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const setTask = useSetTask(task.claim.id);
  // Each answer is the review with its evidence as it now is; after a refusal the screen may be old.
  const options = {
    onSuccess: (review: ReviewView) => {
      setTask((now) => ({ ...now, review, leaseUntil: review.leaseUntil }));
      // Archived pages are searched for the quote of now.
      const { queryKey } = trpc.evidence.archives.queryOptions({ claimId: task.claim.id });
      return void queryClient.invalidateQueries({ queryKey });
    },
    onError: () =>
      void queryClient.invalidateQueries({ queryKey: trpc.review.task.queryKey({ claimId: task.claim.id }) }),
  };
  const add = useMutation(trpc.evidence.add.mutationOptions(options));
  const update = useMutation(trpc.evidence.update.mutationOptions(options));
  const remove = useMutation(trpc.evidence.remove.mutationOptions(options));
  const reviewId = task.review.id;

  return {
    add: (draft: EvidenceDraft, done: () => void) => {
      if (draft.stance) add.mutate({ reviewId, ...toEvidenceInput(draft, draft.stance) }, { onSuccess: done });
    },
    update: (id: string, expectedVersion: number, draft: EvidenceDraft, done: () => void) => {
      if (!draft.stance) return;
      update.mutate({ id, expectedVersion, ...toEvidenceInput(draft, draft.stance) }, { onSuccess: done });
    },
    remove: (id: string, draft: EvidenceDraft) => {
      remove.mutate(
        { id },
        {
          onSuccess: () =>
            toast({
              message: 'Evidence removed',
              undo: () => {
                if (draft.stance) add.mutate({ reviewId, ...toEvidenceInput(draft, draft.stance) });
              },
            }),
          onError: (error) => toast({ message: toProblem(error).message, urgent: true }),
        },
      );
    },
    busy: add.isPending || update.isPending || remove.isPending,
    addProblem: add.error ? toProblem(add.error) : null,
    updateProblem: update.error ? toProblem(update.error) : null,
    forgetProblems: () => {
      add.reset();
      update.reset();
    },
  };
}
