import { z } from 'zod';
import { idempotencyInput, idSchema, procedure, router } from '../trpc.ts';
import { addEvidence } from '../use-cases/evidence/add-evidence.ts';
import { archiveEvidence } from '../use-cases/evidence/archive-evidence.ts';
import { listArchives } from '../use-cases/evidence/list-archives.ts';
import { removeEvidence } from '../use-cases/evidence/remove-evidence.ts';
import { updateEvidence } from '../use-cases/evidence/update-evidence.ts';
import { changeInput, evidenceFields, newEvidenceFields } from './inputs.ts';

export const evidenceRouter = router({
  add: procedure('review:submit')
    .input(z.object({ reviewId: idSchema, ...newEvidenceFields, ...idempotencyInput }))
    .mutation(({ ctx, input }) => addEvidence(ctx.deps, ctx.actor, input)),
  update: procedure('review:submit')
    .input(z.object({ id: idSchema, ...evidenceFields, ...changeInput }))
    .mutation(({ ctx, input }) => updateEvidence(ctx.deps, ctx.actor, input)),
  remove: procedure('review:submit')
    .input(z.object({ id: idSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => removeEvidence(ctx.deps, ctx.actor, input)),
  /** Answers when the site has, after half a minute at most. */
  archive: procedure('evidence:archive')
    .input(z.object({ id: idSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => archiveEvidence(ctx.deps, ctx.actor, input)),
  /** Reading those of another's evidence counts as having seen the reviews of the claim. */
  archives: procedure('review:read')
    .input(z.object({ claimId: idSchema }))
    .query(({ ctx, input }) => listArchives(ctx.deps, ctx.actor, input)),
});
