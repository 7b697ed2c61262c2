import { publicClaimOf, searchedRuns, searchedWords, type ReportModel } from '@claimdesk/core';
import { sql, type Kysely } from 'kysely';
import { toJson } from '../to-json.ts';
import { defineMigration } from './define-migration.ts';

/**
 * What the public site lists and searches: a row for each claim that was ever published, from its newest frozen model.
 * Runs of letters are kept beside the words, so that a misspelt search finds something without an extension.
 */
export const publicSite = defineMigration({
  name: '20261129001500-public-site',
  up: [
    `create table public_claim (
      workspace_id uuid not null,
      claim_id uuid not null,
      publication_id uuid not null,
      article_id uuid not null,
      number int not null,
      local boolean not null,
      wording text not null,
      language text not null,
      verdict_label text not null,
      verdict_icon text not null,
      verdict_canonical text,
      claimant text,
      topics text[] not null,
      article_title text not null,
      outlet text,
      article_url text,
      article_published text,
      context jsonb not null,
      quote_start int not null,
      published_at timestamptz(3) not null,
      changed_at timestamptz(3) not null,
      retracted_at timestamptz(3),
      recheck_at timestamptz(3),
      words tsvector not null,
      letter_runs text[] not null,
      primary key (workspace_id, claim_id),
      foreign key (workspace_id, claim_id) references claim (workspace_id, id),
      foreign key (workspace_id, article_id) references article (workspace_id, id),
      foreign key (workspace_id, publication_id) references publication (workspace_id, id)
    )`,
    `-- A public page knows the claim's id only.
    create index public_claim_page on public_claim (claim_id)`,
    `create index public_claim_newest on public_claim (workspace_id, published_at desc, claim_id desc)
      where retracted_at is null`,
    `create index public_claim_article on public_claim (workspace_id, article_id, quote_start)
      where retracted_at is null`,
    `create index public_claim_words on public_claim using gin (words) where retracted_at is null`,
    `create index public_claim_runs on public_claim using gin (letter_runs) where retracted_at is null`,
    `create index publication_correction on publication (workspace_id, published_at desc, claim_id desc)
      where correction_kind is not null`,
  ],
  fill: listPublished,
  down: ['drop index publication_correction', 'drop table public_claim'],
});

/** Publications that went out before there was a public site, a few at a time. */
async function listPublished(db: Kysely<unknown>): Promise<void> {
  const batch = 100;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await sql<{
      claimId: string;
      workspaceId: string;
      id: string;
      model: string;
      retractedAt: string | null;
      recheckAt: string | null;
    }>`
      select distinct on (p.claim_id) p.claim_id as "claimId", p.workspace_id as "workspaceId", p.id, p.model,
        r.retracted_at as "retractedAt", c.recheck_at as "recheckAt"
      from publication p
      join claim c on c.workspace_id = p.workspace_id and c.id = p.claim_id
      left join retraction r on r.workspace_id = p.workspace_id and r.claim_id = p.claim_id
      where p.claim_id > ${after}::uuid order by p.claim_id, p.number desc limit ${batch}`.execute(db);
    for (const row of rows) await addRow(db, row);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.claimId;
  }
}

async function addRow(
  db: Kysely<unknown>,
  row: {
    claimId: string;
    workspaceId: string;
    id: string;
    model: string;
    retractedAt: string | null;
    recheckAt: string | null;
  },
): Promise<void> {
  const model = JSON.parse(row.model) as ReportModel;
  const claim = publicClaimOf(model);
  if (claim === null) return;
  await sql`insert into public_claim (workspace_id, claim_id, publication_id, article_id, number, local, wording, language,
      verdict_label, verdict_icon, verdict_canonical, claimant, topics, article_title, outlet, article_url,
      article_published, context, quote_start, published_at, changed_at, retracted_at, recheck_at, words, letter_runs)
    values (${row.workspaceId}, ${row.claimId}, ${row.id}, ${claim.articleId}, ${claim.number}, ${claim.local},
      ${claim.wording}, ${claim.language}, ${claim.verdict.label}, ${claim.verdict.icon}, ${claim.verdict.canonical},
      ${claim.claimant}, ${claim.topics}, ${claim.article.title}, ${claim.article.outlet}, ${claim.article.url},
      ${claim.article.published}, ${toJson(claim.context)}::jsonb, ${claim.quoteStart}, ${claim.publishedAt},
      ${claim.changedAt}, ${row.retractedAt}, ${row.recheckAt}, to_tsvector('english', ${searchedWords(model)}),
      ${searchedRuns(model)})`.execute(db);
}
