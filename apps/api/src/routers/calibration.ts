import { z } from 'zod';
import { idempotencyInput, idSchema, procedure, router } from '../trpc.ts';
import { closeClaim } from '../use-cases/calibration/close-claim.ts';
import { closeSet } from '../use-cases/calibration/close-set.ts';
import { createSet } from '../use-cases/calibration/create-set.ts';
import { listMine } from '../use-cases/calibration/list-mine.ts';
import { readOptions } from '../use-cases/calibration/read-options.ts';
import { readOverview } from '../use-cases/calibration/read-overview.ts';
import { readSet } from '../use-cases/calibration/read-set.ts';
import { takeOut } from '../use-cases/calibration/take-out.ts';
import { setKnownAnswer } from '../use-cases/calibration/set-known-answer.ts';
import { claimChange, ratingKeySchema, requiredText } from './inputs.ts';

/** Claims with a known answer. Results are for their reviewer and for admins. */
export const calibrationRouter = router({
  overview: procedure('workspace:admin').query(({ ctx }) => readOverview(ctx.deps, ctx.actor)),
  set: procedure('workspace:admin')
    .input(z.object({ id: idSchema }))
    .query(({ ctx, input }) => readSet(ctx.deps, ctx.actor, input)),
  options: procedure('workspace:admin')
    .input(z.object({ claimId: idSchema }))
    .query(({ ctx, input }) => readOptions(ctx.deps, ctx.actor, input)),
  createSet: procedure('workspace:admin')
    .input(z.object({ name: requiredText(120, 'the name of the set'), ...idempotencyInput }))
    .mutation(({ ctx, input }) => createSet(ctx.deps, ctx.actor, input)),
  closeSet: procedure('workspace:admin')
    .input(z.object({ id: idSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => closeSet(ctx.deps, ctx.actor, input)),
  /** Gives a claim that nobody has begun a known answer. */
  use: procedure('workspace:admin')
    .input(
      z.object({
        ...claimChange,
        setId: idSchema,
        ratingKey: ratingKeySchema,
        tolerance: z.union([z.literal(0), z.literal(1)], { error: 'Allow no step beside the answer, or one.' }),
        explanation: requiredText(5000, 'why this is the answer'),
      }),
    )
    .mutation(({ ctx, input }) => setKnownAnswer(ctx.deps, ctx.actor, input)),
  /** The undo of `use`, as long as nobody has begun. */
  takeOut: procedure('workspace:admin')
    .input(z.object(claimChange))
    .mutation(({ ctx, input }) => takeOut(ctx.deps, ctx.actor, input)),
  close: procedure('workspace:admin')
    .input(z.object(claimChange))
    .mutation(({ ctx, input }) => closeClaim(ctx.deps, ctx.actor, input)),
  /** The caller's own results. */
  mine: procedure('review:submit').query(({ ctx }) => listMine(ctx.deps, ctx.actor)),
});
