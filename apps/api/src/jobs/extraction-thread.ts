import { parentPort } from 'node:worker_threads';
import { createEngine } from '@claimdesk/core';
import type { FromThread, ToThread } from './extraction-message.ts';

/** Runs in a thread of its own, so that no request waits for an article to be read. */
const engine = createEngine();
const PROGRESS_EVERY_MS = 100;

function post(message: FromThread): void {
  parentPort?.postMessage(message, []);
}

parentPort?.on('message', ({ text, published }: ToThread) => {
  let last = 0;
  try {
    const extraction = engine.extract(text, {
      ...(published === null ? {} : { published }),
      onProgress(done, total) {
        const now = Date.now();
        if (now - last < PROGRESS_EVERY_MS) return;
        last = now;
        post({ kind: 'progress', done, total });
      },
    });
    post({ kind: 'extracted', extraction });
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
