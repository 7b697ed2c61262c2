import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from './lock-folder.ts';
import { processStart } from './process-identity.ts';

const holderProgram = fileURLToPath(new URL('../testing/hold-folder.ts', import.meta.url));

describe('the lock of a data folder', { timeout: 20_000 }, () => {
  let folder: string;
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimdesk-lock-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  /** What another process says when it tries to hold the folder. */
  function another(): Promise<{ said: string; child: ChildProcess; pid: number }> {
    const child = spawn(process.execPath, [holderProgram, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.stdout.once('data', (text: Buffer) =>
        resolve({ said: text.toString().trim(), child, pid: child.pid ?? 0 }),
      );
    });
  }

  function killed(child: ChildProcess): Promise<void> {
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
  }

  const lockFile = () => join(folder, 'claimdesk.lock');
  const holder = async () => JSON.parse(await readFile(lockFile(), 'utf8')) as { pid: number };

  async function writeLock(holding: Record<string, unknown>): Promise<void> {
    const mine = { pid: process.pid, start: processStart(process.pid), host: hostname(), token: 'earlier' };
    await writeFile(lockFile(), JSON.stringify({ ...mine, ...holding }));
  }

  it('keeps a second process out with one sentence that names the first', async () => {
    const first = await another();
    expect(first.said).toBe('held');
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: 'unavailable',
      message:
        `This data folder is already open in another Claimdesk process (pid ${first.pid}). ` +
        'Stop it, or set DATABASE_URL to a PostgreSQL server that several processes can share.',
    });
  });

  it('is taken over after kill -9, and left clean at the end', async () => {
    const first = await another();
    await killed(first.child);
    expect(await holder()).toMatchObject({ pid: first.pid });
    const unlock = await lockFolder(folder);
    expect(await holder()).toMatchObject({ pid: process.pid });
    await unlock();
    expect(await readdir(folder)).toEqual([]);
  });

  it('goes to one of many that find it dead at the same time', async () => {
    await writeLock({ pid: 1, start: 'another boot/1' });
    const tries = await Promise.all(Array.from({ length: 6 }, () => another()));
    expect(tries.filter(({ said }) => said === 'held')).toHaveLength(1);
    const winner = tries.find(({ said }) => said === 'held')!;
    const refused = tries.filter(({ said }) => said.startsWith('This data folder is already open'));
    expect(refused).toHaveLength(5);
    expect(await holder()).toMatchObject({ pid: winner.pid });
  });

  it('goes to one of many within a process, however their steps interleave', async () => {
    for (let round = 0; round < 20; round += 1) {
      await writeLock({ pid: 1, start: 'another boot/1' });
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
      const held = tries.flatMap((tried) => (tried.status === 'fulfilled' ? [tried.value] : []));
      expect(held).toHaveLength(1);
      await held[0]!();
      expect(await readdir(folder)).toEqual([]);
    }
  });

  it('is dead when its pid belongs to a process that started later', async () => {
    await writeLock({ start: 'another boot/1' });
    const unlock = await lockFolder(folder);
    expect(await holder()).toMatchObject({ pid: process.pid, start: processStart(process.pid) });
    await unlock();
  });

  it('is alive when pid and start are those of a running process', async () => {
    await writeLock({});
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('of another machine is dead when it was not touched for long', async () => {
    await writeLock({ host: 'elsewhere', pid: 1 });
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'unavailable' });
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(lockFile(), longAgo, longAgo);
    const unlock = await lockFolder(folder);
    await unlock();
  });

  it('is not blocked by a takeover that was cut off', async () => {
    await writeLock({ pid: 1, start: 'another boot/1' });
    await writeFile(
      `${lockFile()}.takeover`,
      JSON.stringify({ pid: 1, start: 'another boot/1', host: hostname(), token: 't' }),
    );
    const unlock = await lockFolder(folder);
    await unlock();
    expect(await readdir(folder)).toEqual([]);
  });

  it('with a broken file is taken over', async () => {
    await writeFile(lockFile(), '{"pid":');
    const unlock = await lockFolder(folder);
    expect(await holder()).toMatchObject({ pid: process.pid });
    await unlock();
  });
});
