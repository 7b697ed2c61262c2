import {
  advice,
  causal,
  comparative,
  evaluative,
  feeling,
  future,
  maybe,
  planned,
  rule,
} from '../claims/kind-words.ts';
import { positionVerbs } from '../claims/speech-words.ts';
import type { ClaimKind, ExtractedClaim, Quantity } from '../claims/claim.ts';
import type { Sentence } from '../language/word.ts';
import { childBy, growTree } from './tree.ts';

export type Judged = Pick<ExtractedClaim, 'kind' | 'checkable' | 'uncheckableReason'>;

const uncheckable = (kind: ClaimKind, uncheckableReason: NonNullable<ExtractedClaim['uncheckableReason']>): Judged => ({
  kind,
  checkable: false,
  uncheckableReason,
});

/** What kind of claim it is and whether evidence could settle it. `head` is the word that the claim is about. */
export function judgeKind(
  sentence: Sentence,
  head: number,
  wording: string,
  quantities: Quantity[],
  sourced: boolean,
): Judged {
  const lower = wording.toLowerCase();
  const word = sentence.words[head];
  if (/\?["”’)]*$/.test(wording)) return uncheckable('other', 'question');
  if (/^(?:please|let us|let’s|let's|do not|don’t|don't)\b/.test(lower)) return uncheckable('other', 'instruction');
  const tree = growTree(sentence.words);
  if (
    word?.xpos === 'VB' &&
    word.upos === 'VERB' &&
    word.deprel === 'root' &&
    childBy(tree, head, 'nsubj', 'aux') === -1
  )
    return uncheckable('other', 'instruction');
  const position =
    word !== undefined &&
    word.upos === 'VERB' &&
    positionVerbs.has(word.lemma) &&
    childBy(tree, head, 'nsubj:pass') === -1;
  if (!position) {
    if (feeling.test(lower)) return uncheckable('personal', 'personal');
    const outcome = future.test(lower) && !(planned.test(lower) && (sourced || quantities.length > 0));
    if (outcome || (maybe.test(lower) && quantities.length === 0 && future.test(lower)))
      return uncheckable('prediction', 'prediction');
    if (advice.test(lower) || (evaluative.test(lower) && quantities.length === 0))
      return uncheckable('opinion', 'opinion');
  }
  return {
    kind: kindOf(lower, position, word?.lemma ?? '', word?.upos === 'VERB', quantities),
    checkable: true,
    uncheckableReason: null,
  };
}

function kindOf(lower: string, position: boolean, lemma: string, verbal: boolean, quantities: Quantity[]): ClaimKind {
  if (position) return 'quote-or-position';
  if (comparative.test(withoutBounds(lower, quantities))) return 'comparison';
  if (quantities.length > 0) return 'quantity';
  if (causal.test(lower)) return 'causal';
  if (rule.test(lower)) return 'law-or-rule';
  if (
    !verbal ||
    /^(?:have|include|consist|own|belong|remain|represent|contain|comprise|cover|chair|live|mean|know)$/.test(lemma)
  )
    return 'relation';
  return 'event';
}

/** "more than 40 homes" only bounds a number; "more homes than in 2023" compares. */
function withoutBounds(lower: string, quantities: Quantity[]): string {
  let rest = lower;
  for (const quantity of quantities) rest = rest.replace(quantity.text.toLowerCase(), ' ');
  return rest.replaceAll(/\b(?:rather|other) than\b/g, ' ');
}
