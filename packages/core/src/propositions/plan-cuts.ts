import { reportingVerbs } from '../attribution/speech-verbs.ts';
import { baseRelation } from '../language/tree-relations.ts';
import {
  contrastMarks,
  emptyPlaces,
  negations,
  reasonMarks,
  reportVerbs,
  scopeHolders,
  talkVerbs,
} from './clause-words.ts';
import { subjectOf } from './subject-of.ts';
import { isRelativePronoun, isToldInPassing } from './words-of-relatives.ts';
import { isParticiple, isPreposition } from './participles.ts';
import { isAgeOfName, isCutApposition } from './plan-appositions.ts';
import type { Frame, RuleName } from './proposition.ts';
import { branch, childBy, childrenOf, childWhere, isUnder, relationOf, wordAt, type Tree } from './tree.ts';
import { seenToDo } from './seen-to-do.ts';

/** Where the tree is cut: each cut word heads a claim of its own, made by this rule. */
export type Plan = { cuts: (RuleName | null)[]; dropped: Set<number> };

/** Decides for every branch of the tree whether it stays with its head or becomes a claim of its own. */
export function planCuts(tree: Tree, frames: Frame[]): Plan {
  const plan: Plan = { cuts: tree.words.map(() => null), dropped: new Set() };
  for (const frame of frames) {
    if (leavesHeadless(tree, frame)) continue;
    const said = new Set(frame.content);
    // "told them that it fell, adding that it broke": what was added hangs on "told", and is said as well.
    const within = frames.filter(
      (inner) =>
        inner !== frame &&
        inner.cue !== null &&
        inner.cue.sentence === frame.cue?.sentence &&
        inner.cue.words.every((n) => frame.frame.includes(n)) &&
        frame.cue?.words.some((n) => inner.content.includes(n)) !== true,
    );
    const telling = relativeAround(tree, frame);
    for (const n of frame.frame)
      if (
        !said.has(n) &&
        (telling === -1 || isUnder(tree, n, telling)) &&
        !within.some(({ content }) => content.includes(n))
      )
        plan.dropped.add(n);
    for (const n of frame.content) {
      const above = wordAt(tree, n)?.head ?? -1;
      if (said.has(above) || above < 0) continue;
      if (wordAt(tree, n)?.deprel === 'acl:relcl') plan.cuts[n] = 'relative-clause';
      else if (isContentRelation(tree, n)) plan.cuts[n] = 'reported-content';
    }
  }
  const open: { at: number; bearing: boolean }[] = tree.roots.map((at) => ({ at, bearing: true }));
  const seen = new Set<number>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next.at)) continue;
    seen.add(next.at);
    for (const child of childrenOf(tree, next.at)) {
      const planned = plan.cuts[child] ?? null;
      const rule = planned ?? cutOf(tree, child, next.bearing || (plan.cuts[next.at] ?? null) !== null);
      if (rule !== null && planned === null && needsSubject.has(rule) && !standsAlone(tree, child)) {
        open.push({ at: child, bearing: false });
        continue;
      }
      // "They told me that it was late and that they were sorry": while the telling stays, so does all that was told.
      if (rule === 'conjunct-clause' && isToldAlong(tree, child, plan)) {
        open.push({ at: child, bearing: false });
        continue;
      }
      if (rule !== null) plan.cuts[child] = rule;
      const inner = /^(?:xcomp|ccomp|conj)$/.test(relationOf(tree, child)) || isCharge(tree, child);
      const spine = next.bearing && inner && isClause(tree, child);
      open.push({ at: child, bearing: rule !== null || spine });
    }
  }
  return plan;
}

/** "The council sued Ida Roe, who says": the clause with "who" in which something is said; who is sued is no part of it. */
function relativeAround(tree: Tree, { cue }: Frame): number {
  let at = cue?.words[0] ?? -1;
  for (let steps = 0; steps < 8 && at >= 0; steps += 1) {
    if (wordAt(tree, at)?.deprel === 'acl:relcl') return at;
    if (!/^(?:conj|aux|xcomp)$/.test(relationOf(tree, at))) return -1;
    at = wordAt(tree, at)?.head ?? -1;
  }
  return -1;
}

