import { defineMigration } from './define-migration.ts';

/** Claims and their versions. */
export const claims = defineMigration({
  name: '20260301000200-claims',
  up: [
    `create table claim (
      workspace_id uuid not null,
      id uuid not null,
      article_id uuid not null,
      number int not null,
      state text not null check (state in ('suggested', 'open', 'disputed', 'in_adjudication', 'decided', 'approved',
        'published', 'dismissed', 'merged', 'superseded')),
      current_version_id uuid not null,
      current_round_id uuid,
      current_decision_id uuid,
      wording text not null,
      kind text not null,
      checkable boolean not null,
      verifiable real not null,
      check_worthiness real not null,
      start_offset int not null,
      end_offset int not null,
      source_text text,
      origin text not null check (origin in ('extracted', 'manual', 'split', 'merge')),
      extraction_id uuid,
      dismiss_reason text,
      merged_into_id uuid,
      version int not null default 1,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (workspace_id, id),
      unique (workspace_id, article_id, number),
      foreign key (workspace_id, article_id) references article (workspace_id, id),
      foreign key (workspace_id, extraction_id) references extraction (workspace_id, id),
      foreign key (workspace_id, merged_into_id) references claim (workspace_id, id)
    )`,
    // Negated, so that one row comparison seeks to (worth descending, id ascending).
    `create index claim_worth on claim (workspace_id, (-check_worthiness), id)`,
    `create index claim_state_worth on claim (workspace_id, state, (-check_worthiness), id)`,
    `create index claim_state_newest on claim (workspace_id, state, id desc)`,
    `create index claim_article_worth on claim (workspace_id, article_id, (-check_worthiness), id)`,
    `create index claim_in_order on claim (workspace_id, article_id, start_offset, id)`,
    `create index claim_article_state on claim (workspace_id, article_id, state)`,
    `create table claim_version (
      workspace_id uuid not null,
      id uuid not null,
      claim_id uuid not null,
      number int not null,
      article_version_id uuid not null,
      start_offset int not null,
      end_offset int not null,
      spans jsonb not null,
      exact text not null,
      prefix text not null,
      suffix text not null,
      sentence_start int not null,
      sentence_end int not null,
      wording text not null,
      source jsonb,
      cue text,
      checkable boolean not null,
      uncheckable_reason text,
      kind text not null,
      verifiable real not null,
      check_worthiness real not null,
      quantities jsonb not null,
      times jsonb not null,
      entities jsonb not null,
      reasons jsonb not null,
      created_by uuid,
      created_at timestamptz(3) not null default now(),
      primary key (workspace_id, id),
      unique (workspace_id, claim_id, number),
      foreign key (workspace_id, claim_id) references claim (workspace_id, id),
      foreign key (workspace_id, article_version_id) references article_version (workspace_id, id),
      foreign key (workspace_id, created_by) references member (workspace_id, id),
      check (0 <= start_offset and start_offset < end_offset)
    )`,
    `alter table claim add constraint claim_current_version
      foreign key (workspace_id, current_version_id) references claim_version (workspace_id, id)
      deferrable initially deferred`,
    `create table lineage (
      workspace_id uuid not null,
      parent_claim_id uuid not null,
      child_claim_id uuid not null,
      kind text not null check (kind in ('split', 'merge')),
      created_by uuid,
      created_at timestamptz(3) not null default now(),
      primary key (workspace_id, parent_claim_id, child_claim_id),
      foreign key (workspace_id, parent_claim_id) references claim (workspace_id, id),
      foreign key (workspace_id, child_claim_id) references claim (workspace_id, id),
      foreign key (workspace_id, created_by) references member (workspace_id, id),
      check (parent_claim_id <> child_claim_id)
    )`,
    `create index lineage_child on lineage (workspace_id, child_claim_id)`,
    `create function is_waiting(state text) returns boolean language sql immutable as
      $$ select state in ('suggested', 'open', 'disputed', 'in_adjudication', 'decided', 'approved') $$`,
    `create function claim_count_waiting() returns trigger language plpgsql as $$
    begin
      -- Rows are locked in one order, so that two transactions over the same articles wait instead of deadlocking.
      if tg_op = 'INSERT' then
        perform 1 from article a
          where (a.workspace_id, a.id) in (select n.workspace_id, n.article_id from after_rows n where is_waiting(n.state))
          order by a.workspace_id, a.id for no key update;
        update article a set waiting = a.waiting + d.delta
          from (select workspace_id, article_id, count(*)::int as delta from after_rows
                where is_waiting(state) group by workspace_id, article_id) d
          where a.workspace_id = d.workspace_id and a.id = d.article_id;
      else
        perform 1 from article a
          where (a.workspace_id, a.id) in (
            select n.workspace_id, n.article_id from after_rows n
              join before_rows o on o.workspace_id = n.workspace_id and o.id = n.id
              where is_waiting(n.state) <> is_waiting(o.state))
          order by a.workspace_id, a.id for no key update;
        update article a set waiting = a.waiting + d.delta
          from (select n.workspace_id, n.article_id, sum(is_waiting(n.state)::int - is_waiting(o.state)::int)::int as delta
                from after_rows n join before_rows o on o.workspace_id = n.workspace_id and o.id = n.id
                where is_waiting(n.state) <> is_waiting(o.state)
                group by n.workspace_id, n.article_id) d
          where a.workspace_id = d.workspace_id and a.id = d.article_id;
      end if;
      return null;
    end $$`,
    `create trigger claim_waiting_inserted after insert on claim
      referencing new table as after_rows for each statement execute function claim_count_waiting()`,
    `create trigger claim_waiting_updated after update on claim
      referencing old table as before_rows new table as after_rows
      for each statement execute function claim_count_waiting()`,
  ],
  down: [
    'drop table lineage, claim_version, claim',
    'drop function claim_count_waiting()',
    'drop function is_waiting(text)',
  ],
});
