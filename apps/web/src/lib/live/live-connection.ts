import { isLater, presenceKind, readEventStream, type LiveEvent } from './event-stream.ts';

export type LiveStatus = 'connecting' | 'live' | 'offline';

type Message =
  | { type: 'event'; event: LiveEvent }
  | { type: 'status'; status: LiveStatus; since: string; gap: boolean }
  | { type: 'hello' };

type ConnectionOptions = {
  /** Where the stream is; `after` is the last place that was seen, null at the start. */
  urlAfter: (after: string | null) => string;
  headers: () => Record<string, string>;
  /** Tabs of the same name share one stream. */
  name: string;
  onEvent: (event: LiveEvent) => void;
  /** `gap`: events may have been missed, so everything shown should be asked for again. */
  onStatus: (status: LiveStatus, since: string, gap: boolean) => void;
  /** The server does not know us any more. */
  onRefused: () => void;
};

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 20_000;

/**
 * One event stream for all tabs of a browser: six would use up the connections that HTTP/1.1 allows. The tab that holds
 * the lock reads the stream and passes it on; when it closes, the next one takes over from the last place.
 * @returns a function that leaves.
 */
export function connectLive(options: ConnectionOptions): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const channel = new BroadcastChannel(options.name);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  const post = (message: Message) => channel.postMessage(message);
  let last: string | null = null;
  let isLeader = false;
  let shown: { status: LiveStatus; since: string } = { status: 'connecting', since: new Date().toISOString() };

  const take = (event: LiveEvent) => {
    // Who comes and goes is in no journal, so it has no place of its own.
    if (event.kind === presenceKind) {
      options.onEvent(event);
      return;
    }
    if (last !== null && !isLater(event.place, last)) return;
    last = event.place;
    options.onEvent(event);
  };
  const show = (status: LiveStatus, since: string, gap: boolean) => {
    shown = { status, since };
    options.onStatus(status, since, gap);
  };

  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.type === 'event') take(data.event);
    else if (data.type === 'status' && !isLeader) show(data.status, data.since, data.gap);
    else if (data.type === 'hello' && isLeader) post({ type: 'status', ...shown, gap: false });
  });
  post({ type: 'hello' });

  const tell = (status: LiveStatus, gap = false) => {
    if (shown.status === status && !gap) return;
    const since = new Date().toISOString();
    show(status, since, gap);
    post({ type: 'status', status, since, gap });
  };

  const lead = async () => {
    isLeader = true;
    let wait = FIRST_WAIT_MS;
    let wasLost = false;
    while (!signal.aborted) {
      const end = await readEventStream(options.urlAfter(last), options.headers(), signal, {
        onOpen: () => {
          wait = FIRST_WAIT_MS;
          // Without a place to go on from, nobody can say what happened meanwhile.
          tell('live', wasLost && last === null);
          wasLost = false;
        },
        onEvent: (event) => {
          take(event);
          post({ type: 'event', event });
        },
      });
      if (end === 'stopped') return;
      wasLost = true;
      tell('offline');
      if (end === 'refused') options.onRefused();
      await pause(wait, signal);
      wait = Math.min(LONGEST_WAIT_MS, wait * 2);
    }
  };

  // Locks need a secure context; without one every tab reads for itself.
  if ('locks' in navigator) {
    navigator.locks.request(options.name, { signal }, lead).catch(() => {
      // Left while waiting for the lock.
    });
  } else void lead();

  return () => {
    stop.abort();
    channel.close();
  };
}

/** Waits, with a little chance so that a newsroom's browsers do not all come back at once; ends early when back online. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms * (0.75 + Math.random() / 2));
    window.addEventListener('online', done, { once: true });
    signal.addEventListener('abort', done, { once: true });
  });
}
