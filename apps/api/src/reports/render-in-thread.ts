import { runInThread } from '../threads/run-in-thread.ts';
import type { LaidOutFormat } from '../use-cases/report/report-files.ts';

export type ToRender = { format: LaidOutFormat; modelJson: string; hash: string; journalHead: string };

/** The largest report, 2,000 claims with all their evidence, took under a minute on one slow core. */
const limits = { mostMs: 180_000, heapMb: 1024 };

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

async function render(report: ToRender): Promise<Buffer> {
  const program = new URL('./rendering-thread.ts', import.meta.url);
  return Buffer.from(await runInThread<Uint8Array>(program, report, 'laying out a report', limits));
}
