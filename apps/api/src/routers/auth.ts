import { z } from 'zod';
import { readState } from '../use-cases/auth/read-state.ts';
import { readMe } from '../use-cases/auth/read-me.ts';
import { listSessions } from '../use-cases/auth/list-sessions.ts';
import { revokeSession } from '../use-cases/auth/revoke-session.ts';
import { setUp } from '../use-cases/auth/set-up.ts';
import { signIn } from '../use-cases/auth/sign-in.ts';
import { signOut } from '../use-cases/auth/sign-out.ts';
import { emailSchema, linkTokenSchema, newPasswordSchema, personNameSchema, titleSchema } from '../auth/inputs.ts';
import { idSchema, procedure, router } from '../trpc.ts';

export const authRouter = router({
  state: procedure('public').query(({ ctx }) => readState(ctx)),
  setup: procedure('public')
    .input(
      z.object({
        token: linkTokenSchema,
        workspaceName: titleSchema,
        name: personNameSchema,
        email: emailSchema,
        password: newPasswordSchema,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { sessionToken, ...answer } = await setUp(ctx.deps, { ...input, userAgent: ctx.userAgent });
      ctx.setSession(sessionToken);
      return answer;
    }),
  signIn: procedure('public')
    .input(z.object({ email: emailSchema, password: z.string().min(1).max(1000) }))
    .mutation(async ({ ctx, input }) => {
      const { sessionToken, ...answer } = await signIn(ctx.deps, {
        ...input,
        address: ctx.address,
        userAgent: ctx.userAgent,
      });
      ctx.setSession(sessionToken);
      return answer;
    }),
  signOut: procedure('session').mutation(async ({ ctx }) => {
    await signOut(ctx.deps, ctx.session);
    ctx.setSession(null);
    return { signedIn: false };
  }),
  me: procedure('session').query(async ({ ctx }) => readMe(ctx.deps, ctx.session, await ctx.actor())),
  sessions: procedure('session').query(({ ctx }) => listSessions(ctx.deps, ctx.session)),
  revokeSession: procedure('session')
    .input(z.object({ id: idSchema }))
    .mutation(({ ctx, input }) => revokeSession(ctx.deps, ctx.session, input)),
});
