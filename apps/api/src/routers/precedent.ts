import { z } from 'zod';
import { idSchema, procedure, router } from '../trpc.ts';
import { findElsewhere } from '../use-cases/precedent/find-elsewhere.ts';
import { findPrecedents } from '../use-cases/precedent/find-precedents.ts';

export const precedentRouter = router({
  /** Decided claims that say much the same as this one. */
  byClaim: procedure('claim:read')
    .input(z.object({ claimId: idSchema }))
    .query(({ ctx, input }) => findPrecedents(ctx.deps, ctx.actor, input)),
  /** Fact-checks of others that are about much the same claim; they come in by imports. */
  elsewhere: procedure('claim:read')
    .input(z.object({ claimId: idSchema }))
    .query(({ ctx, input }) => findElsewhere(ctx.deps, ctx.actor, input)),
});
