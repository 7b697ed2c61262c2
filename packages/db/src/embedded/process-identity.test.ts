import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { isRunning, processStart } from './process-identity.ts';

it('knows a process that runs, and when it started', () => {
  expect(isRunning(process.pid)).toBe(true);
  expect(processStart(process.pid)).not.toBeNull();
});

it.skipIf(process.platform !== 'linux')(
  'does not take one that ended for running, whose parent never asked',
  async () => {
    // The shell becomes a program that waits for nobody, so its first child stays in the table of processes.
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      const printed = await new Promise<string>((resolve) =>
        parent.stdout.once('data', (data) => resolve(String(data))),
      );
      const pid = Number(printed);
      await vi.waitFor(() => expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).toMatch(/\) Z /u));
      expect(isRunning(pid)).toBe(false);
    } finally {
      parent.kill('SIGKILL');
    }
  },
);
