import { defineMigration } from './define-migration.ts';

/** Who is there: accounts and sessions are global; everything else belongs to a workspace. */
export const workspaces = defineMigration({
  name: '20260301000000-workspaces',
  up: [
    `create table account (
      id uuid primary key,
      email text not null unique check (email = lower(email)),
      name text not null,
      password_hash text not null,
      created_at timestamptz(3) not null default now()
    )`,
    `create table session (
      id uuid primary key,
      token_hash bytea not null unique,
      account_id uuid not null references account (id),
      user_agent text,
      created_at timestamptz(3) not null default now(),
      expires_at timestamptz(3) not null,
      last_seen_at timestamptz(3) not null default now()
    )`,
    `create index session_account on session (account_id, id)`,
    `create table setup_token (
      token_hash bytea primary key,
      created_at timestamptz(3) not null default now(),
      expires_at timestamptz(3) not null,
      used_at timestamptz(3)
    )`,
    `create table sign_in_attempt (
      key text not null,
      at timestamptz(3) not null
    )`,
    `create index sign_in_attempt_key on sign_in_attempt (key, at)`,
    `create table workspace (
      id uuid primary key,
      name text not null,
      policy jsonb not null,
      scale_version_id uuid not null,
      version int not null default 1,
      created_at timestamptz(3) not null default now()
    )`,
    `create table scale_version (
      workspace_id uuid not null references workspace (id),
      id uuid not null,
      scale_key text not null,
      number int not null,
      name text not null,
      scale jsonb not null,
      created_at timestamptz(3) not null default now(),
      primary key (workspace_id, id),
      unique (workspace_id, scale_key, number)
    )`,
    `alter table workspace add constraint workspace_scale_version
      foreign key (id, scale_version_id) references scale_version (workspace_id, id) deferrable initially deferred`,
    `create table member (
      workspace_id uuid not null references workspace (id),
      id uuid not null,
      account_id uuid not null references account (id),
      name text not null,
      roles text[] not null,
      active boolean not null default true,
      version int not null default 1,
      created_at timestamptz(3) not null default now(),
      primary key (workspace_id, id),
      unique (workspace_id, account_id)
    )`,
    `create index member_account on member (account_id, workspace_id)`,
    `create table invite (
      workspace_id uuid not null,
      id uuid not null,
      token_hash bytea not null unique,
      roles text[] not null,
      note text,
      created_by uuid not null,
      created_at timestamptz(3) not null default now(),
      expires_at timestamptz(3) not null,
      used_at timestamptz(3),
      used_by uuid,
      revoked_at timestamptz(3),
      primary key (workspace_id, id),
      foreign key (workspace_id, created_by) references member (workspace_id, id),
      foreign key (workspace_id, used_by) references member (workspace_id, id)
    )`,
    `create table api_key (
      workspace_id uuid not null,
      id uuid not null,
      name text not null,
      token_hash bytea not null unique,
      prefix text not null,
      scopes text[] not null,
      member_id uuid not null,
      created_at timestamptz(3) not null default now(),
      expires_at timestamptz(3),
      revoked_at timestamptz(3),
      last_used_at timestamptz(3),
      primary key (workspace_id, id),
      foreign key (workspace_id, member_id) references member (workspace_id, id)
    )`,
  ],
  down: [
    'alter table workspace drop constraint workspace_scale_version',
    'drop table api_key, invite, member, scale_version, workspace, sign_in_attempt, setup_token, session, account',
  ],
});
