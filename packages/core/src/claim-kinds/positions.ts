import { isRelation } from '../language/tree.ts';
import type { Word } from '../language/word.ts';
import { lightVerbs, positionVerbs, speechNouns } from './claim-words.ts';
import { argument, type Predicate } from './read-predicate.ts';

/** "The union threatened to strike.", "She issued an order to leave.", "Critics were critical of it." */
export function isPosition(predicate: Predicate): boolean {
  const { head, copular } = predicate;
  if (copular) return /^(?:critical|supportive|adamant)$/.test(head.lemma);
  if (head.upos !== 'VERB') return false;
  if (positionVerbs.has(head.lemma)) {
    // "is called the Keep", "is considered a classic": a name or standing, by nobody in particular.
    if (predicate.passive && /^(?:call|consider|regard|label|dub)$/.test(head.lemma)) return false;
    if (isHearsay(predicate) || isOtherSense(predicate)) return false;
    return !/^(?:acl|amod|compound)$/.test(head.deprel);
  }
  if (lightVerbs.has(head.lemma))
    return (
      argument(predicate, 'obj', speechNouns) !== undefined || argument(predicate, 'obl', speechNouns) !== undefined
    );
  return (
    /^(?:begin|start|proceed|continue|stop|refuse|decline|try|seek|want)$/.test(head.lemma) &&
    argument(predicate, 'xcomp', positionVerbs) !== undefined
  );
}

/**
 * "The council said it would sue.", "She promised that nobody would wait.": the saying is part of the wording, so it is
 * what the claim is about, whatever was said.
 */
export function isToldInside({ head, tree }: Predicate, wording: string): boolean {
  const first = isRelation(head, 'conj') ? (tree.words[head.head] ?? head) : head;
  if (!/^(?:ccomp|acl)/.test(first.deprel)) return false;
  const teller = tree.words[first.head];
  if (teller === undefined || teller.index > head.index) return false;
  const tells = teller.upos === 'VERB' ? positionVerbs.has(teller.lemma) : speechNouns.has(teller.lemma);
  const at = wording.indexOf(` ${teller.text} `);
  return tells && at > 0 && wording.indexOf(head.text, at) > at;
}

/** "is thought to be safe", "are said to be well": what is thought is the claim, and nobody in particular thinks it. */
const isHearsay = (predicate: Predicate): boolean =>
  /^(?:think|believe|say|claim|consider|rate|regard)$/.test(predicate.head.lemma) &&
  (predicate.passive || predicate.tree.words[predicate.head.index + 1]?.lower === 'to') &&
  argument(predicate, 'xcomp') !== undefined;

/** Verbs of saying that also mean something else: "lies in the north", "was sworn in", "wrote 214 cheques". */
function isOtherSense(predicate: Predicate): boolean {
  const { head, tree, passive } = predicate;
  const next = tree.words[head.index + 1]?.lower ?? '';
  if (head.lemma === 'lie') return !/^(?:to|about)$/.test(next) && head.xpos !== 'VB';
  if (head.lemma === 'swear') return passive && next === 'in';
  if (head.lemma === 'write') return /^(?:down|off)$/.test(next) || isPaid(argument(predicate, 'obj'));
  return head.lemma === 'sign' && next === 'off';
}

const isPaid = (written: Word | undefined): boolean => /^(?:check|cheque|prescription)$/.test(written?.lemma ?? '');
