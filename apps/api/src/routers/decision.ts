import { confidenceSchema } from '@claimdesk/core';
import { z } from 'zod';
import { idempotencyInput, idSchema, procedure, router } from '../trpc.ts';
import { approveDecision } from '../use-cases/decision/approve-decision.ts';
import { askOneMore } from '../use-cases/decision/ask-one-more.ts';
import { compareReviews } from '../use-cases/decision/compare-reviews.ts';
import { decideDispute } from '../use-cases/decision/decide-dispute.ts';
import { listDisputes } from '../use-cases/decision/list-disputes.ts';
import { listWaiting } from '../use-cases/decision/list-waiting.ts';
import { returnDecision } from '../use-cases/decision/return-decision.ts';
import { takeDispute } from '../use-cases/decision/take-dispute.ts';
import { claimChange, flagsSchema, ratingKeySchema, requiredText } from './inputs.ts';

export const decisionRouter = router({
  disputes: procedure('decision:adjudicate').query(({ ctx }) => listDisputes(ctx.deps, ctx.actor)),
  take: procedure('decision:adjudicate')
    .input(z.object({ claimId: idSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => takeDispute(ctx.deps, ctx.actor, input)),
  compare: procedure('decision:adjudicate')
    .input(z.object({ claimId: idSchema }))
    .query(({ ctx, input }) => compareReviews(ctx.deps, ctx.actor, input)),
  decide: procedure('decision:adjudicate')
    .input(
      z.object({
        ...claimChange,
        ratingKey: ratingKeySchema,
        flags: flagsSchema,
        confidence: confidenceSchema,
        rationale: requiredText(20_000, 'the rationale'),
        cause: requiredText(2000, 'why the reviews differ'),
      }),
    )
    .mutation(({ ctx, input }) => decideDispute(ctx.deps, ctx.actor, input)),
  askOneMore: procedure('decision:adjudicate')
    .input(z.object({ ...claimChange, question: requiredText(2000, 'the question') }))
    .mutation(({ ctx, input }) => askOneMore(ctx.deps, ctx.actor, input)),
  waiting: procedure('decision:approve').query(({ ctx }) => listWaiting(ctx.deps, ctx.actor)),
  approve: procedure('decision:approve')
    .input(z.object({ ...claimChange, explanation: requiredText(50_000, 'the explanation') }))
    .mutation(({ ctx, input }) => approveDecision(ctx.deps, ctx.actor, input)),
  return: procedure('decision:approve')
    .input(z.object({ ...claimChange, comment: requiredText(2000, 'the comment') }))
    .mutation(({ ctx, input }) => returnDecision(ctx.deps, ctx.actor, input)),
});
