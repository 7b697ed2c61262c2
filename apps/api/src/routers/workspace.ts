import { policySchema } from '@claimdesk/core';
import { z } from 'zod';
import { titleSchema } from '../auth/inputs.ts';
import { idempotencyInput, procedure, router } from '../trpc.ts';
import { renameWorkspace } from '../use-cases/workspace/rename-workspace.ts';
import { updatePolicy } from '../use-cases/workspace/update-policy.ts';

const expectedVersion = z.int().min(1);

export const workspaceRouter = router({
  rename: procedure('workspace:admin')
    .input(z.object({ name: titleSchema, expectedVersion, ...idempotencyInput }))
    .mutation(({ ctx, input }) => renameWorkspace(ctx.deps, ctx.actor, input)),
  updatePolicy: procedure('workspace:admin')
    .input(z.object({ policy: policySchema, expectedVersion, ...idempotencyInput }))
    .mutation(({ ctx, input }) => updatePolicy(ctx.deps, ctx.actor, input)),
});
