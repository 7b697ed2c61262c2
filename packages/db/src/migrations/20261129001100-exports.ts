import { defineMigration } from './define-migration.ts';

/**
 * Exports are made by a worker, in pieces: the frozen model and the files are kept in parts, compressed. Reports from
 * before keep their model as one text. And named filters that exports are made from again and again.
 */
export const exports = defineMigration({
  name: '20261129001100-exports',
  up: [
    `alter table export
      alter column model drop not null,
      alter column content_hash drop not null,
      alter column journal_seq drop not null,
      alter column journal_hash drop not null,
      add column state text not null default 'done'
        check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
      add column stage text not null default 'writing' check (stage in ('reading', 'writing')),
      add column done int not null default 0,
      add column total int not null default 0,
      add column attempts int not null default 0,
      add column formats text[] not null default '{}',
      add column asked_by jsonb,
      add column error text,
      add column heartbeat_at timestamptz(3),
      add column finished_at timestamptz(3),
      add constraint export_done_has_hash check (state <> 'done'
        or (content_hash is not null and journal_seq is not null and journal_hash is not null))`,
    'update export set finished_at = created_at',
    `-- Workers look at all workspaces.
    create index export_work on export (id) where state in ('waiting', 'running')`,
    `create table export_part (
      workspace_id uuid not null,
      export_id uuid not null,
      id uuid not null,
      list text not null check (list in ('frame', 'bibliography', 'claims', 'dismissed')),
      number int not null,
      packed text not null,
      reviewed_claims uuid[] not null default '{}',
      primary key (workspace_id, id),
      unique (workspace_id, export_id, list, number),
      foreign key (workspace_id, export_id) references export (workspace_id, id) on delete cascade
    )`,
    `create table export_file_chunk (
      workspace_id uuid not null,
      export_id uuid not null,
      id uuid not null,
      format text not null,
      number int not null,
      packed text not null,
      primary key (workspace_id, id),
      unique (workspace_id, export_id, format, number),
      foreign key (workspace_id, export_id) references export (workspace_id, id) on delete cascade
    )`,
    // They are compressed already.
    'alter table export_part alter column packed set storage external',
    'alter table export_file_chunk alter column packed set storage external',
    `create table report_definition (
      workspace_id uuid not null references workspace (id),
      id uuid not null,
      name text not null,
      filter jsonb not null,
      formats text[] not null,
      version int not null default 1,
      created_by uuid not null,
      created_at timestamptz(3) not null,
      updated_at timestamptz(3) not null,
      primary key (workspace_id, id),
      foreign key (workspace_id, created_by) references member (workspace_id, id)
    )`,
    'create unique index report_definition_name on report_definition (workspace_id, lower(name))',
  ],
  down: [
    'drop table report_definition, export_file_chunk, export_part',
    // The table before has no place for a model in parts.
    'delete from export where model is null',
    'drop index export_work',
    `alter table export
      drop constraint export_done_has_hash,
      drop column state, drop column stage, drop column done, drop column total, drop column attempts,
      drop column formats, drop column asked_by, drop column error, drop column heartbeat_at,
      drop column finished_at,
      alter column model set not null,
      alter column content_hash set not null,
      alter column journal_seq set not null,
      alter column journal_hash set not null`,
  ],
});
