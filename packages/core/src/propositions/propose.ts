import type { Sentence } from '../language/word.ts';
import type { Draft } from './draft.ts';
import { mendQuotedClauses } from './mend-quoted-clauses.ts';
import { isClause, isFinite, planCuts } from './plan-cuts.ts';
import type { Frame, Piece, Proposition, RuleName } from './proposition.ts';
import { withoutOwnThinking } from './own-thinking.ts';
import { withSharedObject } from './shared-objects.ts';
import { subjectOf } from './subject-of.ts';
import { childBy, childrenOf, growTree, relationOf, wordAt, type Tree } from './tree.ts';
import { conjunctClause, mainClause, participleClause, participleOfNoun, type Made } from './write-clauses.ts';
import {
  ageAfterName,
  apposition,
  figureApposition,
  nameAfterDescription,
  relativeClause,
  sentenceRelative,
  withClause,
  withPhrase,
} from './write-noun-claims.ts';

/** Rules on what hangs on a name: they hold inside the words that only name the speaker, too. */
const OF_NAMES = new Set<RuleName>([
  'apposition',
  'name-after-description',
  'age-after-name',
  'relative-clause',
  'participle-of-noun',
  'participle',
]);
/** Claims that the narrator puts into somebody else's words: the speaker did not say them. */
const NARRATED = new Set<RuleName>(['apposition', 'name-after-description', 'age-after-name']);

/**
 * The propositions of one sentence in reading order: its tree is cut where a branch asserts something of its own, and
 * each cut is written as a list of words. Referents are not put in yet.
 */
export function propose(sentence: Sentence, frames: Frame[]): Proposition[] {
  const { words, thinking } = withoutOwnThinking(mendQuotedClauses(sentence.words, frames), frames);
  const tree = growTree(words);
  const plan = planCuts(tree, frames);
  for (const n of thinking) plan.dropped.add(n);
  const names = new Map<number, number>();
  for (const [n, rule] of plan.cuts.entries())
    if (rule === 'name-after-description') names.set(wordAt(tree, n)?.head ?? -1, n);
  const draft: Draft = { tree, plan, frames, names };
  const memo = new Map<number, Made | null>();
  const write = (at: number): Made | null => {
    const known = memo.get(at);
    if (known !== undefined) return known;
    memo.set(at, null);
    const made = writeCut(draft, at, plan.cuts[at] ?? null, write);
    memo.set(at, made);
    return made;
  };
  const found: Proposition[] = [];
  for (const [n, rule] of plan.cuts.entries()) {
    const root = tree.roots.includes(n);
    if (rule === null && !(root && !plan.dropped.has(n) && bearsClaim(draft, n, sentence))) continue;
    if (plan.dropped.has(n) && !isOfName(tree, plan.cuts, n, frames)) continue;
    const written = write(n);
    const made = written === null ? null : { ...written, pieces: withSharedObject(draft, written.pieces) };
    if (made === null || made.pieces.every((piece) => piece.index === -1)) continue;
    if (made.pieces.filter((piece) => wordAt(tree, piece.index)?.upos !== 'PUNCT').length < 2) continue;
    if (rule === null && saysTooLittle(tree, n, made, sentence)) continue;
    if ((rule === 'relative-clause' || rule === 'set-off-clause') && isSayingNothing(tree, n, made.pieces)) continue;
    if (lacksSubject(tree, n, made, sentence) || isAsked(tree, n, made)) continue;
    const around = NARRATED.has(rule ?? 'main-clause') ? [] : frames.filter((frame) => frame.content.includes(n));
    found.push({ ...made, head: n, frames: around.toSorted((a, b) => b.content.length - a.content.length) });
  }
  if (found.length === 0 && isRunningText(sentence)) return verbatim(sentence, frames);
  return inReadingOrder(withoutRepeats(found));
}

/** "said Ida Roe, who left in May and now chairs the trust": what goes on with a clause on the name is about her, too. */
function isOfName(tree: Tree, cuts: (RuleName | null)[], at: number, frames: Frame[]): boolean {
  if (OF_NAMES.has(cuts[at] ?? 'main-clause')) return true;
  if (relationOf(tree, at) !== 'conj' || frames.some(({ cue }) => cue?.words.includes(at))) return false;
  let first = at;
  for (let steps = 0; steps < 20 && relationOf(tree, first) === 'conj'; steps += 1)
    first = wordAt(tree, first)?.head ?? -1;
  return OF_NAMES.has(cuts[first] ?? 'main-clause');
}

