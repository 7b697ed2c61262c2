import { DomainError, type ClaimSource, type ExtractedClaim } from '@claimdesk/core';
import type { ClaimVersionRow } from '@claimdesk/db';
import type { Deps } from '../../context.ts';
import { readText } from '../article/read-text.ts';

/** What a stored version says, in the engine's words. */
export function contentOf(version: ClaimVersionRow): ExtractedClaim {
  return {
    text: version.wording,
    flags: version.flags,
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
    duplicateOf: null,
  };
}

/** Do these offsets select words of the text, without cutting a surrogate pair? */
export function quoteResolves(text: string, start: number, end: number): boolean {
  if (start >= end || end > text.length) return false;
  const splitsPair = (at: number) =>
    /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
  return !splitsPair(start) && !splitsPair(end) && /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

type Place = { start: number; end: number };

/**
 * What the engine makes of selections by hand. A person chose them, so they count as checkable. Ask before the
 * transaction: it takes another thread's time. Null where the selection is not in the article, which `selected` refuses.
 */
export async function describeSelections(
  deps: Deps,
  workspaceId: string,
  articleId: string,
  places: readonly Place[],
): Promise<(ExtractedClaim | null)[]> {
  if (places.length === 0) return [];
  const { text, lines, published } = await readText(deps.db, workspaceId, articleId);
  return Promise.all(
    places.map(({ start, end }) =>
      quoteResolves(text, start, end)
        ? deps.reader.describe(text, { start, end, lines, ...(published !== null && { published }) })
        : null,
    ),
  );
}

/** The described selection, in the person's words where they gave some. */
export function selected(described: ExtractedClaim | null | undefined, wording?: string): ExtractedClaim {
  if (!described) throw notSelected();
  return wording === undefined ? described : { ...described, text: wording, flags: [] };
}

function notSelected(): DomainError {
  return new DomainError('invalid_input', 'The selected words are not in the article. Select them again.', {
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