function isToldAlong(tree: Tree, at: number, { dropped, cuts }: Plan): boolean {
  const first = wordAt(tree, wordAt(tree, at)?.head ?? -1);
  const opensWithThat = (n: number): boolean => wordAt(tree, childBy(tree, n, 'mark'))?.lower === 'that';
  if (first?.deprel !== 'ccomp' || !opensWithThat(at) || !opensWithThat(first.index)) return false;
  return !dropped.has(first.head) && cuts[first.index] === null;
}

/** "accused of lying": each thing that somebody is accused of makes a claim. */
function isCharge(tree: Tree, at: number): boolean {
  const verb = wordAt(tree, wordAt(tree, at)?.head ?? -1);
  return (
    wordAt(tree, at)?.xpos === 'VBG' &&
    relationOf(tree, at) === 'advcl' &&
    /^(?:accuse|charge|convict|suspect|acquit)$/.test(verb?.lemma ?? '') &&
    childBy(tree, at, 'mark') !== -1
  );
}

/** A reading of who speaks that takes the subject away from what is said is a misreading. */
function leavesHeadless(tree: Tree, frame: Frame): boolean {
  const said = new Set(frame.content);
  return frame.content.some(
    (n) =>
      !said.has(wordAt(tree, n)?.head ?? -1) && isClause(tree, n) && isFinite(tree, n) && !hasSubject(tree, n, said),
  );
}

function hasSubject(tree: Tree, at: number, within?: Set<number>): boolean {
  const own = childBy(tree, at, 'nsubj', 'csubj', 'expl');
  if (own !== -1) return within === undefined || within.has(own);
  return relationOf(tree, at) === 'conj' && subjectOf(tree, at) !== -1;
}

/** What is said hangs on the verb of saying; any other branch is cut by its own rule. */
function isContentRelation(tree: Tree, at: number): boolean {
  return /^(?:ccomp|parataxis|obj|dep|xcomp|csubj|nsubj)$/.test(relationOf(tree, at));
}

/** Rules whose claim needs a subject of its own or a shared one. */
const needsSubject = new Set<RuleName>([
  'conjunct-predicate',
  'conjunct-clause',
  'reason-clause',
  'contrast-clause',
  'result-clause',
  'set-off-clause',
]);

function standsAlone(tree: Tree, at: number): boolean {
  return !isFinite(tree, at) || subjectOf(tree, at) !== -1;
}

/** The rule that makes this branch a claim of its own; null when it stays. `bearing`: its head is part of a claim's spine. */
function cutOf(tree: Tree, at: number, bearing: boolean): RuleName | null {
  if (bearing && isResult(tree, at)) return 'result-clause';
  switch (relationOf(tree, at)) {
    case 'conj':
      return bearing ? cutConjunct(tree, at) : null;
    case 'advcl':
      return wordAt(tree, at)?.deprel === 'advcl:relcl' ? cutSentenceRelative(tree, at) : cutAdverbial(tree, at);
    case 'acl':
      return wordAt(tree, at)?.deprel === 'acl:relcl' || isRelativePronoun(tree, firstOf(tree, at))
        ? cutRelative(tree, at)
        : cutParticipleOfNoun(tree, at);
    case 'appos':
      return isAgeOfName(tree, at) ? 'age-after-name' : isCutApposition(tree, at);
    case 'nummod':
    case 'amod':
      return isAgeOfName(tree, at) ? 'age-after-name' : null;
    case 'parataxis':
      return cutParataxis(tree, at);
    case 'obl':
    case 'nmod':
      return cutWithPhrase(tree, at);
    default:
      return null;
  }
}

/** A verb, or something said of a subject: "is open". */
export function isClause(tree: Tree, at: number): boolean {
  const word = wordAt(tree, at);
  if (word === undefined) return false;
  if (word.upos === 'VERB' || word.upos === 'AUX') return true;
  return childBy(tree, at, 'cop', 'nsubj', 'aux') !== -1;
}

