import type { AdjudicationView } from '@claimdesk/api/views';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useToast } from '../../components/toast.tsx';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { causeWords, type DecisionDraft } from './decision-draft.ts';

export function useDispute(claimId: string) {
  const trpc = useTRPC();
  return useQuery(trpc.decision.compare.queryOptions({ claimId }));
}

/** Taking a dispute shows its reviews, and binds me to decide it. */
export function useTakeDispute() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  return useMutation(
    trpc.decision.take.mutationOptions({
      onSuccess: (_, { claimId }) => navigate({ to: '/adjudicate/$claimId', params: { claimId } }),
      onError: (error) => toast({ message: toProblem(error).message, urgent: true }),
      onSettled: (_, __, { claimId }) =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.decision.compare.queryKey({ claimId }) }),
          queryClient.invalidateQueries({ queryKey: trpc.decision.disputes.queryKey() }),
        ]),
    }),
  );
}

/** Deciding, or asking one more reviewer. Both leave the screen when they worked. */
export function useDecide(dispute: AdjudicationView) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const { id: claimId, version: expectedVersion, number } = dispute.claim;
  const leave = (message: string) => {
    void queryClient.invalidateQueries({
      queryKey: trpc.decision.compare.queryKey({ claimId }),
      refetchType: 'none',
    });
    for (const queryKey of [trpc.decision.disputes.queryKey(), trpc.desk.waiting.queryKey()]) {
      void queryClient.invalidateQueries({ queryKey });
    }
    toast({ message });
    void navigate({ to: '/adjudicate' });
  };
  const decide = useMutation(trpc.decision.decide.mutationOptions());
  const ask = useMutation(trpc.decision.askOneMore.mutationOptions());
  return {
    decide: ({ ratingKey, flags, confidence, rationale, causes }: DecisionDraft, done: () => void) => {
      if (ratingKey === null || confidence === null) return;
      decide.mutate(
        { claimId, expectedVersion, ratingKey, flags, confidence, rationale, cause: causeWords(causes) },
        {
          onSuccess: () => {
            done();
            leave(`Claim ${number} decided. An editor approves it next.`);
          },
        },
      );
    },
    ask: (question: string, done: () => void) =>
      ask.mutate(
        { claimId, expectedVersion, question },
        {
          onSuccess: () => {
            done();
            leave(`Claim ${number} goes to one more reviewer with your question.`);
          },
        },
      ),
    isDeciding: decide.isPending,
    isAsking: ask.isPending,
    decideProblem: decide.error ? toProblem(decide.error) : null,
    askProblem: ask.error ? toProblem(ask.error) : null,
    lookAgain: () => {
      decide.reset();
      ask.reset();
      void queryClient.invalidateQueries({ queryKey: trpc.decision.compare.queryKey({ claimId }) });
    },
  };
}
