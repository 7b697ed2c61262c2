import { request, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { FILE_HEAD_BYTES, fileTypeOf, fileTypes } from '@claimdesk/core';
import { FetchProblem } from './fetch-problem.ts';
import { findTarget, readAddress, resolveBySystem, type TargetRules } from './find-target.ts';
import { openSocket, type SocketRules } from './open-socket.ts';
import { isArchivable, mediaTypeOf } from './page-type.ts';
import { encodings, readBody } from './read-body.ts';

export type FetchedPage = {
  /** Where it was found in the end. */
  url: string;
  status: number;
  /** As the site sent it, with its charset. */
  contentType: string;
  /** Without the encoding of the transfer. */
  bytes: Buffer;
};

export type FetchRules = TargetRules &
  SocketRules & {
    /** For the whole of it, redirects and all, in milliseconds. */
    totalMs: number;
    /** Of the body after decompression, in bytes. */
    mostBytes: number;
    mostRedirects: number;
    /** Is this media type wanted? */
    accepts: (mediaType: string) => boolean;
  };

export const defaultRules: FetchRules = {
  allowed: [],
  proxy: null,
  resolve: resolveBySystem,
  connectMs: 10_000,
  totalMs: 30_000,
  mostBytes: 10_000_000,
  mostRedirects: 5,
  accepts: isArchivable,
};

/** They begin in a way of their own. */
const fileMediaTypes: ReadonlySet<string> = new Set(Object.values(fileTypes).map(({ mediaType }) => mediaType));

const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches what is at an address of somebody's choice without reaching anything that is not public, waiting for ever or
 * taking more than it can hold. Throws FetchProblem.
 */
export async function fetchPage(address: string, rules: FetchRules, stop?: AbortSignal): Promise<FetchedPage> {
  const timeout = AbortSignal.timeout(rules.totalMs);
  const signal = stop === undefined ? timeout : AbortSignal.any([timeout, stop]);
  try {
    return await within(signal, follow(readAddress(address), rules, signal));
  } catch (cause) {
    if (cause instanceof FetchProblem) throw cause;
    throw new FetchProblem(signal.aborted ? 'too_slow' : 'bad_answer', { cause });
  }
}

/** Each step is checked as the first one was. */
async function follow(first: URL, rules: FetchRules, signal: AbortSignal): Promise<FetchedPage> {
  let url = first;
  for (let step = 0; step <= rules.mostRedirects; step += 1) {
    const socket = await openSocket(await findTarget(url, rules), rules, signal);
    try {
      const response = await ask(url, socket, signal);
      const next = nextAddress(url, response);
      if (next === null) return await takePage(url, response, rules, signal);
      url = next;
    } finally {
      socket.destroy();
    }
  }
  throw new FetchProblem('too_many_redirects');
}

function ask(url: URL, socket: Socket, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asking = request({
      createConnection: () => socket,
      path: `${url.pathname}${url.search}`,
      setHost: false,
      signal,
      headers: {
        host: url.host,
        'user-agent': 'Mozilla/5.0 (compatible; Claimdesk; archives single pages on request)',
        accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
        'accept-encoding': encodings,
        connection: 'close',
      },
    });
    asking.once('response', resolve);
    asking.on('error', reject);
    asking.end();
  });
}

function nextAddress(url: URL, { statusCode = 0, headers: { location } }: IncomingMessage): URL | null {
  if (!redirects.has(statusCode)) return null;
  if (location === undefined) throw new FetchProblem('bad_answer', { status: statusCode });
  const next = readAddress(location, url);
  if (url.protocol === 'https:' && next.protocol === 'http:') throw new FetchProblem('insecure_redirect');
  return next;
}

async function takePage(
  url: URL,
  response: IncomingMessage,
  rules: FetchRules,
  signal: AbortSignal,
): Promise<FetchedPage> {
  const { statusCode: status = 0 } = response;
  if (status !== 200 && status !== 203) throw statusProblem(status);
  const contentType = response.headers['content-type'] ?? '';
  const mediaType = mediaTypeOf(contentType);
  if (!rules.accepts(mediaType)) throw new FetchProblem('bad_type', { status });
  const bytes = await readBody(response, rules.mostBytes, signal);
  if (fileMediaTypes.has(mediaType) && signatureOf(bytes) !== mediaType) throw new FetchProblem('bad_type', { status });
  return { url: url.href, status, contentType, bytes };
}

/** A PDF or picture has to begin as one, whatever the site says. */
function signatureOf(bytes: Uint8Array): string | null {
  const type = fileTypeOf(bytes.subarray(0, FILE_HEAD_BYTES));
  return type && fileTypes[type].mediaType;
}

function statusProblem(status: number): FetchProblem {
  if (status === 404 || status === 410) return new FetchProblem('missing', { status });
  if (status >= 400 && status < 500) return new FetchProblem('refused', { status });
  return new FetchProblem(status >= 500 ? 'site_error' : 'bad_answer', { status });
}

/** Looking up a name cannot be stopped; waiting for it can. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}
