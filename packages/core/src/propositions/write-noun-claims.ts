import {
  asPieces,
  bareName,
  coreName,
  claimHead,
  descriptionBefore,
  isPlural,
  nounPhrase,
  ofMany,
  owningPieces,
  ownWords,
  trimmed,
  type Draft,
} from './draft.ts';
import { personNouns } from '../language/noun-words.ts';
import { isClause, isPartOfThem } from './plan-cuts.ts';
import { isName } from './plan-appositions.ts';
import { baseForm, finiteForm, tenseOf } from './mend-verbs.ts';
import { eventPhrase, finiteWords, type Made } from './write-clauses.ts';
import type { Piece } from './proposition.ts';
import { seenToDo } from './seen-to-do.ts';
import { subjectOf } from './subject-of.ts';
import { antecedentOf, isRelativePronoun } from './words-of-relatives.ts';
import { childBy, childrenOf, relationOf, wordAt, type Tree } from './tree.ts';

const put = (text: string): Piece => ({ index: -1, text });

/** The name that an apposition says something of: what stands before it, without what is joined behind. */
function namedBefore(draft: Draft, at: number): number[] {
  const { tree } = draft;
  const head = wordAt(tree, at)?.head ?? -1;
  const before = bareName(draft, head).filter((n) => n < at && !isTitle(tree, n, head));
  while (/^(?:,|and)$/.test(wordAt(tree, before.at(-1) ?? -1)?.lower ?? '')) before.pop();
  return [...kindBefore(draft, head, before[0] ?? head), ...before];
}

