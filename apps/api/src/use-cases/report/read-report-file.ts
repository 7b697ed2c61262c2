import { DomainError, type ReportModel } from '@claimdesk/core';
import { addExportFile, getExport, readLogo } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import { renderInThread } from '../../reports/render-in-thread.ts';
import { sha256 } from '../sha256.ts';
import { markModelSeen } from './create-report.ts';
import { formatOfFile, reportFormats } from './report-files.ts';

export type ReportFile = { fileName: string; contentType: string; body: string | Buffer };

/** Renders one file of a past report again from its frozen model. What is laid out is kept on record the first time. */
export async function readReportFile(
  deps: Deps,
  actor: Actor,
  { id, fileName }: { id: string; fileName: string },
): Promise<ReportFile> {
  const { workspaceId } = actor;
  const format = formatOfFile(fileName);
  const row = format === null ? undefined : await getExport(deps.db, workspaceId, id);
  if (format === null || row === undefined) {
    throw new DomainError('not_found', 'There is no such report in your workspace. It may belong to another one.');
  }
  const model = JSON.parse(row.model) as ReportModel;
  await markModelSeen(deps.db, actor, model);
  const { contentType, ...how } = reportFormats[format];
  const journalHead = `${row.journalSeq}:${row.journalHash}`;
  if ('render' in how) return { fileName, contentType, body: how.render(model, row.contentHash, journalHead) };
  const body = await renderInThread({
    format: how.laidOut,
    modelJson: row.model,
    hash: row.contentHash,
    journalHead,
    logo: await logoOf(deps, workspaceId, model),
  }).catch((error: Error) => {
    deps.logger.error({ err: error.cause ?? error, exportId: id, format }, 'a report file was not laid out');
    throw error;
  });
  const file = { format, fileName, fileSha256: sha256(body), bytes: body.length };
  await addExportFile(deps.db, { workspaceId, id, file });
  return { fileName, contentType, body };
}

/** Kept also when another one took its place since. */
async function logoOf({ db }: Deps, workspaceId: string, { workspace }: ReportModel): Promise<Uint8Array | null> {
  const sha256 = workspace.newsroom?.logo?.sha256;
  return sha256 === undefined ? null : ((await readLogo(db, { workspaceId, sha256 })) ?? null);
}
