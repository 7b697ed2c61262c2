import { defineMigration } from './define-migration.ts';

/**
 * Claims with a known answer. Nothing of a claim's own row tells that it is one: its version and times are what lists
 * show to everybody.
 */
export const calibration = defineMigration({
  name: '20261129001000-calibration',
  up: [
    `alter table round add column calibration boolean not null default false`,
    `create table calibration_set (
      workspace_id uuid not null references workspace (id),
      id uuid not null,
      name text not null,
      created_by uuid not null,
      created_at timestamptz(3) not null,
      closed_at timestamptz(3),
      primary key (workspace_id, id),
      foreign key (workspace_id, created_by) references member (workspace_id, id)
    )`,
    `create table calibration_item (
      workspace_id uuid not null,
      claim_id uuid not null,
      set_id uuid not null,
      round_id uuid not null,
      claim_version_id uuid not null,
      rating_key text not null,
      tolerance int not null check (tolerance in (0, 1)),
      explanation text not null,
      places int not null check (places > 0),
      added_by uuid not null,
      added_at timestamptz(3) not null,
      ended_at timestamptz(3),
      ended_how text check (ended_how in ('full', 'closed', 'merged', 'split')),
      primary key (workspace_id, claim_id),
      foreign key (workspace_id, claim_id) references claim (workspace_id, id),
      foreign key (workspace_id, set_id) references calibration_set (workspace_id, id),
      foreign key (workspace_id, round_id) references round (workspace_id, id),
      foreign key (workspace_id, claim_version_id) references claim_version (workspace_id, id),
      foreign key (workspace_id, added_by) references member (workspace_id, id),
      check ((ended_at is null) = (ended_how is null))
    )`,
    `create index calibration_item_set on calibration_item (workspace_id, set_id, added_at)`,
    // Who was an admin while a claim waited, and is none any more: they know its answer.
    `create table calibration_known (
      workspace_id uuid not null,
      claim_id uuid not null,
      member_id uuid not null,
      primary key (workspace_id, claim_id, member_id),
      foreign key (workspace_id, claim_id) references calibration_item (workspace_id, claim_id),
      foreign key (workspace_id, member_id) references member (workspace_id, id)
    )`,
    `alter table claim drop constraint claim_state_check`,
    `alter table claim add constraint claim_state_check check (state in ('suggested', 'open', 'disputed',
      'in_adjudication', 'decided', 'approved', 'published', 'retracted', 'dismissed', 'merged', 'superseded',
      'calibrated'))`,
  ],
  down: [
    // The states before have no word for it.
    `update claim set state = 'dismissed', dismiss_reason = 'out_of_scope' where state = 'calibrated'`,
    'alter table claim drop constraint claim_state_check',
    `alter table claim add constraint claim_state_check check (state in ('suggested', 'open', 'disputed',
      'in_adjudication', 'decided', 'approved', 'published', 'retracted', 'dismissed', 'merged', 'superseded'))`,
    'drop table calibration_known, calibration_item, calibration_set',
    'alter table round drop column calibration',
  ],
});
