import { willWords, personalPronouns, reportVerbs } from './clause-words.ts';
import type { Frame } from './proposition.ts';
import { subjectOf } from './draft.ts';
import { branch, childBy, childrenOf, relationOf, wordAt, type Tree } from './tree.ts';

/** The speech frames of a sentence, read off its tree alone. */
export function framesOfTree(tree: Tree): Frame[] {
  const frames: Frame[] = [];
  for (const word of tree.words) {
    const frame = saidFrame(tree, word.index) ?? accordingFrame(tree, word.index);
    if (frame !== null) frames.push(frame);
  }
  return frames;
}

/** "The mayor said the bridge was closed": a verb of saying with its clause, in front of it or behind. */
function saidFrame(tree: Tree, cue: number): Frame | null {
  const word = wordAt(tree, cue);
  if (word === undefined || word.upos !== 'VERB' || !reportVerbs.has(word.lemma)) return null;
  const subject = subjectOf(tree, cue);
  let content = childBy(tree, cue, 'ccomp');
  const above = word.head;
  let frame: number[];
  if (content === -1 && relationOf(tree, cue) === 'parataxis' && above >= 0) {
    if (subject === -1) return null;
    content = above;
    frame = branch(tree, cue);
    const own = new Set(frame);
    return {
      source: branch(tree, subject),
      cue: [cue],
      frame,
      content: branch(tree, content, (n) => own.has(n)),
    };
  }
  if (content === -1 || keepsSaying(tree, cue, content)) return null;
  frame = branch(tree, cue, (n) => n === content || relationOf(tree, n) === 'conj');
  return { source: subject === -1 ? [] : branch(tree, subject), cue: [cue], frame, content: branch(tree, content) };
}

/** "The firm said it would hire again": what somebody says of their own plans stays said. */
export function keepsSaying(tree: Tree, cue: number, content: number): boolean {
  const subject = childBy(tree, content, 'nsubj');
  const lower = wordAt(tree, subject)?.lower ?? '';
  const own = personalPronouns.has(lower) && lower !== 'i' && lower !== 'we';
  return (
    own &&
    wordAt(tree, cue)?.lemma !== 'think' &&
    childrenOf(tree, content).some((n) => relationOf(tree, n) === 'aux' && willWords.has(wordAt(tree, n)?.lower ?? ''))
  );
}

/** "According to the ministry, fares rose". */
function accordingFrame(tree: Tree, cue: number): Frame | null {
  const word = wordAt(tree, cue);
  if (word?.lower !== 'according' || wordAt(tree, cue + 1)?.lower !== 'to') return null;
  const noun = word.head;
  let clause = wordAt(tree, noun)?.head ?? -1;
  if (clause < 0) return null;
  // "The wall fell, killing two, according to police": it holds for the whole sentence.
  while (
    /^(?:advcl|conj|xcomp|obl|nmod|obj)$/.test(relationOf(tree, clause)) &&
    wordAt(tree, clause)?.deprel !== 'advcl:relcl'
  )
    clause = wordAt(tree, clause)?.head ?? -1;
  if (clause < 0) return null;
  const frame = branch(tree, noun);
  const own = new Set(frame);
  const source = frame.filter((n) => n > cue + 1);
  return { source, cue: [cue, cue + 1], frame, content: branch(tree, clause, (n) => own.has(n)) };
}
