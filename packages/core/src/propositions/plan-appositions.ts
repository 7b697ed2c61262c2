import { personNouns } from '../language/noun-words.ts';
import type { Word } from '../language/word.ts';
import { calendarNames } from '../language/calendar-words.ts';
import type { RuleName } from './proposition.ts';
import { branch, childBy, childrenOf, relationOf, wordAt, type Tree } from './tree.ts';

/** Words of an apposition that a claim can be made from; longer ones are mostly a list. */
const LONGEST = 30;

/** "Ida Roe, 44, ..." */
export function isAgeOfName(tree: Tree, at: number): boolean {
  const word = wordAt(tree, at);
  const head = wordAt(tree, word?.head ?? -1);
  if (word === undefined || head === undefined || at < head.index || !isName(tree, head.index)) return false;
  if (!/^\d{1,3}$/.test(word.text) || childBy(tree, at, 'conj') !== -1) return false;
  const before = wordAt(tree, at - 1)?.text ?? '';
  const after = wordAt(tree, at + 1)?.text ?? '';
  return (before === ',' && /^[,;]$/.test(after)) || (before === '(' && after === ')');
}

/** Which claim the apposition gives: what a name is, or the name after its description; null when it stays. */
export function isCutApposition(tree: Tree, at: number): RuleName | null {
  const word = wordAt(tree, at);
  const head = wordAt(tree, word?.head ?? -1);
  if (word === undefined || head === undefined || at < head.index) return null;
  const words = branch(tree, at).filter((n) => wordAt(tree, n)?.upos !== 'PUNCT');
  const first = words[0] ?? at;
  const before = wordAt(tree, first - 1)?.text ?? '';
  // "a mandate, not a majority": one phrase.
  if (/^(?:not|rather|instead|nor)$/.test(wordAt(tree, first)?.lower ?? '')) return null;
  if (hasQuoteBetween(tree, head.index, first) || isInsideHyphens(tree, first)) return null;
  // "nobody, just two clerks" names none of them.
  if (/^(?:nobody|none|nothing|one|anyone|anybody|everyone|everybody)$/.test(head.lower)) return null;
  // "two boats, one of them old": said of a part.
  const tellsPart = (n: number): boolean => wordAt(tree, n - 1)?.lower === 'of' || n < at;
  if (words.some((n) => /^(?:them|which|whom)$/.test(wordAt(tree, n)?.lower ?? '') && n < at + 3 && tellsPart(n)))
    return null;
  // "raised fares, a move that angered many": said of the whole clause.
  if (isVerdict(tree, at) && !isVerdict(tree, head.index) && !isName(tree, head.index))
    return before === ',' && childBy(tree, at, 'acl') !== -1 && isWithClause(tree, at) ? 'relative-clause' : null;
  if (words.length > LONGEST || !/^(?:[,–—-]|--)$/.test(before)) return null;
  if (isListItem(tree, at, head.index) || isDate(word) || isDate(head)) return null;
  const described = isName(tree, at);
  const named = isName(tree, head.index) && !(described && isRole(tree, head.index));
  if (isSuperlative(tree, at) && hasNumber(tree, head.index)) return 'figure-apposition';
  // "Group B – Marlow 3 – 0 Orr": nobody is a score.
  if (
    /^\d+$/.test(word.text) &&
    /^[–-]$/.test(wordAt(tree, at + 1)?.text ?? '') &&
    /^\d/.test(wordAt(tree, at + 2)?.text ?? '')
  )
    return null;
  if (!named && described) return isFronted(tree, head, at) ? null : 'name-after-description';
  if (named && described && !hasDeterminer(tree, at)) return null;
  const counted = head.upos === 'NUM' && childBy(tree, head.index, 'nmod') !== -1;
  if (named || hasDeterminer(tree, head.index) || head.upos === 'NOUN' || counted) {
    return hasDeterminer(tree, at) || named ? 'apposition' : null;
  }
  return null;
}

const VERDICTS =
  /^(?:figure|claim|move|decision|change|finding|step|charge|allegation|accusation|statement|suggestion|result|sign|margin|trend|gesture|tactic|practice|development|order|demand|ruling|proposal|promise|pledge|threat|warning)$/;

/** "an order that": with "a", and a finite clause of its own. */
function isWithClause(tree: Tree, at: number): boolean {
  const clause = childBy(tree, at, 'acl');
  const finite = /^VB[DZP]$/.test(wordAt(tree, clause)?.xpos ?? '') || childBy(tree, clause, 'aux', 'cop') !== -1;
  return finite && childrenOf(tree, at).some((n) => /^an?$/.test(wordAt(tree, n)?.lower ?? ''));
}

