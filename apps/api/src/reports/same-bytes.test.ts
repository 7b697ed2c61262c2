import { execFile } from 'node:child_process';
import { homedir, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { formatNames } from '../use-cases/report/report-files.ts';

const program = fileURLToPath(new URL('./testing/hash-every-report.ts', import.meta.url));
const run = promisify(execFile);

type Machine = {
  env: Record<string, string>;
  folder: string;
  umask: string;
  flags: string[];
  /** By how many days the clock is wrong. */
  days: number;
};
type Made = { settings: Record<string, unknown>; files: Record<string, string> };

const here: Machine = {
  env: { TZ: 'UTC', LC_ALL: 'en_US.UTF-8', LANG: 'en_US.UTF-8', HOME: homedir(), NO_COLOR: '1' },
  folder: tmpdir(),
  umask: '022',
  flags: ['--stack-size=900'],
  days: 0,
};
/** Azeri puts its letters in an order of its own, and writes dates and numbers in its own way. */
const elsewhere: Machine = {
  env: { FORCE_COLOR: '1', HOME: '/nonexistent', LANG: 'az_AZ.UTF-8', LC_ALL: 'az_AZ.UTF-8', TZ: 'Pacific/Chatham' },
  folder: '/',
  umask: '077',
  flags: ['--stack-size=1200', '--max-old-space-size=700', '--no-opt'],
  days: -4321,
};

async function renderOn({ env, folder, umask, flags, days }: Machine): Promise<Made> {
  const words = [process.execPath, ...flags, program, String(days)].map((word) => `'${word}'`).join(' ');
  // Only a shell of its own can have another umask than this process.
  const { stdout } = await run('/bin/sh', ['-c', `umask ${umask} && exec ${words}`], {
    env,
    cwd: folder,
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Made;
}

it('everything that is published or exported has the same bytes on two machines that differ in all their settings', async () => {
  const first = await renderOn(here);
  const second = await renderOn(elsewhere);
  // Settings that do not differ prove nothing: a renderer that asked for any of these would be found.
  const same = Object.entries(first.settings).filter(([name, value]) => second.settings[name] === value);
  expect(same).toEqual([]);
  const kinds = new Set(Object.keys(first.files).map((name) => name.split(': ').at(-1)));
  expect([...kinds]).toEqual(expect.arrayContaining([...formatNames, 'model', 'public page', 'retracted page']));
  expect(second.files).toEqual(first.files);
}, 240_000);
