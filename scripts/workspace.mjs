// What every command of this project needs before it can start: the pinned packages and the pinned Node.
// Node built-ins only, so that it runs before anything is installed, on Node 20 or newer.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.claimdesk-lock');

/** The pinned Node from the registry where there is one for this system, else the Node that runs this. */
export function pinnedNode() {
  const path = join(bin, 'node');
  return existsSync(path) ? path : process.execPath;
}

export function environment(extra = {}) {
  return {
    ...process.env,
    PATH: [bin, process.env.PATH].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    ...extra,
  };
}

/** Runs `npm ci` when the lock file is not the one that was installed last. */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) {
    console.error('The packages could not be installed; the lines above say why. Mend that and run the command again.');
    process.exit(done.status ?? 1);
  }
  writeFileSync(stamp, lock);
}

/** Runs a command to its end, or until `options.signal` ends it; resolves with its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options, env: environment(options.env) });
    child.on('error', (error) => {
      if (error.name === 'AbortError') return;
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
  });
}

/** Builds the web app if its sources have changed since the last build. What turbo says is shown only if it fails. */
export function buildWeb() {
  console.log('Building the web app ...');
  const turbo = join(bin, 'turbo');
  const done = spawnSync(turbo, ['run', 'build', '--output-logs=errors-only'], {
    cwd: root,
    env: environment(),
    encoding: 'utf8',
  });
  if (done.status === 0) return;
  console.error(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`);
  console.error('The web app could not be built; the lines above say why.');
  process.exit(done.status ?? 1);
}
