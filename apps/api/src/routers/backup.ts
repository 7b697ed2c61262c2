import { procedure, router } from '../trpc.ts';
import { readBackups } from '../use-cases/backup/read-backups.ts';

/** The file itself is at `/exports/workspace.zip`. */
export const backupRouter = router({
  overview: procedure('workspace:admin').query(({ ctx }) => readBackups(ctx.deps, ctx.actor)),
});
