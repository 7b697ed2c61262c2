import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { columnParsers } from '../column-parsers.ts';
import { cachedDump } from './dump-cache.ts';

/** Opens a data folder, or a database in memory. A new one starts from a cached dump: initdb takes 3 to 6 s. */
export async function createEmbedded(dataDir: string | undefined): Promise<PGlite> {
  const location = dataDir === undefined ? {} : { dataDir };
  if (dataDir !== undefined && existsSync(join(dataDir, 'PG_VERSION'))) {
    return PGlite.create({ ...location, parsers: columnParsers });
  }
  const loadDataDir = await cachedDump('initdb', async () => PGlite.create());
  return PGlite.create({ ...location, ...(loadDataDir && { loadDataDir }), parsers: columnParsers });
}
