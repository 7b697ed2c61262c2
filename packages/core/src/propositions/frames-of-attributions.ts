import type { Attribution, WordList } from '../attribution/attribution.ts';
import type { Sentence, Word } from '../language/word.ts';
import { contrastMarks, denials, personalPronouns, willWords } from './clause-words.ts';
import type { Frame } from './proposition.ts';
import { branch, childBy, childrenOf, growTree, isUnder, relationOf, wordAt, type Tree } from './tree.ts';

/** The frames of speech that bear on each sentence. Saying that is itself the event ("threatened to sue") gives none. */
export function framesOfAttributions(sentences: Sentence[], attributions: Attribution[]): Frame[][] {
  const frames: Frame[][] = sentences.map(() => []);
  const trees = new Map<number, Tree>();
  for (const attribution of attributions) {
    if (attribution.act) continue;
    for (const content of attribution.content) {
      const sentence = sentences[content.sentence];
      if (sentence === undefined) continue;
      const tree = trees.get(content.sentence) ?? growTree(sentence.words);
      trees.set(content.sentence, tree);
      const frame = frameOf(tree, attribution, content);
      if (frame !== null) frames[content.sentence]?.push(frame);
    }
  }
  return frames.map((list, number) =>
    list.filter((frame) => !list.some((outer) => isWithin(frame, outer, number, sentences[number]?.words ?? []))),
  );
}

/** "Emails show that officials warned that it would fall": who warned of it is part of what the emails show. */
function isWithin(inner: Frame, outer: Frame, number: number, words: Word[]): boolean {
  if (inner === outer || inner.cue === null || outer.cue === null || inner.source === null) return false;
  // Words are told by their places in a sentence: those of another one would be taken for these.
  if ([inner.cue, inner.source, outer.cue].some(({ sentence }) => sentence !== number)) return false;
  const said = new Set(outer.content);
  if ([inner, outer].some(({ cue }) => words[cue?.words[0] ?? -1]?.lower === 'according')) return false;
  const speaker = words[inner.source.words[0] ?? -1];
  if (speaker?.upos === 'PRON') return false;
  return [...inner.cue.words, ...inner.source.words].every((n) => said.has(n));
}

function frameOf(tree: Tree, { source, cue, manner }: Attribution, content: WordList): Frame | null {
  const here = cue !== null && cue.sentence === content.sentence ? cue.words : [];
  const own = source !== null && source.sentence === content.sentence ? source.words : [];
  const top = topOf(tree, here, own);
  const said = new Set(content.words);
  if (top === -1) return { source, cue: null, frame: own.filter((n) => !said.has(n)), content: content.words };
  if (here.some((n) => denials.has(wordAt(tree, n)?.lemma ?? ''))) return null;
  if (isUnsaid(tree, top, here) || isNobody(tree, own)) return null;
  const heads = content.words.filter((n) => !said.has(wordAt(tree, n)?.head ?? -1));
  // "asked the town not to close it", "would not say whether it was closed": no claim without the asking or saying.
  if (
    heads.some(
      (n) =>
        /^[xc]comp$/.test(relationOf(tree, n)) &&
        /^(?:to|whether|if)$/.test(wordAt(tree, childBy(tree, n, 'mark'))?.lower ?? ''),
    )
  )
    return null;
  const reported = manner !== 'direct';
  if (reported && heads.some((n) => relationOf(tree, n) === 'ccomp' && keepsSaying(tree, top, n))) return null;
  const all = branch(tree, top, (n) => n !== top && wordAt(tree, n)?.head === top && isBeside(tree, n));
  // "Roe had waited and came to say that ...": the subject of a clause that stays is not dropped with the frame.
  const namer = own.find((n) => !own.includes(wordAt(tree, n)?.head ?? -1)) ?? -1;
  const shared = relationOf(tree, namer) === 'nsubj' && !all.includes(wordAt(tree, namer)?.head ?? -1);
  const namers = shared ? [] : own;
  const above = heads.some((n) => isUnder(tree, top, n));
  const spread = above ? spreadOver(tree, top, content.words) : content.words;
  return {
    source,
    cue,
    frame: [...all, ...namers].filter((n) => !spread.includes(n) || n === top),
    content: spread.filter((n) => n !== top),
  };
}

