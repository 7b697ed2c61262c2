import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { trpcServer } from '@hono/trpc-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { appRouter } from '../app-router.ts';
import type { Deps } from '../context.ts';
import { describeError } from '../error-map.ts';
import { mountEvidenceFiles } from './evidence-files.ts';
import { mayReadMetrics } from './metrics-door.ts';
import type { Metrics } from './metrics.ts';
import { mountNewsroomPages } from './newsroom-pages.ts';
import { createOriginGuard } from './origin-guard.ts';
import { createWriteLimit } from './rate-limit.ts';
import { mountJournalFile } from './journal-file.ts';
import { createPageCache } from './page-cache.ts';
import { mountPublicPages } from './public-pages.ts';
import { errorRefusal, refusal } from './refusal.ts';
import { mountReportFiles } from './report-files.ts';
import { createRequestContext } from './request-context.ts';
import { createSessionCookie } from './session-cookie.ts';
import type { WebApp } from './web-app.ts';
import { mountWorkspaceFile } from './workspace-file.ts';

export type AppParts = {
  deps: Deps;
  metrics: Metrics;
  webApp: WebApp;
  /** False from the moment the server is asked to stop. */
  isAccepting(): boolean;
};

/** Calls in one request. The clients of this project send no more. */
const MAX_BATCH = 20;

export type Env = { Bindings: HttpBindings };

export function createApp({ deps, metrics, webApp, isAccepting }: AppParts): Hono<Env> {
  const { config, logger, database } = deps;
  const app = new Hono<Env>();
  const cookie = createSessionCookie(config);
  const guard = createOriginGuard(config);
  const takeWrite = createWriteLimit(config.writesPerMinute, deps.now);

  app.use(async (c, next) => {
    const { headers } = c.env.incoming;
    const refused = guard({
      method: c.req.method,
      path: c.req.path,
      header: (name) => headers[name] as string | undefined,
      hasSessionCookie: cookie.read(headers.cookie) !== null,
    });
    if (refused !== null) c.res = refusal(refused.status, refused.message);
    else await next();
    metrics.countRequest(c.res.status);
  });

  app.get('/health', (c) => c.json({ status: 'up' }));
  app.get('/health/ready', async (c) => {
    const ready = isAccepting() && (await database.ready());
    return c.json({ status: ready ? 'ready' : 'not ready' }, ready ? 200 : 503);
  });
  app.get('/metrics', (c) => {
    if (!mayReadMetrics(c.env.incoming as IncomingMessage, config.metricsToken)) {
      return refusal(403, 'The counters are for whoever runs this server: set CLAIMDESK_METRICS_TOKEN and send it.');
    }
    return c.text(metrics.render(), 200, { 'content-type': 'text/plain; version=0.0.4' });
  });

  app.post(
    '/api/*',
    bodyLimit({
      maxSize: config.bodyLimit,
      onError: () => refusal(413, `The request is larger than ${config.bodyLimit / 1_000_000} MB; send less at once.`),
    }),
  );
  app.use(
    '/api/trpc/*',
    trpcServer({
      endpoint: '/api/trpc',
      router: appRouter,
      maxBatchSize: MAX_BATCH,
      createContext: ({ resHeaders }, c) => {
        const env = c.env as HttpBindings;
        return createRequestContext({ deps, cookie, takeWrite }, env.incoming, resHeaders);
      },
      onError({ error, path, ctx }) {
        const requestId = ctx?.requestId ?? '';
        const { code } = describeError(error, requestId);
        const log = logger.child({ requestId, path, actor: ctx?.knownId() ?? null });
        if (code === 'unexpected') log.error({ err: error.cause ?? error }, 'a call failed');
        else log.info({ code }, 'a call was refused');
      },
    }),
  );
  app.all('/api/*', () => refusal(404, 'There is nothing at this address of the API.'));

  const pages = createPageCache();
  mountPublicPages(app, deps, pages);
  mountNewsroomPages(app, deps, pages);
  const callerOf = (incoming: IncomingMessage, workspaceId: string | undefined) => {
    const chosen = workspaceId === undefined ? {} : { 'x-claimdesk-workspace': workspaceId };
    return createRequestContext({ deps, cookie, takeWrite }, incoming, new Headers(), chosen);
  };
  const actorOf = (incoming: IncomingMessage, workspaceId: string | undefined) =>
    callerOf(incoming, workspaceId).actor();
  // A question about headers (HEAD) would make what nobody reads, and note that somebody has seen it.
  app.use('/exports/*', (c, next) =>
    c.req.method === 'GET' ? next() : Promise.resolve(refusal(405, 'This address can only be downloaded from.')),
  );
  mountWorkspaceFile(app, deps, callerOf);
  mountJournalFile(app, deps, actorOf);
  mountReportFiles(app, deps, actorOf);
  mountEvidenceFiles(app, deps, callerOf);

  app.get('*', async (c) => {
    const { headers } = c.env.incoming;
    const asset = await webApp.asset(c.req.path, headers['accept-encoding']?.toString(), headers['if-none-match']);
    if (asset !== null) return asset;
    // A missing file must not be answered with a page: a browser would try to run it.
    if (/\.[a-z0-9]{2,5}$/i.test(c.req.path)) return refusal(404, 'There is no such file.');
    return webApp.page();
  });
  app.all('*', () => refusal(405, 'This address can only be read.'));

  app.onError((error, c) => {
    const requestId = crypto.randomUUID();
    if (describeError(error, requestId).code === 'unexpected') {
      logger.error({ err: error, requestId, path: c.req.path }, 'a request failed');
    }
    return errorRefusal(error, requestId);
  });
  return app;
}
