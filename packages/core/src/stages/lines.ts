import { readArticle } from '../article/read-article.ts';
import type { Line } from '../claims/claim.ts';
import type { LoadedModels } from '../loaded-models.ts';

/** Every line that is not blank with its kind, and the headline, byline and date that the text gives. */
export function linesStage(
  { text }: { text: string },
  models: LoadedModels,
): { lines: Line[]; title: string | null; byline: string | null; published: string | null } {
  const { lines, title, byline, published } = readArticle(text, models.lines);
  return { lines, title, byline, published };
}