/** "a move", "a figure": nouns that take up all that was said. */
function isVerdict(tree: Tree, at: number): boolean {
  return VERDICTS.test(wordAt(tree, at)?.lemma ?? '');
}

/** "Monday, May 4" */
function isDate(word: Word): boolean {
  return calendarNames.has(word.lower) || /^\d{4}$/.test(word.text);
}

/** “war drills”, the agency said: a quotation has no apposition outside, but a title in quote marks has. */
function hasQuoteBetween(tree: Tree, from: number, to: number): boolean {
  let quoted = false;
  for (let n = from + 1; n < to; n += 1) if (isQuoteMark(tree, n)) quoted = true;
  return quoted && !(isQuotedTitle(tree, from) && /^an?$/.test(wordAt(tree, to)?.lower ?? ''));
}

/** “The Harbour Light”: names and nothing else stand before the word in its quote marks. */
function isQuotedTitle(tree: Tree, at: number): boolean {
  if (!isQuoteMark(tree, at + 1)) return false;
  let first = at;
  while (/^\p{Lu}/u.test(wordAt(tree, first)?.text ?? '')) first -= 1;
  return first < at && isQuoteMark(tree, first);
}

function isQuoteMark(tree: Tree, at: number): boolean {
  return /^["”“]$|^''$|^``$/.test(wordAt(tree, at)?.text ?? '');
}

/** "Yeung-tat": a hyphen without spaces ties a name together. */
function isInsideHyphens(tree: Tree, first: number): boolean {
  const mark = wordAt(tree, first - 1);
  return mark?.text === '-' && mark.start === wordAt(tree, first - 2)?.end;
}

/** "In the second ward, Ida Roe won": the name behind a fronted place is the subject, whatever the tree says. */
function isFronted(tree: Tree, head: Word, at: number): boolean {
  return head.head > at && relationOf(tree, head.index) === 'obl' && childBy(tree, head.index, 'case') !== -1;
}

/** A comma list that the tree took for an apposition: "A, B and C". */
function isListItem(tree: Tree, at: number, head: number): boolean {
  return (
    childrenOf(tree, head).some((n) => n > at && relationOf(tree, n) === 'conj' && !isBehindSemicolon(tree, n)) ||
    (childBy(tree, at, 'conj') !== -1 && childBy(tree, at, 'det') === -1 && isCapital(tree, head) && isName(tree, at))
  );
}

/** "Ida Roe, a nurse; Adam Lee, a clerk": where semicolons part the items, a comma parts what is said of one. */
function isBehindSemicolon(tree: Tree, item: number): boolean {
  const first = branch(tree, item).find((n) => !/^(?:PUNCT|CCONJ)$/.test(wordAt(tree, n)?.upos ?? '')) ?? item;
  const before = wordAt(tree, first - 1);
  return before?.text === ';' || (before?.upos === 'CCONJ' && wordAt(tree, first - 2)?.text === ';');
}

function isCapital(tree: Tree, at: number): boolean {
  // "Members of the gang": any word has a capital in front.
  if (at === 0 && wordAt(tree, at)?.upos === 'NOUN') return false;
  return isName(tree, at) || /^\p{Lu}/u.test(wordAt(tree, at)?.text ?? '');
}

/** "Ida Roe", "teacher Ida Roe": a name, or a noun that a name follows at once. */
export function isName(tree: Tree, at: number): boolean {
  const word = wordAt(tree, at);
  if (word?.upos === 'PROPN') return true;
  if (word?.upos !== 'NOUN' || childBy(tree, at, 'det') !== -1) return false;
  const next = wordAt(tree, at + 1);
  return next?.upos === 'PROPN' && next.head === at && /^(?:appos|flat|nmod:desc)$/.test(next.deprel);
}

/** "Orr’s Prime Minister", "the Mayor": with an owner or article, a role in capitals is no name. */
function isRole(tree: Tree, at: number): boolean {
  return personNouns.has(wordAt(tree, at)?.lower ?? '') && childBy(tree, at, 'nmod:poss', 'det') !== -1;
}

function hasDeterminer(tree: Tree, at: number): boolean {
  return childBy(tree, at, 'det', 'nmod:poss', 'nummod') !== -1;
}

function hasNumber(tree: Tree, at: number): boolean {
  return wordAt(tree, at)?.upos === 'NUM' || childBy(tree, at, 'nummod') !== -1;
}

function isSuperlative(tree: Tree, at: number): boolean {
  return (
    /^(?:JJS|RBS)$/.test(wordAt(tree, at)?.xpos ?? '') ||
    childrenOf(tree, at).some((n) => /^(?:JJS|RBS)$/.test(wordAt(tree, n)?.xpos ?? '') && n <= at)
  );
}
