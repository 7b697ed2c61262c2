export type { Database, Unlisten } from './database.ts';
export { migrateDownToNothing, migrateToLatest } from './migrate.ts';
export { newId } from './new-id.ts';
export { openDatabase } from './open-database.ts';
export type { OpenOptions } from './open-database.ts';
export type { Db } from './schema/tables.ts';
