import type { ArticleView } from '@claimdesk/api/views';
import type { LineKind } from '@claimdesk/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useToast } from '../../../components/toast.tsx';
import { toProblem, type Problem } from '../../../lib/problem.ts';
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts';

export type ArticleDetails = Record<
  'title' | 'byline' | 'outlet' | 'published' | 'url' | 'topic' | 'desk',
  string | null
>;

export type ArticleCommands = {
  /** Brings a line back or leaves it out. */
  setLineKind: (start: number, kind: LineKind) => Promise<void>;
  /** Null when it went well. */
  update: (details: ArticleDetails, expectedVersion: number) => Promise<Problem | null>;
  retryExtraction: () => Promise<void>;
  cancelExtraction: () => Promise<void>;
};

/** What can be done to the article itself. Changes of lines show at once; the server's answer follows. */
export function useArticleCommands(id: string): ArticleCommands {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const cache = useQueryClient();
  const toast = useToast();

  return useMemo(() => {
    const key = trpc.article.byId.queryKey({ id });
    const refresh = async () => {
      await Promise.all([
        cache.invalidateQueries({ queryKey: key }),
        cache.invalidateQueries(trpc.claim.byArticle.queryFilter({ articleId: id })),
      ]);
    };
    const attempt = async (send: () => Promise<unknown>) => {
      try {
        await send();
      } catch (error) {
        toast({ message: toProblem(error).message, urgent: true });
      } finally {
        await refresh();
      }
    };
    return {
      setLineKind: async (start, kind) => {
        await cache.cancelQueries({ queryKey: key });
        const before = cache.getQueryData<ArticleView>(key);
        if (!before) return;
        const folded = kind === 'boilerplate';
        const lines = before.lines.map((line) =>
          line.start === start ? { ...line, kind, folded, overridden: true } : line,
        );
        cache.setQueryData<ArticleView>(key, { ...before, lines });
        try {
          await api.article.setLineKind.mutate({ id, start, kind, expectedVersion: before.version });
        } catch (error) {
          cache.setQueryData<ArticleView>(key, before);
          toast({ message: toProblem(error).message, urgent: true });
        } finally {
          await refresh();
        }
      },
      update: async (details, expectedVersion) => {
        try {
          await api.article.update.mutate({ id, ...details, expectedVersion });
          return null;
        } catch (error) {
          return toProblem(error);
        } finally {
          await refresh();
        }
      },
      retryExtraction: () => attempt(() => api.article.retryExtraction.mutate({ id })),
      cancelExtraction: () => attempt(() => api.article.cancelExtraction.mutate({ id })),
    };
  }, [trpc, api, cache, toast, id]);
}
