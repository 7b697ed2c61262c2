import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { apiUrl } from '../trpc.ts';
import { workspaceHeaders } from '../workspace-choice.ts';
import { isAffected } from './affected-queries.ts';
import type { LiveEvent } from './event-stream.ts';
import { connectLive, type LiveStatus } from './live-connection.ts';

export type LiveState = { status: LiveStatus; since: string };

let state: LiveState = { status: 'connecting', since: '' };
const watchers = new Set<() => void>();

function setState(next: LiveState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

/** Is the screen kept up to date, and since when not? */
export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => state,
  );
}

/** Events of one burst are answered by one round of questions. */
const BURST_MS = 120;

/** Keeps what is shown up to date. The shell calls it once. */
export function useLive(workspaceId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    let burst: LiveEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const answer = () => {
      const events = burst;
      burst = [];
      timer = undefined;
      void client.invalidateQueries({
        predicate: (query) => events.some((event) => isAffected(query.queryKey, event)),
      });
    };
    const leave = connectLive({
      name: `claimdesk-live-${workspaceId}`,
      urlAfter: (after) =>
        `${apiUrl}/events.live?input=${encodeURIComponent(JSON.stringify(after === null ? {} : { after }))}`,
      headers: workspaceHeaders,
      onEvent: (event) => {
        burst.push(event);
        timer ??= setTimeout(answer, BURST_MS);
      },
      onStatus: (status, since, gap) => {
        setState({ status, since });
        if (gap) void client.invalidateQueries();
      },
      onRefused: () => void client.invalidateQueries({ queryKey: [['auth', 'me']] }),
    });
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [client, workspaceId]);
}
