import type { ClaimRow } from './claim-row.ts';
import type { FactCheckView } from './fact-check.ts';

export type PrecedentView = {
  /** Decided, so its verdict is known. */
  claim: ClaimRow;
  /** How alike the two are worded, 0 to 1. */
  alike: number;
};

/** Another's fact-check of much the same claim. */
export type ForeignPrecedentView = { factCheck: FactCheckView; alike: number };
