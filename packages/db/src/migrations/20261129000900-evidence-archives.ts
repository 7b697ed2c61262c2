import { defineMigration } from './define-migration.ts';

/**
 * Copies of the pages that evidence points at, and tries that failed. A row never changes; it goes with its evidence,
 * which nobody can take out of a review that was submitted.
 */
export const evidenceArchives = defineMigration({
  name: '20261129000900-evidence-archives',
  up: [
    `create table evidence_archive (
      workspace_id uuid not null,
      id uuid not null,
      evidence_id uuid not null,
      requested_by uuid not null,
      url text not null,
      fetched_at timestamptz(3) not null,
      problem text,
      status int,
      final_url text,
      content_type text,
      file_id uuid,
      file jsonb,
      text text,
      quote text,
      drift jsonb,
      primary key (workspace_id, id),
      foreign key (workspace_id, evidence_id) references evidence (workspace_id, id) on delete cascade,
      foreign key (workspace_id, requested_by) references member (workspace_id, id),
      foreign key (workspace_id, file_id) references evidence_file (workspace_id, id),
      check ((problem is null) = (file_id is not null) and (file_id is null) = (file is null)),
      check (drift is null or quote is not null)
    )`,
    `create index evidence_archive_of on evidence_archive (workspace_id, evidence_id, id desc)`,
    `create index evidence_archive_file on evidence_archive (workspace_id, file_id) where file_id is not null`,
    `create function evidence_archive_never_changes() returns trigger language plpgsql as
      $$ begin raise exception 'archives never change' using errcode = 'restrict_violation'; end $$`,
    `create trigger evidence_archive_fixed before update on evidence_archive
      for each row execute function evidence_archive_never_changes()`,
  ],
  down: ['drop table evidence_archive', 'drop function evidence_archive_never_changes'],
});
