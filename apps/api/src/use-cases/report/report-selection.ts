import type { Db, ReportClaimFilter } from '@claimdesk/db';
import type { ReportFilterView } from '../../views.ts';
import { ratedAs } from '../claim/rated-as.ts';

/** A filter, or claims that were chosen one by one, or both. A report of nothing named is of the whole workspace. */
export type ReportSelection = ReportFilterView & { claimIds?: string[] | undefined };

export async function reportFilter(
  db: Db,
  workspaceId: string,
  { articleId, claimIds, topic, states, verdict, dates, reviewerId }: ReportSelection,
): Promise<ReportClaimFilter> {
  return {
    workspaceId,
    ...(articleId !== undefined && { articleId }),
    ...(claimIds !== undefined && { claimIds }),
    ...(topic !== undefined && { topic }),
    ...(states !== undefined && { states }),
    ...(verdict !== undefined && { rated: await ratedAs(db, workspaceId, verdict) }),
    ...(dates !== undefined && {
      dates: {
        of: dates.of,
        ...(dates.from !== undefined && { from: new Date(`${dates.from}T00:00:00Z`) }),
        ...(dates.to !== undefined && dates.to !== lastDay && { to: dayAfter(dates.to) }),
      },
    }),
    ...(reviewerId !== undefined && { reviewerId }),
  };
}

/** The last one with a year of four digits, which is all that a database takes; nothing comes after it. */
const lastDay = '9999-12-31';

function dayAfter(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60_000);
}

/** Of one article alone, a report says so, and shows the article even when nothing in it was kept. */
export function reportKind(selection: ReportSelection): 'article' | 'selection' {
  const named = Object.entries(selection).filter(([, value]) => value !== undefined);
  return named.length === 1 && named[0]?.[0] === 'articleId' ? 'article' : 'selection';
}
