import { defineMigration } from './define-migration.ts';

/** Comments in threads on a claim, and what members are told in the app. */
export const discussion = defineMigration({
  name: '20261129000300-discussion',
  up: [
    `create table comment (
      workspace_id uuid not null,
      id uuid not null,
      claim_id uuid not null,
      thread_id uuid not null,
      author_id uuid not null,
      body text not null,
      made_in_round int not null check (made_in_round >= 0),
      written_in_round int not null check (written_in_round >= made_in_round),
      version int not null default 1,
      created_at timestamptz(3) not null default now(),
      edited_at timestamptz(3),
      deleted_at timestamptz(3),
      resolved_at timestamptz(3),
      resolved_by uuid,
      primary key (workspace_id, id),
      foreign key (workspace_id, claim_id) references claim (workspace_id, id),
      foreign key (workspace_id, thread_id) references comment (workspace_id, id),
      foreign key (workspace_id, author_id) references member (workspace_id, id),
      foreign key (workspace_id, resolved_by) references member (workspace_id, id),
      check (resolved_at is null or thread_id = id)
    )`,
    `create index comment_claim on comment (workspace_id, claim_id, id)`,
    `create index comment_thread on comment (workspace_id, thread_id, id)`,
    `create table notification (
      workspace_id uuid not null,
      id uuid not null,
      member_id uuid not null,
      kind text not null,
      claim_id uuid not null,
      comment_id uuid,
      actor_id uuid,
      created_at timestamptz(3) not null default now(),
      read_at timestamptz(3),
      primary key (workspace_id, id),
      foreign key (workspace_id, member_id) references member (workspace_id, id),
      foreign key (workspace_id, claim_id) references claim (workspace_id, id),
      foreign key (workspace_id, comment_id) references comment (workspace_id, id),
      foreign key (workspace_id, actor_id) references member (workspace_id, id)
    )`,
    `create index notification_member on notification (workspace_id, member_id, id)`,
    `create index notification_unread on notification (workspace_id, member_id, id) where read_at is null`,
    // Editing a comment again and again tells each member once.
    `create unique index notification_comment on notification (workspace_id, comment_id, member_id, kind)
      where comment_id is not null`,
    // What is unread already says it.
    `create unique index notification_once on notification (workspace_id, claim_id, member_id, kind)
      where comment_id is null and read_at is null`,
  ],
  down: ['drop table notification, comment'],
});
