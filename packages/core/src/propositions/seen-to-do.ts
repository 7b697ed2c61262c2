import { childBy, childrenOf, relationOf, wordAt, type Tree } from './tree.ts';

/** Who was seen to do what, as word numbers. */
export type Seen = { subject: number; verb: number };

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
    if (subject !== -1 && subject < child) return { subject, verb: child };
  }
  return null;
}
