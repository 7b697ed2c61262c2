import { connectives, harmVerbs, lastingStates, negations, resultVerbs } from './clause-words.ts';
import { asPieces, claimHead, isPlural, nounPhrase, ownWords, phrasePieces, trimmed, type Draft } from './draft.ts';
import { calendarNames } from '../language/calendar-words.ts';
import type { Word } from '../language/word.ts';
import { ingOf } from '../language/verb-forms.ts';
import { baseForm, finiteForm, tenseOf } from './mend-verbs.ts';
import { isClause, isFinite } from './plan-cuts.ts';
import type { Piece, Proposition } from './proposition.ts';
import { subjectOf } from './subject-of.ts';
import { antecedentOf, isRelativePronoun } from './words-of-relatives.ts';
import { childBy, childrenOf, isUnder, relationOf, wordAt, type Tree } from './tree.ts';

export type Made = Pick<Proposition, 'pieces' | 'rules' | 'flags'>;

/** "The bridge was closed in May." As it stands, without the joint or connective that opens it. */
export function mainClause(draft: Draft, at: number): Made {
  const words = trimmed(draft, ownWords(draft, at), at);
  const made: Made = { pieces: asPieces(draft.tree, words), rules: ['main-clause'], flags: [] };
  return needsSubject(draft.tree, at) ? withSubject(draft, at, made) : made;
}

/** "He said the firm had failed and would close": a reported or set-off clause that shares its subject. */
function withSubject(draft: Draft, at: number, made: Made): Made {
  const subject = subjectOf(draft.tree, at);
  if (subject === -1) return made;
  const phrase = phrasePieces(draft, subject);
  return { ...made, pieces: [...phrase, ...made.pieces], rules: [...made.rules, 'shared-subject'] };
}

function needsSubject(tree: Tree, at: number): boolean {
  return (
    isFinite(tree, at) &&
    childBy(tree, at, 'nsubj', 'csubj', 'expl') === -1 &&
    /^(?:conj|parataxis)$/.test(relationOf(tree, at)) &&
    subjectOf(tree, at) !== -1
  );
}

/** "The firm hired ten people and opened a shop" -> "The firm opened a shop". */
export function conjunctClause(draft: Draft, at: number, write: (at: number) => Made | null): Made {
  const { tree } = draft;
  const first = firstConjunct(draft, at);
  const rule = draft.plan.cuts[first];
  if (/^VB[GN]$/.test(wordAt(tree, at)?.xpos ?? '') && childBy(tree, at, 'nsubj', 'aux') === -1) {
    if (rule === 'participle') return participleClause(draft, at, write, first) ?? mainClause(draft, at);
    if (rule === 'participle-of-noun') return participleOfNoun(draft, at, first) ?? mainClause(draft, at);
  }
  const top = claimHead(draft, first);
  const subject = childBy(tree, at, 'nsubj', 'csubj', 'expl');
  const own = trimmed(draft, ownWords(draft, at), at);
  // "with shares falling and the yield on bonds rising"
  if (rule === 'with-clause' && subject !== -1 && wordAt(tree, at)?.upos === 'VERB') {
    const host = wordAt(tree, first)?.head ?? -1;
    return { pieces: finiteWords(draft, at, own, host, isPlural(tree, subject)), rules: ['with-clause'], flags: [] };
  }
  if ((top !== first || isPlaceRelative(draft, first)) && subject === -1)
    return inPlaceOf(draft, at, first, asPieces(tree, own), write(top));
  const pieces: Piece[] = [];
  pieces.push(...frontPieces(draft, at, first));
  const helpers = asPieces(tree, sharedHelpers(draft, at, first));
  if (subject === -1) {
    const shared = subjectOf(tree, at);
    if (shared !== -1) pieces.push(...phrasePieces(draft, shared));
    const time = openingTime(draft, at, own);
    pieces.unshift(...asPieces(tree, time));
    pieces.push(...helpers, ...asPieces(tree, own.slice(time.length)));
  } else {
    const phrase = new Set(ownWords(draft, subject));
    const cut = own.findLastIndex((n) => phrase.has(n)) + 1;
    pieces.push(...asPieces(tree, own.slice(0, cut)), ...helpers, ...asPieces(tree, own.slice(cut)));
  }
  pieces.push(...asPieces(tree, sharedEnd(draft, at, first)));
  return { pieces, rules: [subject === -1 ? 'conjunct-predicate' : 'conjunct-clause'], flags: [] };
}

