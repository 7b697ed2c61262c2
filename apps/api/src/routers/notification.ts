import { z } from 'zod';
import { idempotencyInput, idSchema, procedure, router } from '../trpc.ts';
import { listNotifications } from '../use-cases/notification/list-notifications.ts';
import { markRead } from '../use-cases/notification/mark-read.ts';
import { cursorSchema, limitSchema } from './inputs.ts';

export const notificationRouter = router({
  list: procedure('claim:read')
    .input(z.object({ unreadOnly: z.boolean().default(false), cursor: cursorSchema, limit: limitSchema(100, 30) }))
    .query(({ ctx, input }) => listNotifications(ctx.deps, ctx.actor, input)),
  markRead: procedure('claim:read')
    .input(z.object({ id: idSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => markRead(ctx.deps, ctx.actor, { id: input.id })),
  /** Up to the newest that the caller has seen. */
  markAllRead: procedure('claim:read')
    .input(z.object({ upTo: idSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => markRead(ctx.deps, ctx.actor, { upTo: input.upTo })),
});
