import { DomainError } from '@claimdesk/core';
import type { ExportFile, ExportRow } from '@claimdesk/db';
import type { PublicAddress } from '../config.ts';
import { runInThread } from '../threads/run-in-thread.ts';

export type ToMake = {
  job: ExportRow;
  databaseUrl: string;
  config: PublicAddress;
};
export type Made = { files: ExportFile[] | null } | { refusal: DomainError['message'] };

/** A day: it shows by its heartbeat that it works, and can be cancelled. */
const MOST_MS = 24 * 60 * 60_000;
/** Just below the size from which V8 lets the heap grow fourfold between two collections: 218 MB at the peak, not 144. */
const HEAP_MB = 2000;
const YOUNG_MB = 24;

/**
 * Makes an export in a thread with connections of its own, so that the server's thread has nothing to do with it and its
 * memory goes back when it ends.
 */
export async function makeInThread(toMake: ToMake, signal: AbortSignal): Promise<ExportFile[] | null> {
  const program = new URL('./making-thread.ts', import.meta.url);
  const made = await runInThread<Made>(program, toMake, 'making an export', {
    mostMs: MOST_MS,
    heapMb: HEAP_MB,
    youngMb: YOUNG_MB,
    signal,
  });
  if ('refusal' in made) throw new DomainError('unavailable', made.refusal);
  return made.files;
}
