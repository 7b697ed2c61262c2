import type { Deps } from '../context.ts';

export type WorkLoop = {
  /** Look for work now. */
  wake(): void;
  /** Aborts the signal of the work in hand, and waits until it has ended. */
  stop(): Promise<void>;
};

/** Work that another process left, or that a wake-up was lost for, is found this late at most. */
const POLL_MS = 5_000;

/**
 * Does what waits in the database, one piece after the other. `doNext` is false when nothing waits; what it throws ends
 * this look only.
 */
export function startWorkLoop(
  { logger }: Pick<Deps, 'logger'>,
  { seeking, doNext }: { seeking: string; doNext: (stopping: AbortSignal) => Promise<boolean> },
): WorkLoop {
  const stopping = new AbortController();
  const { signal } = stopping;
  let again = false;
  let loop: Promise<void> | null = null;

  function wake(): void {
    if (signal.aborted) return;
    again = true;
    loop ??= work()
      .catch((error: unknown) => logger.error({ err: error }, `looking for ${seeking} failed`))
      .finally(() => {
        loop = null;
        if (again) wake();
      });
  }

  async function work(): Promise<void> {
    again = false;
    while (!signal.aborted && (await doNext(signal)));
  }

  const timer = setInterval(wake, POLL_MS);
  timer.unref();
  wake();
  return {
    wake,
    async stop() {
      stopping.abort();
      clearInterval(timer);
      await loop;
    },
  };
}

/**
 * Work that is marked running and has given no sign since this moment is taken for dead. On a server other processes may
 * be at work. Nobody else can have the embedded database open, so what is running there and is not ours is dead.
 */
export function deadSince({ database }: Pick<Deps, 'database'>, now: Date, silentMs: number): Date {
  return database.kind === 'embedded' ? now : new Date(now.getTime() - silentMs);
}