/** "The firm failed, hence the shop closed." */
function isResult(tree: Tree, at: number): boolean {
  if (!/^(?:advcl|ccomp|parataxis|conj|acl|dep)$/.test(relationOf(tree, at)) || !isFinite(tree, at)) return false;
  const first = firstOf(tree, at);
  return (
    /^(?:hence|thus|therefore)$/.test(wordAt(tree, first)?.lower ?? '') &&
    isSetOff(tree, at) &&
    childBy(tree, at, 'nsubj', 'expl') !== -1
  );
}

/** "The firm hired twelve people and opened a second shop." */
function cutConjunct(tree: Tree, at: number): RuleName | null {
  const head = wordAt(tree, at)?.head ?? -1;
  if (!isClause(tree, at) || !isClause(tree, head)) return null;
  const subject = childBy(tree, at, 'nsubj', 'csubj', 'expl');
  const joint = childBy(tree, at, 'cc');
  const joined = wordAt(tree, joint)?.lower ?? '';
  if (joined === 'or' || joined === 'nor') return null;
  // "showed remorse, but only after he was caught": when something was is no claim of its own.
  const mark = wordAt(tree, childBy(tree, at, 'mark'));
  if (mark !== undefined && mark.index > joint && /^(?:after|before|until|when|if|unless|once)$/.test(mark.lower))
    return null;
  if (subject === -1 && childWhere(tree, head, (word) => scopeHolders.has(word.lower) && word.index < head) !== -1)
    return null;
  // "among them that lists be kept and that doors be shut": both are named, and neither is said to be so.
  if (mark?.lower === 'that' && !isFinite(tree, at) && relationOf(tree, head) !== 'ccomp') return null;
  const negated = childWhere(tree, head, (word) => negations.has(word.lower)) !== -1;
  const own = childBy(tree, at, 'aux', 'cop') !== -1 || /^VB[DZP]$/.test(wordAt(tree, at)?.xpos ?? '');
  if (negated && subject === -1 && !own) return null;
  return subject === -1 ? 'conjunct-predicate' : 'conjunct-clause';
}

