import type { EventView } from '../events/event-view.ts';
import type { TestApi, TestCaller } from './test-api.ts';

export type TestStream = {
  /** Everything that came so far. */
  events: EventView[];
  /** Resolves when `enough` holds, or when the stream ended. */
  until(enough: (events: EventView[]) => boolean): Promise<EventView[]>;
  /** What the stream said at its end: null when it just broke off. */
  ended: Promise<'return' | 'serialized-error' | null>;
  close(): void;
};

/** Listens as the web app does, over server-sent events. */
export async function openStream(api: TestApi, caller: TestCaller, after?: string): Promise<TestStream> {
  const abort = new AbortController();
  const input = encodeURIComponent(JSON.stringify(after === undefined ? {} : { after }));
  const response = await fetch(`${api.origin}/api/trpc/events.live?input=${input}`, {
    headers: caller.headers(),
    signal: abort.signal,
  });
  if (response.body === null) throw new Error('a stream without a body');
  const events: EventView[] = [];
  const checks = new Set<() => void>();
  let over = false;

  async function read(body: ReadableStream<Uint8Array>): Promise<'return' | 'serialized-error' | null> {
    const decoder = new TextDecoder();
    let rest = '';
    let end: 'return' | 'serialized-error' | null = null;
    try {
      for await (const chunk of body) {
        const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          if (/^event: return/m.test(block)) end = 'return';
          else if (/^event: serialized-error/m.test(block)) end = 'serialized-error';
          const data = /^id: /m.test(block) ? /^data: (.*)$/m.exec(block)?.[1] : undefined;
          if (data !== undefined) events.push(JSON.parse(data) as EventView);
        }
        for (const check of checks) check();
      }
    } catch {
      // Broken off: by the test, or by a server that stops.
    }
    over = true;
    for (const check of checks) check();
    return end;
  }

  const ended = read(response.body);
  return {
    events,
    ended,
    until: (enough) =>
      new Promise((resolve) => {
        const check = () => {
          if (!over && !enough(events)) return;
          checks.delete(check);
          resolve(events);
        };
        checks.add(check);
        check();
      }),
    close: () => abort.abort(),
  };
}
