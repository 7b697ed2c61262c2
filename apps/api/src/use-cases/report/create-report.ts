import { buildReportModel, DomainError, type ReportInput, type ReportModel } from '@claimdesk/core';
import {
  appendJournal,
  getArticle,
  getArticleVersion,
  insertExport,
  listArticleClaims,
  markReviewsSeen,
  readHead,
  type Db,
  type ExportFile,
} from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ExportView, ReportFormat } from '../../views.ts';
import { articleNotFound } from '../article/article-not-found.ts';
import { leaseView } from '../claim/claim-rows.ts';
import { journalEntry } from '../journal-entry.ts';
import { memberNames } from '../member/member-names.ts';
import { freeze, sha256 } from '../sha256.ts';
import { formatNames, reportFormats } from './report-files.ts';
import { readReportRows, reportArticle } from './report-rows.ts';
import { viewExport, type ExportSelection, type ReportSelection } from './view-export.ts';

const mostClaims = 2000;

/** Freezes a report: its model, the hash that every file prints, and where the journal stood. */
export async function createReport(
  deps: Deps,
  actor: Actor,
  { selection }: { selection: ReportSelection },
): Promise<ExportView> {
  const { workspaceId, memberId } = actor;
  return deps.transaction(async (trx) => {
    const model = buildReportModel(await inputOf(deps, trx, actor, selection));
    const { json, hash } = freeze(model);
    const head = await readHead(trx, workspaceId);
    const row = await insertExport(trx, {
      workspaceId,
      id: deps.newId(),
      selection: { ...selection, title: model.title, claims: model.claims.length } satisfies ExportSelection,
      model: json,
      contentHash: hash,
      journalSeq: head.seq,
      journalHash: head.hash,
      files: formatNames.flatMap((format) => fileOf(format, model, hash, `${head.seq}:${head.hash}`)),
      createdBy: memberId,
      createdAt: deps.now(),
    });
    await markModelSeen(trx, actor, model);
    const data = { contentHash: hash, claims: model.claims.length, journalSeq: head.seq, journalHash: head.hash };
    await appendJournal(trx, journalEntry(deps, actor, 'report.create', { exportId: row.id }, data));
    return viewExport(actor, row, await memberNames(trx, workspaceId));
  });
}

/** A report shows reviews: whoever gets one cannot review those claims after, where separation is strict. */
export async function markModelSeen(db: Db, actor: Actor, model: ReportModel): Promise<void> {
  const claimIds = model.claims.filter(({ reviews }) => reviews.length > 0).map(({ id }) => id);
  await markReviewsSeen(db, { workspaceId: actor.workspaceId, claimIds, memberId: actor.memberId });
}

async function inputOf(deps: Deps, db: Db, actor: Actor, selection: ReportSelection): Promise<ReportInput> {
  if ('claimIds' in selection) {
    return { kind: 'selection', ...(await readReportRows(deps, db, actor, [...new Set(selection.claimIds)])) };
  }
  const { workspaceId } = actor;
  const article = await getArticle(db, workspaceId, selection.articleId);
  const text = article && (await getArticleVersion(db, workspaceId, article.currentVersionId));
  if (article === undefined || text === undefined) throw articleNotFound();
  const claims = await listArticleClaims(db, { ...leaseView(deps, actor), workspaceId, articleId: article.id });
  if (claims.length > mostClaims) {
    throw new DomainError('too_large', 'This article has more than 2,000 claims. Choose those that the report needs.');
  }
  const rows = await readReportRows(
    deps,
    db,
    actor,
    claims.map(({ id }) => id),
  );
  // An article without claims is a report too: it says that nothing was found.
  return { kind: 'article', ...rows, articles: [reportArticle(article, text.sha256)] };
}

/** The file as it is now; none for a format that is laid out when it is first asked for. */
function fileOf(format: ReportFormat, model: ReportModel, hash: string, journalHead: string): ExportFile[] {
  const { fileName, ...how } = reportFormats[format];
  if (!('render' in how)) return [];
  const bytes = Buffer.from(how.render(model, hash, journalHead), 'utf8');
  return [{ format, fileName, fileSha256: sha256(bytes), bytes: bytes.length }];
}
