import { defineMigration } from './define-migration.ts';

/**
 * Finds decided claims by their words. Only these are indexed: a claim on its way changes often and its verdict is not
 * known. PostgreSQL's own stemming needs no extension, so any server will do.
 */
export const precedents = defineMigration({
  name: '20261129000800-precedents',
  up: [
    `create index claim_precedent on claim using gin (to_tsvector('english', wording))
      where state in ('decided', 'approved', 'published')`,
  ],
  down: ['drop index claim_precedent'],
});
