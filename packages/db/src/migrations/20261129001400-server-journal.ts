import { defineMigration } from './define-migration.ts';

/** Keys that point forwards or at their own table: a restored workspace is checked when all of it is there. */
const forwardKeys: [table: string, constraint: string][] = [
  ['claim', 'claim_workspace_id_publication_id_fkey'],
  ['claim', 'claim_workspace_id_merged_into_id_fkey'],
  ['claim', 'claim_duplicate_of'],
  ['evidence', 'evidence_reused_from'],
  ['comment', 'comment_workspace_id_thread_id_fkey'],
];

/**
 * What was done to the server as a whole, beside every workspace: a backup that told of itself in its workspace would
 * never be the same twice. A restored workspace brings no secrets: its people have no password until they set one.
 */
export const serverJournal = defineMigration({
  name: '20261129001400-server-journal',
  up: [
    `create table server_journal (
      id uuid primary key,
      kind text not null,
      workspace_id uuid,
      data text not null,
      created_at timestamptz(3) not null
    )`,
    `create index server_journal_workspace on server_journal (workspace_id, id desc)`,
    `create function server_journal_is_append_only() returns trigger language plpgsql as
      $$ begin raise exception 'the server journal is append-only' using errcode = 'restrict_violation'; end $$`,
    `create trigger server_journal_append_only before update or delete on server_journal
      for each row execute function server_journal_is_append_only()`,
    'alter table account alter column password_hash drop not null',
    'alter table api_key alter column token_hash drop not null',
    'alter table invite alter column token_hash drop not null',
    // Of an invitation that lets somebody who is a member already set a password.
    'alter table invite add column member_id uuid',
    `alter table invite add constraint invite_member
      foreign key (workspace_id, member_id) references member (workspace_id, id)`,
    ...forwardKeys.map(
      ([table, name]) => `alter table ${table} alter constraint ${name} deferrable initially immediate`,
    ),
  ],
  down: [
    ...forwardKeys.map(([table, name]) => `alter table ${table} alter constraint ${name} not deferrable`),
    'delete from invite where member_id is not null',
    'alter table invite drop column member_id',
    // The columns before cannot be empty; these open nothing.
    `update invite set token_hash = uuid_send(id) where token_hash is null`,
    'alter table invite alter column token_hash set not null',
    `update api_key set token_hash = uuid_send(id) where token_hash is null`,
    'alter table api_key alter column token_hash set not null',
    `update account set password_hash = '$argon2id$v=19$m=19456,t=2,p=1$bm9wYXNzd29yZA$bm9wYXNzd29yZA' where password_hash is null`,
    'alter table account alter column password_hash set not null',
    'drop table server_journal',
    'drop function server_journal_is_append_only',
  ],
});
