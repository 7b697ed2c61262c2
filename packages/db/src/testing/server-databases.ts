import { Client } from 'pg';
import type { Database } from '../database.ts';
import { migrateToLatest } from '../migrate.ts';
import { newId } from '../new-id.ts';
import { openDatabase } from '../open-database.ts';

const template = 'claimdesk_template';

/** Makes the migrated database that `openClone` copies: once for each server. */
export async function createTemplate(serverUrl: string): Promise<void> {
  await onServer(serverUrl, `create database ${template}`);
  const database = await openDatabase({ url: urlOf(serverUrl, template), poolSize: 1 });
  try {
    await migrateToLatest(database);
  } finally {
    await database.close();
  }
}

/** A fresh migrated database, dropped when it is closed. `url` opens it again, also from another process. */
export async function openClone(
  serverUrl: string,
  options: { poolSize?: number } = {},
): Promise<Database & { url: string }> {
  const name = `test_${newId().replaceAll('-', '')}`;
  // Copying files is faster than copying through the log, and nobody needs these to be durable.
  await onServer(serverUrl, `create database ${name} template ${template} strategy file_copy`);
  const url = urlOf(serverUrl, name);
  const database = await openDatabase({ url, ...options });
  return {
    ...database,
    url,
    async close() {
      await database.close();
      await onServer(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function urlOf(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