/** "the website" of "the website “Harbour Watch”": a title says little without what it is the title of. */
function kindBefore({ tree }: Draft, title: number, first: number): number[] {
  const noun = wordAt(tree, wordAt(tree, title)?.head ?? -1);
  const mark = wordAt(tree, first - 1);
  if (relationOf(tree, title) !== 'appos' || noun?.upos !== 'NOUN' || personNouns.has(noun.lemma)) return [];
  if (mark === undefined || !/^(?:["“‘']|``)$/.test(mark.text) || noun.index !== first - 2) return [];
  let from = noun.index;
  while (
    from > 0 &&
    wordAt(tree, from - 1)?.head === noun.index &&
    !/^(?:ADP|PUNCT|CCONJ)$/.test(wordAt(tree, from - 1)?.upos ?? '')
  )
    from -= 1;
  return Array.from({ length: noun.index - from + 1 }, (_, n) => from + n);
}

/** "Emeritus Professor" of "Emeritus Professor Ida Roe". */
function isTitle(tree: Tree, n: number, name: number): boolean {
  const word = wordAt(tree, n);
  if (word === undefined || n >= name || wordAt(tree, name)?.upos !== 'PROPN') return false;
  const top = word.head === name ? word : wordAt(tree, word.head);
  return top?.head === name && top.deprel === 'nmod:desc';
}

/** "Ida Roe, a teacher, ..." -> "Ida Roe is a teacher". */
export function apposition(draft: Draft, at: number): Made {
  const { tree } = draft;
  const head = wordAt(tree, at)?.head ?? -1;
  const one = childrenOf(tree, at).some((n) => /^an?$/.test(wordAt(tree, n)?.lower ?? ''));
  const plural =
    wordAt(tree, head)?.xpos === 'NNPS' ||
    (one && wordAt(tree, head)?.xpos !== 'NNS' && childBy(tree, at, 'conj') === -1)
      ? isPlural(tree, at)
      : isPlural(tree, head) || wordAt(tree, at)?.xpos === 'NNS';
  const what = nounPhrase(draft, at);
  return {
    pieces: [
      ...asPieces(tree, namedBefore(draft, at)),
      ...(lasts(tree, what) ? [put(plural ? 'have' : 'has'), put('been')] : [put(plural ? 'are' : 'is')]),
      ...asPieces(tree, what),
    ],
    rules: ['apposition'],
    flags: [],
  };
}

/** "Ida Roe, mayor since 2010", "a member all her life": what has gone on until now. */
function lasts(tree: Tree, words: number[]): boolean {
  const text = words.map((n) => wordAt(tree, n)?.lower ?? '').join(' ');
  return /\b(?:since \d{4}|all (?:his|her|their) li(?:fe|ves)|for (?:\S+ ){1,3}(?:years|decades))\b/.test(text);
}

/** "the mayor, Ida Roe, ..." -> "Ida Roe is the mayor". */
export function nameAfterDescription(draft: Draft, at: number): Made {
  const { tree } = draft;
  const head = wordAt(tree, at)?.head ?? -1;
  return {
    pieces: [
      ...asPieces(tree, nounPhrase(draft, at)),
      // "its owner, Orr Mills, is one": the description tells the number better than the name.
      put(
        isPlural(tree, wordAt(tree, at)?.xpos === 'NNPS' && childBy(tree, at, 'conj') === -1 ? head : at)
          ? 'are'
          : 'is',
      ),
      ...asPieces(tree, descriptionBefore(draft, head)),
    ],
    rules: ['name-after-description'],
    flags: [],
  };
}

/** "Ida Roe, 44, ..." -> "Ida Roe is 44". */
export function ageAfterName(draft: Draft, at: number): Made {
  const { tree } = draft;
  return {
    pieces: [...asPieces(tree, namedBefore(draft, at)), put('is'), ...asPieces(tree, [at])],
    rules: ['age-after-name'],
    flags: [],
  };
}

/** "Roe won with 300 votes, the most in the town" -> "Roe’s 300 votes were the most in the town". */
export function figureApposition(draft: Draft, at: number): Made {
  const { tree } = draft;
  const figure = wordAt(tree, at)?.head ?? -1;
  const clause = claimHead(draft, figure);
  const subject = subjectOf(tree, clause);
  const owned = subject !== -1 && subject !== figure && isName(tree, subject);
  const owner = owned ? asPieces(tree, coreName(draft, subject)) : [];
  if (owned) owner.push(put('’s'));
  const past = tenseOf(tree, clause) === 'past';
  return {
    pieces: [
      ...owner,
      ...asPieces(tree, nounPhrase(draft, figure)),
      put(finiteForm('be', past ? 'past' : 'present', isPlural(tree, figure))),
      ...asPieces(tree, nounPhrase(draft, at)),
    ],
    rules: ['figure-apposition'],
    flags: [],
  };
}

/** "the clerk, who kept the keys" -> "The clerk kept the keys". */
export function relativeClause(draft: Draft, at: number): Made | null {
  const { tree } = draft;
  if (relationOf(tree, at) === 'appos') return verdictClause(draft, at);
  const noun = wordAt(tree, at)?.head ?? -1;
  const seen = seenToDo(tree, at);
  if (seen !== null)
    return seen.misread ? misreadClaim(draft, at, seen.verb) : seenClaim(draft, at, seen.subject, seen.verb);
  const words = trimmed(draft, ownWords(draft, at), at);
  const pronoun = words.find((n) => isRelativePronoun(tree, n));
  if (pronoun === undefined || noun < 0) return null;
  const lower = wordAt(tree, pronoun)?.lower;
  const head = lower === 'where' ? noun : antecedentOf(tree, noun);
  const phrase = asPieces(tree, nounPhrase(draft, head));
  const rest = words.filter((n) => n !== pronoun);
  if (lower === 'whose') {
    const owned = wordAt(tree, pronoun)?.head ?? -1;
    const own =
      wordAt(tree, owned)?.head === at && relationOf(tree, owned) === 'obj' ? new Set(ownWords(draft, owned)) : null;
    // "whose law the new one replaced": what is whose goes behind the verb.
    const order = own === null ? words : movedBehind(words, own, at);
    const from = order.indexOf(pronoun);
    return made([
      ...asPieces(tree, order.slice(0, from)),
      ...owningPieces(tree, phrase),
      ...asPieces(tree, order.slice(from + 1)),
    ]);
  }
  const relation = relationOf(tree, pronoun);
  if (relation === 'nsubj' && wordAt(tree, pronoun)?.head === at) {
    const from = words.indexOf(pronoun);
    return made([...asPieces(tree, words.slice(0, from)), ...phrase, ...asPieces(tree, words.slice(from + 1))]);
  }
  if (lower === 'where') return made([...asPieces(tree, rest), ...placed(draft, head), ...phrase]);
  const preposition = childBy(tree, pronoun, 'case');
  if (preposition !== -1 && preposition < pronoun) {
    const tie = childrenOf(tree, pronoun).filter((n) => relationOf(tree, n) === 'case');
    const inner = wordAt(tree, pronoun)?.head ?? -1;
    if (inner !== at && inner >= 0 && relationOf(tree, pronoun) === 'nmod') {
      // "the cause of which is unknown", "some of whom": the phrase goes where the pronoun stood.
      const from = words.indexOf(pronoun);
      const many = ofMany(tree, phrase);
      return made([...asPieces(tree, words.slice(0, from)), ...many, ...asPieces(tree, words.slice(from + 1))]);
    }
    return made([
      ...asPieces(tree, tie),
      ...phrase,
      ...asPieces(
        tree,
        rest.filter((n) => !tie.includes(n)),
      ),
    ]);
  }
  // "which the council sold": the phrase goes behind the verb.
  const verb = relation === 'obj' ? (wordAt(tree, pronoun)?.head ?? at) : at;
  const behind = rest.findIndex((n) => n > verb && !isParticle(tree, n));
  const to = behind === -1 ? rest.length : behind;
  return made([...asPieces(tree, rest.slice(0, to)), ...phrase, ...asPieces(tree, rest.slice(to))]);
}

/** "was told to leave, an order that he refuses to obey" -> "He refuses to obey the order". */
function verdictClause(draft: Draft, at: number): Made | null {
  const { tree } = draft;
  const clause = childBy(tree, at, 'acl');
  const words = trimmed(
    draft,
    ownWords(draft, clause, (n) => wordAt(tree, n)?.lower === 'that' && n < clause),
    clause,
  );
  const noun = asPieces(
    tree,
    ownWords(draft, at, (n) => n === clause || /^(?:det|punct|cc)$/.test(relationOf(tree, n))),
  );
  const phrase = [put('the'), ...noun];
  const pronoun = words.find((n) => n < clause && isRelativePronoun(tree, n));
  const rest = asPieces(
    tree,
    words.filter((n) => n !== pronoun),
  );
  const subject = childBy(tree, clause, 'nsubj');
  if (subject === -1 || subject === pronoun) return made([...phrase, ...rest]);
  const inner = childBy(tree, clause, 'xcomp');
  const open = wordAt(tree, inner)?.xpos === 'VB' && childBy(tree, inner, 'obj') === -1 ? inner : clause;
  const verb =
    pronoun === undefined || relationOf(tree, pronoun) !== 'obj' ? open : (wordAt(tree, pronoun)?.head ?? open);
  const to = rest.findIndex(({ index }) => index === verb) + 1;
  return to === 0 ? null : made([...rest.slice(0, to), ...phrase, ...rest.slice(to)]);
}

/** The words with some of them moved right behind the verb. */
function movedBehind(words: number[], moved: ReadonlySet<number>, verb: number): number[] {
  const rest = words.filter((n) => !moved.has(n));
  const to = rest.indexOf(verb) + 1;
  return [...rest.slice(0, to), ...words.filter((n) => moved.has(n)), ...rest.slice(to)];
}

const made = (pieces: Piece[]): Made => ({ pieces, rules: ['relative-clause'], flags: [] });

function isParticle(tree: Tree, n: number): boolean {
  return wordAt(tree, n)?.deprel === 'compound:prt';
}

/** "in" for "where"; the preposition that the place has in its own clause unless it tells a way there. */
function placed(draft: Draft, head: number): Piece[] {
  const { tree } = draft;
  const tie = childBy(tree, head, 'case');
  const lower = wordAt(tree, tie)?.lower ?? 'in';
  if (tie !== -1 && /^(?:in|at|on|near|outside|inside)$/.test(lower)) return asPieces(tree, [tie]);
  return [put(/^(?:to|from|of)$/.test(lower) ? 'at' : 'in')];
}

/** "a year which has seen the town build three schools" -> "The town built three schools". */
function seenClaim(draft: Draft, at: number, subject: number, verb: number): Made {
  const { tree } = draft;
  const verbWord = wordAt(tree, verb);
  const helper = wordAt(tree, childBy(tree, at, 'aux'))?.lower ?? '';
  const present = wordAt(tree, at)?.xpos === 'VBZ' || wordAt(tree, at)?.xpos === 'VBP';
  const future = /^(?:will|would|’ll|'ll|may|might|could)$/.test(helper);
  const phrase = nounPhrase(draft, subject);
  const inPhrase = new Set(phrase);
  const own = trimmed(draft, ownWords(draft, verb), verb).filter((n) => !inPhrase.has(n));
  const end = own.at(-1) ?? verb;
  // "has seen the town build three schools in two years": the tree may give the time to either verb.
  const later = childrenOf(tree, at).filter(
    (n) => n > end && /^(?:obl|advmod)$/.test(relationOf(tree, n)) && !inPhrase.has(n),
  );
  const pieces: Piece[] = asPieces(tree, phrase);
  if (future) pieces.push(...asPieces(tree, [childBy(tree, at, 'aux')]));
  for (const index of own) {
    const text = wordAt(tree, index)?.text ?? '';
    if (index !== verb || verbWord === undefined) pieces.push({ index, text });
    else if (verbWord.xpos === 'VBN')
      pieces.push(put(finiteForm('be', present ? 'present' : 'past', isPlural(tree, subject))), { index, text });
    else if (future) pieces.push({ index, text: baseForm(verbWord.lower, verbWord.lemma) });
    else
      pieces.push({
        index,
        text: finiteForm(
          baseForm(verbWord.lower, verbWord.lemma),
          present ? 'present' : 'past',
          isPlural(tree, subject),
        ),
      });
  }
  for (const n of later) pieces.push(...asPieces(tree, ownWords(draft, n)));
  return { pieces, rules: ['relative-clause', 'seen-to-do'], flags: [] };
}

/** The same where the verb was taken for a noun: its attributes are the subject, all that follows is what was done. */
function misreadClaim(draft: Draft, at: number, verb: number): Made {
  const { tree } = draft;
  const own = trimmed(draft, ownWords(draft, at), at);
  const word = wordAt(tree, verb);
  const present = /^VB[ZP]$/.test(wordAt(tree, at)?.xpos ?? '');
  const subject = ownWords(draft, verb).filter((n) => n < verb && n > at);
  const lemma = word?.lower ?? '';
  const pieces: Piece[] = [
    ...asPieces(tree, subject),
    { index: verb, text: finiteForm(lemma, present ? 'present' : 'past', false) },
    ...asPieces(
      tree,
      own.filter((n) => n > verb),
    ),
  ];
  return { pieces, rules: ['relative-clause', 'seen-to-do'], flags: [] };
}

/** "The bank has closed, which has hurt shops" -> "The bank closing has hurt shops". */
export function sentenceRelative(draft: Draft, at: number): Made | null {
  const { tree } = draft;
  const host = wordAt(tree, at)?.head ?? -1;
  const words = trimmed(draft, ownWords(draft, at), at);
  const pronoun = words.find((n) => isRelativePronoun(tree, n));
  if (pronoun === undefined || relationOf(tree, pronoun) !== 'nsubj') return null;
  const event = eventPhrase(draft, host, at);
  const rest = asPieces(
    tree,
    words.filter((n) => n !== pronoun),
  );
  if (event === null) return { pieces: [put('This'), ...rest], rules: ['sentence-relative'], flags: ['unresolved'] };
  return { pieces: [...event, ...rest], rules: ['sentence-relative'], flags: [] };
}

/** "The vote was held on Monday, with a turnout of 61 %" -> "The vote had a turnout of 61 %". */
export function withPhrase(draft: Draft, at: number): Made | null {
  const { tree } = draft;
  let host = wordAt(tree, at)?.head ?? -1;
  while (host >= 0 && !isClause(tree, host)) host = wordAt(tree, host)?.head ?? -1;
  const subject = host < 0 ? -1 : subjectOf(tree, host);
  if (subject === -1) return null;
  const tense = tenseOf(tree, host);
  const action = childrenOf(tree, at).find(
    (n) => n > at && wordAt(tree, n)?.deprel === 'acl' && /^VB[GN]$/.test(wordAt(tree, n)?.xpos ?? ''),
  );
  if (
    action !== undefined &&
    (wordAt(tree, at)?.upos === 'PROPN' || childBy(tree, at, 'det', 'nummod', 'nmod:poss') !== -1)
  ) {
    // "with Ida Roe winning the race": the name does it.
    const doing = trimmed(draft, ownWords(draft, action), action);
    const own = nounPhrase(draft, at).filter((n) => !doing.includes(n));
    return {
      pieces: [...asPieces(tree, own), ...finiteWords(draft, action, doing, host, isPlural(tree, at))],
      rules: ['with-clause'],
      flags: [],
    };
  }
  // "with Ida Roe" tells of no trait.
  if (isName(tree, at)) return null;
  return {
    pieces: [
      ...asPieces(tree, nounPhrase(draft, subject)),
      put(finiteForm('have', tense, isPlural(tree, subject))),
      ...asPieces(tree, nounPhrase(draft, at)),
    ],
    rules: ['with-phrase'],
    flags: [],
  };
}

/** "..., with the first talks set for May" -> "The first talks are set for May". */
export function withClause(draft: Draft, at: number): Made {
  const { tree } = draft;
  const host = wordAt(tree, at)?.head ?? -1;
  const subject = childBy(tree, at, 'nsubj');
  const words = trimmed(draft, ownWords(draft, at), at).filter(
    (n, place) => !(wordAt(tree, n)?.lower === 'with' && (place === 0 || wordAt(tree, n)?.head === at)),
  );
  const plural = isPlural(tree, subject) || isPartOfThem(tree, subject);
  const verbal = wordAt(tree, at)?.upos === 'VERB';
  if (verbal) return { pieces: finiteWords(draft, at, words, host, plural), rules: ['with-clause'], flags: [] };
  const phrase = new Set(ownWords(draft, subject));
  const after = words.findLastIndex((n) => phrase.has(n)) + 1;
  return {
    pieces: [
      ...asPieces(tree, words.slice(0, after)),
      put(finiteForm('be', tenseOf(tree, host), plural)),
      ...asPieces(tree, words.slice(after)),
    ],
    rules: ['with-clause'],
    flags: [],
  };
}
