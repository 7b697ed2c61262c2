import { Worker } from 'node:worker_threads';
import type { PageQuestion, PageReading } from '@claimdesk/core';

/** A page as a site sent it, or the words of one that was read before, and what to look for. */
export type PageToRead = Pick<PageQuestion, 'quote' | 'earlier'> &
  ({ bytes: Uint8Array; contentType: string } | { text: string });

/** A long page takes half a second; one that is made to take long must not. */
const usualLimits = { mostMs: 5_000, heapMb: 512 };

/**
 * Reads pages in a thread of their own, which ends with them: nothing of a page can be left over for the next. Rejects
 * when they take too much time or memory.
 */
export function readInThread(
  pages: readonly PageToRead[],
  { mostMs, heapMb }: typeof usualLimits = usualLimits,
): Promise<PageReading[]> {
  const thread = new Worker(new URL('./page-thread.ts', import.meta.url), {
    workerData: pages,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(new Error('reading a page took too long'))), mostMs);
    const end = (act: () => void) => {
      clearTimeout(timer);
      void thread.terminate();
      act();
    };
    thread.once('message', (readings: PageReading[]) => end(() => resolve(readings)));
    thread.on('error', (error) => end(() => reject(error instanceof Error ? error : new Error(String(error)))));
    thread.once('exit', (code) => end(() => reject(new Error(`the thread that reads pages ended with code ${code}`))));
  });
}
