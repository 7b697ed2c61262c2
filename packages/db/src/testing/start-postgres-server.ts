import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPostgres, runnablePostgres } from './postgres-binaries.ts';
import type { Supervised } from './supervise-postgres.ts';

export type PostgresServer = {
  /** postgres:// URL of the database `postgres`, as a superuser. */
  url: string;
  stop(): Promise<void>;
};

export type PostgresServerOptions = {
  /** Durable writes, for tests that kill; off makes everything else faster. */
  fsync?: boolean;
  maxConnections?: number;
};

/** Nobody, where this process is root. */
const nobody = 65_534;
const supervisor = fileURLToPath(new URL('supervise-postgres.ts', import.meta.url));

/**
 * A real PostgreSQL server on a random port of 127.0.0.1, in a temporary folder, stopped and removed when `stop` is called
 * or this process ends in whatever way. Null where npm has no server for this system.
 */
export async function startPostgresServer(options: PostgresServerOptions = {}): Promise<PostgresServer | null> {
  const native = await findPostgres();
  if (native === null) return null;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(native, options);
    } catch (error) {
      // The port was free a moment ago; somebody may have taken it since.
      if (attempt === 3) throw error;
    }
  }
}

async function startOnce(native: string, options: PostgresServerOptions): Promise<PostgresServer> {
  const asRoot = process.getuid?.() === 0;
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-postgres-'));
  const data = join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  if (asRoot) {
    await chmod(folder, 0o755);
    await chown(data, nobody, nobody);
  }
  const port = await freePort();
  const supervised: Supervised = {
    bin: join(await runnablePostgres(native, folder, asRoot), 'bin'),
    folder,
    data,
    port,
    fsync: options.fsync ?? false,
    maxConnections: options.maxConnections ?? 100,
    ...(asRoot && { uid: nobody, gid: nobody }),
  };
  // Detached, so that a Ctrl-C in the terminal reaches it as a closed pipe only, when the tests have ended.
  const child = spawn(process.execPath, [supervisor, JSON.stringify(supervised)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
    env: { PATH: process.env['PATH'] },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const patience = setTimeout(() => {
      child.stdin.end();
      reject(new Error('The PostgreSQL server for the tests did not start within 30 s.'));
    }, 30_000);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (!said.includes('ready\n')) return;
      clearTimeout(patience);
      resolve();
    });
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(patience);
      reject(new Error(`The PostgreSQL server for the tests did not start: ${said.trim()}`));
    });
  });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
