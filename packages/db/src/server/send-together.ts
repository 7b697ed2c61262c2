import type { Duplex } from 'node:stream';
import type { ClientBase } from 'pg';

type Query = (...args: readonly unknown[]) => unknown;

/**
 * Makes a pipelined connection send what is asked in one turn of the event loop with one write: each write is a system
 * call that wakes the server.
 */
export function sendTogether(client: ClientBase): void {
  const { stream } = (client as ClientBase & { connection: { stream: Duplex } }).connection;
  const send = client.query.bind(client) as Query;
  let corked = false;
  const sendSoon: Query = (...args) => {
    if (!corked) {
      corked = true;
      stream.cork();
      process.nextTick(() => {
        corked = false;
        stream.uncork();
      });
    }
    return send(...args);
  };
  client.query = sendSoon as typeof client.query;
}
