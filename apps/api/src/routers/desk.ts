import { procedure, router } from '../trpc.ts';
import { readDesk } from '../use-cases/desk/read-desk.ts';

export const deskRouter = router({
  waiting: procedure('workspace:read').query(({ ctx }) => readDesk(ctx.deps, ctx.actor)),
});