/** The words of its own time, where they open the conjunct: "in July was back" -> "in July she was back". */
function openingTime(draft: Draft, at: number, own: number[]): number[] {
  const time = ownTime(draft.tree, at);
  const words = time === -1 ? [] : ownWords(draft, time);
  return words.every((n, place) => own[place] === n) ? words : [];
}

/** The first of the verbs that one is joined to; what has a subject of its own begins anew: "but fares will rise and fall". */
function firstConjunct(draft: Draft, at: number): number {
  let node = at;
  while (relationOf(draft.tree, node) === 'conj' && node !== (wordAt(draft.tree, node)?.head ?? -1)) {
    node = wordAt(draft.tree, node)?.head ?? -1;
    if (childBy(draft.tree, node, 'nsubj', 'csubj', 'expl') !== -1) break;
  }
  return node;
}

/** "a yard where it was found and then sold": both happened in the yard. */
function isPlaceRelative(draft: Draft, at: number): boolean {
  if (draft.plan.cuts[at] !== 'relative-clause') return false;
  const subject = childBy(draft.tree, at, 'nsubj');
  return subject !== -1 && !nounPhrase(draft, subject).some((n) => isRelativePronoun(draft.tree, n));
}

/** "helped him leave and find work": the second infinitive in the place of the first. */
function inPlaceOf(draft: Draft, at: number, first: number, own: Piece[], host: Made | null): Made {
  const { tree } = draft;
  const replaced = new Set(ownWords(draft, first));
  const kept = (host?.pieces ?? []).filter((piece) => !replaced.has(piece.index));
  const place = (host?.pieces ?? []).findIndex((piece) => replaced.has(piece.index));
  const before = (host?.pieces ?? []).slice(0, Math.max(0, place)).filter((piece) => !replaced.has(piece.index)).length;
  // "to leave and find work": the mark belongs to both.
  const marks =
    childBy(tree, at, 'mark') === -1 ? childrenOf(tree, first).filter((n) => isSharedMark(tree, n, first)) : [];
  const subject = childBy(tree, first, 'nsubj');
  const shared = subject === -1 ? [] : nounPhrase(draft, subject);
  const helpers = sharedHelpers(draft, at, first);
  const opening = asPieces(tree, [
    ...marks.filter((n) => wordAt(tree, n)?.lower !== 'to'),
    ...shared,
    // "was to be met and towed": "to" may stand among the helpers.
    ...[...marks.filter((n) => wordAt(tree, n)?.lower === 'to'), ...helpers].toSorted((a, b) => a - b),
  ]);
  const inner = [...opening, ...own];
  return {
    pieces: [...kept.slice(0, before), ...inner, ...kept.slice(before)],
    rules: ['conjunct-predicate'],
    flags: host?.flags ?? [],
  };
}

function isSharedMark(tree: Tree, n: number, first: number): boolean {
  return n < first && relationOf(tree, n) === 'mark';
}

function frontPieces(draft: Draft, at: number, first: number): Piece[] {
  const front = sharedFront(draft, at, first);
  const pieces = asPieces(draft.tree, front);
  // The comma is put in anew: its place in the article is elsewhere.
  if (wordAt(draft.tree, front.at(-1) ?? -1)?.upos === 'PUNCT') pieces.splice(-1, 1, { index: -1, text: ',' });
  return pieces;
}

/** "On Monday the firm closed and ..., " gives "On Monday" to every conjunct that has no such words of its own. */
function sharedFront(draft: Draft, at: number, first: number): number[] {
  const { tree } = draft;
  const subject = childBy(tree, first, 'nsubj', 'csubj', 'expl');
  if (subject === -1 || isRelativePronoun(tree, subject)) return [];
  const ownSubject = childBy(tree, at, 'nsubj', 'csubj', 'expl');
  const edge = ownSubject === -1 ? at : ownSubject;
  if (ownSubject === -1 && ownTime(tree, at) !== -1) return [];
  if (ownSubject !== -1 && childrenOf(tree, at).some((n) => n < edge && isAdverbial(tree, n))) return [];
  const front: number[] = [];
  for (const n of childrenOf(tree, first)) {
    if (n >= subject || (draft.plan.cuts[n] ?? null) !== null || draft.plan.dropped.has(n)) continue;
    if (isAdverbial(tree, n) && !isRelativePronoun(tree, n))
      front.push(...ownWords(draft, n), ...commaAfter(tree, n, subject));
  }
  return front;
}

