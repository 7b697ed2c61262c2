import { describe, expect, it } from 'vitest';
import { auditInput, readAuditSearch } from './audit-search.ts';

const id = '01a204f5-bb82-738b-83c2-6ce3d065c272';

describe('the address of the audit log', () => {
  it('keeps filters and drops what is none', () => {
    const search = { group: 'decisions', member: id, from: '2026-03-07', to: 'tomorrow', article: 7, moon: 'full' };
    expect(readAuditSearch(search)).toEqual({ group: 'decisions', member: id, from: '2026-03-07' });
    expect(readAuditSearch({ group: 'moons' })).toEqual({});
  });

  it('means whole days, the last one too', () => {
    const { from, to } = auditInput({ from: '2026-03-07', to: '2026-03-07' });
    expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(24 * 60 * 60 * 1000);
  });
});
