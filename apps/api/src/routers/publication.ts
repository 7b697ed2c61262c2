import { z } from 'zod';
import { idSchema, procedure, router } from '../trpc.ts';
import { listPublications } from '../use-cases/publication/list-publications.ts';
import { previewPublication } from '../use-cases/publication/preview-publication.ts';
import { publishClaim } from '../use-cases/publication/publish-claim.ts';
import { readPublications } from '../use-cases/publication/read-publications.ts';
import { claimChange, cursorSchema, limitSchema } from './inputs.ts';

export const publicationRouter = router({
  preview: procedure('publication:publish')
    .input(z.object({ claimId: idSchema, explanation: z.string().max(50_000).optional() }))
    .query(({ ctx, input }) => previewPublication(ctx.deps, ctx.actor, input)),
  publish: procedure('publication:publish')
    .input(z.object(claimChange))
    .mutation(({ ctx, input }) => publishClaim(ctx.deps, ctx.actor, input)),
  list: procedure('claim:read')
    .input(z.object({ cursor: cursorSchema, limit: limitSchema(100, 30) }))
    .query(({ ctx, input }) => listPublications(ctx.deps, ctx.actor, input)),
  /** All versions, newest first. */
  byClaim: procedure('claim:read')
    .input(z.object({ claimId: idSchema }))
    .query(({ ctx, input }) => readPublications(ctx.deps, ctx.actor, input)),
});
