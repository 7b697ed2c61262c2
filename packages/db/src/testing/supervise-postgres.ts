import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/**
 * A process of its own between the tests and PostgreSQL. It lives as long as its standard input is open: however the
 * process at the other end dies, the server is stopped and its folder removed. Prints `ready`, or why it did not start.
 */
export type Supervised = {
  bin: string;
  /** Removed at the end; the data is in a folder inside. */
  folder: string;
  data: string;
  port: number;
  fsync: boolean;
  maxConnections: number;
  /** PostgreSQL refuses to run as root. */
  uid?: number;
  gid?: number;
};

const given = JSON.parse(process.argv[2] ?? '{}') as Supervised;
const user = given.uid === undefined ? {} : { uid: given.uid, gid: given.gid ?? given.uid };
const environment = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };

function finish(message: string, code: number): never {
  process.stdout.write(`${message}\n`);
  rmSync(given.folder, { recursive: true, force: true });
  process.exit(code);
}

const made = spawnSync(
  `${given.bin}/initdb`,
  ['-D', given.data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
  { ...user, env: environment, cwd: '/', encoding: 'utf8' },
);
if (made.status !== 0) finish(`initdb failed: ${made.error?.message ?? made.stderr}`, 1);

const settings = {
  port: given.port,
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: given.maxConnections,
  fsync: given.fsync ? 'on' : 'off',
  synchronous_commit: given.fsync ? 'on' : 'off',
  full_page_writes: given.fsync ? 'on' : 'off',
  shared_buffers: '128MB',
  // Of the server's messages only LOG and above: "ready" is a LOG, and the tests' own errors are not.
  log_min_messages: 'log',
  log_checkpoints: 'off',
};
const server = spawn(
  `${given.bin}/postgres`,
  ['-D', given.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
  { ...user, env: environment, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] },
);

let log = '';
server.stderr.setEncoding('utf8').on('data', (text: string) => {
  const wasReady = log.includes('ready to accept connections');
  log = (log + text).slice(-20_000);
  if (!wasReady && log.includes('ready to accept connections')) process.stdout.write('ready\n');
});
server.on('error', (error) => finish(`postgres did not start: ${error.message}`, 1));
server.on('exit', (code) => finish(code === 0 ? 'stopped' : `postgres ended: ${log.slice(-500)}`, code ?? 1));

function stop(): void {
  // SIGINT is the fast shutdown, SIGQUIT the immediate one.
  server.kill('SIGINT');
  setTimeout(() => server.kill('SIGQUIT'), 5000).unref();
}
process.stdin.resume().on('end', stop).on('close', stop).on('error', stop);
process.on('SIGTERM', stop);
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
process.stdout.on('error', () => {});
