import type { ArticleClaimsView, ClaimRow, ClaimView } from '@claimdesk/api/views';
import { dismissReasonLabels, type ClaimKind, type DismissReason } from '@claimdesk/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useToast } from '../../../components/toast.tsx';
import { toProblem, type Problem } from '../../../lib/problem.ts';
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts';
import { rowAfter, rowOf, viewAfter } from './provisional-view.ts';
import { useViewer } from './use-article-data.ts';

export type Outcome = { ok: true; view: ClaimView } | { ok: false; problem: Problem };
export type RewordChange = { wording: string; source?: { text: string } | null; start?: number; end?: number };
/** What the engine got wrong; fields that are left out stay. */
export type Correction = {
  kind?: ClaimKind;
  checkable?: boolean;
  uncheckableReason?: ClaimRow['uncheckableReason'];
  cue?: string | null;
};
export type NewPart = { wording: string; start: number; end: number };

export type ClaimCommands = {
  accept: (id: string) => Promise<Outcome>;
  dismiss: (id: string, reason: DismissReason) => Promise<Outcome>;
  restore: (id: string) => Promise<Outcome>;
  /** `expectedVersion`: of the claim as the writer saw it; left out, as it is known here. */
  reword: (id: string, change: RewordChange, expectedVersion?: number) => Promise<Outcome>;
  correct: (id: string, change: Correction, expectedVersion?: number) => Promise<Outcome>;
  add: (part: { start: number; end: number; wording: string }) => Promise<Outcome>;
  split: (id: string, parts: NewPart[]) => Promise<Outcome>;
  merge: (ids: string[], wording: string) => Promise<Outcome>;
  /** The claim as it is known now. */
  current: (id: string) => ClaimRow | undefined;
};

/**
 * What can be done to the claims of an article. Every change shows at once (cancel, snapshot, set, roll back), its
 * effect taken from the workflow table of core. Changes of one claim wait for each other, so that an undo sent while the
 * first change is on its way does not meet an old version.
 */
