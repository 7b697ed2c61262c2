import { defineMigration } from './define-migration.ts';

/** Only English words are brought to their stems; those of other languages are found as they stand. */
const words = `case when language is null or language ~ '^en' then 'english'::regconfig else 'simple'::regconfig end`;

/**
 * Fact-checks of others. A row is one version of a fact-check and never changes; an entry says which import held it. The
 * version in force is that of the newest import, so taking an import back brings back what was before it.
 */
export const factChecks = defineMigration({
  name: '20261129001300-fact-checks',
  up: [
    `create table fact_check_import (
      workspace_id uuid not null references workspace (id),
      id uuid not null,
      kind text not null check (kind in ('file', 'paste', 'address', 'command')),
      name text not null,
      content_hash text not null,
      characters int not null,
      status text not null check (status in ('waiting', 'running', 'done', 'failed', 'undoing', 'undone')),
      problem text,
      steps int not null default 0,
      steps_done int not null default 0,
      added int not null default 0,
      updated int not null default 0,
      unchanged int not null default 0,
      refused int not null default 0,
      repairs int not null default 0,
      created_by uuid,
      created_at timestamptz(3) not null,
      heartbeat_at timestamptz(3),
      finished_at timestamptz(3),
      undone_by uuid,
      undone_at timestamptz(3),
      primary key (workspace_id, id),
      foreign key (workspace_id, created_by) references member (workspace_id, id),
      foreign key (workspace_id, undone_by) references member (workspace_id, id)
    )`,
    `create index fact_check_import_open on fact_check_import (id) where status in ('waiting', 'running', 'undoing')`,
    // What is still to be read; gone when it has been.
    `create table fact_check_source (
      workspace_id uuid not null,
      import_id uuid not null,
      url text,
      text text not null,
      primary key (workspace_id, import_id),
      foreign key (workspace_id, import_id) references fact_check_import (workspace_id, id)
    )`,
    `create table fact_check (
      workspace_id uuid not null references workspace (id),
      id uuid not null,
      same_key text not null,
      content_hash text not null,
      claim_text text not null,
      claimant text,
      claim_date text,
      url text,
      title text,
      publisher text,
      publisher_url text,
      rating_label text,
      rating_value double precision,
      rating_worst double precision,
      rating_best double precision,
      rating_score double precision check (rating_score between 0 and 1),
      review_date text,
      modified_date text,
      language text,
      item jsonb not null,
      current boolean not null default false,
      created_at timestamptz(3) not null,
      search tsvector not null generated always as (
        setweight(to_tsvector(${words}, claim_text), 'A')
        || setweight(to_tsvector(${words}, coalesce(title, '') || ' ' || coalesce(publisher, '') || ' '
          || coalesce(claimant, '') || ' ' || coalesce(rating_label, '')), 'B')) stored,
      primary key (workspace_id, id),
      unique (workspace_id, same_key, content_hash)
    )`,
    `create unique index fact_check_current on fact_check (workspace_id, same_key) where current`,
    `create index fact_check_list on fact_check (workspace_id, id) where current`,
    `create index fact_check_publisher on fact_check (workspace_id, publisher, id) where current`,
    `create index fact_check_search on fact_check using gin (search) where current`,
    `create table fact_check_entry (
      workspace_id uuid not null,
      import_id uuid not null,
      fact_check_id uuid not null,
      place text not null,
      outcome text not null check (outcome in ('added', 'updated', 'unchanged')),
      primary key (workspace_id, import_id, fact_check_id),
      foreign key (workspace_id, import_id) references fact_check_import (workspace_id, id),
      foreign key (workspace_id, fact_check_id) references fact_check (workspace_id, id)
    )`,
    `create index fact_check_entry_of on fact_check_entry (workspace_id, fact_check_id, import_id)`,
    `create table fact_check_repair (
      workspace_id uuid not null,
      id uuid not null,
      import_id uuid not null,
      number int not null,
      item text not null,
      field text not null,
      was text not null,
      became text,
      why text not null,
      primary key (workspace_id, id),
      unique (workspace_id, import_id, number),
      foreign key (workspace_id, import_id) references fact_check_import (workspace_id, id)
    )`,
  ],
  down: ['drop table fact_check_repair, fact_check_entry, fact_check_source, fact_check, fact_check_import'],
});
