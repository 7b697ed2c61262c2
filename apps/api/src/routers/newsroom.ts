import { logoLimits, newsroomSchema } from '@claimdesk/core';
import { z } from 'zod';
import { titleSchema } from '../auth/inputs.ts';
import { procedure, router } from '../trpc.ts';
import { changeNewsroom } from '../use-cases/newsroom/change-newsroom.ts';
import { readNewsroom } from '../use-cases/newsroom/read-newsroom.ts';
import { setLogo } from '../use-cases/newsroom/set-logo.ts';
import { changeInput } from './inputs.ts';

/** Base64 is four signs for three bytes; what is too long is told by the picture's own limit. */
const logoSchema = z
  .base64({ error: 'Send the picture’s bytes in base64.' })
  .max(Math.ceil((logoLimits.bytes * 4) / 3) + 4, {
    error: 'This logo is larger than 512 kB. Save it smaller, then choose it again.',
  })
  .nullable();

export const newsroomRouter = router({
  read: procedure('workspace:read').query(({ ctx }) => readNewsroom(ctx.deps, ctx.actor.workspaceId)),
  update: procedure('workspace:admin')
    .input(z.object({ name: titleSchema, newsroom: newsroomSchema, ...changeInput }))
    .mutation(({ ctx, input }) => changeNewsroom(ctx.deps, ctx.actor, input)),
  setLogo: procedure('workspace:admin')
    .input(z.object({ logo: logoSchema, ...changeInput }))
    .mutation(({ ctx, input }) => setLogo(ctx.deps, ctx.actor, input)),
});
