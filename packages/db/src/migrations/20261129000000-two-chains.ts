import { defineMigration } from './define-migration.ts';

/**
 * The journal gets a second chain for rows that are for the eyes of whoever did it alone. Rows that were sealed before
 * stay where they are, or their hashes would change. `follows`: the open row after which a confidential one was sealed.
 */
export const twoChains = defineMigration({
  name: '20261129000000-two-chains',
  up: [
    'alter table journal add column confidential boolean not null default false',
    'alter table journal add column follows bigint',
    'alter table journal drop constraint journal_workspace_id_seq_key',
    'alter table journal add constraint journal_place unique (workspace_id, confidential, seq)',
    'create index journal_own on journal (workspace_id, actor, follows, seq) where confidential',
    'alter table journal_head add column confidential boolean not null default false',
    'alter table journal_head drop constraint journal_head_pkey',
    'alter table journal_head add primary key (workspace_id, confidential)',
  ],
  down: [
    'delete from journal_head where confidential',
    'alter table journal_head drop constraint journal_head_pkey',
    'alter table journal_head add primary key (workspace_id)',
    'alter table journal_head drop column confidential',
    'drop index journal_own',
    'alter table journal drop constraint journal_place',
    'update journal set seq = null, hash = null, prev_hash = null where confidential',
    'alter table journal add unique (workspace_id, seq)',
    'alter table journal drop column follows, drop column confidential',
  ],
});
