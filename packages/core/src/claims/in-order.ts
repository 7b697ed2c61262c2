import type { ExtractedClaim } from './claim.ts';

/** Claims in the order of the text; the same words are claimed once. */
export function inOrder(claims: ExtractedClaim[]): ExtractedClaim[] {
  const seen = new Set<string>();
  const once = claims.filter((claim) => {
    const key = `${claim.text}|${claim.spans.join(';')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return once.sort((a, b) => a.start - b.start || a.end - b.end);
}
