import { Client } from 'pg';
import type { Unlisten } from '../database.ts';

type Listener = (payload: string) => void;

const retryMs = 1000;

/**
 * LISTEN on a connection of its own, opened with the first listener and opened again when it breaks. After a break every
 * listener is called with an empty payload, since notifications may have been missed.
 */
export function listenOnServer(url: string): {
  listen(channel: string, onNotify: Listener): Promise<Unlisten>;
  close(): Promise<void>;
} {
  const listeners = new Map<string, Set<Listener>>();
  const broken = new WeakSet<Client>();
  let connection: Promise<Client> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  function connected(): Promise<Client> {
    connection ??= connect().catch((error: unknown) => {
      connection = undefined;
      throw error;
    });
    return connection;
  }

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
    client.on('notification', ({ channel, payload }) => {
      for (const listener of listeners.get(channel) ?? []) listener(payload ?? '');
    });
    // pg reports a lost connection as an error, an end, or both.
    const onLost = () => {
      if (broken.has(client)) return;
      broken.add(client);
      if (isOpen) {
        connection = undefined;
        reconnectSoon();
      }
    };
    let isOpen = false;
    client.on('error', onLost);
    client.on('end', onLost);
    await client.connect();
    for (const channel of listeners.keys()) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    if (broken.has(client)) throw new Error('The connection was lost while it was set up.');
    isOpen = true;
    return client;
  }

  function reconnectSoon(): void {
    if (closed) return;
    retry = setTimeout(() => {
      connected().then(() => {
        for (const set of listeners.values()) for (const listener of set) listener('');
      }, reconnectSoon);
    }, retryMs);
    retry.unref();
  }

  return {
    async listen(channel, onNotify) {
      const set = listeners.get(channel) ?? new Set();
      listeners.set(channel, set.add(onNotify));
      const client = await connected();
      // Again for each listener: it costs nothing, and the connection may be newer than the channel.
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
      return async () => {
        set.delete(onNotify);
      };
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      const client = await connection?.catch(() => undefined);
      await client?.end();
    },
  };
}
