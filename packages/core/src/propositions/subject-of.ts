import { childBy, relationOf, wordAt, type Tree } from './tree.ts';
import { antecedentOf, isRelativePronoun } from './words-of-relatives.ts';

/** The subject of a clause, also where another word holds it: of a conjunct, an infinitive, a participle. -1 when unknown. */
export function subjectOf(tree: Tree, at: number): number {
  let node = at;
  for (let steps = 0; steps < 60 && node >= 0; steps += 1) {
    const own = childBy(tree, node, 'nsubj', 'csubj', 'expl');
    if (own !== -1) {
      const relative = relationOf(tree, node) === 'acl' && isRelativePronoun(tree, own);
      if (relative) return antecedentOf(tree, wordAt(tree, node)?.head ?? -1);
      return own;
    }
    const relation = relationOf(tree, node);
    const head = wordAt(tree, node)?.head ?? -1;
    if (relation === 'xcomp') {
      const object = childBy(tree, head, 'obj', 'iobj');
      if (object !== -1 && object < node && wordAt(tree, head)?.lemma !== 'promise') return object;
    } else if (relation === 'acl') return head;
    else if (!/^(?:conj|advcl|parataxis|ccomp)$/.test(relation)) return -1;
    node = head;
  }
  return -1;
}
