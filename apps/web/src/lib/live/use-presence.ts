import type { PresenceView } from '@claimdesk/api/views';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { apiUrl, useTRPC, useTRPCClient } from '../trpc.ts';
import { workspaceHeaders } from '../workspace-choice.ts';

/** Three beats fit into the time after which the server forgets a tab. */
const BEAT_MS = 10_000;

/**
 * Tells colleagues that this tab shows an article and a claim, while the tab is in view, and answers with who else is
 * there. Only screens whose readers may be known call it: never the one on which somebody reviews.
 */
export function usePresence(articleId: string, claimId: string | null): PresenceView['people'] {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const client = useQueryClient();
  const shown = useRef(claimId);
  const beat = useRef(() => {});

  useEffect(() => {
    // Of its own for each article: a late goodbye to one must not undo the greeting to the next.
    const tabId = newTabId();
    let isHere = false;
    let running: AbortController | null = null;
    const say = () => {
      if (document.visibilityState === 'hidden') return;
      isHere = true;
      running?.abort();
      running = new AbortController();
      api.presence.beat
        .mutate({ tabId, articleId, claimId: shown.current }, { signal: running.signal })
        .then((view) => client.setQueryData(trpc.presence.list.queryKey({ articleId }), view))
        .catch(() => {
          // The next one is soon; that the line is lost is said elsewhere.
        });
    };
    const leave = () => {
      if (!isHere) return;
      isHere = false;
      running?.abort();
      // Outlives the page. The stream of events tells the others.
      fetch(`${apiUrl}/presence.leave`, {
        method: 'POST',
        keepalive: true,
        headers: { 'content-type': 'application/json', ...workspaceHeaders() },
        body: JSON.stringify({ tabId }),
      }).catch(() => {});
    };
    const look = () => (document.visibilityState === 'hidden' ? leave() : say());
    beat.current = say;
    say();
    const timer = setInterval(say, BEAT_MS);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', leave);
    return () => {
      beat.current = () => {};
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [api, articleId, client, trpc]);

  useEffect(() => {
    if (shown.current === claimId) return;
    shown.current = claimId;
    beat.current();
  }, [claimId]);

  return usePeopleHere(articleId);
}

/** Who else has the article open, for those who have it open themselves. */
export function usePeopleHere(articleId: string): PresenceView['people'] {
  const trpc = useTRPC();
  return useQuery(trpc.presence.list.queryOptions({ articleId })).data?.people ?? nobody;
}

const nobody: PresenceView['people'] = [];

/** A UUID; `crypto.randomUUID` is there on secure origins only. */
function newTabId(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
