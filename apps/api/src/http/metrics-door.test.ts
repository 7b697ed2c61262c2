import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { mayReadMetrics } from './metrics-door.ts';

const from = (remoteAddress: string, headers: IncomingMessage['headers'] = {}) =>
  ({ socket: { remoteAddress }, headers }) as IncomingMessage;

it.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['10.1.2.3', false],
  ['::ffff:10.1.2.3', false],
])('without a token %s may read: %s', (address, may) => {
  expect(mayReadMetrics(from(address), undefined)).toBe(may);
});

it('without a token nobody may whom a proxy stands in for', () => {
  expect(mayReadMetrics(from('127.0.0.1', { 'x-forwarded-for': '203.0.113.7' }), undefined)).toBe(false);
  expect(mayReadMetrics(from('127.0.0.1', { forwarded: 'for=203.0.113.7' }), undefined)).toBe(false);
});

it('with a token only the token counts', () => {
  const token = 'a token for tests';
  expect(mayReadMetrics(from('127.0.0.1'), token)).toBe(false);
  expect(mayReadMetrics(from('127.0.0.1', { authorization: 'Bearer another' }), token)).toBe(false);
  expect(mayReadMetrics(from('10.1.2.3', { authorization: `Bearer ${token}` }), token)).toBe(true);
});
