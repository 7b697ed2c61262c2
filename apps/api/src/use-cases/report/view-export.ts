import type { ExportRow } from '@claimdesk/db';
import type { Actor } from '../../context.ts';
import type { ExportView, ReportFormat } from '../../views.ts';
import { personOf, type MemberNames } from '../member/member-names.ts';
import { formatNames, formatRefusal, reportFormats } from './report-files.ts';
import type { ReportSelection } from './report-selection.ts';

/** What was chosen, with what a list of reports says about it: the model itself is too large to read for that. */
export type ExportSelection = ReportSelection & {
  title: string;
  claims: number;
  /** Of the definition that it was made from. */
  name?: string;
};

export function viewExport(actor: Pick<Actor, 'workspaceId'>, row: ExportRow, names: MemberNames): ExportView {
  const { title, name, claims } = row.selection as ExportSelection;
  const { id, state, stage, done, total, error, createdAt, finishedAt, contentHash, journalSeq, journalHash } = row;
  const isDone = state === 'done';
  return {
    id,
    title: name ?? title,
    claims,
    state,
    progress: state === 'running' ? { stage, done, total } : null,
    error,
    formats: row.formats as ReportFormat[],
    contentHash: isDone ? contentHash : null,
    journalHead: isDone && journalSeq !== null && journalHash !== null ? { seq: journalSeq, hash: journalHash } : null,
    createdAt,
    finishedAt,
    createdBy: personOf(names, row.createdBy),
    files: isDone ? filesOf(actor, row, claims) : [],
  };
}

function filesOf({ workspaceId }: Pick<Actor, 'workspaceId'>, row: ExportRow, claims: number): ExportView['files'] {
  return formatNames
    .filter((format) => formatRefusal(format, claims) === null)
    .map((format) => {
      const { fileName } = reportFormats[format];
      const made = row.files.findLast((file) => file.format === format);
      return {
        format,
        // A link carries no header, so it says which workspace it is of.
        url: `/exports/${row.id}/${fileName}?workspace=${workspaceId}`,
        fileName,
        fileSha256: made?.fileSha256 ?? null,
        bytes: made?.bytes ?? null,
      };
    });
}