function commaAfter(tree: Tree, n: number, before: number): number[] {
  for (let at = n + 1; at < before; at += 1) if (wordAt(tree, at)?.text === ',') return [at];
  return [];
}

function isAdverbial(tree: Tree, n: number): boolean {
  const word = wordAt(tree, n);
  return (
    /^(?:obl|advcl|nmod)$/.test(relationOf(tree, n)) ||
    (relationOf(tree, n) === 'advmod' &&
      !connectives.has(word?.lower ?? '') &&
      !/^(?:first|so|then|only|both)$/.test(word?.lower ?? ''))
  );
}

/** "In March she left and in July was back": each has its own time. */
function ownTime(tree: Tree, at: number): number {
  return (
    childrenOf(tree, at).find((n) => n < at && relationOf(tree, n) === 'obl' && childBy(tree, n, 'case') !== -1) ?? -1
  );
}

/** "had already fenced the yard and locked the gate" -> "had already". */
function sharedHelpers(draft: Draft, at: number, first: number): number[] {
  const { tree } = draft;
  if (childBy(tree, at, 'aux', 'cop') !== -1) return [];
  const one = wordAt(tree, first);
  const other = wordAt(tree, at);
  if (one === undefined || other === undefined) return [];
  const copula = childBy(tree, first, 'cop');
  const sameForm =
    one.xpos === other.xpos ||
    (one.xpos === 'VBN' &&
      other.xpos === 'VBD' &&
      childBy(tree, at, 'nsubj') === -1 &&
      other.lower.endsWith('ed') &&
      childBy(tree, first, 'aux:pass') === -1);
  const nominal = copula !== -1 && other.upos !== 'VERB';
  if (!(sameForm && /^VB[NG]?$/.test(one.xpos)) && !nominal) return [];
  const helpers = childrenOf(tree, first).filter((n) => n < first && /^(?:aux|cop)$/.test(relationOf(tree, n)));
  const from = helpers[0];
  if (from === undefined) return [];
  return childrenOf(tree, first).filter(
    (n) =>
      n < first &&
      (helpers.includes(n) ||
        (relationOf(tree, n) === 'advmod' &&
          n > from &&
          !/^(?:first|also)$/.test(wordAt(tree, n)?.lower ?? '') &&
          (!negations.has(wordAt(tree, n)?.lower ?? '') || childBy(tree, at, 'nsubj') === -1))),
  );
}

/** "when a bus overturned" tells when all of it happened. */
function opensWhen(tree: Tree, at: number): boolean {
  return childrenOf(tree, at).some((n) => /^(?:when|after)$/.test(wordAt(tree, n)?.lower ?? ''));
}

/** "were designed and built by Roe": what stands after the last conjunct holds for all. */
function sharedEnd(draft: Draft, at: number, first: number): number[] {
  const { tree } = draft;
  const end = ownWords(draft, at).at(-1) ?? at;
  const found: number[] = [];
  for (const n of childrenOf(tree, first)) {
    if (n <= end || (draft.plan.cuts[n] ?? null) !== null || draft.plan.dropped.has(n)) continue;
    if (
      (/^(?:obl|obj|advmod)$/.test(relationOf(tree, n)) || (relationOf(tree, n) === 'advcl' && opensWhen(tree, n))) &&
      !childrenOf(tree, at).some((own) => relationOf(tree, own) === relationOf(tree, n) && own > at)
    )
      found.push(...ownWords(draft, n));
  }
  return found;
}

/**
 * "Opening the bridge, the mayor thanked the builders" -> "The mayor opened the bridge". `first` is the participle that
 * it is joined to: "killing two and hurting ten".
 */
