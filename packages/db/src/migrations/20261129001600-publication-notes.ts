import { defineMigration } from './define-migration.ts';

/** What an editor notes about who made a claim, when and where; a publication freezes it. */
export const publicationNotes = defineMigration({
  name: '20261129001600-publication-notes',
  up: [
    `create table publication_note (
      workspace_id uuid not null,
      claim_id uuid not null,
      claimant_role text,
      claimant_same_as text,
      claim_date text,
      first_appearance_url text,
      reply text check (reply in ('answered', 'no_answer', 'not_asked')),
      noted_by uuid not null,
      noted_at timestamptz(3) not null,
      primary key (workspace_id, claim_id),
      foreign key (workspace_id, claim_id) references claim (workspace_id, id),
      foreign key (workspace_id, noted_by) references member (workspace_id, id)
    )`,
  ],
  down: ['drop table publication_note'],
});
