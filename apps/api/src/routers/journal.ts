import { z } from 'zod';
import { procedure, router } from '../trpc.ts';
import { listJournal } from '../use-cases/journal/list-journal.ts';
import { verifyJournal } from '../use-cases/journal/verify-journal.ts';
import { auditFilter, cursorSchema, limitSchema } from './inputs.ts';

export const journalRouter = router({
  list: procedure('journal:read')
    .input(auditFilter.extend({ cursor: cursorSchema, limit: limitSchema(200, 50) }))
    .query(({ ctx, input }) => listJournal(ctx.deps, ctx.actor, input)),
  verify: procedure('journal:read')
    .input(
      z
        .object({ since: z.object({ seq: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) }).optional() })
        .optional(),
    )
    .query(({ ctx, input }) => verifyJournal(ctx.deps, ctx.actor, input ?? {})),
});
