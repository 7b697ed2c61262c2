import { describe, expect, it } from 'vitest';
import { dashboardQuery, filtersOn, readDashboardSearch } from './dashboard-search.ts';

const now = new Date('2026-11-15T10:00:00Z');

describe('the filters of the dashboard', () => {
  it('come from the address, and nonsense does not', () => {
    const search = { period: 'year', from: '2026-10-01', to: 'soon', article: 'a', topic: '', desk: 7 };
    expect(readDashboardSearch(search)).toEqual({ period: 'year', from: '2026-10-01', article: 'a' });
    expect(readDashboardSearch({ period: 'ever' })).toEqual({});
  });

  it('become days', () => {
    expect(dashboardQuery({}, now)).toEqual({ from: '2026-08-24', to: '2026-11-15' });
    expect(dashboardQuery({ period: '4w', topic: 'Health' }, now)).toEqual({
      from: '2026-10-19',
      to: '2026-11-15',
      topic: 'Health',
    });
    expect(dashboardQuery({ from: '2026-01-01', to: '2026-02-01', article: 'a' }, now)).toEqual({
      from: '2026-01-01',
      to: '2026-02-01',
      articleId: 'a',
    });
  });

  it('are counted; a preset is none', () => {
    expect(filtersOn({ period: 'year' })).toBe(0);
    expect(filtersOn({ from: '2026-01-01', to: '2026-02-01', topic: 'Health', article: 'a' })).toBe(3);
  });
});
