import { readVerb } from '../language/verb-forms.ts';
import { childBy, childrenOf, relationOf, wordAt, type Tree } from './tree.ts';

/** Who was seen to do what, as word numbers. */
export type Seen = { subject: number; verb: number; misread: boolean };

/** "a decade which has seen the town build three schools": what a time, place or policy "saw" is the fact. */
export function seenToDo(tree: Tree, at: number): Seen | null {
  if (wordAt(tree, at)?.lemma !== 'see' || childBy(tree, at, 'nsubj:pass') !== -1) return null;
  const watcher = wordAt(tree, childBy(tree, at, 'nsubj'));
  if (watcher === undefined || /^(?:PRP|WP)$/.test(watcher.xpos)) return null;
  for (const child of childrenOf(tree, at)) {
    const word = wordAt(tree, child);
    if (word === undefined || child < at || !/^(?:VB|VBG|VBN)$/.test(word.xpos)) continue;
    if (childBy(tree, child, 'mark') !== -1) continue;
    if (!/^(?:ccomp|xcomp|advcl)$/.test(relationOf(tree, child))) continue;
    const own = childBy(tree, child, 'nsubj');
    const object = childBy(tree, at, 'obj', 'iobj');
    const subject = own !== -1 ? own : object;
    if (subject !== -1 && subject < child) return { subject, verb: child, misread: false };
  }
  return misreadVerb(tree, at);
}

/**
 * "has seen Ostermere launch two ferries": a tagger may take the verb for a noun and the name for its attribute. A bare
 * noun that can be a base form, right behind a capital, is that verb.
 */
function misreadVerb(tree: Tree, at: number): Seen | null {
  const verb = childBy(tree, at, 'obj');
  const word = wordAt(tree, verb);
  if (word === undefined || verb < at || word.xpos !== 'NN' || readVerb(word.lower)?.base !== true) return null;
  const before = childrenOf(tree, verb).filter((n) => n < verb);
  const name = before.at(-1) ?? -1;
  const capitals = before.every((n) => /^\p{Lu}/u.test(wordAt(tree, n)?.text ?? ''));
  if (name !== verb - 1 || (!capitals && readVerb(word.lower)?.noun === true)) return null;
  const next = wordAt(tree, verb + 1);
  if (next === undefined || !/^(?:DET|ADP|NUM|PRON|ADJ|ADV|NOUN|PROPN)$/.test(next.upos)) return null;
  return { subject: name, verb, misread: true };
}
