import { z } from 'zod';
import { rolesSchema } from '../auth/inputs.ts';
import { idSchema, idempotencyInput, procedure, router } from '../trpc.ts';
import { listMembers } from '../use-cases/member/list-members.ts';
import { updateMember } from '../use-cases/member/update-member.ts';

export const memberRouter = router({
  list: procedure('member:read').query(({ ctx }) => listMembers(ctx.deps, ctx.actor)),
  update: procedure('workspace:admin')
    .input(
      z.object({
        id: idSchema,
        roles: rolesSchema,
        active: z.boolean(),
        expectedVersion: z.int().min(1),
        ...idempotencyInput,
      }),
    )
    .mutation(({ ctx, input }) => updateMember(ctx.deps, ctx.actor, input)),
});
