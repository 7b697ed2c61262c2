import { listClaims } from '@claimdesk/db';
import type { Db } from '@claimdesk/db';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';

/** The statement and parameters that the product sends for the first page of a workspace's claims. */
export async function claimsPageSql(
  workspaceId: string,
  memberId: string,
): Promise<{ sql: string; parameters: unknown[] }> {
  let sent: { sql: string; parameters: unknown[] } | undefined;
  const recorder = new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => {
      sent = { sql: query.sql, parameters: [...query.parameters] };
    },
  });
  await listClaims(recorder as unknown as Db, {
    workspaceId,
    order: 'worth',
    limit: 50,
    now: new Date(),
    viewerId: memberId,
    leasesOf: 'viewer',
  });
  if (sent === undefined) throw new Error('The claims list sent no statement.');
  return sent;
}
