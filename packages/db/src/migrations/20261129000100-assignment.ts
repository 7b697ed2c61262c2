import { defineMigration } from './define-migration.ts';

/** Assigned places, recusals, deadlines, corrections and retractions. */
export const assignment = defineMigration({
  name: '20261129000100-assignment',
  up: [
    `alter table slot add column assigned_to uuid`,
    `alter table slot add constraint slot_assigned_to
      foreign key (workspace_id, assigned_to) references member (workspace_id, id)`,
    `create unique index slot_assigned_once on slot (workspace_id, round_id, assigned_to) where assigned_to is not null`,
    `create index slot_assigned on slot (workspace_id, assigned_to) where assigned_to is not null`,
    `create table recusal (
      workspace_id uuid not null,
      claim_id uuid not null,
      member_id uuid not null,
      reason text not null,
      recused_at timestamptz(3) not null,
      lifted_at timestamptz(3),
      lifted_by uuid,
      primary key (workspace_id, claim_id, member_id),
      foreign key (workspace_id, claim_id) references claim (workspace_id, id),
      foreign key (workspace_id, member_id) references member (workspace_id, id),
      foreign key (workspace_id, lifted_by) references member (workspace_id, id),
      check ((lifted_at is null) = (lifted_by is null))
    )`,
    `alter table claim add column due_at timestamptz(3)`,
    `alter table claim add column recheck_at timestamptz(3)`,
    // Without a deadline is after every deadline, so that one row comparison seeks.
    `create index claim_state_due on claim
      (workspace_id, state, (coalesce(due_at, timestamptz 'infinity')), (-check_worthiness), id)`,
    `create index claim_recheck on claim (workspace_id, recheck_at) where recheck_at is not null`,
    `alter table claim drop constraint claim_state_check`,
    `alter table claim add constraint claim_state_check check (state in ('suggested', 'open', 'disputed',
      'in_adjudication', 'decided', 'approved', 'published', 'retracted', 'dismissed', 'merged', 'superseded'))`,
    `alter table publication add column correction_kind text check (correction_kind in ('minor', 'major', 'verdict'))`,
    `alter table publication add column correction_note text`,
    `alter table publication add constraint publication_correction
      check ((correction_kind is null) = (correction_note is null))`,
    `create table retraction (
      workspace_id uuid not null,
      claim_id uuid not null,
      publication_id uuid not null,
      reason text not null,
      retracted_by uuid not null,
      retracted_at timestamptz(3) not null,
      primary key (workspace_id, claim_id),
      foreign key (workspace_id, claim_id) references claim (workspace_id, id),
      foreign key (workspace_id, publication_id) references publication (workspace_id, id),
      foreign key (workspace_id, retracted_by) references member (workspace_id, id)
    )`,
    `-- A public page knows the claim's id only.
    create index retraction_public on retraction (claim_id)`,
    `create trigger retraction_append_only before update or delete on retraction
      for each row execute function publication_is_append_only()`,
    `update workspace set policy = policy || '{"reviewWithinHours": null}'`,
    `update round set policy = policy || '{"reviewWithinHours": null}'`,
  ],
  down: [
    `update round set policy = policy - 'reviewWithinHours'`,
    `update workspace set policy = policy - 'reviewWithinHours'`,
    'drop table retraction',
    'alter table publication drop column correction_note, drop column correction_kind',
    // The state before has no word for it.
    `update claim set state = 'published' where state = 'retracted'`,
    'alter table claim drop constraint claim_state_check',
    `alter table claim add constraint claim_state_check check (state in ('suggested', 'open', 'disputed',
      'in_adjudication', 'decided', 'approved', 'published', 'dismissed', 'merged', 'superseded'))`,
    'drop index claim_recheck, claim_state_due',
    'alter table claim drop column recheck_at, drop column due_at',
    'drop table recusal',
    'alter table slot drop column assigned_to',
  ],
});
