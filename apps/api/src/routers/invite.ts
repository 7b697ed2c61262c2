import { z } from 'zod';
import {
  emailSchema,
  linkTokenSchema,
  newPasswordSchema,
  noteSchema,
  personNameSchema,
  rolesSchema,
} from '../auth/inputs.ts';
import { idSchema, idempotencyInput, procedure, router } from '../trpc.ts';
import { acceptInvite } from '../use-cases/invite/accept-invite.ts';
import { createInvite } from '../use-cases/invite/create-invite.ts';
import { inviteMember } from '../use-cases/invite/invite-member.ts';
import { inspectInvite } from '../use-cases/invite/inspect-invite.ts';
import { listInvites } from '../use-cases/invite/list-invites.ts';
import { revokeInvite } from '../use-cases/invite/revoke-invite.ts';

export const inviteRouter = router({
  inspect: procedure('public')
    .input(z.object({ token: linkTokenSchema }))
    .query(({ ctx, input }) => inspectInvite(ctx.deps, input)),
  /** Whoever is signed in joins with that account and gives no name, email or password. */
  accept: procedure('public')
    .input(
      z.object({
        token: linkTokenSchema,
        name: personNameSchema.optional(),
        email: emailSchema.optional(),
        password: newPasswordSchema.optional(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const signedIn = await ctx.maybeSignedIn();
      const { sessionToken, ...answer } = await acceptInvite(ctx.deps, signedIn, {
        ...input,
        userAgent: ctx.userAgent,
      });
      if (sessionToken !== null) ctx.setSession(sessionToken);
      return answer;
    }),
  create: procedure('member:invite')
    .input(z.object({ roles: rolesSchema, note: noteSchema.optional(), ...idempotencyInput }))
    .mutation(({ ctx, input }) => createInvite(ctx.deps, ctx.actor, input)),
  /** For a member who has no password, as after a workspace was restored. */
  forMember: procedure('workspace:admin')
    .input(z.object({ memberId: idSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => inviteMember(ctx.deps, ctx.actor, input)),
  list: procedure('member:invite').query(({ ctx }) => listInvites(ctx.deps, ctx.actor)),
  revoke: procedure('member:invite')
    .input(z.object({ id: idSchema, ...idempotencyInput }))
    .mutation(({ ctx, input }) => revokeInvite(ctx.deps, ctx.actor, input)),
});
