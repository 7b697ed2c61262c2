export { describeOnBoth, describeOnEmbedded, describeOnServer } from './describe-on-both.ts';
export type { DatabaseContext } from './describe-on-both.ts';
export { seedArticle, seedClaims, seedMember, seedRound, seedWorkspace } from './fixtures.ts';
export { runStatement } from './run-statement.ts';
export { claimContent } from './fixtures.ts';
export { createTemplate, openClone } from './server-databases.ts';
export { startPostgresServer } from './start-postgres-server.ts';
export type { PostgresServer, PostgresServerOptions } from './start-postgres-server.ts';
export { seedVerdict } from './seed-verdict.ts';
