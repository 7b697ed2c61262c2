import type { ClaimRow } from '@claimdesk/api/views';
import { describe, expect, it } from 'vitest';
import { arrangeClaims, countStates, filterCount, neighbour, noFilter, withoutDoubles } from './arrange-claims.ts';

function claim(number: number, over: Partial<ClaimRow> = {}): ClaimRow {
  return {
    id: `c${number}`,
    number,
    articleId: 'a',
    articleTitle: 'Wall',
    outlet: null,
    state: 'suggested',
    wording: `Claim ${number}`,
    start: number * 10,
    end: number * 10 + 5,
    spans: [[number * 10, number * 10 + 5]],
    checkWorthiness: number / 10,
    kind: 'event',
    checkable: true,
    uncheckableReason: null,
    source: null,
    sourceSpan: null,
    sourceName: null,
    quantities: [],
    times: [],
    reasons: [],
    origin: 'extracted',
    dismissReason: null,
    duplicateOfId: null,
    flags: [],
    corrected: false,
    version: 1,
    leaseUntil: null,
    verdict: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    waitingSince: '2026-01-01T00:00:00.000Z',
    dueAt: null,
    recheckAt: null,
    assigned: [],
    ...over,
  };
}

const all = [
  claim(1, { state: 'queued' }),
  claim(2),
  claim(3, { state: 'merged' }),
  claim(4, { checkable: false }),
  claim(5, { start: 5 }),
];
const ids = (claims: readonly ClaimRow[]) => claims.map((one) => one.id);

describe('arrangeClaims', () => {
  it('follows the text, not the numbers, and leaves out what lives on in another claim', () => {
    expect(ids(arrangeClaims(all, 'in_order', noFilter))).toEqual(['c5', 'c1', 'c2', 'c4']);
  });

  it('puts what is most worth checking first', () => {
    expect(ids(arrangeClaims(all, 'worth', noFilter))).toEqual(['c5', 'c4', 'c2', 'c1']);
  });

  it('filters by state and by what can be checked, and counts the filters', () => {
    const filter = { states: new Set(['suggested' as const]), checkable: true };
    expect(ids(arrangeClaims(all, 'in_order', filter))).toEqual(['c5', 'c2']);
    expect(filterCount(filter)).toBe(2);
    expect(countStates(all)).toEqual([
      { state: 'suggested', count: 3 },
      { state: 'queued', count: 1 },
    ]);
  });
});

describe('neighbour', () => {
  const shown = arrangeClaims(all, 'in_order', { states: new Set(['suggested']), checkable: false });

  it('stops at the ends', () => {
    expect(neighbour(shown, all, 'c5', 1)?.id).toBe('c2');
    expect(neighbour(shown, all, 'c5', -1)).toBeNull();
    expect(neighbour(shown, all, 'c4', 1)).toBeNull();
    expect(neighbour([], all, 'c4', 1)).toBeNull();
  });

  it('starts at the first, and goes on from a claim that the filter hides', () => {
    expect(neighbour(shown, all, null, 1)?.id).toBe('c5');
    expect(neighbour(shown, all, 'c1', 1)?.id).toBe('c2');
    expect(neighbour(shown, all, 'c1', -1)?.id).toBe('c5');
  });
});

describe('withoutDoubles', () => {
  const body = claim(2);
  const headline = claim(1, { duplicateOfId: 'c2' });

  it('leaves out a claim that only says another again', () => {
    expect(withoutDoubles([headline, body])).toEqual([body]);
  });

  it('keeps a double that somebody worked on, or whose other does not count', () => {
    const accepted = claim(1, { duplicateOfId: 'c2', state: 'queued' });
    expect(withoutDoubles([accepted, body])).toEqual([accepted, body]);
    const dismissed = claim(2, { state: 'dismissed' });
    expect(withoutDoubles([headline, dismissed])).toEqual([headline, dismissed]);
    expect(withoutDoubles([headline])).toEqual([headline]);
  });
});
