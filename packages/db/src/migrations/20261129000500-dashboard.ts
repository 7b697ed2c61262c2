import { defineMigration } from './define-migration.ts';

/** What the dashboard groups by, and a way to the latest decisions. */
export const dashboard = defineMigration({
  name: '20261129000500-dashboard',
  up: [
    `alter table article add column topic text, add column desk text`,
    `create index decision_made on decision (workspace_id, created_at desc, id desc)`,
  ],
  down: ['drop index decision_made', 'alter table article drop column desk, drop column topic'],
});
