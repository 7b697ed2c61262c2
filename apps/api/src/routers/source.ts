import { sourceTypeSchema, stanceSchema } from '@claimdesk/core';
import { z } from 'zod';
import { idSchema, procedure, router } from '../trpc.ts';
import { listSourceUses } from '../use-cases/source/list-source-uses.ts';
import { listSources } from '../use-cases/source/list-sources.ts';
import { cursorSchema, limitSchema, searchSchema, textSchema } from './inputs.ts';

export const sourceRouter = router({
  list: procedure('review:read')
    .input(
      z.object({
        search: searchSchema,
        host: textSchema(300, 'the site').optional(),
        stance: stanceSchema.optional(),
        sourceType: sourceTypeSchema.optional(),
        order: z.enum(['most_used', 'newest']).default('most_used'),
        cursor: cursorSchema,
        limit: limitSchema(100, 50),
      }),
    )
    .query(({ ctx, input }) => listSources(ctx.deps, ctx.actor, input)),
  /** Reading it counts as having seen the reviews of the claims it answers with. */
  uses: procedure('review:read')
    .input(z.object({ evidenceId: idSchema, cursor: cursorSchema, limit: limitSchema(100, 20) }))
    .query(({ ctx, input }) => listSourceUses(ctx.deps, ctx.actor, input)),
});
