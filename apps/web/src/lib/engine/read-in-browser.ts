import type { FromEngine, ToEngine } from './engine-messages.ts';

/** Starts the engine on a text in a worker of its own; the answer ends it. */
export function readInBrowser(input: ToEngine, onMessage: (message: FromEngine) => void): () => void {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module', name: 'engine' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => onMessage(data));
  worker.addEventListener('error', () =>
    onMessage({ kind: 'failed', message: 'The engine could not be started in this browser.' }),
  );
  worker.postMessage(input, []);
  return () => worker.terminate();
}
