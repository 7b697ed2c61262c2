import { z } from 'zod';
import { idempotencyInput, idSchema, procedure, router } from '../trpc.ts';
import { keepPresence, leavePresence } from '../use-cases/presence/keep-presence.ts';
import { readPresence } from '../use-cases/presence/read-presence.ts';

export const presenceRouter = router({
  list: procedure('article:read')
    .input(z.object({ articleId: idSchema }))
    .query(({ ctx, input }) => readPresence(ctx.deps, ctx.actor, input)),
  /** Said every 10 s or so by each tab that shows an article; `tabId` is of the tab's own making. */
  beat: procedure('article:read')
    .input(z.object({ tabId: idSchema, articleId: idSchema, claimId: idSchema.nullish(), ...idempotencyInput }))
    .mutation(({ ctx, input }) => keepPresence(ctx.deps, ctx.actor, input)),
  leave: procedure('article:read')
    .input(z.object({ tabId: idSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => leavePresence(ctx.deps, ctx.actor, input)),
});
