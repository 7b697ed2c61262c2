import { setImmediate } from 'node:timers/promises';

type Waiting<Value> = { resolve: (value: Value | undefined) => void; reject: (error: unknown) => void };

/**
 * Reads for many readers at once: whoever asks while a read is on its way waits for the next one, which is for all who
 * have come by then. So a check that everybody reads costs the database little more than one that few do, and nobody is
 * told what was true before they asked.
 */
export function askTogether<Value>(
  read: (keys: string[]) => Promise<ReadonlyMap<string, Value>>,
): (key: string) => Promise<Value | undefined> {
  let waiting = new Map<string, Waiting<Value>[]>();
  let isReading = false;

  async function readAll(): Promise<void> {
    isReading = true;
    while (waiting.size > 0) {
      // Whoever comes by in this turn of the event loop or the next comes along: readers who were answered at once ask
      // anew at nearly the same time.
      await setImmediate();
      await setImmediate();
      const asked = waiting;
      waiting = new Map();
      try {
        const found = await read([...asked.keys()]);
        for (const [key, all] of asked) for (const { resolve } of all) resolve(found.get(key));
      } catch (error) {
        for (const all of asked.values()) for (const { reject } of all) reject(error);
      }
    }
    isReading = false;
  }

  return (key) =>
    new Promise((resolve, reject) => {
      const all = waiting.get(key);
      if (all === undefined) waiting.set(key, [{ resolve, reject }]);
      else all.push({ resolve, reject });
      if (!isReading) void readAll();
    });
}
