import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PublicationNotes } from '@claimdesk/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
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

/** What can still be done with a published claim. */
export function usePublished(claimId: string, expectedVersion: number) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const correct = useMutation(trpc.publication.correct.mutationOptions({ onSettled: refresh }));
  const recheck = useMutation(trpc.publication.recheck.mutationOptions({ onSettled: refresh }));
  const retract = useMutation(trpc.publication.retract.mutationOptions({ onSettled: refresh }));
  const plan = useMutation(
    trpc.publication.planRecheck.mutationOptions({
      onSettled: refresh,
      onError: (error) => toast({ message: toProblem(error).message, urgent: true }),
    }),
  );
  const all = [correct, recheck, retract, plan];
  const error = correct.error ?? recheck.error ?? retract.error;
  const on = { claimId, expectedVersion };
  return {
    correct: (change: { explanation: string; kind: 'minor' | 'major'; note: string }, done: () => void) =>
      correct.mutate(
        { ...on, ...change },
        {
          onSuccess: () => {
            done();
            toast({ message: 'The correction is published' });
          },
        },
      ),
    recheck: (comment: string, done: () => void) =>
      recheck.mutate(
        { ...on, comment },
        {
          onSuccess: () => {
            done();
            toast({ message: 'The claim waits for review again. What is published stands.' });
            // Its page would only say that there is no verdict now.
            queryClient.removeQueries({ queryKey: trpc.publication.preview.queryKey({ claimId }) });
            void navigate({ to: '/publish' });
          },
        },
      ),
    retract: (reason: string, done: () => void) =>
      retract.mutate(
        { ...on, reason },
        {
          onSuccess: () => {
            done();
            toast({ message: 'Retracted' });
          },
        },
      ),
    plan: (recheckAt: string | null) => plan.mutate({ ...on, recheckAt }),
    isBusy: all.some(({ isPending }) => isPending),
    problem: error ? toProblem(error) : null,
  };
}

function useRefresh() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [
        trpc.publication.preview.pathKey(),
        trpc.publication.byClaim.pathKey(),
        trpc.claim.byId.pathKey(),
        trpc.publication.list.pathKey(),
        trpc.decision.waiting.pathKey(),
        trpc.desk.waiting.pathKey(),
      ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    );
}

/** Saves what is noted about the claimant, one change after the other. */
export function useAnnotating(claimId: string, version: number) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const annotate = useMutation(trpc.publication.annotate.mutationOptions());
  const newest = useRef(0);
  const saving = useRef<Promise<boolean>>(Promise.resolve(true));
  const send = async (notes: PublicationNotes) => {
    try {
      const expectedVersion = Math.max(version, newest.current);
      newest.current = (await annotate.mutateAsync({ claimId, expectedVersion, ...notes })).version;
      return true;
    } catch {
      // The mutation keeps the problem, which the fields show.
      return false;
    } finally {
      void refresh();
    }
  };
  return {
    save: (notes: PublicationNotes) => {
      saving.current = saving.current.then(() => send(notes));
    },
    /** When all is saved: the version that the claim has by then; null when something was refused. */
    settled: async () => ((await saving.current) ? Math.max(version, newest.current) : null),
    isSaving: annotate.isPending,
    isSaved: annotate.isSuccess,
    problem: annotate.error ? toProblem(annotate.error) : null,
  };
}

/** Approving, returning and publishing one claim. */
export function usePublishing(claimId: string, expectedVersion: number) {
  const trpc = useTRPC();
  const toast = useToast();
  const refresh = useRefresh();
  const approve = useMutation(trpc.decision.approve.mutationOptions({ onSettled: refresh }));
  const giveBack = useMutation(trpc.decision.return.mutationOptions({ onSettled: refresh }));
  const publish = useMutation(trpc.publication.publish.mutationOptions({ onSettled: refresh }));
  const error = approve.error ?? publish.error;
  return {
    /** `version`: that of the claim after what was saved just before. */
    approve: (explanation: string, version: number, done: () => void) =>
      approve.mutate(
        { claimId, expectedVersion: version, explanation },
        {
          onSuccess: () => {
            done();
            toast({ message: 'Approved. It can be published now.' });
          },
        },
      ),
    giveBack: (comment: string, done: () => void) =>
      giveBack.mutate({ claimId, expectedVersion, comment }, { onSuccess: done }),
    publish: (change: { note?: string; kind?: 'minor' | 'major' }) =>
      publish.mutate({ claimId, expectedVersion, ...change }, { onSuccess: () => toast({ message: 'Published' }) }),
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
