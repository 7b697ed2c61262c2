import type { Span } from '../src/claims/claim.ts';

export type ScoredClaim = {
  text: string;
  spans: Span[];
  source: string | null;
  cue: string | null;
  checkable: boolean;
  kind: string;
};

/** What one document adds up to. `pairs` are gold and predicted claims whose words overlap with a Jaccard of .5. */
export type ClaimCounts = {
  strict: { tp: number; fp: number; fn: number };
  loose: { tp: number; fp: number; fn: number };
  pairs: number;
  wording: number;
  source: number;
  kind: number;
  checkable: number;
};

export type Pair = { gold: number; predicted: number; jaccard: number };

/** Greedy one-to-one matching of two lists of sets, best overlap first, as PropSegmEnt's scorer does. */
export function matchSets(gold: Set<number>[], predicted: Set<number>[]): Pair[] {
  const pairs: Pair[] = [];
  for (const [g, one] of gold.entries())
    for (const [p, other] of predicted.entries()) {
      const value = jaccard(one, other);
      if (value > 0) pairs.push({ gold: g, predicted: p, jaccard: value });
    }
  pairs.sort((a, b) => b.jaccard - a.jaccard || a.gold - b.gold || a.predicted - b.predicted);
  const takenGold = new Set<number>();
  const takenPredicted = new Set<number>();
  return pairs.filter((pair) => {
    if (takenGold.has(pair.gold) || takenPredicted.has(pair.predicted)) return false;
    takenGold.add(pair.gold);
    takenPredicted.add(pair.predicted);
    return true;
  });
}

function jaccard(a: Set<number>, b: Set<number>): number {
  let both = 0;
  for (const item of a) if (b.has(item)) both += 1;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

export function countsAt(pairs: Pair[], gold: number, predicted: number, theta: number) {
  const tp = pairs.filter((pair) => pair.jaccard >= theta).length;
  return { tp, fp: predicted - tp, fn: gold - tp };
}

const WORD = /[\p{L}\p{N}]+(?:[-.,'’][\p{L}\p{N}]+)*/gu;

/** Numbers of the words of a sentence that the spans touch. */
function wordsIn(text: string, spans: Span[]): Set<number> {
  const found = new Set<number>();
  let n = 0;
  for (const match of text.matchAll(WORD)) {
    const end = match.index + match[0].length;
    if (spans.some(([from, to]) => match.index < to && end > from)) found.add(n);
    n += 1;
  }
  return found;
}

const NEGATION = new Set(['not', "n't", 'no', 'never', 'none', 'nobody', 'nothing', 'neither', 'nor', 'without']);
const HEDGES = new Set(
  `reportedly allegedly about around nearly almost approximately roughly over more than least most under less may might could would should possibly
   probably likely apparently perhaps suspected alleged claimed estimated only up`.split(/\s+/),
);
const NUMBERS = new Set(
  `one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions billion half third quarter
   twenty thirty forty fifty sixty seventy eighty ninety first second`.split(/\s+/),
);

/** Token F1 of at least .9, and numbers, names, negation and hedges the same. */
function isRightWording(gold: string, predicted: string): boolean {
  return tokenF1(gold, predicted) >= 0.9 && sameFacts(gold, predicted);
}

function normalised(text: string): string[] {
  return [...text.replaceAll('’', "'").matchAll(WORD)].map((match) => match[0].toLowerCase().replace(/'s$/, ''));
}

function tokenF1(gold: string, predicted: string): number {
  const a = normalised(gold);
  const b = normalised(predicted);
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      both += 1;
      left.set(word, count - 1);
    }
  }
  return a.length + b.length === 0 ? 1 : (2 * both) / (a.length + b.length);
}

function sameFacts(gold: string, predicted: string): boolean {
  const kinds = (text: string): string =>
    normalised(text)
      .filter(
        (word) =>
          /\d/.test(word) || NUMBERS.has(word) || NEGATION.has(word) || HEDGES.has(word) || word.endsWith("n't"),
      )
      .toSorted()
      .join(' ');
  const names = (text: string): Set<string> =>
    new Set(
      [...text.replaceAll('’', "'").matchAll(WORD)]
        .slice(1)
        .filter(([word]) => /^\p{Lu}/u.test(word))
        .flatMap(([word]) => normalised(word)),
    );
  const all = (text: string): Set<string> => new Set(normalised(text));
  // The first word has a capital in any case: it is a name when the other wording has it as one.
  const within = (some: Set<string>, other: string): boolean => [...some].every((name) => all(other).has(name));
  return kinds(gold) === kinds(predicted) && within(names(gold), predicted) && within(names(predicted), gold);
}

export function countClaims(sentences: { text: string; gold: ScoredClaim[]; predicted: ScoredClaim[] }[]): ClaimCounts {
  const sum: ClaimCounts = {
    strict: { tp: 0, fp: 0, fn: 0 },
    loose: { tp: 0, fp: 0, fn: 0 },
    pairs: 0,
    wording: 0,
    source: 0,
    kind: 0,
    checkable: 0,
  };
  for (const { text, gold, predicted } of sentences) {
    const pairs = matchSets(
      gold.map((claim) => wordsIn(text, claim.spans)),
      predicted.map((claim) => wordsIn(text, claim.spans)),
    );
    add(sum.strict, countsAt(pairs, gold.length, predicted.length, 0.8));
    add(sum.loose, countsAt(pairs, gold.length, predicted.length, 0.5));
    for (const pair of pairs) {
      const one = gold[pair.gold];
      const other = predicted[pair.predicted];
      if (pair.jaccard < 0.5 || one === undefined || other === undefined) continue;
      sum.pairs += 1;
      sum.wording += Number(isRightWording(one.text, other.text));
      sum.source += Number(sameSource(one.source, other.source));
      sum.kind += Number(one.kind === other.kind);
      sum.checkable += Number(one.checkable === other.checkable);
    }
  }
  return sum;
}

function sameSource(gold: string | null, predicted: string | null): boolean {
  if (gold === null || predicted === null) return gold === predicted;
  const strip = (text: string): string => normalised(text.replace(/^(?:the|a|an) /i, '')).join(' ');
  return strip(gold) === strip(predicted);
}

function add(sum: { tp: number; fp: number; fn: number }, more: { tp: number; fp: number; fn: number }): void {
  sum.tp += more.tp;
  sum.fp += more.fp;
  sum.fn += more.fn;
}
