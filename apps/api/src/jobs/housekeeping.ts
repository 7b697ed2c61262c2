import { PRESENCE_MS } from '@claimdesk/core';
import {
  deleteEndedSessions,
  deleteOldIdempotencyKeys,
  deleteOldSignInAttempts,
  deletePastPresence,
} from '@claimdesk/db';
import type { Deps } from '../context.ts';
import { cleanFiles } from '../files/clean-files.ts';

const EVERY_MS = 60 * 60_000;
/** Longer than the window in which attempts count. */
const ATTEMPTS_KEPT_MS = 24 * 60 * 60_000;

/** Forgets what is past its time. Nothing waits for it: whatever reads these rows looks at their times too. */
export function startHousekeeping(deps: Deps): { stop(): void } {
  async function clean(): Promise<void> {
    const now = deps.now();
    await deleteOldIdempotencyKeys(deps.db, now);
    await deleteEndedSessions(deps.db, now);
    await deletePastPresence(deps.db, new Date(now.getTime() - PRESENCE_MS));
    await deleteOldSignInAttempts(deps.db, new Date(now.getTime() - ATTEMPTS_KEPT_MS));
    await cleanFiles(deps, now);
  }
  const timer = setInterval(() => {
    clean().catch((error: unknown) => deps.logger.warn({ err: error }, 'housekeeping failed; it is tried again later'));
  }, EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
