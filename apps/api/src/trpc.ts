import { DomainError, scopeRefusal } from '@claimdesk/core';
import type { Scope } from '@claimdesk/core';
import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import type { RequestContext } from './context.ts';
import { asTrpcError, describeError } from './error-map.ts';
import type { ErrorView } from './error-map.ts';
import { idempotentTransaction } from './idempotency.ts';

/** Who may call a procedure: anybody, anybody who is signed in, or a member (or key) with this scope. */
export type Access = 'public' | 'session' | Scope;
export type Meta = { access: Access };

const t = initTRPC
  .context<RequestContext>()
  .meta<Meta>()
  .create({
    // Stacks never leave the server, whatever NODE_ENV says.
    isDev: false,
    errorFormatter({ shape, error, ctx }) {
      const requestId = ctx?.requestId ?? '';
      const described = describeError(error, requestId);
      const claimdesk: ErrorView = { code: described.code, requestId, ...described.details };
      return {
        ...shape,
        message: described.message,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, claimdesk },
      };
    },
    // Proxies drop silent connections after about a minute.
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const base = t.procedure.use(async ({ ctx, next, path }) => {
  const { logger } = ctx.deps;
  // A line for each call costs more than many a call does, so they are written only when somebody looks for a fault.
  const begun = logger.isLevelEnabled('debug') ? performance.now() : null;
  const result = await next();
  if (begun !== null) {
    const log = logger.child({ requestId: ctx.requestId, path, actor: ctx.knownId() });
    log.debug({ ok: result.ok, ms: Math.round(performance.now() - begun) }, 'a call was answered');
  }
  if (result.ok) return result;
  // Here, and not in the formatter alone, so that the HTTP status and a caller inside this process see the same code.
  throw asTrpcError(result.error, ctx.requestId);
});

function publicProcedure() {
  return base.meta({ access: 'public' }).use(({ ctx, next, type }) => {
    if (type === 'mutation') ctx.takeWrite(`address ${ctx.address}`);
    return next({ ctx: { deps: ctx.deps } });
  });
}

function sessionProcedure() {
  return base.meta({ access: 'session' }).use(async ({ ctx, next, type }) => {
    const signedIn = await ctx.signedIn();
    if (type === 'mutation') ctx.takeWrite(`account ${signedIn.accountId}`);
    return next({ ctx: { session: signedIn } });
  });
}

function workspaceProcedure(scope: Scope) {
  return base.meta({ access: scope }).use(async ({ ctx, next, type, path, getRawInput }) => {
    const actor = await ctx.actor();
    if (!actor.scopes.has(scope)) throw new DomainError('forbidden', scopeRefusal(scope));
    if (type !== 'mutation') return next({ ctx: { actor, deps: ctx.deps } });
    ctx.takeWrite(`${actor.kind} ${actor.id}`);
    const transaction = idempotentTransaction(ctx, actor, path, await getRawInput());
    return next({ ctx: { actor, deps: { ...ctx.deps, transaction } } });
  });
}

/**
 * The only way to make a procedure, and it cannot be made without saying who may call it. In a workspace procedure
 * `ctx.actor` is resolved and holds the scope, and a mutation's `ctx.deps.transaction` honours idempotency keys.
 */
export function procedure(access: 'public'): ReturnType<typeof publicProcedure>;
export function procedure(access: 'session'): ReturnType<typeof sessionProcedure>;
export function procedure(access: Scope): ReturnType<typeof workspaceProcedure>;
export function procedure(access: Access) {
  if (access === 'public') return publicProcedure();
  if (access === 'session') return sessionProcedure();
  return workspaceProcedure(access);
}

/** Spread into the input of a mutation whose callers may want to repeat it safely. */
export const idempotencyInput = { idempotencyKey: z.string().min(1).max(200).optional() };

/** In lower case, as ids are stored: otherwise one thing could be named twice in one call. */
export const idSchema = z.uuid({ error: 'That is not an id of ours.' }).toLowerCase();
