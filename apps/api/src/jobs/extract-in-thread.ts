import { Worker } from 'node:worker_threads';
import { DomainError, type Extraction } from '@claimdesk/core';
import type { FromThread, ToThread } from './extraction-message.ts';

type ThreadOptions = {
  onProgress(done: number, total: number): void;
  signal: AbortSignal;
};

export type ExtractionThread = {
  extract(input: ToThread, options: ThreadOptions): Promise<Extraction>;
  stop(): Promise<void>;
};

/** Memory that one article may take before its thread, and not the server, is ended. */
const MAX_HEAP_MB = 1024;

/**
 * One thread that is started when first needed and again after it died. A job that fails, dies or is aborted rejects;
 * one job at a time.
 */
export function createExtractionThread(
  program: URL = new URL('./extraction-thread.ts', import.meta.url),
): ExtractionThread {
  let worker: Worker | null = null;

  function running(): Worker {
    if (worker !== null) return worker;
    const started = new Worker(program, {
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    started.unref();
    // An error event without a listener would end the process.
    started.on('error', () => {});
    started.once('exit', () => {
      if (worker === started) worker = null;
    });
    worker = started;
    return started;
  }

  async function end(): Promise<void> {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }

  return {
    extract(input, { onProgress, signal }) {
      const thread = running();
      return new Promise<Extraction>((resolve, reject) => {
        const onMessage = (message: FromThread) => {
          if (message.kind === 'progress') return onProgress(message.done, message.total);
          settle();
          if (message.kind === 'extracted') return resolve(message.extraction);
          if (message.kind === 'refused') return reject(new DomainError('too_large', message.message));
          return reject(new Error(message.message));
        };
        const onError = (error: unknown) => {
          settle();
          reject(error instanceof Error ? error : new Error(String(error)));
        };
        const onExit = (code: number) => onError(new Error(`the extraction thread ended with code ${code}`));
        const onAbort = () => {
          settle();
          void end();
          reject(new Error('aborted'));
        };
        function settle(): void {
          thread.off('message', onMessage);
          thread.off('error', onError);
          thread.off('exit', onExit);
          signal.removeEventListener('abort', onAbort);
          thread.unref();
        }
        thread.on('message', onMessage);
        thread.on('error', onError);
        thread.on('exit', onExit);
        signal.addEventListener('abort', onAbort, { once: true });
        thread.ref();
        if (signal.aborted) onAbort();
        else thread.postMessage(input, []);
      });
    },
    stop: end,
  };
}
