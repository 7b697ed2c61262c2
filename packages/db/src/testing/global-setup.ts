import type { TestProject } from 'vitest/node';
import { warmEmbedded } from './embedded-databases.ts';
import { createTemplate } from './server-databases.ts';
import { startPostgresServer } from './start-postgres-server.ts';

/** For `globalSetup` of a vitest config: one PostgreSQL server with a migrated template for the whole run. */
export default async function startDatabases(project: TestProject): Promise<() => Promise<void>> {
  await warmEmbedded();
  const server = await startPostgresServer();
  if (server !== null) await createTemplate(server.url);
  project.provide('claimdeskServerUrl', server?.url ?? null);
  return async () => server?.stop();
}
