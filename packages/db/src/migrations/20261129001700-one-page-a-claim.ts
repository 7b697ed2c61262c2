import { defineMigration } from './define-migration.ts';

/**
 * Public pages are found by the claim's id alone. A restored workspace that somebody changed could hold the claims of
 * another one, and readers of that one's pages would be shown theirs: the first to have an address keeps it.
 */
export const onePageAClaim = defineMigration({
  name: '20261129001700-one-page-a-claim',
  up: [
    'drop index publication_public, public_claim_page',
    'create unique index publication_public on publication (claim_id, number desc)',
    'create unique index public_claim_page on public_claim (claim_id)',
  ],
  down: [
    'drop index publication_public, public_claim_page',
    'create index publication_public on publication (claim_id, number desc)',
    'create index public_claim_page on public_claim (claim_id)',
  ],
});
