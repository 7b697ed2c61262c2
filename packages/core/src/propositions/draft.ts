import { severalNouns } from '../language/noun-words.ts';
import { connectives, joints } from './clause-words.ts';
import type { Plan } from './plan-cuts.ts';
import type { Frame, Piece } from './proposition.ts';
import { branch, childBy, childrenOf, relationOf, wordAt, type Tree } from './tree.ts';
import { antecedentOf, isRelativePronoun } from './words-of-relatives.ts';

/** What every rule that writes a claim looks at. */
export type Draft = {
  tree: Tree;
  plan: Plan;
  frames: Frame[];
  /** Head of a description -> the name after it: "the mayor, Ida Roe," reads "Ida Roe" in its clause. */
  names: Map<number, number>;
};

/** The words that stay with `top`: its branch without what is cut off or belongs to a frame of speech. */
export function ownWords(draft: Draft, top: number, alsoLeave: (index: number) => boolean = never): number[] {
  const { plan, names } = draft;
  // Inside the frame itself ("Ida Roe, a teacher, said") its words count.
  const inFrame = plan.dropped.has(top);
  const words = branch(draft.tree, top, (n) => {
    if (alsoLeave(n)) return true;
    if (!inFrame && plan.dropped.has(n)) return true;
    const cut = plan.cuts[n];
    return cut !== null && cut !== undefined && cut !== 'name-after-description';
  });
  return names.size === 0 ? words : words.filter((n) => !isDescription(draft, n, top));
}

/** Whether the word describes a name that stands after it in the same place. */
function isDescription(draft: Draft, index: number, top: number): boolean {
  let child = index;
  let at = index;
  for (let steps = 0; steps < 200; steps += 1) {
    const name = draft.names.get(at);
    if (name !== undefined) {
      const inside =
        child === name ||
        (child !== at &&
          /^(?:case|cc|mark|punct|nsubj|cop|aux|expl)$/.test(relationOf(draft.tree, child)) &&
          child < at);
      if (!inside) return true;
    }
    if (at === top) return false;
    child = at;
    at = wordAt(draft.tree, at)?.head ?? -1;
    if (at < 0) return false;
  }
  return false;
}

/** Without the joints, connectives and marks at both ends. */
export function trimmed(draft: Draft, words: number[], top: number): number[] {
  const { tree } = draft;
  let from = 0;
  let to = words.length;
  const opens = (index: number): boolean => {
    const word = wordAt(tree, index);
    if (word === undefined) return false;
    if (isQuoteMark(word.text)) return wordAt(tree, index + 1)?.upos === 'CCONJ' && opens(index + 1);
    if (word.upos === 'PUNCT') return !isOpening(word.text);
    if (index === top) return false;
    const relation = relationOf(tree, index);
    if (relation === 'cc') return joints.has(word.lower) || word.lower === 'or';
    if (relation === 'mark' && (word.head === top || word.lower === 'that')) return word.lower !== 'to';
    return (
      (connectives.has(word.lower) || /^(?:so|yet)$/.test(word.lower)) && relation === 'advmod' && word.head === top
    );
  };
  while (from < to && opens(words[from] ?? -1)) from += 1;
  while (from < to && isTrailing(wordAt(tree, words[to - 1] ?? -1)?.text ?? '')) to -= 1;
  return words.slice(from, to).filter((n) => !isAlso(tree, n));
}

