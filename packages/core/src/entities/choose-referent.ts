import { SURE } from './entity.ts';
import type { Candidate } from './reference-features.ts';
import type { Choice, Choose } from './walk-references.ts';

/** The likeliest candidate of a log-linear ranking model (Denis & Baldridge 2008); its share is the score. */
export function chooseReferent(weights: Readonly<Record<string, number>>): Choose {
  return (choice) => {
    if (choice.teller !== undefined) return { candidate: choice.teller, score: TELLER_SCORE };
    const shares = sharesOf(choice, weights);
    let best = 0;
    for (let at = 1; at < shares.length; at += 1) if ((shares[at] ?? 0) > (shares[best] ?? 0)) best = at;
    const candidate = choice.candidates[best];
    const speaker = speakerAgain(choice, (shares[best] ?? 0) < SURE ? undefined : candidate);
    if (speaker !== null)
      return { candidate: speaker, score: Math.max(ONLY_SCORE, shares[choice.candidates.indexOf(speaker)] ?? 0) };
    const person = referringPerson(choice, candidate);
    if (person !== null) return person;
    const owner = choice.owns === true ? ownerOf(choice, shares) : null;
    if (owner !== null && owner.score > (shares[best] ?? 0)) return owner;
    const leader = candidate === undefined || candidate.thing.entity === null ? onlyLeader(choice) : null;
    return leader ?? (candidate === undefined ? null : { candidate, score: shares[best] ?? 0 });
  };
}

/** How sure it is that the only person named nearby is "she". */
const ONLY_SCORE = 0.65;

/**
 * "he" and "she" always stand for somebody: for the only one whom the sentences before name; and for the one who was the
 * subject last rather than for "a woman" further back.
 */
function referringPerson({ referring, candidates }: Choice, likeliest: Candidate | undefined): ReturnType<Choose> {
  if (referring.kind !== 'he') return null;
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1 && only.thing.entity !== null && likeliest === undefined)
    return { candidate: only, score: ONLY_SCORE };
  if (likeliest === undefined || likeliest.thing.entity !== null) return null;
  const last = candidates.find(({ thing }) => thing.entity !== null && thing.role === 'subject');
  return last !== undefined && last.thing.sentence > likeliest.thing.sentence
    ? { candidate: last, score: ONLY_SCORE }
    : null;
}

/**
 * "Ida Roe told the Echo that fares rose. “It is dear,” she said": who says something goes on as who said something last,
 * or is the only one whom the sentences before name.
 */
function speakerAgain({ spoke, candidates }: Choice, likeliest: Candidate | undefined): Candidate | null {
  if (spoke === undefined) return null;
  const named = candidates.filter(({ thing }) => thing.entity !== null);
  const last = spoke[0] ?? (new Set(named.map(({ thing }) => thing.entity)).size === 1 ? named[0] : undefined);
  if (last === undefined || last.thing.entity === null) return null;
  // Somebody else was named since, and may be who speaks now.
  if (named.some(({ thing }) => thing.sentence > last.thing.sentence && thing.role === 'subject')) return null;
  const other =
    likeliest !== undefined && likeliest.thing.entity !== null && likeliest.thing.entity !== last.thing.entity;
  return other ? null : last;
}

/** "its", "her" always stand for something: the only name in this sentence and the last that fits. */
function ownerOf({ sentence, referring, candidates }: Choice, shares: number[]): ReturnType<Choose> {
  if (referring.kind !== 'it' && referring.kind !== 'he') return null;
  const near = [...candidates.keys()].filter((at) => isNear(candidates[at], sentence));
  const [only = -1] = near;
  const candidate = candidates[only];
  const some = 1 - (shares.at(-1) ?? 0);
  if (candidate === undefined || near.length > 1 || some <= 0) return null;
  return { candidate, score: Math.min(1, (shares[only] ?? 0) / some) };
}

function isNear(candidate: Candidate | undefined, sentence: number): boolean {
  return candidate !== undefined && candidate.thing.entity !== null && sentence - candidate.thing.sentence <= 1;
}

/** How sure it is that somebody who tells another something of “him” means himself. */
const TELLER_SCORE = 0.8;

/** Offices that a country or body has one of. */
const offices = new Set(
  `leader president premier chancellor governor mayor king queen pope ruler monarch dictator minister chairman chief
  head`.split(/\s+/),
);
const LEADER_SCORE = 0.65;
/** Sentences back. */
const LEADER_DISTANCE = 2;

/** "The Ostermerian leader" is the one person whom the sentences before name. */
function onlyLeader({ sentence, referring, candidates }: Choice): ReturnType<Choose> {
  if (referring.kind !== 'description' || !referring.national || !offices.has(referring.lemma)) return null;
  const near = candidates.filter(({ thing }) => thing.entity !== null && sentence - thing.sentence <= LEADER_DISTANCE);
  const [only] = near;
  return only === undefined || near.length > 1 ? null : { candidate: only, score: LEADER_SCORE };
}

/** Shares of the candidates and, last, of "none of them"; they sum to 1. */
export function sharesOf({ features }: Choice, weights: Readonly<Record<string, number>>): number[] {
  const scores = features.map((row) => {
    let sum = 0;
    for (const feature of row) sum += weights[feature] ?? 0;
    return sum;
  });
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
