import type { WordList } from '../attribution/attribution.ts';
import type { WordingFlag } from '../claims/claim.ts';

/** Names of the rules that can make a claim; `--explain` shows them. */
const ruleNames = [
  'main-clause',
  'verbless-headline',
  'shared-subject',
  'conjunct-clause',
  'conjunct-predicate',
  'conjunct-name',
  'relative-clause',
  'sentence-relative',
  'apposition',
  'name-after-description',
  'age-after-name',
  'figure-apposition',
  'participle',
  'result-of-event',
  'participle-of-noun',
  'reason-clause',
  'contrast-clause',
  'result-clause',
  'with-phrase',
  'with-clause',
  'set-off-clause',
  'seen-to-do',
  'reported-content',
  'verbatim',
] as const;
export type RuleName = (typeof ruleNames)[number];

/**
 * One piece of a wording: a word of the sentence (perhaps in another form), or a word of a closed list put in
 * (`index` -1). A referent from elsewhere in the article stays at the word that it stands for.
 */
export type Piece = { index: number; text: string };

/** Who says what is in a sentence. */
export type Frame = {
  /** May stand in another sentence; null when nobody is named. */
  source: WordList | null;
  /** Null where a quotation runs on from another sentence. */
  cue: WordList | null;
  /** Words that belong to the frame alone, so to no claim: the cue, its subject and adverbials. */
  frame: number[];
  /** Words that are said. */
  content: number[];
};

/** A claim before its wording: words of one sentence in the order of the wording. */
export type Proposition = {
  pieces: Piece[];
  /** Word that the claim is about: the predicate or the name. */
  head: number;
  rules: RuleName[];
  flags: WordingFlag[];
  /** Frames around it, outermost first. */
  frames: Frame[];
};
