import type { ExtractedClaim, LineKind } from './claim.ts';
import { contentWords, figuresOf } from './content-words.ts';

/** Shared content words over all of both, from which on two claims say the same. */
const SAME = 0.6;
/** How much of the shorter claim must be in the longer one, when one is a headline. */
const HELD = 0.55;
/** Claims that one claim is compared with at most: those that share its rarer words. */
const MOST = 200;

/**
 * For each claim the number of the fuller claim that says the same, or null: a headline's points at the body's, a later
 * one at the earlier. Content words must overlap and the numbers be equal.
 */
export function findDoubles(claims: ExtractedClaim[], kindOf: (claim: ExtractedClaim) => LineKind): (number | null)[] {
  const words = claims.map((claim) => contentWords(claim.text));
  const byWord = new Map<string, number[]>();
  for (const [n, own] of words.entries())
    for (const word of own) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [n]);
      // A word of every other claim finds nothing.
      else if (list.length < MOST) list.push(n);
    }
  const doubles: (number | null)[] = claims.map(() => null);
  for (const [n, claim] of claims.entries()) {
    const top = isTop(kindOf(claim));
    let best: number | null = null;
    let bestShare = 0;
    for (const m of candidates(words[n] ?? new Set(), byWord)) {
      const other = claims[m];
      if (m === n || other === undefined || doubles[m] !== null) continue;
      const otherTop = isTop(kindOf(other));
      // The body's claim stands; within the body the earlier one.
      if (top ? otherTop && m > n : otherTop || m > n) continue;
      const share = overlap(words[n] ?? new Set(), words[m] ?? new Set(), top && !otherTop);
      if (share > bestShare && sameNumbers(claim.text, other.text, top && !otherTop)) {
        best = m;
        bestShare = share;
      }
    }
    if (best !== null) doubles[n] = best;
  }
  return doubles;
}

const isTop = (kind: LineKind): boolean => kind === 'headline' || kind === 'standfirst' || kind === 'caption';

function candidates(own: Set<string>, byWord: Map<string, number[]>): Set<number> {
  const found = new Set<number>();
  const lists = [...own].map((word) => byWord.get(word) ?? []).toSorted((a, b) => a.length - b.length);
  for (const list of lists) {
    for (const n of list) if (found.size < MOST) found.add(n);
    if (found.size >= MOST) break;
  }
  return found;
}

function overlap(a: Set<string>, b: Set<string>, held: boolean): number {
  if (a.size < 3 || b.size < 3) return 0;
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  const share = both / (a.size + b.size - both);
  if (share >= SAME) return share;
  const part = both / a.size;
  return held && part >= HELD && both >= 5 ? part * 0.9 : 0;
}

/** All numbers of the one are in the other; a headline may leave some out. */
function sameNumbers(a: string, b: string, part: boolean): boolean {
  const one = figuresOf(a);
  const other = figuresOf(b);
  return [...one].every((number) => other.has(number)) && (part || one.size === other.size);
}
