/** What the address says of the dashboard. */
export type DashboardSearch = {
  /** Twelve weeks unless told. */
  period?: '4w' | 'year';
  /** Days of the reader's own choice, instead of a preset. */
  from?: string;
  to?: string;
  article?: string;
  topic?: string;
  desk?: string;
};

export type DashboardQuery = { from?: string; to?: string; articleId?: string; topic?: string; desk?: string };

const dayMs = 86_400_000;
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
const words = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Whatever stands in an address as filters; what makes no sense is left out. */
export function readDashboardSearch(search: Record<string, unknown>): DashboardSearch {
  const { period, from, to } = search;
  const [article, topic, desk] = [words(search['article']), words(search['topic']), words(search['desk'])];
  return {
    ...(period === '4w' || period === 'year' ? { period } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(article ? { article } : {}),
    ...(topic ? { topic } : {}),
    ...(desk ? { desk } : {}),
  };
}

const presetDays = { '4w': 28, '12w': 84, year: 365 };

/** What is asked of the server. Days of one's own go before a preset. */
export function dashboardQuery(search: DashboardSearch, now: Date): DashboardQuery {
  const { article, topic, desk } = search;
  const last = search.to ?? now.toISOString().slice(0, 10);
  const days = presetDays[search.period ?? '12w'];
  const from = search.from ?? new Date(Date.parse(last) - (days - 1) * dayMs).toISOString().slice(0, 10);
  return {
    from,
    to: last,
    ...(article && { articleId: article }),
    ...(topic && { topic }),
    ...(desk && { desk }),
  };
}

export function filtersOn({ from, to, article, topic, desk }: DashboardSearch): number {
  return [from ?? to, article, topic, desk].filter((value) => value !== undefined).length;
}