function isQuoteMark(text: string): boolean {
  return /^(?:["“]|``)$/.test(text);
}

function isOpening(text: string): boolean {
  return /^[([“"‘'$£€#]$|^``$/.test(text);
}

function isTrailing(text: string): boolean {
  return /^(?:[.,;:!…–—-]|\.\.\.|--)$/.test(text);
}

/** "also" ties a claim to another one and says nothing of its own. */
function isAlso(tree: Tree, index: number): boolean {
  const word = wordAt(tree, index);
  return word?.lower === 'also' && relationOf(tree, index) === 'advmod';
}

/** A noun phrase without what ties it to its place: preposition, joint, commas. */
export function nounPhrase(draft: Draft, top: number): number[] {
  const { tree } = draft;
  // "Among them was Ida Roe, who left": what stands before "was" is no part of the name behind it.
  const copula = childBy(tree, top, 'cop');
  const words = ownWords(draft, top, (n) => wordAt(tree, n)?.head === top && (isTie(tree, n) || n < copula));
  return trimmed(draft, words, top);
}

/** A noun phrase with what its relative pronoun stands for: "whose members" -> "the club’s members". */
export function phrasePieces(draft: Draft, top: number): Piece[] {
  const { tree } = draft;
  const words = nounPhrase(draft, top);
  const pronoun = words.find((n) => n !== top && isRelativePronoun(tree, n));
  if (pronoun === undefined) return asPieces(tree, words);
  let clause = pronoun;
  while (clause >= 0 && relationOf(tree, clause) !== 'acl') clause = wordAt(tree, clause)?.head ?? -1;
  // "the boat that sank": the pronoun stands for the phrase itself.
  const noun = clause < 0 || words.includes(clause) ? -1 : antecedentOf(tree, wordAt(tree, clause)?.head ?? -1);
  if (noun < 0) return asPieces(tree, words);
  const named = asPieces(
    tree,
    nounPhrase(draft, noun).filter((n) => n < pronoun),
  );
  const whose = wordAt(tree, pronoun)?.lower === 'whose';
  return words.flatMap((n) =>
    n === pronoun ? (whose ? owningPieces(tree, named) : ofMany(tree, named)) : asPieces(tree, [n]),
  );
}

/** "the banks" -> "the banks’", "Ida Roe" -> "Ida Roe’s". */
export function owningPieces(tree: Tree, owner: Piece[]): Piece[] {
  const plural = wordAt(tree, owner.at(-1)?.index ?? -1);
  return [...owner, { index: -1, text: plural?.xpos === 'NNS' && plural.lower.endsWith('s') ? '’' : '’s' }];
}

/** "some of whom": "some of the advisers", where the article brings them in without "the". */
export function ofMany(tree: Tree, many: Piece[]): Piece[] {
  const first = wordAt(tree, many[0]?.index ?? -1);
  const bare = first !== undefined && /^(?:NOUN|ADJ)$/.test(first.upos) && first.xpos !== 'JJR';
  return bare ? [{ index: -1, text: 'the' }, ...many] : many;
}

function isTie(tree: Tree, index: number): boolean {
  const relation = relationOf(tree, index);
  const word = wordAt(tree, index);
  if (word === undefined) return false;
  if (relation === 'case') return word.index < word.head && word.xpos !== 'POS';
  return /^(?:cc|mark|cop|aux|nsubj|advcl|parataxis|expl)$/.test(relation) && !/^(?:either|both)$/.test(word.lower)
    ? !(relation === 'advcl' && word.index > word.head)
    : false;
}

/** The description that a name after it stands for: "the mayor" of "the mayor, Ida Roe,". */
export function descriptionBefore(draft: Draft, top: number): number[] {
  const name = draft.names.get(top);
  const { tree, plan } = draft;
  const words = branch(
    tree,
    top,
    (n) =>
      n === name ||
      (plan.cuts[n] ?? null) !== null ||
      (plan.dropped.has(n) && !plan.dropped.has(top)) ||
      (wordAt(tree, n)?.head === top && isTie(tree, n)),
  );
  return trimmed(draft, words, top);
}

/** The name alone: "Ida Roe" of "Professor Ida Roe of the museum". */
export function bareName(draft: Draft, top: number): number[] {
  const { tree } = draft;
  if (wordAt(tree, top)?.upos !== 'PROPN') return nounPhrase(draft, top);
  const words = nounPhrase(draft, top);
  const at = words.indexOf(top);
  let from = at;
  while (from > 0 && (words[from - 1] ?? -9) === (words[from] ?? 0) - 1 && isNamePart(tree, words[from - 1] ?? -1))
    from -= 1;
  return words.slice(Math.max(0, from));
}

function isNamePart(tree: Tree, index: number): boolean {
  const word = wordAt(tree, index);
  if (word === undefined) return false;
  if (word.xpos === 'HYPH' || word.text === '-' || word.text === '’' || word.text === "'") return true;
  return (
    /^\p{Lu}/u.test(word.text) ||
    (word.upos === 'DET' && word.lower === 'the') ||
    /^(?:de|van|von|der|al|bin|ben|da|di|la|le|el|of|and)$/.test(word.lower)
  );
}

/** "Ida Roe" of "mayor Ida Roe of the harbour town": no more than the run of names. */
export function coreName(draft: Draft, top: number): number[] {
  const { tree } = draft;
  const words = nounPhrase(draft, top);
  const isPart = (n: number): boolean => wordAt(tree, n)?.upos === 'PROPN' || wordAt(tree, n)?.text === '-';
  let from = words.indexOf(top);
  if (!isPart(top)) from = words.findIndex((n) => n > top && isPart(n));
  if (from === -1) return words;
  let to = from;
  while (from > 0 && words[from - 1] === (words[from] ?? 0) - 1 && isPart(words[from - 1] ?? -1)) from -= 1;
  while (to + 1 < words.length && words[to + 1] === (words[to] ?? 0) + 1 && isPart(words[to + 1] ?? -1)) to += 1;
  return words.slice(from, to + 1);
}

/** Words as they stand. */
export function asPieces(tree: Tree, words: number[]): Piece[] {
  return words.map((index) => ({ index, text: wordAt(tree, index)?.text ?? '' }));
}

/** The word that heads the claim in which this word stands. */
export function claimHead(draft: Draft, at: number): number {
  let node = at;
  for (let steps = 0; steps < draft.tree.words.length; steps += 1) {
    const cut = draft.plan.cuts[node] ?? null;
    if (cut !== null && cut !== 'name-after-description') return node;
    const head = wordAt(draft.tree, node)?.head ?? -1;
    if (head < 0 || head === node) return node;
    node = head;
  }
  return node;
}

export function isPlural(tree: Tree, at: number): boolean {
  const word = wordAt(tree, at);
  if (word === undefined) return false;
  if (/^(?:NNS|NNPS)$/.test(word.xpos) || severalNouns.has(word.lower)) return true;
  if (/^(?:they|them|we|us|these|those|you|i)$/.test(word.lower)) return true;
  return (
    childrenOf(tree, at).some((n) => relationOf(tree, n) === 'conj') || (word.upos === 'NUM' && word.lower !== 'one')
  );
}

const never = (): boolean => false;
