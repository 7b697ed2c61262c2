import type { Reason } from '../claims/claim.ts';
import type { Reading } from './heads.ts';
import { patternLabels } from './pattern-labels.ts';
import { patternNames } from './patterns.ts';

/** A quarter is the steepest slope of the logistic curve: the most that one unit of logit moves a probability. */
const STEEPEST = 0.25;
/** What moves the score by less is not worth a reviewer's glance. */
const LEAST = 0.03;
const MOST_REASONS = 6;
const MOST_WORDS = 3;
/** A word that moves the logit by less is not quoted. */
const LEAST_OF_WORD = 0.05;
/** Words that say nothing when quoted alone. */
const EMPTY =
  /^(?:the|and|but|for|that|this|these|those|with|from|about|into|over|was|were|are|has|have|had|been|its|per|than)$/;

const labels = patternNames.map((name) => patternLabels[name] ?? null);

/** The features that moved the score, in a reviewer's words, strongest first; `slope` is that of the calibration. */
export function giveReasons({ words, worthParts: parts }: Reading, slope: number): Reason[] {
  const moves = new Map<string, number>();
  for (let pattern = 0; pattern < labels.length; pattern += 1) {
    const label = labels[pattern];
    const share = parts.patterns[pattern] as number;
    if (share !== 0 && label !== null && label !== undefined) moves.set(label, (moves.get(label) ?? 0) + share);
  }
  let wording = parts.characters;
  for (const share of parts.words) wording += share;
  const scale = slope * STEEPEST;
  const reasons: Reason[] = [];
  for (const [label, move] of moves) {
    if (Math.abs(move * scale) >= LEAST) reasons.push({ label, weight: bounded(move * scale) });
  }
  if (Math.abs(wording * scale) >= LEAST)
    reasons.push({ label: wordingLabel(words, parts.words, wording), weight: bounded(wording * scale) });
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST_REASONS);
}

/** "wording typical of factual claims: “unemployment”, “budget”". */
function wordingLabel(words: Reading['words'], shares: Float32Array, wording: number): string {
  const direction = Math.sign(wording);
  const group = direction > 0 ? 'wording typical of factual claims' : 'wording typical of talk without a claim';
  const quoted = words
    .map((word, n) => ({ word: word.lower, move: (shares[n] ?? 0) * direction }))
    .filter(({ word, move }) => move >= LEAST_OF_WORD && word.length > 2 && !EMPTY.test(word))
    .sort((a, b) => b.move - a.move)
    .map(({ word }) => `“${word}”`);
  const best = [...new Set(quoted)].slice(0, MOST_WORDS);
  return best.length === 0 ? group : `${group}: ${best.join(', ')}`;
}

const bounded = (weight: number): number => Math.round(Math.max(-1, Math.min(1, weight)) * 1_000) / 1_000;