export function useClaimCommands(articleId: string): ClaimCommands {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const cache = useQueryClient();
  const viewer = useViewer();
  const toast = useToast();
  const waiting = useRef(new Map<string, Promise<unknown>>());

  return useMemo(() => {
    const listKey = trpc.claim.byArticle.queryKey({ articleId });
    const viewKey = (id: string) => trpc.claim.byId.queryKey({ id });
    const current = (id: string) =>
      cache.getQueryData<ArticleClaimsView>(listKey)?.claims.find((claim) => claim.id === id);

    const setRow = (row: ClaimRow) =>
      cache.setQueryData<ArticleClaimsView>(
        listKey,
        (list) => list && { claims: list.claims.map((claim) => (claim.id === row.id ? row : claim)) },
      );

    const take = (view: ClaimView) => {
      cache.setQueryData<ClaimView>(viewKey(view.id), view);
      setRow(rowOf(view, current(view.id)));
    };

    const refresh = (...ids: string[]) => {
      void cache.invalidateQueries({ queryKey: listKey });
      void cache.invalidateQueries(trpc.article.byId.queryFilter({ id: articleId }));
      for (const id of ids) void cache.invalidateQueries({ queryKey: viewKey(id) });
    };

    /** One after the other for each claim. */
    const inTurn = <Value>(id: string, run: () => Promise<Value>): Promise<Value> => {
      const before = waiting.current.get(id) ?? Promise.resolve();
      const turn = before.then(run, run);
      waiting.current.set(id, turn);
      return turn;
    };

    const change = (
      id: string,
      after: (row: ClaimRow) => ClaimRow,
      send: (row: ClaimRow) => Promise<ClaimView>,
      quiet = false,
    ) =>
      inTurn(id, async (): Promise<Outcome> => {
        await Promise.all([cache.cancelQueries({ queryKey: listKey }), cache.cancelQueries({ queryKey: viewKey(id) })]);
        const row = current(id);
        if (!row) return { ok: false, problem: toProblem(new TypeError('unknown claim')) };
        const view = cache.getQueryData<ClaimView>(viewKey(id));
        const next = after(row);
        setRow(next);
        if (view) cache.setQueryData<ClaimView>(viewKey(id), viewAfter(view, next, viewer));
        try {
          const answer = await send(row);
          take(answer);
          return { ok: true, view: answer };
        } catch (error) {
          setRow(row);
          if (view) cache.setQueryData<ClaimView>(viewKey(id), view);
          const problem = toProblem(error);
          if (!quiet) toast({ message: problem.message, urgent: true });
          refresh(id);
          return { ok: false, problem };
        } finally {
          void cache.invalidateQueries(trpc.article.byId.queryFilter({ id: articleId }));
        }
      });

    /** For changes that make or end claims: nothing is guessed, the list is asked for again. */
    const remake = async (ids: string[], send: () => Promise<ClaimView>): Promise<Outcome> => {
      try {
        const view = await send();
        cache.setQueryData<ClaimView>(viewKey(view.id), view);
        await cache.invalidateQueries({ queryKey: listKey });
        refresh(...ids);
        return { ok: true, view };
      } catch (error) {
        refresh(...ids);
        return { ok: false, problem: toProblem(error) };
      }
    };

    const versionOf = (id: string) => current(id)?.version ?? 1;

    const commands: ClaimCommands = {
      current,
      accept: (id) =>
        change(
          id,
          (row) => rowAfter(row, 'accept', viewer),
          (row) => api.claim.accept.mutate({ id, expectedVersion: row.version }),
        ),
      dismiss: async (id, reason) => {
        const outcome = await change(
          id,
          (row) => rowAfter(row, 'dismiss', viewer, { dismissReason: reason }),
          (row) => api.claim.dismiss.mutate({ id, reason, expectedVersion: row.version }),
        );
        if (outcome.ok) {
          toast({
            message: `Claim ${outcome.view.number} dismissed as ${dismissReasonLabels[reason].toLowerCase()}`,
            undo: () => void commands.restore(id),
          });
        }
        return outcome;
      },
      restore: (id) =>
        change(
          id,
          (row) => rowAfter(row, 'restore', viewer, { dismissReason: null }),
          (row) => api.claim.restore.mutate({ id, expectedVersion: row.version }),
        ),
      reword: (id, words, expectedVersion) =>
        change(
          id,
          (row) => rowAfter(row, 'reword', viewer, effectOf(words)),
          (row) => api.claim.reword.mutate({ id, ...words, expectedVersion: expectedVersion ?? row.version }),
          true,
        ),
      correct: (id, { cue, ...shown }, expectedVersion) =>
        change(
          id,
          (row) => rowAfter(row, 'reword', viewer, shown),
          (row) =>
            api.claim.correct.mutate({
              id,
              ...shown,
              ...(cue === undefined ? {} : { cue }),
              expectedVersion: expectedVersion ?? row.version,
            }),
          true,
        ),
      add: (part) => remake([], () => api.claim.add.mutate({ articleId, ...part })),
      split: (id, parts) => remake([id], () => api.claim.split.mutate({ id, parts, expectedVersion: versionOf(id) })),
      merge: (ids, wording) =>
        remake(ids, () =>
          api.claim.merge.mutate({ ids: ids.map((id) => ({ id, expectedVersion: versionOf(id) })), wording }),
        ),
    };
    return commands;
  }, [trpc, api, cache, viewer, toast, articleId]);
}

/** What a reader sees at once of a change of wording, source or words. */
function effectOf({ wording, source, start, end }: RewordChange): Partial<ClaimRow> {
  return {
    wording,
    ...(source === undefined ? {} : { source: source?.text ?? null }),
    ...(start === undefined || end === undefined ? {} : { start, end, spans: [[start, end]] }),
  };
}
