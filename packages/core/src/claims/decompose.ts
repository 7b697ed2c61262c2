import { joinedClauses, joinedVerbPhrases } from './split-coordination.ts';
import { agentAside, frontedParticiple, trailingParticiple } from './split-participles.ts';
import { nonRestrictive, seenDoing } from './split-relatives.ts';
import { besideClause } from './split-subordinates.ts';
import { trimmed, type View } from './view.ts';

/** A rule gives two or more smaller views, or null where it does not apply. */
type Rule = (view: View) => View[] | null;

/** Tried in this order on every view until none applies. */
const rules: Rule[] = [
  seenDoing,
  nonRestrictive,
  frontedParticiple,
  besideClause,
  joinedClauses,
  joinedVerbPhrases,
  trailingParticiple,
  agentAside,
];

/** Splits nest at most this deep, which no real sentence reaches. */
const DEPTH = 6;

/** One view to the propositions in it, in the order of the text. A view that no rule splits comes back as it is. */
export function decompose(view: View, depth = 0): View[] {
  const clean = withoutConnective(trimmed(view));
  if (depth >= DEPTH || clean.length < 5) return [clean];
  for (const rule of rules) {
    const parts = rule(clean);
    if (parts !== null) return parts.flatMap((part) => decompose(part, depth + 1));
  }
  return [clean];
}

/** "But", "However," and "Meanwhile," tie a sentence to the one before it and say nothing themselves. */
function withoutConnective(view: View): View {
  const first = view[0]?.lower ?? '';
  const comma = view[1]?.text === ',';
  if (/^(?:but|and|yet|so)$/.test(first) && view.length > 3) return trimmed(view.slice(1));
  const loose =
    /^(?:however|meanwhile|moreover|furthermore|therefore|nevertheless|nonetheless|still|also|separately|additionally|instead|indeed)$/;
  return comma && loose.test(first) ? trimmed(view.slice(2)) : view;
}
