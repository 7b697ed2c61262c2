import { contentWords, figuresOf } from '../claims/content-words.ts';
import { letterRuns } from './letter-runs.ts';

/** From here on an earlier claim is worth showing beside a new one. */
export const WORTH_SHOWING = 0.3;
/** Two claims about the same thing with other figures are two claims, so they are never wholly alike. */
const OTHER_FIGURES = 0.8;

/**
 * How alike two claims are worded, 0 to 1: half by the content words that both have, half by runs of three letters,
 * which forgive endings and spelling. Both are Dice coefficients (twice what is shared over what there is).
 */
export function alikeness(a: string, b: string): number {
  const words = dice(contentWords(a), contentWords(b));
  const runs = dice(letterRuns(a), letterRuns(b));
  const [figuresA, figuresB] = [figuresOf(a), figuresOf(b)];
  const differ = figuresA.size > 0 && figuresB.size > 0 && ![...figuresA].some((figure) => figuresB.has(figure));
  return ((words + runs) / 2) * (differ ? OTHER_FIGURES : 1);
}

function dice<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const item of a) if (b.has(item)) both += 1;
  return (2 * both) / (a.size + b.size);
}
