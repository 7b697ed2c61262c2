import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PGlite } from '@electric-sql/pglite';

/**
 * Data folders that start a new embedded database quickly, kept beside the installed packages: only who could change
 * the program can change them, which is not so in the system's folder for temporary files.
 *
 * Returns undefined when the folder cannot be written: then a start is slow, and nothing else is different.
 */
export async function cachedDump(name: string, build: () => Promise<PGlite>): Promise<Blob | undefined> {
  const file = join(cacheFolder(), `pglite-${await pgliteVersion()}-${name}.tar.gz`);
  try {
    return new Blob([await readFile(file)]);
  } catch {
    return buildDump(file, build);
  }
}

async function buildDump(file: string, build: () => Promise<PGlite>): Promise<Blob | undefined> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, '');
  } catch {
    return undefined;
  }
  const pglite = await build();
  try {
    const dump = await pglite.dumpDataDir('gzip');
    await writeFile(draft, new Uint8Array(await dump.arrayBuffer()));
    // Renamed when whole, so that a second process never reads half a dump.
    await rename(draft, file);
    return dump;
  } finally {
    await pglite.close();
  }
}

function cacheFolder(): string {
  const packages = fileURLToPath(new URL('../../../../node_modules', import.meta.url));
  return join(packages, '.cache', 'claimdesk');
}

async function pgliteVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(await readFile(join(dirname(entry), '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
