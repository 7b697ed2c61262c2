import { z } from 'zod';
import { idSchema, procedure, router } from '../trpc.ts';
import { listDisagreements } from '../use-cases/dashboard/list-disagreements.ts';
import { readDashboard } from '../use-cases/dashboard/read-dashboard.ts';
import { dayOnCalendar, labelSchema } from './inputs.ts';

const filters = z.object({
  from: dayOnCalendar.optional(),
  to: dayOnCalendar.optional(),
  articleId: idSchema.optional(),
  topic: labelSchema('the topic').optional(),
  desk: labelSchema('the desk').optional(),
});

export const dashboardRouter = router({
  read: procedure('review:read')
    .input(filters)
    .query(({ ctx, input }) => readDashboard(ctx.deps, ctx.actor, input)),
  /** Reading it counts as having seen the reviews of the claims it answers with. */
  disagreements: procedure('review:read')
    .input(filters)
    .query(({ ctx, input }) => listDisagreements(ctx.deps, ctx.actor, input)),
});
