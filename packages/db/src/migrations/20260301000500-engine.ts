import { defineMigration } from './define-migration.ts';

/** What the claim engine says of a claim beyond its words: its own version, flags of the wording, doubles. */
export const engine = defineMigration({
  name: '20260301000500-engine',
  up: [
    `alter table claim add column duplicate_of_id uuid check (duplicate_of_id <> id)`,
    `alter table claim add constraint claim_duplicate_of
      foreign key (workspace_id, duplicate_of_id) references claim (workspace_id, id)`,
    `create index claim_duplicates on claim (workspace_id, duplicate_of_id) where duplicate_of_id is not null`,
    `alter table claim_version add column flags jsonb not null default '[]'`,
    `alter table claim_version add column engine_version text`,
    `update claim_version v set engine_version = e.engine_version
      from claim c join extraction e on e.workspace_id = c.workspace_id and e.id = c.extraction_id
      where v.workspace_id = c.workspace_id and v.claim_id = c.id and v.number = 1 and c.origin = 'extracted'`,
    `create index claim_version_corrections on claim_version (workspace_id, created_at, claim_id) where number > 1`,
    `alter table extraction add column saved int not null default 0`,
  ],
  down: [
    'alter table extraction drop column saved',
    'drop index claim_version_corrections',
    'alter table claim_version drop column engine_version',
    'alter table claim_version drop column flags',
    'drop index claim_duplicates',
    'alter table claim drop column duplicate_of_id',
  ],
});
