import { apiKeyRouter } from './routers/api-key.ts';
import { authRouter } from './routers/auth.ts';
import { eventsRouter } from './routers/events.ts';
import { inviteRouter } from './routers/invite.ts';
import { journalRouter } from './routers/journal.ts';
import { memberRouter } from './routers/member.ts';
import { workspaceRouter } from './routers/workspace.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  apiKey: apiKeyRouter,
  auth: authRouter,
  events: eventsRouter,
  invite: inviteRouter,
  journal: journalRouter,
  member: memberRouter,
  workspace: workspaceRouter,
});

export type AppRouter = typeof appRouter;
