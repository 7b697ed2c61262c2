import { buildReportModel, renderHtmlReport } from '@claimdesk/core';
import { countReportClaims, findReportClaims, markReviewsSeen } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { claimNotFound } from '../claim/load-case.ts';
import { reportLogo } from '../newsroom/report-workspace.ts';
import { requireNamed } from './create-report.ts';
import { reportFilter, reportKind, type ReportSelection } from './report-selection.ts';
import { createRowReader } from './report-rows.ts';

/** As many as show what it looks like, and no more than are drawn in an instant. */
const previewed = 10;

/**
 * The page of the first claims that would come out, before anything is made. `chosen` says how many claims were chosen
 * where the selection names only the first of them.
 */
export async function previewReport(
  deps: Deps,
  { workspaceId, memberId }: Actor,
  { selection, chosen }: { selection: ReportSelection; chosen: number | null },
): Promise<string> {
  const { db } = deps;
  await requireNamed(db, workspaceId, selection);
  const filter = await reportFilter(db, workspaceId, selection);
  const { claims: counted, dismissed } = await countReportClaims(db, filter);
  const places = await findReportClaims(db, filter, { after: null, limit: previewed });
  const reader = await createRowReader(deps, db, workspaceId);
  if (reader === undefined) throw claimNotFound();
  const rows = await reader.read(
    db,
    places.map(({ id }) => id),
  );
  const model = buildReportModel({ kind: reportKind(selection), workspace: reader.workspace, ...rows });
  const claimIds = model.claims.filter(({ reviews }) => reviews.length > 0).map(({ id }) => id);
  await markReviewsSeen(db, { workspaceId, claimIds, memberId });
  const all = Math.max(chosen ?? 0, counted + dismissed);
  const part = all > places.length ? `, the first ${places.length} of ${all.toLocaleString('en')} claims` : '';
  const notYet = 'none yet, this is a preview';
  const logo = await reportLogo(db, workspaceId, model.workspace);
  const base64 = logo && Buffer.from(logo).toString('base64');
  return renderHtmlReport({ ...model, watermark: `Preview${part}` }, notYet, notYet, { logo: base64 });
}
