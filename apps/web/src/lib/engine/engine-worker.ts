import { createEngine } from '@claimdesk/core';
import type { FromEngine, ToEngine } from './engine-messages.ts';
import { fetchModels } from './models.ts';

/** A worker's own `postMessage`, which the page's types do not know. */
const page = globalThis as unknown as { postMessage: (message: FromEngine, transfer: []) => void };
const post = (message: FromEngine): void => page.postMessage(message, []);

/** Reads one text, off the page's thread and without sending it anywhere. Whoever has enough of it ends the worker. */
globalThis.addEventListener('message', async ({ data }: MessageEvent<ToEngine>) => {
  try {
    const engine = createEngine(await fetchModels());
    engine.extract(data.text, {
      ...(data.published === null ? {} : { published: data.published }),
      onArticle: (article) => post({ kind: 'article', article }),
      onClaims: (claims) => post({ kind: 'claims', claims }),
      onProgress: (done, total) => post({ kind: 'progress', done, total }),
    });
    post({ kind: 'done' });
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
