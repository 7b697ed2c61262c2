import type { ReportedState, ReportFilterView, ReportFormat } from '@claimdesk/api/views';

/** What a new report is of: one article, claims one by one, or all that a filter finds. */
export type ReportMode = 'article' | 'claims' | 'filter';

/** The server takes the days of a report in UTC, both included. */
export type ReportFilter = ReportFilterView;

export type ReportWish = { selection: ReportFilter & { claimIds?: string[] | undefined } };

const mostClaims = 2000;

/** Why there is nothing to make yet, a sentence; null when there is. */
export function missing(
  mode: ReportMode,
  articleId: string | null,
  claims: number,
  filter: ReportFilter,
): string | null {
  if (mode === 'article') return articleId === null ? 'Choose an article first.' : null;
  if (mode === 'filter') return filterProblem(filter);
  if (claims === 0) return 'Choose at least one claim first.';
  return claims > mostClaims ? 'At most 2,000 claims can be chosen one by one. Choose fewer, or use a filter.' : null;
}

export function filterProblem({ dates }: ReportFilter): string | null {
  if (dates?.from !== undefined && dates.to !== undefined && dates.from > dates.to) {
    return 'The last day comes before the first one. Swap them.';
  }
  return null;
}

/** A filter without what is empty: the server wants what is not asked for to be left out. */
export function withoutEmpty({ dates, states, ...filter }: ReportFilter): ReportFilter {
  const rest = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));
  const from = dates?.from || undefined;
  const to = dates?.to || undefined;
  return {
    ...rest,
    ...(states !== undefined && states.length > 0 && { states }),
    ...(dates !== undefined &&
      (from ?? to) !== undefined && { dates: { of: dates.of, ...(from && { from }), ...(to && { to }) } }),
  };
}

export function toggleState(states: readonly ReportedState[] | undefined, state: ReportedState): ReportedState[] {
  const now = states ?? [];
  return now.includes(state) ? now.filter((one) => one !== state) : [...now, state];
}

/** As many claims as a preview shows; an address has no room for more. */
const previewed = 10;

/** Where the page of a report can be looked at before it is made. */
export function previewUrl(workspaceId: string, { selection }: ReportWish): string {
  const { claimIds, ...filter } = selection;
  const shown = claimIds === undefined ? filter : { ...filter, claimIds: claimIds.slice(0, previewed) };
  const query = new URLSearchParams({ workspace: workspaceId, selection: JSON.stringify(shown) });
  if (claimIds !== undefined) query.set('chosen', String(claimIds.length));
  return `/exports/preview?${query}`;
}

/** The formats that are made where nobody chose others: quick ones, of those that hold so many claims. */
export const usualFormats: readonly ReportFormat[] = [
  'html',
  'md',
  'claims.csv',
  'reviews.csv',
  'evidence.csv',
  'claimreview.json',
];
