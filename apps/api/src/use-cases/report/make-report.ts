import { appendJournal, beatExport, finishExport, getExport, type ExportFile, type ExportRow } from '@claimdesk/db';
import type { ReportFormat } from '../../views.ts';
import { ExportStopped, startRun, type ExportRun } from './export-run.ts';
import { freezeReport, type ExportDeps } from './freeze-report.ts';
import { writeReportFiles, type FrozenExport } from './write-report-files.ts';

const heartbeatMs = 500;

export type MakeOptions = {
  signal: AbortSignal;
  /** A heartbeat failed. */
  onTrouble?: (error: unknown) => void;
  /** Called at each heartbeat. */
  onProgress?: (run: Readonly<ExportRun>) => void;
};

/**
 * Works at an export that a worker has claimed: freezes the model, unless an earlier attempt did, and makes the files.
 * Null when the attempt was lost meanwhile, because the export was cancelled or given to another worker; throws
 * ExportStopped when `signal` ends it.
 */
export async function makeReport(
  deps: ExportDeps,
  job: ExportRow,
  { signal, onTrouble = () => {}, onProgress = () => {} }: MakeOptions,
): Promise<ExportFile[] | null> {
  const lost = new AbortController();
  const run = startRun(job, AbortSignal.any([signal, lost.signal]));
  const heartbeat = setInterval(() => {
    onProgress(run);
    // A heartbeat that fails is no reason to stop: the next one may reach the database.
    tellProgress(deps, run).then((stillOurs) => (stillOurs ? undefined : lost.abort()), onTrouble);
  }, heartbeatMs);
  try {
    return await freezeAndWrite(deps, run);
  } catch (error) {
    if (lost.signal.aborted || (error instanceof ExportStopped && !signal.aborted)) return null;
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/** Tells the database how far the run is. False when it is no longer this worker's. */
function tellProgress(deps: ExportDeps, run: ExportRun): Promise<boolean> {
  const { workspaceId, id, attempts: attempt } = run.job;
  const { stage, done, total } = run;
  return beatExport(deps.db, { workspaceId, id, attempt, stage, done, total, now: deps.now() });
}

async function freezeAndWrite(deps: ExportDeps, run: ExportRun): Promise<ExportFile[]> {
  const { workspaceId, id } = run.job;
  if (run.job.contentHash === null) await freezeReport(deps, run);
  const row = await getExport(deps.db, workspaceId, id);
  if (row === undefined || !isFrozen(row)) throw new ExportStopped('The export was stopped.');
  Object.assign(run, { stage: 'writing', done: 0, total: row.total });
  if (!(await tellProgress(deps, run))) throw new ExportStopped('The export was stopped.');
  return writeReportFiles(deps, run, row, row.formats as ReportFormat[]);
}

/** The export is done and on record; nothing happens when it was lost meanwhile. */
export async function finishReport(deps: ExportDeps, job: ExportRow, files: ExportFile[]): Promise<void> {
  const { workspaceId, id, attempts: attempt } = job;
  await deps.database.transaction(async (trx) => {
    const now = deps.now();
    if (!(await finishExport(trx, { workspaceId, id, attempt, files, now }))) return;
    const row = await getExport(trx, workspaceId, id);
    if (row === undefined || !isFrozen(row)) throw new Error('an export was finished that is not frozen');
    const { contentHash, journalSeq, journalHash } = row;
    const { claims } = row.selection as { claims: number };
    await appendJournal(trx, {
      workspaceId,
      id: deps.newId(),
      kind: 'report.create',
      actor: row.askedBy ?? { kind: 'system', id: 'exports' },
      subject: { exportId: id },
      createdAt: now,
      data: { contentHash, claims, journalSeq, journalHash },
    });
  });
}

export function isFrozen(row: ExportRow): row is FrozenExport {
  return row.contentHash !== null && row.journalSeq !== null && row.journalHash !== null;
}
