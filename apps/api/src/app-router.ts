import { apiKeyRouter } from './routers/api-key.ts';
import { articleRouter } from './routers/article.ts';
import { assignmentRouter } from './routers/assignment.ts';
import { authRouter } from './routers/auth.ts';
import { backupRouter } from './routers/backup.ts';
import { calibrationRouter } from './routers/calibration.ts';
import { claimRouter } from './routers/claim.ts';
import { commentRouter } from './routers/comment.ts';
import { dashboardRouter } from './routers/dashboard.ts';
import { decisionRouter } from './routers/decision.ts';
import { deskRouter } from './routers/desk.ts';
import { eventsRouter } from './routers/events.ts';
import { evidenceRouter } from './routers/evidence.ts';
import { factCheckRouter } from './routers/fact-check.ts';
import { inviteRouter } from './routers/invite.ts';
import { journalRouter } from './routers/journal.ts';
import { memberRouter } from './routers/member.ts';
import { newsroomRouter } from './routers/newsroom.ts';
import { notificationRouter } from './routers/notification.ts';
import { precedentRouter } from './routers/precedent.ts';
import { presenceRouter } from './routers/presence.ts';
import { publicationRouter } from './routers/publication.ts';
import { reportRouter } from './routers/report.ts';
import { reviewRouter } from './routers/review.ts';
import { scaleRouter } from './routers/scale.ts';
import { sourceRouter } from './routers/source.ts';
import { workspaceRouter } from './routers/workspace.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  apiKey: apiKeyRouter,
  article: articleRouter,
  assignment: assignmentRouter,
  auth: authRouter,
  backup: backupRouter,
  calibration: calibrationRouter,
  claim: claimRouter,
  comment: commentRouter,
  dashboard: dashboardRouter,
  decision: decisionRouter,
  desk: deskRouter,
  events: eventsRouter,
  evidence: evidenceRouter,
  factCheck: factCheckRouter,
  invite: inviteRouter,
  journal: journalRouter,
  member: memberRouter,
  newsroom: newsroomRouter,
  notification: notificationRouter,
  precedent: precedentRouter,
  presence: presenceRouter,
  publication: publicationRouter,
  report: reportRouter,
  review: reviewRouter,
  scale: scaleRouter,
  source: sourceRouter,
  workspace: workspaceRouter,
});

export type AppRouter = typeof appRouter;
