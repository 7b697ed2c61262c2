import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { printBars, type Bar } from './bars.ts';

/**
 * How long `npm run demo` takes until a page is served: the second start of this checkout (limit 4 s) and, without
 * `--short`, the first start of a fresh clone with an empty package cache (limit 90 s; needs the package registry).
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claimdesk-start-'));

/** Seconds from the command to the first page; the server is stopped after it. */
async function secondsToPage(checkout: string, data: string, env: Record<string, string> = {}): Promise<number> {
  const start = performance.now();
  const demo = spawn('npm', ['run', '--silent', 'demo'], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CLAIMDESK_PORT: '0', CLAIMDESK_DATA_FOLDER: data, ...env },
    detached: true,
  });
  const ended = new Promise<void>((resolve) => demo.once('exit', () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    demo.once('exit', (code) => reject(new Error(`npm run demo ended with ${code}`)));
    createInterface({ input: demo.stdout }).on('line', (line) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  const page = await fetch(origin);
  if (!page.ok || !(await page.text()).includes('<div id="root"'))
    throw new Error(`No page was served: ${page.status}`);
  const seconds = (performance.now() - start) / 1000;
  // The whole group: npm, the script and the server.
  if (demo.pid !== undefined) process.kill(-demo.pid, 'SIGTERM');
  await ended;
  return seconds;
}

const bars: Bar[] = [];
try {
  const data = join(folder, 'data');
  await secondsToPage(root, data);
  const seconds: number[] = [];
  for (let i = 0; i < 3; i += 1) seconds.push(await secondsToPage(root, data));
  const second = seconds.toSorted((a, b) => a - b)[1] ?? Number.POSITIVE_INFINITY;
  bars.push({ name: 'second-start-seconds', value: second, limit: 4 });

  if (!process.argv.includes('--short')) {
    const clone = join(folder, 'clone');
    const start = performance.now();
    spawnSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' });
    const cloned = (performance.now() - start) / 1000;
    const served = await secondsToPage(clone, join(folder, 'clone-data'), { npm_config_cache: join(folder, 'npm') });
    bars.push({ name: 'clone-to-page-seconds', value: cloned + served, limit: 90 });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.table(bars);
printBars(bars);
