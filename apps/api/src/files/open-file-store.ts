import type { Db } from '@claimdesk/db';
import type { Config } from '../config.ts';
import type { FileStore } from './file-store.ts';
import { filesInDatabase } from './files-in-database.ts';
import { filesOnDisk } from './files-on-disk.ts';

export function openFileStore({ filesFolder }: Config, db: Db): FileStore {
  return filesFolder === null ? filesInDatabase(db) : filesOnDisk(filesFolder);
}
