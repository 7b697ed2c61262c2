import { DomainError, type ClaimSource, type Engine, type ExtractedClaim, type Line } from '@claimdesk/core';
import type { ClaimVersionRow } from '@claimdesk/db';

/** What a stored version says, in the engine's words. */
export function contentOf(version: ClaimVersionRow): ExtractedClaim {
  return {
    text: version.wording,
    quote: { exact: version.exact, prefix: version.prefix, suffix: version.suffix },
    start: version.startOffset,
    end: version.endOffset,
    spans: version.spans,
    sentence: [version.sentenceStart, version.sentenceEnd],
    source: version.source,
    cue: version.cue,
    checkable: version.checkable,
    uncheckableReason: version.uncheckableReason,
    verifiable: version.verifiable,
    checkWorthiness: version.checkWorthiness,
    kind: version.kind,
    quantities: version.quantities,
    times: version.times,
    entities: version.entities,
    reasons: version.reasons,
  };
}

/** Do these offsets select words of the text, without cutting a surrogate pair? */
export function quoteResolves(text: string, start: number, end: number): boolean {
  if (start >= end || end > text.length) return false;
  const splitsPair = (at: number) =>
    /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
  return !splitsPair(start) && !splitsPair(end) && /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

export type ReadText = { text: string; lines: Line[]; published: string | null };

/** What the engine makes of a selection by hand. A person chose it, so it counts as checkable. */
export function describeSelection(
  engine: Engine,
  { text, lines, published }: ReadText,
  { start, end, wording }: { start: number; end: number; wording?: string | undefined },
): ExtractedClaim {
  const described = engine.describeClaim(text, { start, end, lines, ...(published !== null && { published }) });
  return { ...described, text: wording ?? described.text };
}

export function requireSelection(text: string, start: number, end: number): void {
  if (quoteResolves(text, start, end)) return;
  throw new DomainError('invalid_input', 'The selected words are not in the article. Select them again.', {
    path: 'start',
  });
}

/** Places the words of a source in the article, the nearest mention to the claim; nowhere when it does not name them. */
export function placeSource(text: string, name: string, near: number): ClaimSource {
  const before = text.lastIndexOf(name, near);
  const after = text.indexOf(name, near);
  const nearest = before === -1 || (after !== -1 && after - near < near - before - name.length) ? after : before;
  return nearest === -1 ? { text: name, start: 0, end: 0 } : { text: name, start: nearest, end: nearest + name.length };
}
