import type { ClaimRow } from '@claimdesk/api/views';
import { claimStates, type ClaimState } from '@claimdesk/core';

export type ClaimOrder = 'in_order' | 'worth';
/** Empty means that nothing is filtered out. */
export type ClaimFilter = { states: ReadonlySet<ClaimState>; checkable: boolean };

export const noFilter: ClaimFilter = { states: new Set(), checkable: false };

/** Claims that live on in others: they are history, not work, and are shown nowhere in the article. */
export function stands(claim: Pick<ClaimRow, 'state'>): boolean {
  return claim.state !== 'merged' && claim.state !== 'superseded';
}

/**
 * Without the claims that only say again what another claim of the article says, as a headline does: each is shown with
 * its other. A double that somebody has worked on, or whose other is gone, stands for itself.
 */
export function withoutDoubles(claims: readonly ClaimRow[]): ClaimRow[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.filter((claim) => {
    const other = claim.duplicateOfId === null ? undefined : byId.get(claim.duplicateOfId);
    return claim.state !== 'suggested' || !other || !stands(other) || other.state === 'dismissed';
  });
}

export function inTextOrder(a: ClaimRow, b: ClaimRow): number {
  return a.start - b.start || a.end - b.end || a.number - b.number;
}

/** The claims to show, in their order. Claims equally worth checking keep the order of the text. */
export function arrangeClaims(claims: readonly ClaimRow[], order: ClaimOrder, filter: ClaimFilter): ClaimRow[] {
  const shown = claims.filter(
    (claim) =>
      stands(claim) &&
      (filter.states.size === 0 || filter.states.has(claim.state)) &&
      (!filter.checkable || claim.checkable),
  );
  return shown.sort((a, b) => (order === 'worth' ? b.checkWorthiness - a.checkWorthiness : 0) || inTextOrder(a, b));
}

export type StateCount = { state: ClaimState; count: number };

/** How many standing claims are in each state, in the order of the way through the house. */
export function countStates(claims: readonly ClaimRow[]): StateCount[] {
  return claimStates
    .map((state) => ({ state, count: claims.filter((claim) => stands(claim) && claim.state === state).length }))
    .filter(({ count }) => count > 0);
}

/** How many filters are on, each state counted as one. */
export function filterCount(filter: ClaimFilter): number {
  return filter.states.size + (filter.checkable ? 1 : 0);
}

/**
 * The claim `steps` away in the list. From a claim that the filter hides, the way leads to where it would stand.
 * Null when the list is empty or its end is reached.
 */
export function neighbour(
  shown: readonly ClaimRow[],
  all: readonly ClaimRow[],
  from: string | null,
  steps: 1 | -1,
): ClaimRow | null {
  if (shown.length === 0) return null;
  const at = shown.findIndex((claim) => claim.id === from);
  if (at >= 0) return shown[at + steps] ?? null;
  const hidden = all.find((claim) => claim.id === from);
  if (!hidden) return (steps === 1 ? shown[0] : shown.at(-1)) ?? null;
  const after = shown.findIndex((claim) => inTextOrder(claim, hidden) > 0);
  if (steps === 1) return after < 0 ? null : (shown[after] ?? null);
  return (after < 0 ? shown.at(-1) : shown[after - 1]) ?? null;
}