/** Whether a comma, bracket or dash stands before the branch. */
function isSetOff(tree: Tree, at: number): boolean {
  return /^[,(–—[;-]$|^--$/.test(wordAt(tree, firstOf(tree, at) - 1)?.text ?? '');
}

/** The first word of a branch that is no mark. */
function firstOf(tree: Tree, at: number): number {
  return branch(tree, at).find((n) => wordAt(tree, n)?.upos !== 'PUNCT') ?? at;
}

function lastOf(tree: Tree, at: number): number {
  return branch(tree, at).findLast((n) => wordAt(tree, n)?.upos !== 'PUNCT') ?? at;
}

function isFronted(tree: Tree, at: number): boolean {
  const head = wordAt(tree, at)?.head ?? -1;
  return at < head && wordAt(tree, lastOf(tree, at) + 1)?.text === ',';
}

function cutAdverbial(tree: Tree, at: number): RuleName | null {
  const mark = childWhere(
    tree,
    at,
    (word) => /^(?:mark|case|advmod)$/.test(baseRelation(word.deprel)) && word.index < at,
  );
  const opener = tree.words[firstOf(tree, at)];
  const marker = childBy(tree, at, 'mark');
  const word = tree.words[at];
  if (word === undefined || opener === undefined) return null;
  const subject = childBy(tree, at, 'nsubj', 'csubj', 'expl');
  const marked = tree.words[marker]?.lower ?? '';
  if (subject !== -1 && marker !== -1) {
    const comma = isSetOff(tree, at) || isFronted(tree, at);
    if (marked === 'as' && opener.lower === 'as') return isReasonAs(tree, at, comma) ? 'reason-clause' : null;
    if (marked === 'since') return comma && isPresent(tree, at) ? 'reason-clause' : null;
    if (marked === 'because') return comma || isReasonOfItsOwn(tree, at, marker) ? 'reason-clause' : null;
    if (marked === 'so') return wordAt(tree, marker + 1)?.lower === 'that' ? null : 'result-clause';
    if (reasonMarks.has(marked)) return 'reason-clause';
    if (marked === 'while' || marked === 'whilst') return comma ? 'contrast-clause' : null;
    if (contrastMarks.has(marked)) return 'contrast-clause';
    if (marked === 'with') return isSetOff(tree, at) ? 'with-clause' : null;
    return null;
  }
  if (subject !== -1 && opener.lower === 'with') return isSetOff(tree, at) ? 'with-clause' : null;
  // "pulled out 40 people, many of them bleeding"
  if (
    subject !== -1 &&
    marker === -1 &&
    /^VB[GN]$/.test(word.xpos) &&
    !isFinite(tree, at) &&
    isPartOfThem(tree, subject)
  )
    return isSetOff(tree, at) ? 'with-clause' : null;
  // "Opening the bridge, the mayor thanked the builders": no subject and no connective of its own.
  if (
    subject === -1 &&
    mark === -1 &&
    isParticiple(tree, at) &&
    !talkVerbs.has(word.lemma) &&
    !isPreposition(tree, at) &&
    !(reportingVerbs.has(word.lemma) && childBy(tree, at, 'ccomp') !== -1) &&
    !isAimOfSpeech(tree, at) &&
    (isSetOff(tree, at) || isFronted(tree, at))
  )
    return 'participle';
  return null;
}

/** "many of them" */
export function isPartOfThem(tree: Tree, at: number): boolean {
  return childrenOf(tree, at).some((n) => relationOf(tree, n) === 'nmod' && wordAt(tree, n)?.lower === 'them');
}

/** "stressed the need for drills, ensuring the army stays ready": that is what the drills are for, and nothing that happened. */
function isAimOfSpeech(tree: Tree, at: number): boolean {
  const host = wordAt(tree, wordAt(tree, at)?.head ?? -1);
  return (
    host !== undefined &&
    host.index < at &&
    /^(?:stress|emphasi[sz]e|urge|demand|propose|recommend|suggest|advocate|underline|highlight)$/.test(host.lemma) &&
    /^(?:ensure|allow|enable|help|let|make|keep|guarantee)$/.test(wordAt(tree, at)?.lemma ?? '')
  );
}

/** "as" = since when the clause has a subject of its own kind; with a pronoun it tells the time. */
function isReasonAs(tree: Tree, at: number, comma: boolean): boolean {
  const subject = wordAt(tree, childBy(tree, at, 'nsubj', 'csubj'));
  if (subject === undefined || !isFinite(tree, at) || isLikeness(tree, at)) return false;
  return comma || subject.upos !== 'PRON';
}

/** "was upheld because the limit is nine": a fact about something else, where neither "only" nor "not" holds the two together. */
function isReasonOfItsOwn(tree: Tree, at: number, mark: number): boolean {
  const subject = wordAt(tree, childBy(tree, at, 'nsubj'));
  const host = wordAt(tree, at)?.head ?? -1;
  if (subject === undefined || !/^(?:NOUN|PROPN)$/.test(subject.upos) || !isFinite(tree, host) || host > at)
    return false;
  // "there was a doubt", "his mother was": too little by itself, or about the same person.
  const owner = wordAt(tree, childBy(tree, subject.index, 'nmod:poss'));
  if (childBy(tree, at, 'expl') !== -1 || owner?.upos === 'PRON') return false;
  const before = wordAt(tree, mark - 1);
  return (
    !/^(?:part|measure)$/.test(before?.lower ?? '') &&
    before?.upos !== 'ADV' &&
    before?.upos !== 'CCONJ' &&
    childWhere(tree, host, (word) => negations.has(word.lower)) === -1
  );
}

/** "as the law requires", "as much salt as the sea does": how it is, and no reason. */
function isLikeness(tree: Tree, at: number): boolean {
  if (childBy(tree, at, 'obj', 'ccomp', 'xcomp', 'nsubj:pass', 'obl', 'cop') !== -1) return false;
  const lemma = wordAt(tree, at)?.lemma ?? '';
  return (
    reportVerbs.has(lemma) ||
    /^(?:require|demand|expect|plan|promise|intend|want|do|hope|order|ask|provide|know|see|put)$/.test(lemma)
  );
}

export function isFinite(tree: Tree, at: number): boolean {
  return (
    /^(?:VB[DZP]|MD)$/.test(wordAt(tree, at)?.xpos ?? '') ||
    childWhere(tree, at, (word) => /^(?:aux|cop)/.test(word.deprel) && /^(?:VB[DZP]|MD)$/.test(word.xpos)) !== -1
  );
}

function isPresent(tree: Tree, at: number): boolean {
  return (
    childWhere(tree, at, (word) => /^(?:aux|cop)/.test(word.deprel) && /^VB[ZP]$/.test(word.xpos)) !== -1 ||
    /^VB[ZP]$/.test(wordAt(tree, at)?.xpos ?? '')
  );
}

/** ", which has closed three schools": about everything before it. */
function cutSentenceRelative(tree: Tree, at: number): RuleName | null {
  return isSetOff(tree, at) ? 'sentence-relative' : null;
}

/** A relative clause that adds a fact: after a comma, after a name, or one that tells what was seen to happen. */
function cutRelative(tree: Tree, at: number): RuleName | null {
  if (seenToDo(tree, at) !== null) return 'relative-clause';
  const opener = tree.words[firstOf(tree, at)];
  const pronoun = branch(tree, at).find((n) => /^(?:WDT|WP\$?|WRB)$/.test(wordAt(tree, n)?.xpos ?? ''));
  const lower = wordAt(tree, pronoun ?? -1)?.lower;
  const described = wordAt(tree, at)?.head ?? -1;
  if (relationOf(tree, described) === 'appos' && !isSetOff(tree, at) && isToldInPassing(tree, described))
    return isCutApposition(tree, described) === null ? null : 'relative-clause';
  if (opener === undefined || lower === undefined || lower === 'that' || lower === 'when' || lower === 'why')
    return null;
  const head = wordAt(tree, wordAt(tree, at)?.head ?? -1);
  if (isSetOff(tree, at)) return 'relative-clause';
  if (head === undefined || isQuantified(tree, head.index)) return null;
  if (head.upos === 'PROPN' && head.xpos !== 'NNPS' && lower !== 'whose') return 'relative-clause';
  return lower === 'where' && !emptyPlaces.has(head.lemma) ? 'relative-clause' : null;
}

/** "all towns where", "those who", "no bridge which": what follows picks them out. */
function isQuantified(tree: Tree, at: number): boolean {
  return childWhere(tree, at, (word) => /^(?:all|any|every|each|no|those|some|most|many|few)$/.test(word.lower)) !== -1;
}

/** "the bridge, built in 1930, ..." */
function cutParticipleOfNoun(tree: Tree, at: number): RuleName | null {
  if (!isParticiple(tree, at) || !(isSetOff(tree, at) || isFronted(tree, at))) return null;
  // "Based in Orr, Blue Cross runs shops", where the tree takes the participle for the verb's.
  if (wordAt(tree, wordAt(tree, at)?.head ?? -1)?.upos === 'VERB') return null;
  if (childBy(tree, at, 'mark') !== -1 || isPreposition(tree, at)) return null;
  return 'participle-of-noun';
}

/** "The bridge is closed; a ferry runs." */
function cutParataxis(tree: Tree, at: number): RuleName | null {
  if (!isClause(tree, at)) return null;
  // "as documents showed", "police confirmed": nothing is said but that it is said.
  if (reportVerbs.has(wordAt(tree, at)?.lemma ?? '') && childBy(tree, at, 'obj', 'ccomp', 'xcomp', 'parataxis') === -1)
    return null;
  return childBy(tree, at, 'nsubj', 'expl') !== -1 ? 'set-off-clause' : null;
}

/** "The vote was held on Monday, with a turnout of 61 %." */
function cutWithPhrase(tree: Tree, at: number): RuleName | null {
  const word = wordAt(tree, at);
  if (word === undefined || word.head > at || !isSetOff(tree, at)) return null;
  const first = firstOf(tree, at);
  const mark = childBy(tree, at, 'case');
  if (first !== mark || wordAt(tree, mark)?.lower !== 'with') return null;
  // "close ten shops, with the loss of 900 jobs": what comes of it is no trait of who does it.
  return wordAt(tree, mark + 1)?.lower === 'the' && childBy(tree, at, 'acl') === -1 ? null : 'with-phrase';
}
