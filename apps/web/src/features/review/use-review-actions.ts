import type { TaskView } from '@claimdesk/api/views';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useToast } from '../../components/toast.tsx';
import { useCan } from '../../lib/me.ts';
import { toProblem } from '../../lib/problem.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import type { DraftSaver } from './draft-saver.ts';
import { writeKept } from './kept-draft.ts';
import { skipClaim } from './skipped-claims.ts';
import { useSetTask, useTakeNext } from './task.ts';

/** What a reviewer does with the whole claim. */
export function useReviewActions(task: TaskView, saver: DraftSaver) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const mayApprove = useCan('decision:approve');
  const setTask = useSetTask(task.claim.id);
  const { takeNext, isTaking } = useTakeNext();
  const claimId = task.claim.id;
  const reviewId = task.review.id;
  const taskKey = trpc.review.task.queryKey({ claimId });

  const refuse = (error: unknown) => {
    toast({ message: toProblem(error).message, urgent: true });
    void queryClient.invalidateQueries({ queryKey: taskKey });
  };
  const refreshLists = () =>
    Promise.all(
      [trpc.review.queue.queryKey(), trpc.review.mine.queryKey(), trpc.desk.waiting.queryKey()].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  const submit = useMutation(trpc.review.submit.mutationOptions({ onError: refuse }));
  const release = useMutation(trpc.review.release.mutationOptions({ onError: refuse }));
  const recuse = useMutation(trpc.review.recuse.mutationOptions({ onError: refuse }));
  const confirm = useMutation(trpc.review.confirm.mutationOptions({ onError: refuse }));
  const save = useMutation(trpc.review.saveDraft.mutationOptions({ onError: refuse }));

  // Called from a message that outlives this screen, so it uses no state of it.
  const takeBack = async () => {
    try {
      await client.review.withdraw.mutate({ reviewId });
    } catch (error) {
      refuse(error);
      return void refreshLists();
    }
    // Withdrawing opens the place again; taking it makes the review mine to change.
    await takeAgain();
  };

  const takeAgain = async () => {
    try {
      queryClient.setQueryData(taskKey, await client.review.take.mutate({ claimId }));
      void navigate({ to: '/review/$claimId', params: { claimId } });
    } catch (error) {
      refuse(error);
    }
    void refreshLists();
  };

  const approve = () => void navigate({ to: '/publish/$claimId', params: { claimId } });

  /** Everything typed has to be on the server first; says so when it is not. */
  const saved = async (): Promise<boolean> => {
    if (await saver.flush()) return true;
    toast({
      message: 'The server has not got your last words yet. They are kept here; try again in a moment.',
      urgent: true,
    });
    return false;
  };

  const letGo = async (after: () => void) => {
    // Handing back must not be stopped by a server that lost the last words: they are kept in the browser.
    await saver.flush();
    release.mutate(
      { reviewId },
      {
        onSuccess: () => {
          void queryClient.invalidateQueries({ queryKey: taskKey, refetchType: 'none' });
          void refreshLists();
          after();
        },
      },
    );
  };

  return {
    submit: async () => {
      if (!(await saved())) return;
      submit.mutate(
        { reviewId, expectedVersion: saver.getState().version },
        {
          onSuccess: ({ canWithdraw, state, calibration }) => {
            writeKept(reviewId, null);
            // A known answer is read where the review was written, before the next claim.
            const refetchType = calibration === null ? 'none' : 'active';
            void queryClient.invalidateQueries({ queryKey: taskKey, refetchType });
            void refreshLists();
            if (calibration !== null) return;
            toast({
              message: `Claim ${task.claim.number} reviewed`,
              ...(canWithdraw ? { undo: () => void takeBack() } : {}),
              ...(state === 'decided' && mayApprove ? { action: { label: 'Approve it', onSelect: approve } } : {}),
            });
            takeNext();
          },
        },
      );
    },
    withdraw: () => void takeBack(),
    handBack: () => {
      void letGo(() => {
        toast({
          message: `Claim ${task.claim.number} handed back. Your draft is kept.`,
          undo: () => void takeAgain(),
        });
        void navigate({ to: '/review' });
      });
    },
    recuse: async (reason: string) => {
      await saver.flush();
      recuse.mutate(
        { claimId, reason },
        {
          onSuccess: () => {
            void queryClient.invalidateQueries({ queryKey: taskKey, refetchType: 'none' });
            void refreshLists();
            toast({ message: `You are recused from claim ${task.claim.number}.` });
            void navigate({ to: '/review' });
          },
        },
      );
    },
    /** `held`: the lease still runs, so the place is given back at once. */
    skip: (held: boolean) => {
      skipClaim(claimId);
      if (held) void letGo(takeNext);
      else takeNext();
    },
    renew: () => {
      save.mutate(
        { reviewId, expectedVersion: saver.getState().version },
        { onSuccess: (review) => setTask((now) => ({ ...now, review, leaseUntil: review.leaseUntil })) },
      );
    },
    confirm: () => {
      confirm.mutate(
        { reviewId, expectedVersion: saver.getState().version },
        { onSettled: () => void queryClient.invalidateQueries({ queryKey: taskKey }) },
      );
    },
    isBusy: [submit, release, recuse, confirm, save].some((one) => one.isPending) || isTaking,
  };
}
