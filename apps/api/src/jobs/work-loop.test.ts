import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { startWorkLoop, type WorkLoop } from './work-loop.ts';

const logger = pino({ level: 'silent' });
let loop: WorkLoop | null = null;
afterEach(() => loop?.stop());

/** What waits, and a promise of the moment at which nothing waits any more. */
function start(waiting: (() => void)[]) {
  let idle = Promise.withResolvers<void>();
  const signals: AbortSignal[] = [];
  loop = startWorkLoop(
    { logger },
    {
      seeking: 'work',
      async doNext(stopping) {
        signals.push(stopping);
        const piece = waiting.shift();
        if (piece === undefined) idle.resolve();
        piece?.();
        return piece !== undefined;
      },
    },
  );
  const started = loop;
  return {
    signals,
    loop: started,
    untilIdle: () => idle.promise,
    wake() {
      idle = Promise.withResolvers<void>();
      started.wake();
    },
  };
}

test('what waits is done at once, one after the other, and again after a wake-up', async () => {
  const done: number[] = [];
  const waiting = [1, 2, 3].map((piece) => () => void done.push(piece));
  const { untilIdle, wake } = start(waiting);
  await untilIdle();
  expect(done).toEqual([1, 2, 3]);
  waiting.push(() => void done.push(4));
  wake();
  await untilIdle();
  expect(done).toEqual([1, 2, 3, 4]);
});

test('a wake-up while the last look is under way is not lost', async () => {
  const done: string[] = [];
  const looked = Promise.withResolvers<void>();
  const letGo = Promise.withResolvers<void>();
  const second = Promise.withResolvers<void>();
  let looks = 0;
  loop = startWorkLoop(
    { logger },
    {
      seeking: 'work',
      async doNext() {
        looks += 1;
        if (looks === 2) second.resolve();
        if (looks > 1) return false;
        looked.resolve();
        await letGo.promise;
        done.push('looked');
        return false;
      },
    },
  );
  await looked.promise;
  loop.wake();
  letGo.resolve();
  await second.promise;
  expect(done).toEqual(['looked']);
});

test('what throws ends one look, not the loop', async () => {
  const failed = Promise.withResolvers<void>();
  const waiting = [
    () => {
      failed.resolve();
      throw new Error('broken');
    },
  ];
  const { untilIdle, loop: started, signals } = start(waiting);
  await failed.promise;
  started.wake();
  await untilIdle();
  expect(signals).toHaveLength(2);
});

test('stopping aborts the signal, and nothing is begun any more', async () => {
  const { untilIdle, loop: started, signals } = start([]);
  await untilIdle();
  await started.stop();
  expect(signals[0]?.aborted).toBe(true);
  const looks = signals.length;
  started.wake();
  expect(signals).toHaveLength(looks);
});