export function participleClause(
  draft: Draft,
  at: number,
  write: (at: number) => Made | null,
  first: number = at,
): Made | null {
  const { tree } = draft;
  const host = wordAt(tree, first)?.head ?? -1;
  const word = wordAt(tree, at);
  if (word === undefined || host < 0) return null;
  const words = trimmed(draft, ownWords(draft, at), at);
  const lemma = baseForm(word.lower, word.lemma);
  if (at > host && word.xpos === 'VBG' && isClause(tree, host) && isOfEvent(tree, host, lemma)) {
    const event = eventPhrase(draft, host, first);
    if (event !== null) {
      return {
        pieces: [...event, ...finiteWords(draft, at, words, host, false)],
        rules: ['participle', 'result-of-event'],
        flags: [],
      };
    }
  }
  const top = claimHead(draft, host);
  if (at > host && top !== host && isInfinitive(tree, host))
    return { ...inPlaceOf(draft, at, host, bareWords(tree, at, words), write(top)), rules: ['participle'] };
  const subject = subjectOf(tree, host);
  if (subject === -1) return null;
  const unsure = at > host ? unsureHelpers(tree, host) : [];
  return {
    pieces: [
      ...frontPieces(draft, at, host),
      ...phrasePieces(draft, subject),
      ...(unsure.length === 0
        ? finiteWords(draft, at, words, host, isPlural(tree, subject))
        : [...asPieces(tree, unsure), ...bareWords(tree, at, words)]),
    ],
    rules: ['participle'],
    flags: [],
  };
}

/** "to close": what hangs on it is no more certain than it is itself. */
function isInfinitive(tree: Tree, at: number): boolean {
  return childBy(tree, at, 'mark') !== -1 && unsureHelpers(tree, at).length === 1;
}

/** "may" of "may close", "is to" of "is to be closed": what it costs is as open. */
function unsureHelpers(tree: Tree, host: number): number[] {
  const helpers = childrenOf(tree, host).filter(
    (n) => n < host && (wordAt(tree, n)?.deprel === 'aux' || wordAt(tree, n)?.xpos === 'TO'),
  );
  return helpers.some((n) => /^(?:MD|TO)$/.test(wordAt(tree, n)?.xpos ?? ''))
    ? helpers.filter((n) => wordAt(tree, n)?.lower !== 'have')
    : [];
}

/** The words of a participle with its verb in the base form: "may close, costing ten jobs" -> "cost ten jobs". */
function bareWords(tree: Tree, at: number, words: number[]): Piece[] {
  const helper = words.find((n) => wordAt(tree, n)?.head === at && /^(?:aux|cop)$/.test(relationOf(tree, n)) && n < at);
  const verb = wordAt(tree, helper ?? at);
  if (verb === undefined) return [];
  return words.flatMap((index): Piece[] => {
    const piece = { index, text: wordAt(tree, index)?.text ?? '' };
    if (index !== verb.index) return [piece];
    if (verb.xpos === 'VBN') return [{ index: -1, text: 'be' }, piece];
    return [{ index, text: baseForm(verb.lower, verb.lemma) }];
  });
}

/** "The wall fell, killing two": the fall did it. "The river flooded the town, killing two": the river did. */
function isOfEvent(tree: Tree, host: number, lemma: string): boolean {
  return resultVerbs.has(lemma) && (!harmVerbs.has(lemma) || childBy(tree, host, 'obj', 'iobj') === -1);
}

/** "the bridge, built in 1930, ..." -> "The bridge was built in 1930". */
export function participleOfNoun(draft: Draft, at: number, first: number = at): Made | null {
  const { tree } = draft;
  const above = wordAt(tree, first)?.head ?? -1;
  const words = trimmed(draft, ownWords(draft, at), at);
  // "The winners were Roe and Lee, both known as": of the two names, not of what they are.
  const each = /^(?:both|each)$/.test(wordAt(tree, words[0] ?? -1)?.lower ?? '');
  const noun = each ? above : antecedentOf(tree, above);
  if (noun < 0) return null;
  const host = claimHead(draft, noun);
  return {
    pieces: [...phrasePieces(draft, noun), ...finiteWords(draft, at, words, host, each || isPlural(tree, noun))],
    rules: ['participle-of-noun'],
    flags: [],
  };
}

