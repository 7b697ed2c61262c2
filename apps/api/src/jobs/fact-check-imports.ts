import { setImmediate } from 'node:timers/promises';
import { DomainError } from '@claimdesk/core';
import {
  appendJournal,
  beatFactCheckImport,
  claimNextFactCheckImport,
  endUndoFactCheckImport,
  getFactCheckSource,
  removeFactChecks,
  type FactCheckImportRow,
} from '@claimdesk/db';
import type { Deps } from '../context.ts';
import { finishImport } from '../imports/finish-import.ts';
import { prepareInThread } from '../imports/prepare-in-thread.ts';
import { writeImport } from '../imports/write-import.ts';
import { systemEntry } from '../use-cases/journal-entry.ts';
import { deadSince, startWorkLoop, type WorkLoop } from './work-loop.ts';

/** Longer than a text may take to be read, when nothing is heard of its worker. */
const STALE_MS = 120_000;
const REMOVED_AT_ONCE = 200;

const failedSentence = 'This could not be imported because of a fault of ours. Undo it and try again.';
const leftSentence = 'The program that imported this was stopped. Undo it and import again.';

/** Imports fact-checks, and takes imports out again. When it stops, what is left is taken up at the next start. */
export function startFactCheckImports(deps: Deps): WorkLoop {
  return startWorkLoop(deps, { seeking: 'imports', doNext: (stopping) => importNext(deps, stopping) });
}

/** Does one piece of work; false when there is none. */
export async function importNext(deps: Deps, stop?: AbortSignal): Promise<boolean> {
  const now = deps.now();
  const job = await claimNextFactCheckImport(deps.db, { now, staleBefore: deadSince(deps, now, STALE_MS) });
  if (job === undefined) return false;
  if (job.status === 'undoing') await undo(deps, job, stop);
  else await bringIn(deps, job, stop);
  return true;
}

async function bringIn(deps: Deps, job: FactCheckImportRow, stop?: AbortSignal): Promise<void> {
  const { workspaceId, id } = job;
  try {
    const source = await getFactCheckSource(deps.db, job);
    if (source === undefined) {
      await finishImport(deps, job, leftSentence);
      return;
    }
    const read = await unlessStopped(prepareInThread(source), stop);
    const isStopping = () => stop?.aborted === true;
    const written = read !== null && (await writeImport(deps, job, read.prepared, { isStopping }));
    if (written) await finishImport(deps, job, null);
    // Given back: whoever looks next need not wait until it is taken for dead.
    else if (isStopping()) await beatFactCheckImport(deps.db, { workspaceId, id, now: new Date(0) });
  } catch (error) {
    if (!(error instanceof DomainError)) deps.logger.error({ err: error, importId: id }, 'an import failed');
    await finishImport(deps, job, error instanceof DomainError ? error.message : failedSentence);
  }
}

async function undo(deps: Deps, job: FactCheckImportRow, stop?: AbortSignal): Promise<void> {
  while (await deps.database.transaction((trx) => removeFactChecks(trx, job, REMOVED_AT_ONCE))) {
    if (stop?.aborted === true) return;
    await setImmediate();
  }
  await deps.database.transaction(async (trx) => {
    await endUndoFactCheckImport(trx, job);
    const { workspaceId, id } = job;
    await appendJournal(trx, systemEntry(deps, workspaceId, 'fact_check.finish_undo', { importId: id }));
  });
}

/** A text that is being read takes up to a minute, and a server that stops does not wait for it. */
function unlessStopped<Answer>(work: Promise<Answer>, stop?: AbortSignal): Promise<Answer | null> {
  if (stop === undefined) return work;
  return new Promise((resolve, reject) => {
    if (stop.aborted) resolve(null);
    stop.addEventListener('abort', () => resolve(null), { once: true });
    work.then(resolve, reject);
  });
}
