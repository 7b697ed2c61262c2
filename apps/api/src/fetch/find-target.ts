import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { FetchProblem } from './fetch-problem.ts';
import { isPublicAddress } from './public-address.ts';

/** All addresses of a name; throws when there is none. */
export type Resolve = (name: string) => Promise<string[]>;

/** Where to connect to for a URL. A name is resolved once: what was checked here is what is connected to. */
export type Target = { addresses: string[]; port: number; secure: boolean; name: string };

export type TargetRules = {
  /** `host` or `host:port` that may be asked although it is not public, or its port is unusual. */
  allowed: readonly string[];
  resolve: Resolve;
};

const usualPorts = { 'http:': 80, 'https:': 443 } as const;

export const resolveBySystem: Resolve = async (name) => {
  const found = await lookup(name, { all: true, verbatim: false });
  return found.map(({ address }) => address);
};

/** The URL of an address that may be asked for at all. Throws FetchProblem `bad_address`. */
export function readAddress(given: string, base?: URL): URL {
  const url = URL.canParse(given, base?.href) ? new URL(given, base?.href) : null;
  if (url === null || !(url.protocol in usualPorts) || url.username !== '' || url.password !== '') {
    throw new FetchProblem('bad_address');
  }
  return url;
}

/**
 * Throws FetchProblem. Literal addresses were brought to one spelling by the URL parser, and are checked like those that a
 * name resolves to. A name with one address inside and one outside is refused: nobody has such a name by accident.
 */
export async function findTarget(url: URL, { allowed, resolve }: TargetRules): Promise<Target> {
  const secure = url.protocol === 'https:';
  const usual = secure ? 443 : 80;
  const port = url.port === '' ? usual : Number(url.port);
  const isAllowed = allowed.includes(url.host) || (port === usual && allowed.includes(`${url.hostname}:${port}`));
  if (port !== 80 && port !== 443 && !isAllowed) throw new FetchProblem('bad_port');
  const name = url.hostname.replace(/^\[|\]$/gu, '');
  const addresses = isIP(name) === 0 ? await addressesOf(name, resolve) : [name];
  if (addresses.length === 0 || !(isAllowed || addresses.every(isPublicAddress))) throw new FetchProblem('not_public');
  return { addresses, port, secure, name };
}

async function addressesOf(name: string, resolve: Resolve): Promise<string[]> {
  try {
    return await resolve(name);
  } catch (cause) {
    throw new FetchProblem('not_public', { cause });
  }
}