/** The words of a non-finite clause with its verb made finite, in the tense of its host. */
export function finiteWords(draft: Draft, at: number, words: number[], host: number, plural: boolean): Piece[] {
  const { tree } = draft;
  const made =
    wordAt(tree, at)?.xpos === 'VBN' &&
    (relationOf(tree, at) === 'acl' || isDated(tree, at)) &&
    !lastingStates.has(wordAt(tree, at)?.lemma ?? '');
  const tense = made ? 'past' : tenseOf(tree, host);
  const helper = words.find((n) => wordAt(tree, n)?.head === at && /^(?:aux|cop)$/.test(relationOf(tree, n)) && n < at);
  const verb = helper ?? at;
  const word = wordAt(tree, verb);
  if (word === undefined) return [];
  const pieces: Piece[] = [];
  for (const index of words) {
    const text = wordAt(tree, index)?.text ?? '';
    if (index !== verb) pieces.push({ index, text });
    else if (helper === undefined && word.xpos === 'VBN') {
      pieces.push({ index: -1, text: finiteForm('be', tense, plural) }, { index, text });
    } else if (word.xpos === 'VBG' || word.xpos === 'VB')
      pieces.push({ index, text: finiteForm(baseForm(word.lower, word.lemma), tense, plural) });
    else pieces.push({ index, text });
  }
  return helper !== undefined || word.xpos !== 'VBN' ? pieces : verbFirst(draft, pieces, at);
}

/** "Bought in May, the brand will close", "Hit by a strike": what somebody did, or was done at some time, is over. */
function isDated(tree: Tree, at: number): boolean {
  return childrenOf(tree, at).some(
    (n) =>
      wordAt(tree, n)?.deprel === 'obl:agent' ||
      (relationOf(tree, n) === 'obl' &&
        (calendarNames.has(wordAt(tree, n)?.lower ?? '') || /^\d{4}$/.test(wordAt(tree, n)?.text ?? ''))),
  );
}

/** "was" before the adverb, not after it: "was commonly known". */
function verbFirst(draft: Draft, pieces: Piece[], at: number): Piece[] {
  const be = pieces.findIndex((piece) => piece.index === -1);
  let to = be;
  const opens = (word: Word | undefined): boolean =>
    word?.upos === 'ADV' || (word?.head === at && /^(?:both|each)$/.test(word.lower));
  while (to > 0 && opens(wordAt(draft.tree, pieces[to - 1]?.index ?? -1))) to -= 1;
  if (to === be) return pieces;
  const moved = pieces[be] as Piece;
  return [...pieces.slice(0, to), moved, ...pieces.slice(to, be), ...pieces.slice(be + 1)];
}

/** "a lorry hit the wall" -> "A lorry hitting the wall": a whole event as the subject of what it led to. */
export function eventPhrase(draft: Draft, host: number, without: number): Piece[] | null {
  const { tree } = draft;
  let subject = childBy(tree, host, 'nsubj');
  if (subject === -1) subject = subjectOf(tree, host);
  if (subject === -1 || isRelativePronoun(tree, subject)) return null;
  const own = trimmed(
    draft,
    ownWords(draft, host, (n) => n === without || (relationOf(tree, n) === 'nsubj' && wordAt(tree, n)?.head === host)),
    host,
  );
  const mark = childBy(tree, host, 'mark');
  const helpers = own.filter((n) => wordAt(tree, n)?.head === host && /^(?:aux|cop)$/.test(relationOf(tree, n)));
  const last = helpers.findLast((n) => wordAt(tree, n)?.deprel === 'aux:pass' || relationOf(tree, n) === 'cop');
  const verb = last ?? host;
  const word = wordAt(tree, verb);
  if (word === undefined || !/^(?:VERB|AUX)$/.test(word.upos)) return null;
  // "may fall", "did not fall": an event that did not surely happen stays a clause.
  if (
    helpers.some((n) => /^(?:MD)$/.test(wordAt(tree, n)?.xpos ?? '')) ||
    own.some((n) => negations.has(wordAt(tree, n)?.lower ?? '') && wordAt(tree, n)?.head === host)
  )
    return null;
  const pieces = own
    // "a day after the roof fell": how long after is no part of the fall.
    .filter((n) => n > mark || !isUnder(tree, n, host) || mark === -1)
    .filter((n) => n === verb || !helpers.includes(n))
    .filter(
      (n) => !((relationOf(tree, n) === 'mark' || wordAt(tree, n)?.xpos === 'WRB') && wordAt(tree, n)?.head === host),
    )
    .map((index): Piece => ({
      index,
      text: index === verb ? ingOf(baseForm(word.lower, word.lemma)) : (wordAt(tree, index)?.text ?? ''),
    }));
  return [...phrasePieces(draft, subject), ...pieces];
}
