import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const loopback = /^(127\.|::1$|::ffff:127\.)/u;

/**
 * May this request read the counters? They tell when others are at work, so they are for whoever runs the server: by the
 * configured token, or, without one, by a caller on this machine that no proxy stands in for.
 */
export function mayReadMetrics(incoming: IncomingMessage, token: string | undefined): boolean {
  if (token !== undefined) return sameText(incoming.headers.authorization ?? '', `Bearer ${token}`);
  const isForwarded = incoming.headers['x-forwarded-for'] !== undefined || incoming.headers.forwarded !== undefined;
  return !isForwarded && loopback.test(incoming.socket.remoteAddress ?? '');
}

function sameText(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
