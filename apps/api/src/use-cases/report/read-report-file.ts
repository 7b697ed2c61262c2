import { DomainError, handleFromName, type ReportModel } from '@claimdesk/core';
import { addExportFile, getWholeModel, markPartSeen, markReviewsSeen, type Db, type ExportFile } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReportFormat } from '../../views.ts';
import { findExport } from './find-export.ts';
import { startRun } from './export-run.ts';
import { keptBytes } from './kept-bytes.ts';
import { isFrozen } from './make-report.ts';
import { formatOfFile, reportFormats, requireFormat } from './report-files.ts';
import type { ExportSelection } from './view-export.ts';
import { writeReportFiles, type FrozenExport } from './write-report-files.ts';

export type ReportFile = { downloadName: string; contentType: string; size: number; pieces: AsyncGenerator<Buffer> };

/** The bytes of a file as they were made; one that nobody has asked for is made first, and kept from then on. */
export async function readReportFile(
  deps: Deps,
  actor: Actor,
  { id, fileName }: { id: string; fileName: string },
): Promise<ReportFile> {
  const { workspaceId } = actor;
  const format = formatOfFile(fileName);
  const row = await findExport(deps.db, workspaceId, id);
  if (format === null || !isFrozen(row)) {
    throw new DomainError('not_found', 'There is no such report in your workspace. It may belong to another one.');
  }
  if (row.state === 'failed' || row.state === 'cancelled') {
    throw new DomainError('not_found', 'This export ended without files. Ask for it again.');
  }
  if (row.state !== 'done') throw new DomainError('unavailable', 'This export is not done yet. Try again once it is.');
  await markSeen(deps.db, actor, row);
  const file = row.files.findLast((made) => made.format === format && made.chunks !== undefined);
  const { bytes: size, chunks } = file ?? (await makeFile(deps, row, format));
  const { contentType } = reportFormats[format];
  return {
    downloadName: downloadName(row, fileName),
    contentType,
    size,
    pieces: keptBytes(deps.db, { workspaceId, id, format }, chunks ?? 0),
  };
}

/** Several reports in one folder are told apart: `flood-wall-2026-03-07-claims.csv`. */
function downloadName({ selection, createdAt }: FrozenExport, fileName: string): string {
  const { name, title } = selection as ExportSelection;
  return `${handleFromName(name ?? title)}-${createdAt.slice(0, 10)}-${fileName}`;
}

/** A report shows reviews: whoever gets one cannot review those claims after, where separation is strict. */
async function markSeen(db: Db, { workspaceId, memberId }: Actor, row: FrozenExport): Promise<void> {
  const { id } = row;
  const whole = await getWholeModel(db, workspaceId, id);
  if (whole !== null) {
    const { claims } = JSON.parse(whole) as ReportModel;
    const claimIds = claims.filter(({ reviews }) => reviews.length > 0).map((claim) => claim.id);
    return markReviewsSeen(db, { workspaceId, claimIds, memberId });
  }
  // Whoever asked for it was noted while it was made.
  if (row.createdBy === memberId) return undefined;
  for (let number = 0; await markPartSeen(db, { workspaceId, id, number, memberId }); number += 1);
  return undefined;
}

async function makeFile(deps: Deps, row: FrozenExport, format: ReportFormat): Promise<ExportFile> {
  requireFormat(format, (row.selection as ExportSelection).claims);
  const run = startRun(row, new AbortController().signal);
  const [file] = await writeReportFiles(deps, run, row, [format]).catch((error: Error) => {
    deps.logger.error({ err: error.cause ?? error, exportId: row.id, format }, 'a report file was not made');
    throw error;
  });
  if (file === undefined) throw new Error(`no ${format} came of an export`);
  await addExportFile(deps.db, { workspaceId: row.workspaceId, id: row.id, file });
  return file;
}
