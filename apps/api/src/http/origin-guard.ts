import type { Config } from '../config.ts';
import { uploadPath } from './evidence-files.ts';

export type Refusal = { status: 403 | 415 | 421; message: string };

type GuardedRequest = {
  method: string;
  path: string;
  header(name: string): string | undefined;
  hasSessionCookie: boolean;
};

/** The public site and its fonts: they are the same for everybody, so pages of other sites may read them too. */
const isForEverybody = /^\/(?:p|n|fonts)\//;

/**
 * Who may talk to this server, by name. An unknown Host would let a page of another site reach a loopback server
 * through DNS rebinding; an unknown Origin is another site's script.
 */
export function createOriginGuard(config: Config): (request: GuardedRequest) => Refusal | null {
  const own = new URL(config.publicOrigin);
  const hosts = new Set([own.host, ...config.allowedHosts]);
  const origins = new Set([own.origin]);
  if (!config.publicOriginConfigured) {
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      hosts.add(`${name}:${own.port}`);
      origins.add(`http://${name}:${own.port}`);
    }
  }

  return (request) => {
    // Probes of a container platform use whatever address they know; these two answers hold nothing.
    if (request.path === '/health' || request.path === '/health/ready') return null;
    if (!hosts.has((request.header('host') ?? '').toLowerCase())) {
      return {
        status: 421,
        message: 'This server does not answer to that name; use the address that it was set up with.',
      };
    }
    const origin = request.header('origin');
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads && isForEverybody.test(request.path)) return null;
    if (origin !== undefined && !origins.has(origin)) {
      return { status: 403, message: 'Requests from pages of other sites are refused.' };
    }
    if (reads) return null;
    return checkWrite(request, origin);
  };
}

/** A write with a cookie must prove that it comes from our own page; a program with an API key carries no cookie. */
function checkWrite(request: GuardedRequest, origin: string | undefined): Refusal | null {
  const site = request.header('sec-fetch-site');
  const fromElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none';
  const unproven = request.hasSessionCookie && origin === undefined && site === undefined;
  if (fromElsewhere || unproven) {
    return { status: 403, message: 'This change did not come from a Claimdesk page, so it was refused.' };
  }
  // A form can send neither of these two types, so it can call nothing here.
  const type = request.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  const [wanted, noun] =
    request.path === uploadPath ? ['application/octet-stream', 'files'] : ['application/json', 'changes'];
  if (type !== wanted) return { status: 415, message: `Send ${noun} as ${wanted}.` };
  return null;
}
