import { replies } from '@claimdesk/core';
import { z } from 'zod';
import { idSchema, procedure, router } from '../trpc.ts';
import { annotatePublication } from '../use-cases/publication/annotate-publication.ts';
import { correctPublication } from '../use-cases/publication/correct-publication.ts';
import { listPublications } from '../use-cases/publication/list-publications.ts';
import { planRecheck } from '../use-cases/publication/plan-recheck.ts';
import { previewPublication } from '../use-cases/publication/preview-publication.ts';
import { publishClaim } from '../use-cases/publication/publish-claim.ts';
import { readPublications } from '../use-cases/publication/read-publications.ts';
import { recheckClaim } from '../use-cases/publication/recheck-claim.ts';
import { retractPublication } from '../use-cases/publication/retract-publication.ts';
import {
  claimChange,
  cursorSchema,
  limitSchema,
  looseDate,
  momentSchema,
  requiredText,
  textSchema,
  webAddress,
} from './inputs.ts';

/** Whether the verdict changed is seen, not said. */
const correctionKind = z.enum(['minor', 'major'], { error: 'Say whether the correction is minor or major.' });

export const publicationRouter = router({
  preview: procedure('publication:publish')
    .input(z.object({ claimId: idSchema, explanation: z.string().max(50_000).optional() }))
    .query(({ ctx, input }) => previewPublication(ctx.deps, ctx.actor, input)),
  annotate: procedure('publication:publish')
    .input(
      z.object({
        ...claimChange,
        claimantRole: textSchema(200, 'the role').nullish(),
        claimantSameAs: webAddress.nullish(),
        claimDate: looseDate,
        firstAppearanceUrl: webAddress.nullish(),
        reply: z.enum(replies, { error: 'Say whether the claimant answered, did not, or was not asked.' }).nullish(),
      }),
    )
    .mutation(({ ctx, input }) => {
      const { claimId, expectedVersion } = input;
      const notes = {
        claimantRole: input.claimantRole || null,
        claimantSameAs: input.claimantSameAs ?? null,
        claimDate: input.claimDate ?? null,
        firstAppearanceUrl: input.firstAppearanceUrl ?? null,
        reply: input.reply ?? null,
      };
      return annotatePublication(ctx.deps, ctx.actor, { claimId, expectedVersion, notes });
    }),
  publish: procedure('publication:publish')
    .input(z.object({ ...claimChange, note: textSchema(2000, 'the note').optional(), kind: correctionKind.optional() }))
    .mutation(({ ctx, input }) => publishClaim(ctx.deps, ctx.actor, input)),
  correct: procedure('publication:publish')
    .input(
      z.object({
        ...claimChange,
        explanation: requiredText(50_000, 'the explanation'),
        kind: correctionKind,
        note: requiredText(2000, 'the note'),
      }),
    )
    .mutation(({ ctx, input }) => correctPublication(ctx.deps, ctx.actor, input)),
  retract: procedure('publication:publish')
    .input(z.object({ ...claimChange, reason: requiredText(2000, 'the reason') }))
    .mutation(({ ctx, input }) => retractPublication(ctx.deps, ctx.actor, input)),
  planRecheck: procedure('publication:publish')
    .input(z.object({ ...claimChange, recheckAt: momentSchema.nullable() }))
    .mutation(({ ctx, input }) => planRecheck(ctx.deps, ctx.actor, input)),
  recheck: procedure('claim:edit')
    .input(z.object({ ...claimChange, comment: requiredText(2000, 'the comment') }))
    .mutation(({ ctx, input }) => recheckClaim(ctx.deps, ctx.actor, input)),
  list: procedure('claim:read')
    .input(z.object({ cursor: cursorSchema, limit: limitSchema(100, 30) }))
    .query(({ ctx, input }) => listPublications(ctx.deps, ctx.actor, input)),
  /** All versions, newest first. */
  byClaim: procedure('claim:read')
    .input(z.object({ claimId: idSchema }))
    .query(({ ctx, input }) => readPublications(ctx.deps, ctx.actor, input)),
});
