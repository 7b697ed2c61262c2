import { defineMigration } from './define-migration.ts';

/** A claim knows which publication readers see now, also while it is checked again, so that its rules can ask. */
export const standingPublication = defineMigration({
  name: '20261129000700-standing-publication',
  up: [
    `alter table claim add column publication_id uuid,
      add foreign key (workspace_id, publication_id) references publication (workspace_id, id)`,
    `update claim c set publication_id = (
        select p.id from publication p
        where p.workspace_id = c.workspace_id and p.claim_id = c.id order by p.number desc limit 1
      )
      where not exists (
        select from retraction r where r.workspace_id = c.workspace_id and r.claim_id = c.id
      )`,
  ],
  down: ['alter table claim drop column publication_id'],
});
