import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process started, in words that another process with the same pid would not have; null when the system does not
 * tell. A pid alone says little: after a restart of the machine somebody else has it.
 */
export function processStart(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const ticks = statFields(pid)[19];
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return `${boot}/${ticks}`;
    }
    if (process.platform === 'win32') return null;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/** From the third on: the state, 0, to the time of the start, 19 (proc_pid_stat(5)). */
function statFields(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // They stand behind the program's name, which may itself hold spaces and brackets.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // One that was killed has its pid until its parent asks; in a container perhaps for ever. It holds nothing any more.
    return process.platform !== 'linux' || !['Z', 'X'].includes(statFields(pid)[0] ?? '');
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
