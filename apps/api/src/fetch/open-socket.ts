import { request } from 'node:http';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectSecurely, type ConnectionOptions } from 'node:tls';
import { FetchProblem } from './fetch-problem.ts';
import type { Target } from './find-target.ts';

export type SocketRules = {
  /** A proxy that is asked to connect to the checked address; null for none. */
  proxy: URL | null;
  /** For each address of the target, in milliseconds. */
  connectMs: number;
  /** Certificates that are trusted beside the usual ones, in PEM. */
  authorities?: string | undefined;
};

/** A connection to one of the target's addresses and to nothing else; no name is resolved any more. */
export async function openSocket(target: Target, rules: SocketRules, signal: AbortSignal): Promise<Socket> {
  let problem = new FetchProblem('no_connection');
  for (const address of target.addresses) {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(rules.connectMs)]);
    try {
      const plain = await (rules.proxy === null
        ? openDirectly(address, target.port, limit)
        : openThrough(rules.proxy, address, target.port, limit));
      return target.secure ? await secured(plain, target.name, rules.authorities, limit) : plain;
    } catch (cause) {
      if (signal.aborted) throw cause;
      problem = problemOf(cause, limit);
      if (problem.code === 'bad_certificate') break;
    }
  }
  throw problem;
}

function openDirectly(host: string, port: number, signal: AbortSignal): Promise<Socket> {
  return ready(watched(connect({ host, port })), 'connect', signal);
}

function openThrough(proxy: URL, address: string, port: number, signal: AbortSignal): Promise<Socket> {
  const path = `${isIP(address) === 6 ? `[${address}]` : address}:${port}`;
  const asking = request(proxy, { method: 'CONNECT', path, headers: { host: path }, agent: false, signal });
  return new Promise((resolve, reject) => {
    asking.once('error', reject);
    asking.once('connect', ({ statusCode }, socket: Socket) => {
      if (statusCode === 200) return resolve(watched(socket));
      socket.destroy();
      reject(new Error(`the proxy answered ${statusCode}`));
    });
    asking.once('response', ({ statusCode }) => reject(new Error(`the proxy answered ${statusCode}`)));
    asking.end();
  });
}

function secured(socket: Socket, name: string, authorities: string | undefined, signal: AbortSignal): Promise<Socket> {
  const options: ConnectionOptions = { socket, host: name, ALPNProtocols: ['http/1.1'] };
  // A literal address is checked against the certificate, but may not be sent as a name (RFC 6066, section 3).
  if (isIP(name) === 0) options.servername = name;
  if (authorities !== undefined) options.ca = authorities;
  return ready(watched(connectSecurely(options)), 'secureConnect', signal);
}

/** A connection may break while nobody listens, and an error that nobody listens for ends the process. */
function watched(socket: Socket): Socket {
  return socket.on('error', () => {});
}

function ready(socket: Socket, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      signal.removeEventListener('abort', onAbort);
      act();
    };
    const fail = (error: Error) => {
      socket.destroy();
      settle(() => reject(error));
    };
    const onAbort = () => fail(signal.reason as Error);
    socket.once('error', fail);
    socket.once(event, () => {
      socket.off('error', fail);
      settle(() => resolve(socket));
    });
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
  });
}

function problemOf(cause: unknown, limit: AbortSignal): FetchProblem {
  if (limit.aborted) return new FetchProblem('too_slow', { cause });
  const code = (cause as { code?: unknown }).code;
  const isOfCertificate = typeof code === 'string' && /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/u.test(code);
  return new FetchProblem(isOfCertificate ? 'bad_certificate' : 'no_connection', { cause });
}
