import { defineMigration } from './define-migration.ts';

/** Scales that a workspace makes itself. */
export const scales = defineMigration({
  name: '20261129000400-scales',
  up: [
    `create table scale (
      workspace_id uuid not null references workspace (id),
      id uuid not null,
      version int not null default 1,
      created_by uuid not null,
      created_at timestamptz(3) not null default now(),
      archived_at timestamptz(3),
      primary key (workspace_id, id),
      foreign key (workspace_id, created_by) references member (workspace_id, id)
    )`,
    `alter table scale_version add column created_by uuid`,
    `alter table scale_version add constraint scale_version_created_by
      foreign key (workspace_id, created_by) references member (workspace_id, id)`,
    // What was judged by a version must go on meaning the same, so the database refuses to change one.
    `create function scale_version_never_changes() returns trigger language plpgsql as $$
    begin
      raise exception 'a scale version is never changed';
    end $$`,
    `create trigger scale_version_fixed before update or delete on scale_version
      for each row execute function scale_version_never_changes()`,
    `create index round_scale on round (workspace_id, scale_version_id)`,
  ],
  down: [
    'drop index round_scale',
    'drop trigger scale_version_fixed on scale_version',
    'drop function scale_version_never_changes()',
    'alter table scale_version drop column created_by',
    'drop table scale',
  ],
});
