import { z } from 'zod';
import { idempotencyInput, idSchema, procedure, router } from '../trpc.ts';
import { assignClaim } from '../use-cases/assignment/assign-claim.ts';
import { liftRecusal } from '../use-cases/assignment/lift-recusal.ts';
import { rescheduleClaim } from '../use-cases/assignment/reschedule-claim.ts';
import { spreadClaims } from '../use-cases/assignment/spread-claims.ts';
import { unassignClaim } from '../use-cases/assignment/unassign-claim.ts';
import { claimChange, momentSchema } from './inputs.ts';

const place = z.object({ claimId: idSchema, memberId: idSchema, ...idempotencyInput });

export const assignmentRouter = router({
  /** Keeps a place of the running round for a member. */
  assign: procedure('claim:assign')
    .input(place)
    .mutation(({ ctx, input }) => assignClaim(ctx.deps, ctx.actor, input)),
  unassign: procedure('claim:assign')
    .input(place)
    .mutation(({ ctx, input }) => unassignClaim(ctx.deps, ctx.actor, input)),
  /** Round robin. */
  spread: procedure('claim:assign')
    .input(
      z.object({
        claimIds: z
          .array(idSchema)
          .min(1, { error: 'Choose at least one claim.' })
          .max(100, { error: 'Spread at most 100 claims at once.' }),
        memberIds: z
          .array(idSchema)
          .min(1, { error: 'Choose at least one member.' })
          .max(50, { error: 'Spread over at most 50 members at once.' }),
        ...idempotencyInput,
      }),
    )
    .mutation(({ ctx, input }) => spreadClaims(ctx.deps, ctx.actor, input)),
  reschedule: procedure('claim:assign')
    .input(z.object({ ...claimChange, dueAt: momentSchema.nullable() }))
    .mutation(({ ctx, input }) => rescheduleClaim(ctx.deps, ctx.actor, input)),
  liftRecusal: procedure('claim:assign')
    .input(place)
    .mutation(({ ctx, input }) => liftRecusal(ctx.deps, ctx.actor, input)),
});
