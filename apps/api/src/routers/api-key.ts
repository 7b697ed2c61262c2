import { apiKeyScopes } from '@claimdesk/core';
import { z } from 'zod';
import { titleSchema } from '../auth/inputs.ts';
import { idSchema, idempotencyInput, procedure, router } from '../trpc.ts';
import { createApiKey } from '../use-cases/api-key/create-api-key.ts';
import { listApiKeys } from '../use-cases/api-key/list-api-keys.ts';
import { revokeApiKey } from '../use-cases/api-key/revoke-api-key.ts';

export const apiKeyRouter = router({
  list: procedure('api-key:manage').query(({ ctx }) => listApiKeys(ctx.deps, ctx.actor)),
  create: procedure('api-key:manage')
    .input(
      z.object({
        name: titleSchema,
        scopes: z.array(z.enum(apiKeyScopes)).min(1, { error: 'Choose at least one thing that the key may do.' }),
        /** Days until it expires. */
        days: z.int().min(1).max(730),
        ...idempotencyInput,
      }),
    )
    .mutation(({ ctx, input }) => createApiKey(ctx.deps, ctx.actor, input)),
  revoke: procedure('api-key:manage')
    .input(z.object({ id: idSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => revokeApiKey(ctx.deps, ctx.actor, input)),
});
