import { Client } from 'pg';
import type { Unlisten } from '../database.ts';

type Listener = (payload: string) => void;

/**
 * LISTEN on a connection of its own, opened with the first listener and opened again when it breaks. After a break every
 * listener is called with an empty payload, since notifications may have been missed.
 */
export function listenOnServer(url: string): {
  listen(channel: string, onNotify: Listener): Promise<Unlisten>;
  close(): Promise<void>;
} {
  const listeners = new Map<string, Set<Listener>>();
  let client: Promise<Client> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  async function connect(): Promise<Client> {
    const next = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
    next.on('notification', ({ channel, payload }) => {
      for (const listener of listeners.get(channel) ?? []) listener(payload ?? '');
    });
    // pg reports a lost connection as an error, an end, or both.
    next.on('error', () => reconnectSoon(next));
    next.on('end', () => reconnectSoon(next));
    await next.connect();
    for (const channel of listeners.keys()) await next.query(`listen ${next.escapeIdentifier(channel)}`);
    return next;
  }

  let lost: Client | undefined;
  function reconnectSoon(broken: Client): void {
    if (closed || lost === broken) return;
    lost = broken;
    client = undefined;
    clearTimeout(retry);
    retry = setTimeout(() => {
      client = connect();
      client.then(
        () => {
          for (const set of listeners.values()) for (const listener of set) listener('');
        },
        () => {
          client = undefined;
          reconnectSoon(new Client());
        },
      );
    }, 1000);
    retry.unref();
  }

  return {
    async listen(channel, onNotify) {
      const set = listeners.get(channel) ?? new Set();
      const isFirst = !listeners.has(channel);
      listeners.set(channel, set.add(onNotify));
      client ??= connect();
      const current = await client;
      if (isFirst) await current.query(`listen ${current.escapeIdentifier(channel)}`);
      return async () => {
        set.delete(onNotify);
      };
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      const current = await client?.catch(() => undefined);
      await current?.end();
    },
  };
}
