import type { Database } from '../database.ts';
import { sealBatch } from './seal-journal.ts';

export type Sealer = {
  /** Seals what is committed by now and resolves when it is done; rejects when the database cannot be reached. */
  sealNow(): Promise<void>;
  /** Finishes the batch at work and stops. */
  stop(): Promise<void>;
};

export type SealerOptions = {
  /** Called after each batch with the workspaces that got new sealed rows. */
  onSealed?: (workspaceIds: string[]) => void;
  /** Called when a round fails; the next one tries again. */
  onError?: (error: unknown) => void;
  /** How often to look for rows of other processes. */
  pollMs?: number;
};

const batchSize = 500;
/** How soon to look again when another process is sealing: it may have begun before our last commit. */
const busyMs = 20;

/**
 * Seals the journal soon after every commit of this process and, for rows of other processes, every second. Any number
 * of processes may run one; the database lets one seal at a time.
 */
export function startSealer(database: Database, options: SealerOptions = {}): Sealer {
  let stopped = false;
  let running: Promise<void> | null = null;
  let wanted = false;

  async function sealAll(): Promise<void> {
    for (;;) {
      const result = await database.transaction((trx) => sealBatch(trx, batchSize));
      if (result.busy && stopped) return;
      if (result.busy) {
        await new Promise((resolve) => setTimeout(resolve, busyMs));
        continue;
      }
      if (result.sealed > 0) options.onSealed?.(result.workspaceIds);
      if (result.sealed < batchSize) return;
    }
  }

  /** One run at a time; a call during a run gets one more after it, since the run may have looked already. */
  function run(): Promise<void> {
    if (stopped) return Promise.resolve();
    wanted = true;
    running ??= (async () => {
      try {
        while (wanted) {
          wanted = false;
          await sealAll();
        }
      } finally {
        running = null;
      }
    })();
    return running;
  }

  const runQuietly = () => {
    run().catch((error: unknown) => options.onError?.(error));
  };
  const unsubscribe = database.onJournalled(runQuietly);
  const poll = setInterval(runQuietly, options.pollMs ?? 1000);
  poll.unref();
  runQuietly();

  return {
    sealNow: run,
    async stop() {
      stopped = true;
      wanted = false;
      unsubscribe();
      clearInterval(poll);
      await running?.catch(() => {});
    },
  };
}
