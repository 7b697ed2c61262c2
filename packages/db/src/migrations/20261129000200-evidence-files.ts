import { sourceKey } from '@claimdesk/core';
import { sql, type Kysely } from 'kysely';
import { defineMigration } from './define-migration.ts';

/** Uploaded files as evidence, what a piece of evidence was copied from, and the source that each names. */
export const evidenceFiles = defineMigration({
  name: '20261129000200-evidence-files',
  up: [
    `create table evidence_file (
      workspace_id uuid not null,
      id uuid not null,
      uploaded_by uuid not null,
      state text not null check (state in ('arriving', 'kept', 'leaving')),
      facts jsonb,
      sha256 text,
      loose_since timestamptz(3) not null,
      primary key (workspace_id, id),
      foreign key (workspace_id, uploaded_by) references member (workspace_id, id),
      check (state <> 'kept' or (facts is not null and sha256 is not null))
    )`,
    `create index evidence_file_hash on evidence_file (workspace_id, sha256)`,
    `create index evidence_file_uploader on evidence_file (workspace_id, uploaded_by)`,
    `-- Cleaning looks at all workspaces.
    create index evidence_file_loose on evidence_file (loose_since)`,
    `create table evidence_file_chunk (
      workspace_id uuid not null,
      file_id uuid not null,
      number int not null,
      bytes bytea not null,
      primary key (workspace_id, file_id, number),
      foreign key (workspace_id, file_id) references evidence_file (workspace_id, id)
    )`,
    `alter table evidence add column file_id uuid`,
    `alter table evidence add column file jsonb`,
    `alter table evidence add column source_key text not null default ''`,
    `alter table evidence add column source_host text`,
    `alter table evidence add column reused_from uuid`,
    `alter table evidence add constraint evidence_of_file
      foreign key (workspace_id, file_id) references evidence_file (workspace_id, id)`,
    `alter table evidence add constraint evidence_file_alone
      check ((file_id is null) = (file is null) and (file_id is null or (url is null and citation is null)))`,
    `alter table evidence add constraint evidence_reused_from
      foreign key (workspace_id, reused_from) references evidence (workspace_id, id) on delete set null (reused_from)`,
    `create index evidence_file_used on evidence (workspace_id, file_id) where file_id is not null`,
    `create index evidence_reused on evidence (workspace_id, reused_from) where reused_from is not null`,
    `-- A long citation is longer than an index entry may be.
    create index evidence_source on evidence (workspace_id, md5(source_key))`,
  ],
  fill: nameSources,
  down: [
    'drop index evidence_source',
    // The table before has no place for a file: what can be said of it is its name.
    `update evidence set citation = file ->> 'name', file_id = null, file = null where file_id is not null`,
    'alter table evidence drop constraint evidence_file_alone, drop constraint evidence_of_file',
    'alter table evidence drop column reused_from, drop column source_host, drop column source_key',
    'alter table evidence drop column file, drop column file_id',
    'drop table evidence_file_chunk, evidence_file',
  ],
});

const atOnce = 1000;

async function nameSources(db: Kysely<unknown>): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ workspaceId: string; id: string; url: string | null; citation: string | null }>`
      select workspace_id as "workspaceId", id, url, citation from evidence where source_key = '' limit ${atOnce}`.execute(
      db,
    );
    if (rows.length === 0) return;
    const named = rows.map(({ url, citation }) => sourceKey({ url, citation, fileHash: null }));
    await sql`
      update evidence e set source_key = named.key, source_host = named.host
      from unnest(${rows.map((row) => row.workspaceId)}::uuid[], ${rows.map((row) => row.id)}::uuid[],
        ${named.map(({ key }) => key)}::text[], ${named.map(({ host }) => host)}::text[])
        as named (workspace_id, id, key, host)
      where e.workspace_id = named.workspace_id and e.id = named.id`.execute(db);
  }
}
