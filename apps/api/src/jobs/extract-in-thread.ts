import { Worker } from 'node:worker_threads';
import { DomainError, type ExtractedArticle } from '@claimdesk/core';
import type { Double } from '../use-cases/article/doubles.ts';
import type { FoundClaims, FromThread, ToThread } from './extraction-message.ts';

type ThreadOptions = {
  /** Once, before any claim. */
  onArticle(article: ExtractedArticle): void;
  onFound(found: FoundClaims): void;
  signal: AbortSignal;
};

export type ExtractionThread = {
  /** Resolves when all claims were given to `onFound`, with which of them say the same. */
  extract(input: ToThread, options: ThreadOptions): Promise<Double[]>;
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
    extract(input, { onArticle, onFound, signal }) {
      const thread = running();
      return new Promise<Double[]>((resolve, reject) => {
        const onMessage = (message: FromThread) => {
          if (message.kind === 'article') return onArticle(message.article);
          if (message.kind === 'found') return onFound(message.found);
          settle();
          if (message.kind === 'ended') return resolve(message.doubles);
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
