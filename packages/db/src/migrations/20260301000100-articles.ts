import { defineMigration } from './define-migration.ts';

/** Articles, their immutable texts and the runs of the claim engine over them. */
export const articles = defineMigration({
  name: '20260301000100-articles',
  up: [
    `create table article (
      workspace_id uuid not null references workspace (id),
      id uuid not null,
      title text,
      byline text,
      outlet text,
      url text,
      published text,
      word_count int not null,
      current_version_id uuid not null,
      line_overrides jsonb not null default '[]',
      waiting int not null default 0,
      version int not null default 1,
      created_by uuid,
      created_at timestamptz(3) not null default now(),
      primary key (workspace_id, id),
      foreign key (workspace_id, created_by) references member (workspace_id, id)
    )`,
    `create index article_waiting on article (workspace_id, waiting desc, id desc)`,
    `create table article_version (
      workspace_id uuid not null,
      id uuid not null,
      article_id uuid not null,
      number int not null,
      text text not null,
      sha256 text not null,
      created_at timestamptz(3) not null default now(),
      primary key (workspace_id, id),
      unique (workspace_id, article_id, number),
      foreign key (workspace_id, article_id) references article (workspace_id, id)
    )`,
    `create index article_version_text on article_version (workspace_id, sha256, id)`,
    `alter table article add constraint article_current_version
      foreign key (workspace_id, current_version_id) references article_version (workspace_id, id)
      deferrable initially deferred`,
    `create table extraction (
      workspace_id uuid not null,
      id uuid not null,
      article_id uuid not null,
      article_version_id uuid not null,
      engine_version text not null,
      status text not null default 'pending' check (status in ('pending', 'running', 'done', 'failed', 'cancelled')),
      done int not null default 0,
      total int not null default 0,
      error text,
      article jsonb,
      created_at timestamptz(3) not null default now(),
      finished_at timestamptz(3),
      heartbeat_at timestamptz(3),
      primary key (workspace_id, id),
      foreign key (workspace_id, article_id) references article (workspace_id, id),
      foreign key (workspace_id, article_version_id) references article_version (workspace_id, id)
    )`,
    `create index extraction_article on extraction (workspace_id, article_id, id desc)`,
    `create index extraction_unfinished on extraction (id) where status in ('pending', 'running')`,
  ],
  down: ['drop table extraction, article_version, article'],
});
