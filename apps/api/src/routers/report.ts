import { z } from 'zod';
import { idempotencyInput, idSchema, procedure, router } from '../trpc.ts';
import { createReport } from '../use-cases/report/create-report.ts';
import { listReports } from '../use-cases/report/list-reports.ts';
import { cursorSchema, limitSchema } from './inputs.ts';

const claimIds = z
  .array(idSchema)
  .min(1, { error: 'Choose at least one claim for the report.' })
  .max(2000, { error: 'A report of chosen claims holds at most 2,000. Choose fewer, or a whole article.' });

export const reportRouter = router({
  create: procedure('report:export')
    .input(
      z.object({
        selection: z.union([z.strictObject({ articleId: idSchema }), z.strictObject({ claimIds })], {
          error: 'Choose one article, or one or more claims.',
        }),
        ...idempotencyInput,
      }),
    )
    .mutation(({ ctx, input }) => createReport(ctx.deps, ctx.actor, input)),
  list: procedure('report:export')
    .input(z.object({ cursor: cursorSchema, limit: limitSchema(100, 30) }))
    .query(({ ctx, input }) => listReports(ctx.deps, ctx.actor, input)),
});
