import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Database } from '@claimdesk/db';
import { migrateToLatest, newId, openDatabase, startSealer } from '@claimdesk/db';
import { getRequestListener } from '@hono/node-server';
import { createPageFetcher } from './archive/page-fetcher.ts';
import { renewSetupLink } from './auth/setup-link.ts';
import { createRunningBackups } from './backup/running-backups.ts';
import { originOf } from './config.ts';
import type { Config } from './config.ts';
import type { Deps } from './context.ts';
import { startHub } from './events/hub.ts';
import { openFileStore } from './files/open-file-store.ts';
import { createApp } from './http/app.ts';
import { createMetrics } from './http/metrics.ts';
import { commonHeaders, inertPolicy, transportHeaders } from './http/security-headers.ts';
import { createWebApp } from './http/web-app.ts';
import { startExports } from './jobs/exports.ts';
import { startExtractions } from './jobs/extractions.ts';
import { startFactCheckImports } from './jobs/fact-check-imports.ts';
import { createReaderThread } from './jobs/read-in-thread.ts';
import { startHousekeeping } from './jobs/housekeeping.ts';
import type { Logger } from './logger.ts';
import { openOptions } from './open-options.ts';

export type RunningServer = {
  /** Where people reach it. */
  origin: string;
  /** The one-time link that makes the first account; null when there is an account. */
  setupLink: string | null;
  deps: Deps;
  /** Not ready, stop accepting, end streams, finish jobs, close the database: in this order. */
  stop(): Promise<void>;
};

const builtWebApp = fileURLToPath(new URL('../../web/dist', import.meta.url));
/**
 * How long an idle connection is kept. Longer than browsers and proxies keep theirs: when the server closes first, a
 * call that is just on its way is lost.
 */
const KEEP_ALIVE_MS = 75_000;
/** How often connections that fell idle after the stop are looked for. */
const IDLE_CHECK_MS = 50;

export async function startServer(settings: Config, logger: Logger): Promise<RunningServer> {
  const database = await openDatabase(openOptions(settings));
  try {
    await migrateToLatest(database);
    return await serveDatabase(database, settings, logger);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Serves a migrated database, and closes it at the end. */
export async function serveDatabase(
  database: Database,
  settings: Config,
  logger: Logger,
  now: () => Date = () => new Date(),
): Promise<RunningServer> {
  let accepting = true;
  // The port is known only after listening, and links need it; until the app is there nobody knows the address.
  let listener: ReturnType<typeof getRequestListener> | null = null;
  const usualHeaders = Object.entries({
    ...commonHeaders,
    ...(settings.publicOrigin.startsWith('https:') && transportHeaders),
    'content-security-policy': inertPolicy,
    'cache-control': 'no-store',
  });
  const http = createServer((request, response) => {
    for (const [name, value] of usualHeaders) response.setHeader(name, value);
    if (listener === null) response.writeHead(503).end();
    else void listener(request, response);
  });
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  await listen(http, settings);
  const { port } = http.address() as AddressInfo;
  const config: Config = {
    ...settings,
    port,
    publicOrigin: settings.publicOriginConfigured ? settings.publicOrigin : originOf(settings.host, port),
  };

  const hub = await startHub(database, logger);
  const sealer = startSealer(database, {
    onError: (error) => logger.error({ err: error }, 'sealing the journal failed; it will be tried again'),
  });
  const reader = createReaderThread();
  const deps: Deps = {
    database,
    db: database.db,
    transaction: (work) => database.transaction(work),
    config,
    now,
    newId,
    reader,
    hub,
    files: openFileStore(config, database.db),
    backups: createRunningBackups(),
    pages: createPageFetcher(config, now),
    extractions: { wake: () => extractions.wake() },
    imports: { wake: () => imports.wake() },
    exports: { wake: () => exports.wake() },
    logger,
  };
  const extractions = startExtractions(deps);
  const imports = startFactCheckImports(deps);
  const exports = startExports(deps);
  const housekeeping = startHousekeeping(deps);
  const webApp = createWebApp(config.webFolder ?? builtWebApp);
  const app = createApp({ deps, metrics: createMetrics(), webApp, isAccepting: () => accepting });
  const setupLink = await renewSetupLink(deps);
  listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });

  let stopping: Promise<void> | null = null;
  async function stop(): Promise<void> {
    accepting = false;
    const closed = closeHttp(http);
    housekeeping.stop();
    deps.pages.stop();
    await hub.close();
    await Promise.all([exports.stop(), extractions.stop(), imports.stop()]);
    await reader.stop();
    await closed;
    await sealer.stop();
    await database.close();
  }
  return {
    origin: config.publicOrigin,
    setupLink,
    deps,
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

function listen(http: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

function closeHttp(http: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => http.closeIdleConnections(), IDLE_CHECK_MS);
    http.close(() => {
      clearInterval(idle);
      resolve();
    });
  });
}
