import type { PageQuestion, PageReading } from '@claimdesk/core';
import { runInThread, type ThreadLimits } from '../threads/run-in-thread.ts';

/** A page as a site sent it, or the words of one that was read before, and what to look for. */
export type PageToRead = Pick<PageQuestion, 'quote' | 'earlier'> &
  ({ bytes: Uint8Array; contentType: string } | { text: string });

/** A long page takes half a second; one that is made to take long must not. */
const usualLimits = { mostMs: 5_000, heapMb: 512 };

/**
 * Reads pages in a thread of their own, which ends with them: nothing of a page can be left over for the next. Rejects
 * when they take too much time or memory.
 */
export function readPagesInThread(
  pages: readonly PageToRead[],
  limits: ThreadLimits = usualLimits,
): Promise<PageReading[]> {
  return runInThread(new URL('./page-thread.ts', import.meta.url), pages, 'reading a page', limits);
}
