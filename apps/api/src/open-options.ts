import type { OpenOptions } from '@claimdesk/db';
import type { Config } from './config.ts';

export function openOptions(config: Config): OpenOptions {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, poolSize: config.poolSize };
  return { folder: config.dataFolder };
}
