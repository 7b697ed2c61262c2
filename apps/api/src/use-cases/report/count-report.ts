import { countReportClaims } from '@claimdesk/db';
import type { Actor, Deps } from '../../context.ts';
import type { ReportCountView } from '../../views.ts';
import { requireNamed } from './create-report.ts';
import { formatNames, formatRefusal } from './report-files.ts';
import { reportFilter, type ReportSelection } from './report-selection.ts';

/** What would come out: how many claims, and which formats hold so many. */
export async function countReport(
  { db }: Deps,
  { workspaceId }: Actor,
  { selection }: { selection: ReportSelection },
): Promise<ReportCountView> {
  await requireNamed(db, workspaceId, selection);
  const counted = await countReportClaims(db, await reportFilter(db, workspaceId, selection));
  const formats = formatNames.map((format) => ({ format, refusal: formatRefusal(format, counted.claims) }));
  return { ...counted, formats };
}
