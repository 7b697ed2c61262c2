import type { ExtractedClaim, Reason } from './claim.ts';
import { change, evaluative, gravity, maybe, officialSource, superlativeNumber } from './kind-words.ts';

export type Scored = Pick<ExtractedClaim, 'checkWorthiness' | 'verifiable' | 'reasons'>;
export type Scorable = Pick<
  ExtractedClaim,
  'text' | 'kind' | 'checkable' | 'uncheckableReason' | 'quantities' | 'times' | 'entities' | 'source'
> & { tense: 'past' | 'present' | 'other'; aside: boolean };

/**
 * A feature, its weight for being worth checking and for being verifiable, on the logit scale. Set by hand from what
 * ClaimBuster (Hassan et al. 2017) and Full Fact's scheme (Konstantinovskiy et al. 2018) found to matter: figures,
 * comparisons, dated past events and names for; first person, opinion and the future against.
 */
type Feature = { label: string; worth: number; verifiable: number; holds: (claim: Scorable) => boolean };

const features: Feature[] = [
  { label: 'quantity', worth: 1.5, verifiable: 1, holds: (c) => c.quantities.length > 0 },
  {
    label: 'quantity with a bound',
    worth: 0.4,
    verifiable: 0,
    holds: (c) => c.quantities.some((q) => q.bound !== '='),
  },
  {
    label: 'share or money',
    worth: 0.5,
    verifiable: 0.2,
    holds: (c) => c.quantities.some((q) => /^(?:%|[A-Z]{3}|percentage points)$/.test(q.unit ?? '')),
  },
  { label: 'comparison or superlative', worth: 0.8, verifiable: 0.3, holds: (c) => c.kind === 'comparison' },
  { label: 'change over time', worth: 0.6, verifiable: 0.4, holds: (c) => change.test(c.text.toLowerCase()) },
  { label: 'cause claimed', worth: 0.5, verifiable: 0.1, holds: (c) => c.kind === 'causal' },
  { label: 'law or rule', worth: 0.4, verifiable: 0.4, holds: (c) => c.kind === 'law-or-rule' },
  { label: 'dated', worth: 0.5, verifiable: 0.6, holds: (c) => c.times.length > 0 },
  { label: 'past event', worth: 0.5, verifiable: 0.7, holds: (c) => c.tense === 'past' && c.kind !== 'relation' },
  { label: 'names somebody or something', worth: 0.3, verifiable: 0.5, holds: (c) => c.entities.length > 0 },
  {
    label: 'harm, money or public power',
    worth: 0.5,
    verifiable: 0.1,
    holds: (c) => gravity.test(c.text.toLowerCase()),
  },
  {
    label: 'covers all or none',
    worth: 0.2,
    verifiable: 0.1,
    holds: (c) => superlativeNumber.test(c.text.toLowerCase()),
  },
  {
    label: 'official source',
    worth: 0.2,
    verifiable: 0.2,
    holds: (c) => c.source !== null && officialSource.test(c.source.text),
  },
  { label: 'somebody says so', worth: 0.2, verifiable: 0, holds: (c) => c.source !== null },
  { label: 'background role', worth: -1, verifiable: 0.4, holds: (c) => c.aside },
  { label: 'first person', worth: -0.7, verifiable: -0.5, holds: (c) => /\b(?:I|[Ww]e|my|our|us|me)\b/.test(c.text) },
  { label: 'value words', worth: -0.6, verifiable: -1, holds: (c) => evaluative.test(c.text.toLowerCase()) },
  { label: 'only possible', worth: -0.4, verifiable: -0.5, holds: (c) => maybe.test(c.text.toLowerCase()) },
  { label: 'opinion', worth: -2, verifiable: -2.5, holds: (c) => c.uncheckableReason === 'opinion' },
  { label: 'prediction', worth: -1.4, verifiable: -2.5, holds: (c) => c.uncheckableReason === 'prediction' },
  { label: 'personal feeling', worth: -2.5, verifiable: -2.5, holds: (c) => c.uncheckableReason === 'personal' },
  {
    label: 'question or instruction',
    worth: -3,
    verifiable: -3,
    holds: (c) => c.uncheckableReason === 'question' || c.uncheckableReason === 'instruction',
  },
  { label: 'too vague', worth: -2, verifiable: -2, holds: (c) => c.uncheckableReason === 'vague' },
  { label: 'position or promise', worth: -0.3, verifiable: 0.2, holds: (c) => c.kind === 'quote-or-position' },
  { label: 'very short', worth: -0.8, verifiable: -0.6, holds: (c) => c.text.split(' ').length < 5 },
  {
    label: 'subject not named',
    worth: -0.5,
    verifiable: -0.3,
    holds: (c) => /^(?:he|she|it|they|this|that|these|those|there)\b/i.test(c.text),
  },
  { label: 'asks where it stands', worth: -0.3, verifiable: -0.2, holds: (c) => c.kind === 'other' },
];

const WORTH_START = -1.4;
const VERIFIABLE_START = -0.2;

/** Both scores, 0..1, and what moved the first one, strongest first. */
export function score(claim: Scorable): Scored {
  let worth = WORTH_START;
  let verifiable = VERIFIABLE_START;
  const reasons: Reason[] = [];
  for (const feature of features) {
    if (!feature.holds(claim)) continue;
    worth += feature.worth;
    verifiable += feature.verifiable;
    // A quarter is the steepest slope of the logistic curve: the most that one unit can move the score.
    reasons.push({ label: feature.label, weight: round(Math.max(-1, Math.min(1, feature.worth / 4))) });
  }
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { checkWorthiness: round(logistic(worth)), verifiable: round(logistic(verifiable)), reasons };
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const round = (x: number): number => Math.round(x * 1000) / 1000;
