import { Worker } from 'node:worker_threads';
import type { LaidOutFormat } from '../use-cases/report/report-files.ts';

export type ToRender = { format: LaidOutFormat; modelJson: string; hash: string; journalHead: string };

/** The largest report, 2,000 claims with all their evidence, took under a minute on one slow core. */
const MOST_MS = 180_000;
const MAX_HEAP_MB = 1024;

let turn: Promise<unknown> = Promise.resolve();

/**
 * Lays a report out in a thread that ends with it, one at a time: the server goes on answering, and a dozen people who
 * download at once do not fill its memory. Rejects when it takes too much time or memory.
 */
export function renderInThread(report: ToRender): Promise<Buffer> {
  const mine = turn.then(() => render(report));
  turn = mine.catch(() => {});
  return mine;
}

function render(report: ToRender): Promise<Buffer> {
  const thread = new Worker(new URL('./rendering-thread.ts', import.meta.url), {
    workerData: report,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(new Error('laying out a report took too long'))), MOST_MS);
    const end = (act: () => void) => {
      clearTimeout(timer);
      void thread.terminate();
      act();
    };
    thread.once('message', (bytes: Uint8Array) => end(() => resolve(Buffer.from(bytes))));
    thread.on('error', (error) => end(() => reject(error instanceof Error ? error : new Error(String(error)))));
    thread.once('exit', (code) => end(() => reject(new Error(`the thread that lays out ended with code ${code}`))));
  });
}
