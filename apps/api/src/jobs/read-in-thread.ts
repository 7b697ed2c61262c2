import { Worker } from 'node:worker_threads';
import type { ExtractedClaim, Selection, Word } from '@claimdesk/core';

export type ToReader = { id: number } & (
  | { ask: 'describe'; text: string; selection: Selection }
  | { ask: 'words'; text: string }
);
export type FromReader = { id: number } & ({ claim: ExtractedClaim } | { words: Word[] } | { failed: string });

/** Looks at a few words of an article when somebody asks: what they claim, how their sentence is built. */
export type Reader = {
  describe(text: string, selection: Selection): Promise<ExtractedClaim>;
  /** The words of one sentence with tags, lemmas and tree; offsets into the sentence. */
  words(sentence: string): Promise<Word[]>;
};

/** A sentence takes milliseconds, the first one a second for the models; after this long the thread hangs. */
const MOST_MS = 30_000;
const MAX_HEAP_MB = 768;

type Waiting = { resolve(answer: FromReader): void; reject(error: unknown): void; timer: NodeJS.Timeout };

/** A thread beside the server's and beside the one that reads whole articles, which may be busy for minutes. */
export function createReaderThread(
  program: URL = new URL('./reading-thread.ts', import.meta.url),
): Reader & { stop(): Promise<void> } {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  async function end(problem: Error): Promise<void> {
    const ending = worker;
    worker = null;
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(problem);
    }
    waiting.clear();
    await ending?.terminate();
  }

  function running(): Worker {
    if (worker !== null) return worker;
    const started = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
    started.unref();
    const over = (problem: Error) => (worker === started ? void end(problem) : undefined);
    started.on('error', (error) => over(error instanceof Error ? error : new Error(String(error))));
    started.once('exit', (code) => over(new Error(`the reading thread ended with code ${code}`)));
    started.on('message', (answer: FromReader) => {
      const asked = waiting.get(answer.id);
      if (asked === undefined) return;
      waiting.delete(answer.id);
      clearTimeout(asked.timer);
      if (waiting.size === 0) started.unref();
      asked.resolve(answer);
    });
    worker = started;
    return started;
  }

  function ask(question: { ask: 'describe'; text: string; selection: Selection } | { ask: 'words'; text: string }) {
    const thread = running();
    last += 1;
    const id = last;
    return new Promise<FromReader>((resolve, reject) => {
      const timer = setTimeout(() => void end(new Error('the reading thread gave no answer')), MOST_MS);
      waiting.set(id, { resolve, reject, timer });
      thread.ref();
      thread.postMessage({ ...question, id }, []);
    });
  }

  return {
    async describe(text, selection) {
      const answer = await ask({ ask: 'describe', text, selection });
      if ('claim' in answer) return answer.claim;
      throw problemOf(answer);
    },
    async words(text) {
      const answer = await ask({ ask: 'words', text });
      if ('words' in answer) return answer.words;
      throw problemOf(answer);
    },
    stop: () => end(new Error('the server stops')),
  };
}

function problemOf(answer: FromReader): Error {
  return new Error('failed' in answer ? answer.failed : 'the reading thread gave another answer');
}
