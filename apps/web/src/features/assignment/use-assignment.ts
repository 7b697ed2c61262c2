import type { ClaimView } from '@claimdesk/api/views';
import { scopesOfRoles } from '@claimdesk/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../components/toast.tsx';
import { plural } from '../../lib/format.ts';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts';

/** Members who may review at all; whether they may review this claim the server says. */
export function useReviewers() {
  const trpc = useTRPC();
  const members = useQuery(trpc.member.list.queryOptions());
  return (members.data ?? []).filter(({ active, roles }) => active && scopesOfRoles(roles).has('review:submit'));
}

/** Everything an editor does with the places of open rounds. What can be taken back says so. */
export function useAssignment() {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const cache = useQueryClient();
  const toast = useToast();

  const refresh = () =>
    Promise.all(
      [trpc.claim.pathKey(), trpc.review.queue.pathKey(), trpc.desk.waiting.pathKey()].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    );
  const shown = (view: ClaimView) => {
    cache.setQueryData(trpc.claim.byId.queryKey({ id: view.id }), view);
    return refresh();
  };
  const refuse = (error: unknown) => {
    toast({ message: toProblem(error).message, urgent: true });
    void refresh();
  };
  // Called from messages that outlive the screen, so they use no state of it.
  const quietly = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      toast({ message: toProblem(error).message, urgent: true });
    }
    await refresh();
  };

  const assign = useMutation(
    trpc.assignment.assign.mutationOptions({
      onSuccess: (view, { claimId, memberId }) => {
        const name = view.assigned.find(({ id }) => id === memberId)?.name ?? 'a member';
        toast({
          message: `Claim ${view.number} assigned to ${name}`,
          undo: () => void quietly(() => api.assignment.unassign.mutate({ claimId, memberId })),
        });
        return shown(view);
      },
      onError: refuse,
    }),
  );
  const unassign = useMutation(
    trpc.assignment.unassign.mutationOptions({
      onSuccess: (view, { claimId, memberId }) => {
        toast({
          message: `Assignment of claim ${view.number} lifted`,
          undo: () => void quietly(() => api.assignment.assign.mutate({ claimId, memberId })),
        });
        return shown(view);
      },
      onError: refuse,
    }),
  );
  const spread = useMutation(
    trpc.assignment.spread.mutationOptions({
      onSuccess: ({ assigned, left }) => {
        const takeBack = async () => {
          for (const place of assigned) await api.assignment.unassign.mutate(place);
        };
        toast({
          message:
            left.length === 0
              ? `${plural(assigned.length, 'place')} assigned`
              : `${plural(assigned.length, 'place')} assigned; ${plural(left.length, 'claim')} with nobody to take it`,
          ...(assigned.length > 0 && { undo: () => void quietly(takeBack) }),
        });
        return refresh();
      },
      onError: refuse,
    }),
  );
  const reschedule = useMutation(trpc.assignment.reschedule.mutationOptions({ onSuccess: shown, onError: refuse }));
  const liftRecusal = useMutation(trpc.assignment.liftRecusal.mutationOptions({ onSuccess: shown, onError: refuse }));
  return { assign, unassign, spread, reschedule, liftRecusal };
}