/** "We need", "Published in May": what is left of a sentence whose rest went into other claims. */
function saysTooLittle(tree: Tree, at: number, { pieces }: Made, { kind }: Sentence): boolean {
  if (kind === 'headline' || kind === 'standfirst') return false;
  if (isBareSpeech(tree, at) || isSayingNothing(tree, at, pieces) || isQuoting(tree, at, pieces)) return true;
  const words = pieces.filter((piece) => wordAt(tree, piece.index)?.upos !== 'PUNCT').length;
  const cut = childrenOf(tree, at).some(
    (n) => !pieces.some((piece) => piece.index === n) && wordAt(tree, n)?.upos !== 'PUNCT',
  );
  return cut && (words < 3 || (!isFinite(tree, at) && subjectOf(tree, at) === -1));
}

/** "Of the plan, she said": nothing is said but that something was. */
function isBareSpeech(tree: Tree, at: number): boolean {
  return (
    /^(?:say|state|add|note|claim|report)$/.test(wordAt(tree, at)?.lemma ?? '') &&
    childBy(tree, at, 'obj', 'ccomp', 'xcomp', 'nsubj:pass', 'parataxis') === -1
  );
}

const EMPTY_ALONE =
  /^(?:say|tell|state|claim|note|argue|believe|suggest|explain|reveal|confirm|insist|stress|emphasi[sz]e|maintain|allege|acknowledge|admit|declare|estimate|find|show|indicate|conclude|observe|contend|concede|disclose|predict|suspect|announce|imply|reiterate|affirm|warn|read|fear|hope|expect|add|report)$/;

/** "Engineers fear", "An inquiry has found": nothing is feared or found but what went into another claim. */
function isSayingNothing(tree: Tree, at: number, pieces: Piece[]): boolean {
  const { lemma = '', index = -1 } = wordAt(tree, at) ?? {};
  if (!EMPTY_ALONE.test(lemma) || childBy(tree, at, 'nsubj:pass') !== -1) return false;
  return childrenOf(tree, at).every(
    (n) =>
      !pieces.some((piece) => piece.index === n) ||
      (n < index ? /^(?:nsubj|aux|punct|cc|advmod)$/ : /^(?:punct|nsubj)$/).test(relationOf(tree, n)),
  );
}

/** "was himself sent off", "which the council has not approved": what is said has lost whom it is said of. */
function lacksSubject(tree: Tree, at: number, { pieces, rules }: Made, { kind }: Sentence): boolean {
  if (kind === 'headline' || kind === 'standfirst') return false;
  const [first] = pieces.filter(({ index, text }) => index === -1 || !/^\W+$/.test(text));
  const word = wordAt(tree, first?.index ?? -1);
  if (word?.lower === 'whose' && !pieces.some(({ text }) => text === '?')) return true;
  if (rules.includes('main-clause')) return false;
  if (word === undefined || pieces.some(({ text }) => text === '?')) return false;
  if (/^(?:which|who|whose|whom)$/.test(word.lower)) return true;
  // "acknowledged yesterday had been a mistake": yesterday is when.
  if (/^(?:yesterday|tonight|tomorrow)$/.test(word.lower) && childBy(tree, at, 'aux') !== -1) return true;
  // "notes that fares rose": whether "that" was the subject is for the tree to say, and it may be wrong.
  if (rules.includes('reported-content')) return false;
  const subject = childBy(tree, at, 'nsubj', 'csubj', 'expl');
  const held = subject !== -1 && pieces.some(({ index }) => index === subject);
  return /^(?:VB[DZ]|MD)$/.test(word.xpos) && /^(?:VERB|AUX)$/.test(word.upos) && !held;
}

/** "asked why the town had waited": who asks claims nothing of it. */
function isAsked(tree: Tree, at: number, { pieces, rules }: Made): boolean {
  const first = wordAt(tree, pieces[0]?.index ?? -1);
  if (!rules.includes('reported-content') || !/^(?:why|whether|how|when|where|what|who)$/.test(first?.lower ?? ''))
    return false;
  return /^(?:ask|wonder|question|inquire|enquire|find|learn|explain|discuss|decide)$/.test(
    wordAt(tree, wordAt(tree, at)?.head ?? -1)?.lemma ?? '',
  );
}

