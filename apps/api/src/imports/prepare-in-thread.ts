import { DomainError } from '@claimdesk/core';
import { runInThread, type ThreadLimits } from '../threads/run-in-thread.ts';
import type { ImportText, prepareImport } from './prepare-import.ts';

/** Far more than 5 MB of anything takes; one that hangs must not hold up those behind it for long. */
const usualLimits = { mostMs: 60_000, heapMb: 1024 };

let turn: Promise<unknown> = Promise.resolve();

/**
 * Reads fact-checks in a thread that ends with it, one text at a time: the server goes on answering, and several at once
 * do not fill its memory. Throws DomainError when a text takes too much time or memory.
 */
export function prepareInThread(
  text: ImportText,
  sample = 0,
  limits: ThreadLimits = usualLimits,
): Promise<ReturnType<typeof prepareImport>> {
  const program = new URL('./preparing-thread.ts', import.meta.url);
  const mine = turn
    .then(() => runInThread<ReturnType<typeof prepareImport>>(program, { ...text, sample }, 'reading', limits))
    .catch((cause: unknown) => {
      const sentence = 'This could not be read in time, or takes too much memory. Split it into several files.';
      throw Object.assign(new DomainError('too_large', sentence, { path: 'text' }), { cause });
    });
  turn = mine.catch(() => {});
  return mine;
}
