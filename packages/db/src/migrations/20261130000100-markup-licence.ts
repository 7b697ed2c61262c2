import { defineMigration } from './define-migration.ts';

/** Under which licence a newsroom offers its markup. */
export const markupLicence = defineMigration({
  name: '20261130000100-markup-licence',
  up: ['alter table newsroom add column licence_url text'],
  down: ['alter table newsroom drop column licence_url'],
});
