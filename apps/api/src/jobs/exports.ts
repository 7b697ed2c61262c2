import { DomainError } from '@claimdesk/core';
import { appendJournal, claimNextExport, deleteExportBytes, failExport, getExport, requeueExport } from '@claimdesk/db';
import type { ExportFile, ExportRow } from '@claimdesk/db';
import type { Deps } from '../context.ts';
import { makeInThread } from '../reports/make-in-thread.ts';
import { finishReport, makeReport } from '../use-cases/report/make-report.ts';

export type Exports = {
  /** Look for work now. */
  wake(): void;
  /** Gives the export in hand back and ends. */
  stop(): Promise<void>;
};

/** Work that another process left, or that a wake-up was lost for, is found this late at most. */
const POLL_MS = 5_000;
/** On a server other processes may be at work; after this long without a heartbeat one is taken for dead. */
const STALE_MS = 30_000;
/** So few are made sooner than a thread starts. */
const MOST_BESIDE = 300;
/** An export that brought its worker down so often would do it again. */
const MOST_ATTEMPTS = 3;

const failedSentence = 'This export could not be made because of a fault of ours; try again.';
const deadlySentence = `The server went down ${MOST_ATTEMPTS} times while it made this export. Choose fewer claims, or only CSV files, and try again.`;

/** Makes exports one after the other, in small steps between which the server answers. */
export function startExports(deps: Deps): Exports {
  let stopping = false;
  let again = false;
  let loop: Promise<void> | null = null;
  let current: AbortController | null = null;

  function wake(): void {
    if (stopping) return;
    if (loop !== null) {
      again = true;
      return;
    }
    loop = work()
      .catch((error: unknown) => deps.logger.error({ err: error }, 'looking for exports to make failed'))
      .finally(() => {
        loop = null;
        if (again) wake();
      });
  }

  async function work(): Promise<void> {
    again = false;
    for (;;) {
      if (stopping) return;
      const now = deps.now();
      // Nobody else can have the embedded database open, so what is marked running there and is not ours is dead.
      const staleBefore = deps.database.kind === 'embedded' ? now : new Date(now.getTime() - STALE_MS);
      const job = await claimNextExport(deps.db, { now, staleBefore });
      if (job === undefined) return;
      await perform(job);
    }
  }

  async function perform(job: ExportRow): Promise<void> {
    if (job.attempts > MOST_ATTEMPTS) return fail(job, new DomainError('unavailable', deadlySentence));
    const { workspaceId, id, attempts: attempt } = job;
    const abort = new AbortController();
    current = abort;
    try {
      const files = await make(job, abort.signal);
      if (files === null) await tidy(job);
      else await finishReport(deps, job, files);
    } catch (error) {
      if (abort.signal.aborted) await requeueExport(deps.db, { workspaceId, id, attempt });
      else await fail(job, error);
    } finally {
      current = null;
    }
    return undefined;
  }

  /** A large one in a thread; the embedded database is in this thread, so there it is made in small steps. */
  function make(job: ExportRow, signal: AbortSignal): Promise<ExportFile[] | null> {
    const { databaseUrl, publicOrigin, publicOriginConfigured } = deps.config;
    if (deps.database.kind === 'server' && databaseUrl !== undefined && job.total > MOST_BESIDE) {
      return makeInThread({ job, databaseUrl, config: { publicOrigin, publicOriginConfigured } }, signal);
    }
    return makeReport(deps, job, {
      signal,
      onTrouble: (error) => deps.logger.warn({ err: error, exportId: job.id }, 'a heartbeat failed'),
    });
  }

  /** What was written after a cancellation threw everything away. */
  async function tidy({ workspaceId, id }: ExportRow): Promise<void> {
    const row = await getExport(deps.db, workspaceId, id);
    if (row?.state === 'cancelled') await deleteExportBytes(deps.db, { workspaceId, id });
  }

  async function fail(job: ExportRow, error: unknown): Promise<void> {
    const refusal = error instanceof DomainError ? error.message : null;
    const { workspaceId, id, attempts: attempt } = job;
    if (refusal === null) deps.logger.error({ err: error, exportId: id }, 'an export failed');
    await deps.database.transaction(async (trx) => {
      const end = { workspaceId, id, attempt, error: refusal ?? failedSentence, now: deps.now() };
      if (!(await failExport(trx, end))) return;
      await deleteExportBytes(trx, { workspaceId, id });
      await appendJournal(trx, {
        workspaceId,
        id: deps.newId(),
        kind: 'report.fail',
        actor: { kind: 'system', id: 'exports' },
        subject: { exportId: id },
        createdAt: deps.now(),
      });
    });
  }

  const timer = setInterval(wake, POLL_MS);
  timer.unref();
  wake();

  return {
    wake,
    async stop() {
      stopping = true;
      clearInterval(timer);
      current?.abort();
      await loop;
    },
  };
}
