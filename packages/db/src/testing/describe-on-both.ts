import { afterAll, describe, inject, vi } from 'vitest';
import type { Database } from '../database.ts';
import { closeIdle, openEmbedded } from './embedded-databases.ts';
import { openClone } from './server-databases.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where npm has no PostgreSQL server for this system. */
    claimdeskServerUrl: string | null;
  }
}

export type DatabaseContext = {
  kind: Database['kind'];
  /** A fresh migrated database; closed after the suite if the suite does not. `poolSize` is for the server. */
  open(options?: { poolSize?: number }): Promise<Database>;
};

/** A transaction that waits for itself would hang for ever: on either database a test ends by then. */
const timeout = 20_000;

/** Runs one suite on the embedded database and on a PostgreSQL server. Needs `testing/global-setup.ts`. */
export function describeOnBoth(name: string, body: (context: DatabaseContext) => void): void {
  describeOnEmbedded(name, body);
  describeOnServer(name, body);
}

export function describeOnEmbedded(name: string, body: (context: DatabaseContext) => void): void {
  describe(`${name} (embedded)`, { timeout }, () => {
    suite('embedded', () => openEmbedded(), body);
  });
}

/** Skipped, and counted so, where npm has no PostgreSQL server for this system. */
export function describeOnServer(name: string, body: (context: DatabaseContext) => void): void {
  const url = serverUrl();
  describe.runIf(url !== null)(`${name} (server)`, { timeout }, () => {
    suite('server', (options) => openClone(url ?? '', options), body);
  });
}

function serverUrl(): string | null {
  const url = inject('claimdeskServerUrl');
  if (url === undefined) throw new Error('Add @claimdesk/db/testing/global-setup to globalSetup of the vitest config.');
  return url;
}

function suite(
  kind: Database['kind'],
  openOne: (options?: { poolSize?: number }) => Promise<Database>,
  body: (context: DatabaseContext) => void,
): void {
  vi.setConfig({ hookTimeout: timeout });
  const opened: Array<() => Promise<void>> = [];
  // Registered first, and so run last: the suite's own hooks may still need them.
  afterAll(async () => {
    for (const close of opened) await close();
    await closeIdle();
  });
  body({
    kind,
    async open(options) {
      const database = await openOne(options);
      let closing: Promise<void> | undefined;
      const close = () => (closing ??= database.close());
      opened.push(close);
      return { ...database, close };
    },
  });
}
