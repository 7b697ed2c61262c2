import { Worker } from 'node:worker_threads';

export type ThreadLimits = {
  mostMs: number;
  heapMb: number;
  /** For what is just made; the engine's own measure, several times this, is for programs that are alone. */
  youngMb?: number;
  signal?: AbortSignal;
};

/** A program that has answered has nothing more to do. */
const lingerMs = 10_000;

/**
 * What a program answers to one input, in a thread that ends with it, so that nothing is left over for the next. The
 * program posts its answer once. Rejects when it fails, ends without one, or takes too much time or memory; `task` says in
 * the error what it was: "reading a page".
 */
export function runInThread<Answer>(
  program: URL,
  input: unknown,
  task: string,
  { mostMs, heapMb, youngMb, signal }: ThreadLimits,
): Promise<Answer> {
  const thread = new Worker(program, {
    workerData: input,
    resourceLimits: {
      maxOldGenerationSizeMb: heapMb,
      ...(youngMb !== undefined && { maxYoungGenerationSizeMb: youngMb }),
    },
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(new Error(`${task} took too long`))), mostMs);
    const end = (act: () => void) => {
      clearTimeout(timer);
      void thread.terminate();
      act();
    };
    const stop = () => end(() => reject(new Error(`${task} was stopped`)));
    signal?.addEventListener('abort', stop, { once: true });
    thread.once('exit', () => signal?.removeEventListener('abort', stop));
    // It ends by itself now: stopping a thread that is just going down has brought the whole process down with it.
    thread.once('message', (answer: Answer) => {
      clearTimeout(timer);
      const late = setTimeout(() => void thread.terminate(), lingerMs).unref();
      thread.once('exit', () => clearTimeout(late));
      resolve(answer);
    });
    thread.on('error', (error) => end(() => reject(error instanceof Error ? error : new Error(String(error)))));
    thread.once('exit', (code) => end(() => reject(new Error(`${task} ended with code ${code} and no answer`))));
  });
}
