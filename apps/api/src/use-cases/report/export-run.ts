import { setImmediate } from 'node:timers/promises';
import type { ExportRow, ExportStage } from '@claimdesk/db';

/** One attempt at an export, and how far it is: whoever runs it tells the database now and then. */
export type ExportRun = {
  job: ExportRow;
  signal: AbortSignal;
  stage: ExportStage;
  done: number;
  total: number;
};

export function startRun(job: ExportRow, signal: AbortSignal): ExportRun {
  return { job, signal, stage: job.contentHash === null ? 'reading' : 'writing', done: 0, total: job.total };
}

/** The attempt is no longer this worker's: the export was cancelled, given away, or the server stops. */
export class ExportStopped extends Error {
  override readonly name = 'ExportStopped';
}

/** Lets requests through between two steps, and ends the attempt when it is to stop. */
export async function rest(run: ExportRun): Promise<void> {
  // The embedded database answers within the same turn: without this no request would get one.
  await setImmediate();
  if (run.signal.aborted) throw new ExportStopped('The export was stopped.');
}
