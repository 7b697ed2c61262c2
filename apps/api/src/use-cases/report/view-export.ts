import type { ExportRow } from '@claimdesk/db';
import type { Actor } from '../../context.ts';
import type { ExportView } from '../../views.ts';
import { personOf, type MemberNames } from '../member/member-names.ts';
import { formatNames, reportFormats } from './report-files.ts';

export type ReportSelection = { articleId: string } | { claimIds: string[] };

/** What was chosen, with what a list of reports says about it: the model itself is too large to read for that. */
export type ExportSelection = ReportSelection & { title: string; claims: number };

export function viewExport({ workspaceId }: Actor, row: ExportRow, names: MemberNames): ExportView {
  const { title, claims } = row.selection as ExportSelection;
  return {
    id: row.id,
    title,
    claims,
    contentHash: row.contentHash,
    journalHead: { seq: row.journalSeq, hash: row.journalHash },
    createdAt: row.createdAt,
    createdBy: personOf(names, row.createdBy),
    files: formatNames.map((format) => {
      const { fileName } = reportFormats[format];
      const made = row.files.find((file) => file.format === format);
      return {
        format,
        // A link carries no header, so it says which workspace it is of.
        url: `/exports/${row.id}/${fileName}?workspace=${workspaceId}`,
        fileName,
        fileSha256: made?.fileSha256 ?? null,
        bytes: made?.bytes ?? null,
      };
    }),
  };
}
