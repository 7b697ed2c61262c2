import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '@claimdesk/core';
import { isRunning, processStart } from './process-identity.ts';

type Holder = {
  pid: number;
  /** Of `processStart`. */
  start: string | null;
  host: string;
  /** Tells this taking of the lock from every other. */
  token: string;
};

/** A holder on another machine (or in another container) cannot be asked; it touches its lock file this often. */
const touchMs = 5_000;
const silentMs = 30_000;

/**
 * Makes this process the only one that opens `folder`, because PGlite itself does not: two of them would destroy the
 * data. Returns what gives the lock back. A lock whose process is gone (kill -9, a power cut) is taken over. Throws
 * DomainError `unavailable` when another process holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'claimdesk.lock');
  const me: Holder = {
    pid: process.pid,
    start: processStart(process.pid),
    host: hostname(),
    token: randomUUID(),
  };
  await acquire(path, me);
  const touching = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, touchMs);
  touching.unref();
  return async () => {
    clearInterval(touching);
    const holder = await readHolder(path);
    if (holder?.token === me.token) await rm(path, { force: true });
  };
}

async function acquire(path: string, me: Holder): Promise<void> {
  for (;;) {
    if (await createLock(path, me)) return;
    const holder = await readHolder(path);
    if (holder === null) continue;
    if (await isAlive(path, holder)) throw inUse(holder);
    if (await takeOver(path, holder, me)) return;
  }
}

/**
 * Two processes may find the same dead lock. The one that gets the lock on taking over looks again, since the other may
 * have finished meanwhile, and only then replaces it.
 */
async function takeOver(path: string, dead: Holder, me: Holder): Promise<boolean> {
  const guard = `${path}.takeover`;
  await acquire(guard, me);
  try {
    const holder = await readHolder(path);
    if (holder !== null && holder.token !== dead.token) return false;
    const draft = await writeDraft(path, me);
    await rename(draft, path);
    return true;
  } finally {
    await rm(guard, { force: true });
  }
}

/** Linking a whole file into place is atomic: a reader never sees half a lock, and only one process succeeds. */
async function createLock(path: string, me: Holder): Promise<boolean> {
  const draft = await writeDraft(path, me);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // Some file systems have no hard links; there a reader waits until the file is whole.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    return createPlainly(path, me);
  } finally {
    await rm(draft, { force: true });
  }
}

async function createPlainly(path: string, me: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(me), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function writeDraft(path: string, me: Holder): Promise<string> {
  const draft = `${path}.${me.token}`;
  await writeFile(draft, JSON.stringify(me));
  return draft;
}

/** Null when there is no lock any more. A file that stays unreadable is the rest of a crash and belongs to nobody. */
async function readHolder(path: string): Promise<Holder | null> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const holder = JSON.parse(await readFile(path, 'utf8')) as Holder;
      if (Number.isInteger(holder.pid) && holder.pid > 0 && typeof holder.token === 'string') return holder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      if (!(error instanceof SyntaxError)) throw error;
    }
    if (attempt === 20) return { pid: 0, start: null, host: hostname(), token: 'unreadable' };
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function isAlive(path: string, holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) {
    const touched = await stat(path).catch(() => null);
    return touched !== null && Date.now() - touched.mtimeMs < silentMs;
  }
  if (holder.pid === 0 || !isRunning(holder.pid)) return false;
  const start = processStart(holder.pid);
  return start === null || holder.start === null || start === holder.start;
}

function inUse(holder: Holder): DomainError {
  return new DomainError(
    'unavailable',
    `This data folder is already open in another Claimdesk process (pid ${holder.pid}). ` +
      'Stop it, or set DATABASE_URL to a PostgreSQL server that several processes can share.',
  );
}
