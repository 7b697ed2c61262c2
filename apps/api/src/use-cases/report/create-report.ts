import { DomainError } from '@claimdesk/core';
import { countReportClaims, getArticle, getClaims, getMember, insertExport, type Db } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ExportView, ReportFormat } from '../../views.ts';
import { articleNotFound } from '../article/article-not-found.ts';
import { claimNotFound } from '../claim/load-case.ts';
import { memberNames } from '../member/member-names.ts';
import { formatNames, formatRefusal, isLaidOut, requireFormat } from './report-files.ts';
import { reportFilter, type ReportSelection } from './report-selection.ts';
import { viewExport, type ExportSelection } from './view-export.ts';

export type ReportWish = {
  selection: ReportSelection;
  /** When left out, those that are made in an instant and hold a report of this size; others can be asked for later. */
  formats?: ReportFormat[] | undefined;
  /** What the list of exports calls it; its own title when left out. */
  name?: string | undefined;
};

/** Queues an export; a worker freezes and writes it. */
export async function createReport(deps: Deps, actor: Actor, wish: ReportWish): Promise<ExportView> {
  const { workspaceId, memberId } = actor;
  const view = await deps.transaction(async (trx) => {
    const row = await queueReport(deps, trx, {
      ...wish,
      workspaceId,
      memberId,
      askedBy: { kind: actor.kind, id: actor.id },
    });
    return viewExport(actor, row, await memberNames(trx, workspaceId));
  });
  deps.exports.wake();
  return view;
}

type Asker = { workspaceId: string; memberId: string | null; askedBy: Parameters<typeof insertExport>[1]['askedBy'] };

export async function queueReport(deps: Pick<Deps, 'newId' | 'now'>, trx: Db, wish: ReportWish & Asker) {
  const { workspaceId, selection, name } = wish;
  await requireNamed(trx, workspaceId, selection);
  const { claims, dismissed } = await countReportClaims(trx, await reportFilter(trx, workspaceId, selection));
  const formats =
    wish.formats ?? formatNames.filter((format) => !isLaidOut(format) && formatRefusal(format, claims) === null);
  for (const format of formats) requireFormat(format, claims);
  return insertExport(trx, {
    workspaceId,
    id: deps.newId(),
    selection: {
      ...selection,
      title: `${claims} ${claims === 1 ? 'claim' : 'claims'}`,
      claims,
      ...(name && { name }),
    } satisfies ExportSelection,
    formats: [...new Set(formats)],
    total: claims + dismissed,
    askedBy: wish.askedBy,
    createdBy: wish.memberId,
    createdAt: deps.now(),
  });
}

/** What is named must be of this workspace: a report of something else would be empty, and say nothing of why. */
export async function requireNamed(db: Db, workspaceId: string, selection: ReportSelection): Promise<void> {
  const { articleId, claimIds, reviewerId } = selection;
  if (articleId !== undefined && (await getArticle(db, workspaceId, articleId)) === undefined) throw articleNotFound();
  if (reviewerId !== undefined && (await getMember(db, workspaceId, reviewerId)) === undefined) {
    throw new DomainError('not_found', 'There is no such member in your workspace. Choose another reviewer.');
  }
  if (claimIds !== undefined && (await getClaims(db, workspaceId, claimIds)).length < new Set(claimIds).size)
    throw claimNotFound();
}