/** "The report quoted": whom it quoted went with what they said. */
function isQuoting(tree: Tree, at: number, pieces: Piece[]): boolean {
  const person = childBy(tree, at, 'obj', 'iobj');
  return /^(?:quote|cite)$/.test(wordAt(tree, at)?.lemma ?? '') && !pieces.some(({ index }) => index === person);
}

/** A full stop, a verb and some words: such a sentence says something, also where its tree makes no sense. */
function isRunningText({ words }: Sentence): boolean {
  const last = words.findLast((word) => !/^["”’')\]]$/.test(word.text));
  return (
    words.length >= 6 && /^[.!?]$/.test(last?.text ?? '') && words.some((word) => /^(?:VB[DPZ]|MD)$/.test(word.xpos))
  );
}

/** The sentence as it stands, without the words that only say who speaks. */
function verbatim({ words }: Sentence, frames: Frame[]): Proposition[] {
  const frame = frames.find((one) => one.cue !== null && one.content.length > 4);
  const kept = words.filter(
    (word) => frame === undefined || (frame.content.includes(word.index) && !frame.frame.includes(word.index)),
  );
  const pieces = kept.map((word) => ({ index: word.index, text: word.text }));
  while (/^[,;:]$/.test(pieces[0]?.text ?? '')) pieces.shift();
  const head = kept.find((word) => /^VB[DPZ]$/.test(word.xpos))?.index ?? kept[0]?.index ?? 0;
  const said = frame === undefined ? [] : [frame];
  return [{ pieces, head, rules: ['verbatim'], flags: ['verbatim'], frames: said }];
}

function writeCut(draft: Draft, at: number, rule: RuleName | null, write: (at: number) => Made | null): Made | null {
  switch (rule) {
    case 'conjunct-clause':
    case 'conjunct-predicate':
      return conjunctClause(draft, at, write);
    case 'relative-clause':
      return relativeClause(draft, at);
    case 'sentence-relative':
      return sentenceRelative(draft, at);
    case 'apposition':
      return apposition(draft, at);
    case 'name-after-description':
      return nameAfterDescription(draft, at);
    case 'age-after-name':
      return ageAfterName(draft, at);
    case 'figure-apposition':
      return figureApposition(draft, at);
    case 'participle':
      return participleClause(draft, at, write);
    case 'participle-of-noun':
      return participleOfNoun(draft, at);
    case 'with-phrase':
      return withPhrase(draft, at);
    case 'with-clause':
      return withClause(draft, at);
    case null:
      return mainClause(draft, at);
    default: {
      const made = mainClause(draft, at);
      const rules = [rule, ...made.rules.filter((name) => name !== 'main-clause')];
      return { ...made, pieces: withoutThat(draft, made.pieces), rules };
    }
  }
}

/** "added that crime fell": right behind the verb of saying, "that" only opens what is said. */
function withoutThat({ tree, frames }: Draft, pieces: Piece[]): Piece[] {
  const first = pieces[0];
  const word = wordAt(tree, first?.index ?? -1);
  if (first === undefined || word?.lower !== 'that' || pieces.length < 3) return pieces;
  // "said that was wrong"
  if (word.xpos === 'DT') return pieces;
  // "told the House that crime fell"
  if (word.deprel === 'mark') return pieces.slice(1);
  return frames.some((frame) => frame.cue?.words.includes(first.index - 1)) ? pieces.slice(1) : pieces;
}

/** A clause, or the verbless line of a headline. */
function bearsClaim(draft: Draft, at: number, sentence: Sentence): boolean {
  if (isClause(draft.tree, at)) return true;
  if (sentence.kind !== 'headline' && sentence.kind !== 'standfirst') {
    const word = wordAt(draft.tree, at);
    return word?.upos === 'ADJ' && relationOf(draft.tree, at) === 'root' && sentence.words.length > 3;
  }
  return sentence.words.length > 2;
}

function withoutRepeats(found: Proposition[]): Proposition[] {
  const seen = new Set<string>();
  return found.filter(({ pieces }) => {
    const key = pieces.map((piece) => piece.index).join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function inReadingOrder(found: Proposition[]): Proposition[] {
  return found.toSorted((a, b) => a.head - b.head);
}
