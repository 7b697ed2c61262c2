import { z } from 'zod';
import { idempotencyInput, idSchema, procedure, router } from '../trpc.ts';
import { confirmReview } from '../use-cases/review/confirm-review.ts';
import { listMyReviews } from '../use-cases/review/list-my-reviews.ts';
import { listQueue } from '../use-cases/review/list-queue.ts';
import { readTask } from '../use-cases/review/read-task.ts';
import { recuseReview } from '../use-cases/review/recuse-review.ts';
import { releaseReview } from '../use-cases/review/release-review.ts';
import { saveDraft } from '../use-cases/review/save-draft.ts';
import { submitReview } from '../use-cases/review/submit-review.ts';
import { takeClaim } from '../use-cases/review/take-claim.ts';
import { takeNext } from '../use-cases/review/take-next.ts';
import { withdrawReview } from '../use-cases/review/withdraw-review.ts';
import { changeInput, draftFields, newEvidenceFields, requiredText } from './inputs.ts';

const mine = z.object({ reviewId: idSchema, ...idempotencyInput });

export const reviewRouter = router({
  queue: procedure('review:submit').query(({ ctx }) => listQueue(ctx.deps, ctx.actor)),
  next: procedure('review:submit')
    .input(
      z.object({
        skip: z.array(idSchema).max(500, { error: 'Skip at most 500 claims.' }).default([]),
        ...idempotencyInput,
      }),
    )
    .mutation(({ ctx, input }) => takeNext(ctx.deps, ctx.actor, input)),
  take: procedure('review:submit')
    .input(z.object({ claimId: idSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => takeClaim(ctx.deps, ctx.actor, input)),
  mine: procedure('review:submit').query(({ ctx }) => listMyReviews(ctx.deps, ctx.actor)),
  task: procedure('review:submit')
    .input(z.object({ claimId: idSchema }))
    .query(({ ctx, input }) => readTask(ctx.deps, ctx.actor, input)),
  /** Saving renews the lease. */
  saveDraft: procedure('review:submit')
    .input(z.object({ reviewId: idSchema, ...draftFields, ...changeInput }))
    .mutation(({ ctx, input }) => saveDraft(ctx.deps, ctx.actor, input)),
  /** A draft and evidence that were not saved before can come along, so that a program needs one call. */
  submit: procedure('review:submit')
    .input(
      z.object({
        reviewId: idSchema,
        draft: z.object(draftFields).optional(),
        evidence: z
          .array(z.object(newEvidenceFields))
          .max(100, { error: 'Add at most 100 pieces of evidence.' })
          .optional(),
        ...changeInput,
      }),
    )
    .mutation(({ ctx, input }) => submitReview(ctx.deps, ctx.actor, input)),
  /** "I have read the new wording and my review holds", for a draft or a submitted review. */
  confirm: procedure('review:submit')
    .input(z.object({ reviewId: idSchema, ...changeInput }))
    .mutation(({ ctx, input }) => confirmReview(ctx.deps, ctx.actor, input)),
  withdraw: procedure('review:submit')
    .input(mine)
    .mutation(({ ctx, input }) => withdrawReview(ctx.deps, ctx.actor, input)),
  /** "I should not judge this": before taking it, or with a draft. */
  recuse: procedure('review:submit')
    .input(z.object({ claimId: idSchema, reason: requiredText(1000, 'the reason'), ...idempotencyInput }))
    .mutation(({ ctx, input }) => recuseReview(ctx.deps, ctx.actor, input)),
  release: procedure('review:submit')
    .input(mine)
    .mutation(({ ctx, input }) => releaseReview(ctx.deps, ctx.actor, input)),
});
