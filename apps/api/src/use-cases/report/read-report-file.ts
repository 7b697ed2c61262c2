import { DomainError, type ReportModel } from '@claimdesk/core';
import { getExport } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { markModelSeen } from './create-report.ts';
import { formatOfFile, reportFormats } from './report-files.ts';

export type ReportFile = { fileName: string; contentType: string; body: string };

/** Renders one file of a past report again from its frozen model. */
export async function readReportFile(
  deps: Deps,
  actor: Actor,
  { id, fileName }: { id: string; fileName: string },
): Promise<ReportFile> {
  const format = formatOfFile(fileName);
  const row = format === null ? undefined : await getExport(deps.db, actor.workspaceId, id);
  if (format === null || row === undefined) {
    throw new DomainError('not_found', 'There is no such report in your workspace. It may belong to another one.');
  }
  const model = JSON.parse(row.model) as ReportModel;
  await markModelSeen(deps.db, actor, model);
  const { contentType, render } = reportFormats[format];
  return { fileName, contentType, body: render(model, row.contentHash, `${row.journalSeq}:${row.journalHash}`) };
}
