import { DomainError } from '@claimdesk/core';
import { runInThread } from '../threads/run-in-thread.ts';
import { reportFormats, type WholeFormat } from '../use-cases/report/report-files.ts';

export type ToRender = {
  format: WholeFormat;
  modelJson: string;
  hash: string;
  journalHead: string;
  logo?: Uint8Array | null;
};

/** Measured: 355 claims took 31 s as PDF on a machine busy with much else; 1,715 were done in under 9 s on a quiet one. */
const MOST_MS = 180_000;
const HEAP_MB = 1024;

let turn: Promise<unknown> = Promise.resolve();
/** Files that are laid out now or wait for it. */
const asked = new Map<string, Promise<Buffer>>();

/**
 * Lays a report out in a thread that ends with it, one at a time: the server goes on answering, and a dozen people who
 * download at once do not fill its memory. Whoever asks for a file that is already being laid out gets that one, so that
 * they do not wait for each other. Throws DomainError `unavailable` when it takes too much time or memory.
 */
export function renderInThread(report: ToRender, mostMs = MOST_MS): Promise<Buffer> {
  const file = `${report.format} ${report.hash} ${report.journalHead}`;
  const running = asked.get(file);
  if (running !== undefined) return running;
  const mine = turn
    .then(() => render(report, mostMs))
    .catch((cause: unknown) => {
      throw Object.assign(tooLarge(report.format), { cause });
    })
    .finally(() => asked.delete(file));
  asked.set(file, mine);
  turn = mine.catch(() => {});
  return mine;
}

async function render(report: ToRender, mostMs: number): Promise<Buffer> {
  const program = new URL('./rendering-thread.ts', import.meta.url);
  const limits = { mostMs, heapMb: HEAP_MB };
  return Buffer.from(await runInThread<Uint8Array>(program, report, 'laying out a report', limits));
}

function tooLarge(format: WholeFormat): DomainError {
  const sentence = `This server could not lay the report out as a ${reportFormats[format].name}; it may be busy, or the report too large. Try again in a few minutes, take the HTML or CSV files, or make a report of fewer claims.`;
  return new DomainError('unavailable', sentence);
}
