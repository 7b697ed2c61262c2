import { dependents, isRelation, isUnder, treeOf, type Tree } from '../language/tree.ts';
import type { Sentence, Word } from '../language/word.ts';

/** What a claim says of its subject, read from the tree at the claim's head. */
export type Predicate = {
  tree: Tree;
  head: Word;
  /** "is a teacher", "was closed" as an adjective. */
  copular: boolean;
  passive: boolean;
  /** Lower-cased helpers of the head: "would", "have". */
  helpers: string[];
  subject: Word | undefined;
  /** Words under the head that are not inside a clause of their own. */
  own: Word[];
};

const subordinate = /^(?:acl|advcl|ccomp|parataxis|csubj|appos)(?::|$)/;

/** The predicate at `head`; null where the sentence has no such word. */
export function readPredicate(sentence: Sentence, head: number): Predicate | null {
  const word = sentence.words[head];
  if (word === undefined) return null;
  const tree = treeOf(sentence.words);
  const children = dependents(tree, head).map((child) => tree.words[child] as Word);
  // "had closed and sold": the second verb shares the first one's subject and helpers.
  const shared = isRelation(word, 'conj') ? sentence.words[word.head] : undefined;
  const sharedChildren = shared === undefined ? [] : dependents(tree, shared.index).map((n) => tree.words[n] as Word);
  const ownHelpers = children.filter((child) => isRelation(child, 'aux'));
  const helpers = ownHelpers.length > 0 ? ownHelpers : sharedChildren.filter((child) => isRelation(child, 'aux'));
  return {
    tree,
    head: word,
    copular:
      children.some((child) => child.deprel === 'cop') ||
      (word.upos !== 'VERB' && sharedChildren.some((child) => child.deprel === 'cop')),
    passive: children.some((child) => child.deprel === 'aux:pass' || child.deprel === 'nsubj:pass'),
    helpers: word.upos === 'VERB' || ownHelpers.length > 0 ? helpers.map((helper) => helper.lower) : [],
    subject: named(
      tree,
      [...children, ...sharedChildren].find((child) => isRelation(child, 'nsubj') || isRelation(child, 'csubj')),
    ),
    own: ownWords(tree, head),
  };
}

/** What a relative pronoun stands for: the bill in "the bill, which limits deposits". */
function named(tree: Tree, subject: Word | undefined): Word | undefined {
  if (subject === undefined || !/^(?:which|who|that)$/.test(subject.lower)) return subject;
  let verb = tree.words[subject.head];
  if (verb !== undefined && isRelation(verb, 'conj')) verb = tree.words[verb.head];
  return verb?.deprel === 'acl:relcl' ? (tree.words[verb.head] ?? subject) : subject;
}

function ownWords(tree: Tree, head: number): Word[] {
  const found: Word[] = [];
  const stack = [head];
  const seen = new Set<number>();
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const word = tree.words[at];
    if (word === undefined || seen.has(at)) continue;
    seen.add(at);
    found.push(word);
    for (const child of dependents(tree, at)) {
      const { deprel } = tree.words[child] as Word;
      const clause = subordinate.test(deprel) || (at === head && deprel === 'conj');
      if (!clause) stack.push(child);
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** A dependent of the head with this relation and, if given, one of these lemmas. */
export function argument(predicate: Predicate, relation: string, lemmas?: ReadonlySet<string>): Word | undefined {
  return dependents(predicate.tree, predicate.head.index)
    .map((child) => predicate.tree.words[child] as Word)
    .find((child) => isRelation(child, relation) && (lemmas === undefined || lemmas.has(child.lemma)));
}

/** Is the word in the subject, the object or the predicate itself, not in a phrase of time or place? */
export function isCentral({ tree, head }: Predicate, word: Word): boolean {
  for (let at: Word | undefined = word; at !== undefined && at.index !== head.index; at = tree.words[at.head])
    if (isRelation(at, 'obl') || isRelation(at, 'nmod') || subordinate.test(at.deprel)) return false;
  return isUnder(tree, word.index, head.index);
}
