import type { ExtractedArticle, Line } from '@claimdesk/core';
import type { ArticleRow } from '@claimdesk/db';
import type { LineView } from '../../views.ts';

/** The article's lines as the engine labelled them, with people's corrections on top. */
export function readLines(
  text: string,
  extracted: ExtractedArticle | null,
  overrides: ArticleRow['lineOverrides'],
): LineView[] {
  const corrected = new Map(overrides.map(({ start, kind }) => [start, kind]));
  return (extracted?.lines ?? plainLines(text)).map(({ start, end, kind }) => {
    const shown = corrected.get(start) ?? kind;
    return { start, end, kind: shown, folded: shown === 'boilerplate', overridden: shown !== kind };
  });
}

/** Before the engine has read the text, every line that says something counts as body. */
function plainLines(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]+/gu)]
    .filter(([line]) => /\S/u.test(line))
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length, kind: 'body' }));
}
