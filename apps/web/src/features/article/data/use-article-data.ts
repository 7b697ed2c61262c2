import type { ArticleView, ClaimRow, ClaimView } from '@claimdesk/api/views';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useMe } from '../../../lib/me.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { provisionalView, type Viewer } from './provisional-view.ts';

/** While claims are being found, the counts are asked for: progress is no event of the journal. */
const PROGRESS_MS = 700;
const CLAIMS_MS = 2_500;

export function isExtracting(article: Pick<ArticleView, 'extraction'> | undefined): boolean {
  const status = article?.extraction?.status;
  return status === 'pending' || status === 'running';
}

export function useViewer(): Viewer {
  const me = useMe();
  return useMemo(
    () => ({ memberId: me.member.id, scopes: new Set(me.scopes), policy: me.workspace.policy }),
    [me.member.id, me.scopes, me.workspace.policy],
  );
}

export function useArticle(articleId: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(
    trpc.article.byId.queryOptions(
      { id: articleId },
      { refetchInterval: ({ state }) => (isExtracting(state.data) ? PROGRESS_MS : false) },
    ),
  );
  const busy = isExtracting(query.data);
  const wasBusy = useRef(busy);
  useEffect(() => {
    if (wasBusy.current && !busy) void client.invalidateQueries(trpc.claim.byArticle.queryFilter({ articleId }));
    wasBusy.current = busy;
  }, [busy, client, trpc, articleId]);
  return query;
}

const none: ClaimRow[] = [];

/** `busy`: more are being found, so they are asked for again and again; not as often, since the answer is long. */
export function useArticleClaims(articleId: string, busy: boolean) {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.claim.byArticle.queryOptions({ articleId }, { refetchInterval: busy ? CLAIMS_MS : false }),
  );
  return { ...query, claims: query.data?.claims ?? none };
}

/** The open claim: at once what its row tells, then the server's whole answer. */
export function useClaimView(
  row: ClaimRow | undefined,
  text: string,
): { view: ClaimView | null; whole: boolean; error: unknown; retry: () => void } {
  const trpc = useTRPC();
  const viewer = useViewer();
  const query = useQuery(
    trpc.claim.byId.queryOptions({ id: row?.id ?? '' }, { enabled: row !== undefined, staleTime: 15_000 }),
  );
  const provisional = useMemo(() => (row ? provisionalView(row, text, viewer) : null), [row, text, viewer]);
  const whole = row !== undefined && query.data?.id === row.id;
  return {
    view: whole ? (query.data ?? provisional) : provisional,
    whole,
    error: query.error,
    retry: () => void query.refetch(),
  };
}
