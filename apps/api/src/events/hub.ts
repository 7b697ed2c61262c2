import { presenceChannel, sealedChannel } from '@claimdesk/db';
import type { Database } from '@claimdesk/db';
import type { Logger } from '../logger.ts';

/** Wakes when something was sealed in the workspace, or when nothing was heard for a while. */
type Subscription = {
  /** Resolves at the next wake-up, or when the listener went away or the server stops. */
  next(): Promise<'look' | 'gone' | 'stopping'>;
  /** Articles to which somebody came, or which somebody left, since the last time this was asked. */
  movedArticles(): string[];
  close(): void;
};

export type EventHub = {
  subscribe(workspaceId: string, signal?: AbortSignal): Subscription;
  /** Lets every stream look again, also whether its caller may still listen. */
  wakeAll(): void;
  /** Ends every stream. */
  close(): Promise<void>;
};

/** A notification can be lost with its connection, so readers look again by themselves. */
const POLL_MS = 5_000;

/** Listens once for the whole process; the payload of a notification is the workspace's id. */
export async function startHub(database: Pick<Database, 'listen'>, logger: Logger): Promise<EventHub> {
  const waiting = new Map<string, Set<(articleId?: string) => void>>();
  const all = new Set<(how: 'gone' | 'stopping') => void>();

  const wakeAll = () => {
    for (const wakes of waiting.values()) for (const wake of wakes) wake();
  };
  const unlisten = await database.listen(sealedChannel, (workspaceId) => {
    // Empty after a lost connection: anything may have happened meanwhile.
    if (workspaceId === '') wakeAll();
    else for (const wake of waiting.get(workspaceId) ?? []) wake();
  });
  const unlistenPresence = await database.listen(presenceChannel, (payload) => {
    const [workspaceId = '', articleId] = payload.split(' ');
    for (const wake of waiting.get(workspaceId) ?? []) wake(articleId);
  });
  const timer = setInterval(wakeAll, POLL_MS);
  timer.unref();

  return {
    subscribe(workspaceId, signal) {
      let due = false;
      let ended: 'gone' | 'stopping' | null = null;
      let resume: (() => void) | null = null;
      const moved = new Set<string>();
      const wake = (articleId?: string) => {
        if (articleId !== undefined) moved.add(articleId);
        due = true;
        resume?.();
      };
      const end = (how: 'gone' | 'stopping') => {
        ended ??= how;
        resume?.();
      };
      const leave = () => end('gone');
      const wakes = waiting.get(workspaceId) ?? new Set();
      waiting.set(workspaceId, wakes);
      wakes.add(wake);
      all.add(end);
      if (signal?.aborted) leave();
      signal?.addEventListener('abort', leave, { once: true });
      return {
        async next() {
          if (!due && ended === null) await new Promise<void>((resolve) => (resume = resolve));
          resume = null;
          due = false;
          return ended ?? 'look';
        },
        movedArticles() {
          const ids = [...moved];
          moved.clear();
          return ids;
        },
        close() {
          leave();
          wakes.delete(wake);
          if (wakes.size === 0 && waiting.get(workspaceId) === wakes) waiting.delete(workspaceId);
          all.delete(end);
          signal?.removeEventListener('abort', leave);
        },
      };
    },
    wakeAll,
    async close() {
      clearInterval(timer);
      for (const end of all) end('stopping');
      try {
        await unlisten();
        await unlistenPresence();
      } catch (error) {
        logger.warn({ err: error }, 'could not stop listening');
      }
    },
  };
}
