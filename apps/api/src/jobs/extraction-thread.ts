import { parentPort } from 'node:worker_threads';
import { createEngine } from '@claimdesk/core';
import type { FromThread, ToThread } from './extraction-message.ts';

/** Runs in a thread of its own, so that no request waits for an article to be read. */
const engine = createEngine();
const PROGRESS_EVERY_MS = 100;
/** Saving them keeps an embedded database busy for seconds, and nobody could sort more. */
const MOST_CLAIMS = 10_000;

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
    if (extraction.claims.length > MOST_CLAIMS) {
      const message = 'This text makes more than 10,000 claims. Split it into several articles.';
      post({ kind: 'refused', message });
    } else {
      post({ kind: 'extracted', extraction });
    }
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
