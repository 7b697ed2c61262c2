import { DomainError } from '@claimdesk/core';
import { appendJournal, claimNextExport, deleteExportBytes, failExport, getExport, requeueExport } from '@claimdesk/db';
import type { ExportFile, ExportRow } from '@claimdesk/db';
import type { Deps } from '../context.ts';
import { makeInThread } from '../reports/make-in-thread.ts';
import { finishReport, makeReport } from '../use-cases/report/make-report.ts';
import { deadSince, startWorkLoop, type WorkLoop } from './work-loop.ts';

/** Longer than a heartbeat of a process that is alive may take to come. */
const STALE_MS = 30_000;
/** So few are made sooner than a thread starts. */
const MOST_BESIDE = 300;
/** An export that brought its worker down so often would do it again. */
const MOST_ATTEMPTS = 3;

const failedSentence = 'This export could not be made because of a fault of ours; try again.';
const deadlySentence = `The server went down ${MOST_ATTEMPTS} times while it made this export. Choose fewer claims, or only CSV files, and try again.`;

/** Makes exports one after the other, in small steps between which the server answers. */
export function startExports(deps: Deps): WorkLoop {
  async function doNext(stopping: AbortSignal): Promise<boolean> {
    const now = deps.now();
    const job = await claimNextExport(deps.db, { now, staleBefore: deadSince(deps, now, STALE_MS) });
    if (job === undefined) return false;
    await perform(job, stopping);
    return true;
  }

  async function perform(job: ExportRow, stopping: AbortSignal): Promise<void> {
    if (job.attempts > MOST_ATTEMPTS) return fail(job, new DomainError('unavailable', deadlySentence));
    const { workspaceId, id, attempts: attempt } = job;
    try {
      stopping.throwIfAborted();
      const files = await make(job, stopping);
      if (files === null) await tidy(job);
      else await finishReport(deps, job, files);
    } catch (error) {
      if (stopping.aborted) await requeueExport(deps.db, { workspaceId, id, attempt });
      else await fail(job, error);
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

  return startWorkLoop(deps, { seeking: 'exports to make', doNext });
}