/** "said that it fell and left", "said that it fell, though others saw it stand": what is joined to the saying is no part of it. */
function isBeside(tree: Tree, at: number): boolean {
  if (relationOf(tree, at) === 'conj') return true;
  const mark = wordAt(tree, childBy(tree, at, 'mark'))?.lower ?? '';
  return relationOf(tree, at) === 'advcl' && contrastMarks.has(mark) && childBy(tree, at, 'nsubj') !== -1;
}

/** "None of them knew that she had left": nobody says so, and the not knowing is what is claimed. */
function isNobody(tree: Tree, source: number[]): boolean {
  const [at = -1] = source;
  const first = wordAt(tree, at)?.lower ?? '';
  return /^(?:none|nobody|no|neither|few)$/.test(first) || wordAt(tree, at - 1)?.lower === 'neither';
}

const UNTRUE = /^(?:falsely|wrongly|incorrectly|mistakenly|erroneously|untruthfully)$/;

/** "never said that", "failed to tell the town that", "do not think that", "wrongly claimed that": the saying itself is what is claimed. */
function isUnsaid(tree: Tree, top: number, cue: number[]): boolean {
  const verb = wordAt(tree, top);
  if (verb?.upos !== 'VERB') return false;
  const own = [...cue, ...childrenOf(tree, top)].map((n) => wordAt(tree, n)?.lower ?? '');
  if (own.some((word) => NOT.test(word) || UNTRUE.test(word))) return true;
  const above = wordAt(tree, verb.head);
  return relationOf(tree, top) === 'xcomp' && /^(?:fail|refuse|decline|forget|neglect|omit)$/.test(above?.lemma ?? '');
}

const NOT = /^(?:not|n['’]t|never)$/;

/** The word that heads cue and source: the verb of saying, or the noun after "according to". */
function topOf(tree: Tree, cue: number[], source: number[]): number {
  const set = new Set([...cue, ...source]);
  const tops = cue.map((n) => {
    let at = n;
    for (let steps = 0; steps < 60; steps += 1) {
      const head = wordAt(tree, at)?.head ?? -1;
      if (!set.has(head)) break;
      at = head;
    }
    return at;
  });
  return tops.find((n) => wordAt(tree, n)?.upos === 'VERB') ?? tops[0] ?? -1;
}

/** "The wall fell, killing two, according to police": the frame holds for the whole sentence. */
function spreadOver(tree: Tree, top: number, content: number[]): number[] {
  if (wordAt(tree, top)?.upos === 'VERB') return content;
  let clause = wordAt(tree, top)?.head ?? -1;
  // "Fares rose 4 %, the most in years, according to police"; not "Poll: Fares Rise".
  const inner = isAccording(tree, top) ? INNER_OF_ACCORDING : INNER;
  while (clause >= 0 && inner.test(relationOf(tree, clause)) && wordAt(tree, clause)?.deprel !== 'advcl:relcl')
    clause = wordAt(tree, clause)?.head ?? -1;
  if (clause < 0) return content;
  const own = new Set(branch(tree, top));
  return [...new Set([...content, ...branch(tree, clause, (n) => n === top)])]
    .filter((n) => !own.has(n))
    .toSorted((a, b) => a - b);
}

const INNER = /^(?:advcl|conj|xcomp|obl|nmod|obj)$/;
const INNER_OF_ACCORDING = /^(?:advcl|conj|xcomp|obl|nmod|obj|appos)$/;

function isAccording(tree: Tree, top: number): boolean {
  return [top, ...childrenOf(tree, top)].some((n) => wordAt(tree, n)?.lower === 'according');
}

/** "The firm said it would hire again": what somebody says of their own plans stays said; “They will” is of others. */
function keepsSaying(tree: Tree, cue: number, content: number): boolean {
  const subject = childBy(tree, content, 'nsubj');
  const lower = wordAt(tree, subject)?.lower ?? '';
  const own = personalPronouns.has(lower) && lower !== 'i' && lower !== 'we';
  // "said Roe, who had won, adding that he would stay": the saying is told already.
  return (
    own &&
    wordAt(tree, cue)?.lemma !== 'think' &&
    wordAt(tree, cue)?.xpos !== 'VBG' &&
    childrenOf(tree, content).some((n) => relationOf(tree, n) === 'aux' && willWords.has(wordAt(tree, n)?.lower ?? ''))
  );
}
