import { defineMigration } from './define-migration.ts';

/**
 * Who has which article open. Unlogged: after a crash of the database everybody is heard of again within seconds.
 * Without foreign keys: checking them would wait for whoever changes the claim.
 */
export const history = defineMigration({
  name: '20261129000600-history',
  up: [
    `create unlogged table presence (
      workspace_id uuid not null,
      tab_id uuid not null,
      member_id uuid not null,
      article_id uuid not null,
      claim_id uuid,
      seen_at timestamptz(3) not null,
      primary key (workspace_id, tab_id)
    )`,
    `create index presence_article on presence (workspace_id, article_id)`,
    `create index presence_seen on presence (seen_at)`,
  ],
  down: ['drop table presence'],
});
