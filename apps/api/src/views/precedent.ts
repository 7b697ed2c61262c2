import type { ClaimRow } from './claim-row.ts';

export type PrecedentView = {
  /** Decided, so its verdict is known. */
  claim: ClaimRow;
  /** How alike the two are worded, 0 to 1. */
  alike: number;
};
