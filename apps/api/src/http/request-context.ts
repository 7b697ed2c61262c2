import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { DomainError } from '@claimdesk/core';
import { looksLikeApiKey } from '../auth/tokens.ts';
import { resolveApiKey, resolveSession } from '../auth/resolve-caller.ts';
import type { SessionCaller } from '../auth/resolve-caller.ts';
import type { Actor, Deps, RequestContext, SignedIn } from '../context.ts';
import { looksLikeId } from './looks-like-id.ts';
import type { SessionCookie } from './session-cookie.ts';

export type ContextParts = {
  deps: Deps;
  cookie: SessionCookie;
  takeWrite(caller: string): void;
};

/** Looks up the caller when the first procedure of the request asks, once for all of them. */
export function createRequestContext(
  { deps, cookie, takeWrite }: ContextParts,
  incoming: IncomingMessage,
  resHeaders: Headers,
  /** Headers that a plain link cannot send. */
  extra: Record<string, string> = {},
): RequestContext {
  const headers = { ...incoming.headers, ...extra };
  const apiKey = bearer(headers.authorization);
  const token = apiKey === null ? cookie.read(headers.cookie) : null;
  const wanted = single(headers['x-claimdesk-workspace']) || null;
  const wantedIsId = wanted !== null && looksLikeId(wanted);
  let session: Promise<SessionCaller | null> | null = null;
  let actor: Promise<Actor> | null = null;
  let knownId: string | null = null;

  function findSession(): Promise<SessionCaller | null> {
    session ??= token === null ? Promise.resolve(null) : resolveSession(deps, token, wantedIsId ? wanted : null);
    return session;
  }

  async function findActor(): Promise<Actor> {
    if (apiKey !== null) {
      const found = looksLikeApiKey(apiKey) ? await resolveApiKey(deps, apiKey) : null;
      if (found === null) {
        throw new DomainError('unauthenticated', 'This API key is not valid: it is wrong, expired or revoked.');
      }
      return found;
    }
    const found = await findSession();
    if (found === null) throw signInFirst();
    // Never another workspace than the one that was asked for.
    if (wanted !== null && !wantedIsId) throw new DomainError('invalid_input', 'That workspace id is not one of ours.');
    if (found.actor === null) {
      throw new DomainError('forbidden', 'You are not an active member of this workspace; ask its administrator.');
    }
    return found.actor;
  }

  return {
    deps,
    requestId: randomUUID(),
    address: addressOf(incoming, deps.config.trustProxy),
    userAgent: headers['user-agent'] ?? null,
    idempotencyKey: single(headers['idempotency-key']) ?? null,
    takeWrite,
    actor() {
      actor ??= findActor().then((found) => {
        knownId = found.id;
        return found;
      });
      return actor;
    },
    knownId: () => knownId,
    async signedIn(): Promise<SignedIn> {
      const found = await findSession();
      if (found === null) throw signInFirst();
      return found.signedIn;
    },
    async maybeSignedIn() {
      return (await findSession())?.signedIn ?? null;
    },
    setSession(value) {
      resHeaders.append('set-cookie', cookie.write(value));
    },
  };
}

function signInFirst(): DomainError {
  return new DomainError('unauthenticated', 'Sign in to go on.');
}

function bearer(authorization: string | undefined): string | null {
  const match = authorization === undefined ? null : /^Bearer +(\S+)$/i.exec(authorization);
  return match?.[1] ?? null;
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function addressOf(incoming: IncomingMessage, trustProxy: boolean): string {
  // The last entry is the one that our own proxy wrote; what stands before it came from the caller.
  const forwarded = trustProxy ? single(incoming.headers['x-forwarded-for'])?.split(',').at(-1)?.trim() : undefined;
  return forwarded || incoming.socket.remoteAddress || 'unknown';
}
