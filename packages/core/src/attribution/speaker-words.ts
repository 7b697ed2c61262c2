import { typeOfNoun } from '../language/noun-words.ts';
import { dependent, dependents, isRelation, isUnder, subtree, type Tree } from '../language/tree.ts';
import type { Word } from '../language/word.ts';

/** One rule's reading of a sentence, by word indices. */
export type Frame = {
  source: number[];
  cue: number[];
  content: number[];
  act: boolean;
  rule: string;
  /** Where the words of the speech verb or noun stand. */
  at: number;
};

/** The tree with the quotation that each word is in, -1 outside. */
export type Context = { tree: Tree; quotation: Int32Array };

/** The subject of a verb, also one that it shares with the verb it hangs on ("..., adding that"). */
export function speakerOf(tree: Tree, verb: Word): number | null {
  let at: Word | undefined = verb;
  for (let step = 0; step < 4 && at !== undefined; step += 1) {
    const subject = dependents(tree, at.index).find((child) => tree.words[child]?.deprel === 'nsubj');
    if (subject !== undefined) return relativeOf(tree, subject);
    const agent = dependent(tree, at.index, 'obl:agent') ?? byPhrase(tree, at.index);
    if (agent !== undefined) return agent;
    if (dependent(tree, at.index, 'nsubj:pass') !== undefined)
      return step === 0 || isTold(tree, verb) ? null : (dependent(tree, at.index, 'nsubj:pass') ?? null);
    if (at.deprel === 'acl' && at.xpos === 'VBG') return at.head;
    if (!['conj', 'xcomp', 'advcl', 'parataxis'].some((name) => isRelation(at, name))) return null;
    at = tree.words[at.head];
  }
  return null;
}

/** "was brought in and told that": whom somebody tells is named, so that nobody here tells anybody. */
function isTold(tree: Tree, verb: Word): boolean {
  return (
    /^(?:told|informed|warned|notified|assured|reminded|advised)$/.test(verb.lower) &&
    isRelation(verb, 'conj') &&
    dependent(tree, verb.index, 'obj', 'iobj') === undefined
  );
}

function byPhrase(tree: Tree, verb: number): number | undefined {
  if (dependent(tree, verb, 'nsubj:pass') === undefined && tree.words[verb]?.xpos !== 'VBN') return undefined;
  return dependents(tree, verb).find((child) => {
    const mark = dependent(tree, child, 'case');
    return isRelation(tree.words[child], 'obl') && mark !== undefined && tree.words[mark]?.lower === 'by';
  });
}

/** "who" stands for the noun that the clause hangs on. */
function relativeOf(tree: Tree, subject: number): number {
  const word = tree.words[subject];
  if (word === undefined || !/^(?:who|which|that)$/.test(word.lower)) return subject;
  for (let at = tree.words[word.head]; at !== undefined; at = tree.words[at.head]) {
    if (isRelation(at, 'acl:relcl') && at.head >= 0) return at.head;
    if (at.head < 0) break;
  }
  return subject;
}

/** The noun phrase that names the speaker, without clauses and asides about them. */
export function nounPhrase(tree: Tree, head: number): number[] {
  const asides = ['acl', 'appos', 'parataxis', 'dep', 'list', 'punct'];
  const own = subtree(tree, head, (child) => {
    const word = tree.words[child];
    if (word?.deprel === 'punct' && isUnder(tree, word.head, head) && word.head === head) return true;
    if (word === undefined || word.head !== head) return false;
    if (word.deprel === 'case') return word.index < head;
    if (word.deprel === 'nmod' && isSetOff(tree, word, head)) return true;
    return asides.some((name) => isRelation(word, name)) && !tellsWhich(tree, word);
  });
  return longestRun(own, head);
}

/** "Ida Roe, of the institute in Orrport": where she is from is told of her, not who she is. */
function isSetOff(tree: Tree, aside: Word, head: number): boolean {
  const first = subtree(tree, aside.index).find((at) => tree.words[at]?.upos !== 'PUNCT') ?? aside.index;
  return first > head && tree.words[first - 1]?.text === ',';
}

/** "figures given to the inquiry", "an affidavit filed by the sheriff": which paper says so is told by what was done with it. */
function tellsWhich(tree: Tree, clause: Word): boolean {
  const noun = tree.words[clause.head];
  if (clause.deprel !== 'acl' || clause.xpos !== 'VBN' || noun?.upos !== 'NOUN') return false;
  // "the senator called on them": of people it may be what they did.
  const done = typeOfNoun(noun.lemma) !== 'person' || tree.words[clause.index + 1]?.lower === 'by';
  return done && clause.index === noun.index + 1;
}

/** The phrase that names the speaker with all that it says about them: "Jane Roe, who chairs the council". */
export function withAsides(tree: Tree, source: number[]): number[] {
  const head = source.find((at) => !source.includes(tree.words[at]?.head ?? -1));
  if (head === undefined) return source;
  const whole = subtree(
    tree,
    head,
    (child) => child < (source[0] ?? 0) || (tree.words[child]?.head === head && isRelation(tree.words[child], 'case')),
  );
  return withoutOuterMarks(
    tree,
    longestRun(
      [...new Set([...whole, ...source])].sort((a, b) => a - b),
      head,
    ),
  );
}

/** The stretch without gaps that holds the head. */
function longestRun(words: number[], head: number): number[] {
  const at = words.indexOf(head);
  let from = at;
  let to = at;
  while (from > 0 && words[from - 1] === (words[from] ?? 0) - 1) from -= 1;
  while (to < words.length - 1 && words[to + 1] === (words[to] ?? 0) + 1) to += 1;
  return words.slice(from, to + 1);
}

/** "has also said", "went on to say", "spoke out". */
export function cueWords(tree: Tree, verb: Word): number[] {
  const parts = dependents(tree, verb.index).filter((child) => {
    const word = tree.words[child];
    if (word === undefined) return false;
    if (isRelation(word, 'compound:prt')) return true;
    return child < verb.index && (isRelation(word, 'aux') || (isRelation(word, 'advmod') && word.xpos !== 'WRB'));
  });
  const run = [verb.index];
  for (let at = verb.index - 1; parts.includes(at); at -= 1) run.unshift(at);
  if (parts.includes(verb.index + 1)) run.push(verb.index + 1);
  return run;
}

/** Commas and stops at either end belong to nobody. */
export function withoutOuterMarks(tree: Tree, words: number[]): number[] {
  const loose = (at: number | undefined): boolean =>
    at !== undefined && /^[,;:.–—―-]+$/.test(tree.words[at]?.text ?? '');
  let from = 0;
  let to = words.length;
  while (from < to && loose(words[from])) from += 1;
  while (to > from && loose(words[to - 1])) to -= 1;
  return words.slice(from, to);
}

/** The "as" and the verb behind it of "quoted Ms Roe as saying". */
export function quotingAs(tree: Tree, verb: Word): { as: Word; saying: Word } | null {
  if (verb.lemma !== 'quote' && verb.lemma !== 'cite') return null;
  const as = tree.words.find(
    (one) =>
      one.index > verb.index &&
      one.index < verb.index + 14 &&
      one.lower === 'as' &&
      tree.words[one.index + 1]?.xpos === 'VBG',
  );
  const saying = tree.words[(as?.index ?? -2) + 1];
  return as === undefined || saying === undefined ? null : { as, saying };
}
