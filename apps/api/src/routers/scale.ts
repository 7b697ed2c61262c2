import { scaleValueSchema } from '@claimdesk/core';
import { z } from 'zod';
import { idempotencyInput, idSchema, procedure, router } from '../trpc.ts';
import { applyScale } from '../use-cases/scale/apply-scale.ts';
import { archiveScale } from '../use-cases/scale/archive-scale.ts';
import { createScale } from '../use-cases/scale/create-scale.ts';
import { listScales } from '../use-cases/scale/list-scales.ts';
import { readScale } from '../use-cases/scale/read-scale.ts';
import { updateScale } from '../use-cases/scale/update-scale.ts';

const expectedVersion = z.int().min(1);
/** The id of an own scale or the key of a preset. */
const scaleId = z.union([idSchema, z.string().regex(/^[a-z-]{1,40}$/u)], { error: 'That is no scale of ours.' });
/** Bounds that keep out what nobody writes; `scaleProblems` says what is wrong with the rest. */
const content = {
  name: z.string().max(200),
  values: z
    .array(
      scaleValueSchema
        .omit({ order: true })
        .extend({ label: z.string().max(200), key: z.string().max(64), definition: z.string().max(2000) }),
    )
    .max(100),
};

export const scaleRouter = router({
  list: procedure('workspace:read').query(({ ctx }) => listScales(ctx.deps, ctx.actor)),
  byId: procedure('workspace:read')
    .input(z.object({ id: scaleId }))
    .query(({ ctx, input }) => readScale(ctx.deps, ctx.actor, input)),
  create: procedure('workspace:admin')
    .input(z.object({ ...content, ...idempotencyInput }))
    .mutation(({ ctx, input }) => createScale(ctx.deps, ctx.actor, input)),
  update: procedure('workspace:admin')
    .input(z.object({ id: idSchema, ...content, expectedVersion, ...idempotencyInput }))
    .mutation(({ ctx, input }) => updateScale(ctx.deps, ctx.actor, input)),
  archive: procedure('workspace:admin')
    .input(z.object({ id: idSchema, archived: z.boolean(), expectedVersion, ...idempotencyInput }))
    .mutation(({ ctx, input }) => archiveScale(ctx.deps, ctx.actor, input)),
  use: procedure('workspace:admin')
    .input(z.object({ id: scaleId, expectedVersion, ...idempotencyInput }))
    .mutation(({ ctx, input }) => applyScale(ctx.deps, ctx.actor, input)),
});
