import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import { columnParsers } from '../column-parsers.ts';
import { cachedDump } from './dump-cache.ts';

// V8 now and then ends the whole process while it frees compiled code of the embedded PostgreSQL ("Check failed:
// jit_page_->allocations_.erase(addr) == 1", nodejs/node issue 64500). Such code is kept instead: some megabytes.
setFlagsFromString('--no-wasm-code-gc');

/** Opens a data folder, or a database in memory. A new one starts from a cached dump: initdb takes 3 to 6 s. */
export async function createEmbedded(dataDir: string | undefined): Promise<PGlite> {
  if (dataDir === undefined) return create({});
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await createFolder(dataDir);
  return PGlite.create({ dataDir, parsers: columnParsers });
}

/** Made beside its place and renamed when whole, so that a first start that is cut off leaves nothing half made. */
async function createFolder(dataDir: string): Promise<void> {
  const draft = `${dataDir}.new`;
  await rm(draft, { recursive: true, force: true });
  const pglite = await create({ dataDir: draft });
  await pglite.close();
  await rename(draft, dataDir);
}

async function create(location: { dataDir?: string }): Promise<PGlite> {
  const loadDataDir = await cachedDump('initdb', () => PGlite.create());
  return PGlite.create({ ...location, ...(loadDataDir && { loadDataDir }), parsers: columnParsers });
}
