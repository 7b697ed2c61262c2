import type { ExtractedClaim } from '@claimdesk/core';

type Mark = Pick<ExtractedClaim, 'spans' | 'text'>;

/** A claim that repeats another one, both as the engine gave them. */
export type Double = { claim: Mark; of: Mark };

/** What the list says by index, said by the claims themselves: they are stored by then. */
export function doublesOf(claims: readonly ExtractedClaim[]): Double[] {
  return claims.flatMap((claim) => {
    const of = claim.duplicateOf === null ? undefined : claims[claim.duplicateOf];
    if (of === undefined || of === claim) return [];
    return [{ claim: { spans: claim.spans, text: claim.text }, of: { spans: of.spans, text: of.text } }];
  });
}

/** The engine makes no two claims of the same words that say the same. */
export function markOf({ spans, text }: Mark): string {
  return `${spans.join(' ')} ${text}`;
}
