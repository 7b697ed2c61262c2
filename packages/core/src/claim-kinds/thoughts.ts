import { dependent } from '../language/tree.ts';
import type { Predicate } from './read-predicate.ts';

const thinking = /^(?:think|believe|guess|suppose|reckon|feel|say)$/;

/**
 * What is thought, where somebody tells their own view: "I think it is a shame", "I don't believe it will last". The
 * thinking is no event, so what is thought decides. -1 where there is none.
 */
export function thoughtOf({ tree, head, subject, helpers, passive }: Predicate): number {
  const first = /^(?:i|we)$/.test(subject?.lower ?? '');
  if (passive || !thinking.test(head.lemma) || (head.lemma === 'say' && !first)) return -1;
  const would = helpers.some((helper) => /^(?:would|['’]d)$/.test(helper));
  const present = helpers.length === 0 ? /^VB[ZP]$/.test(head.xpos) : helpers.some((one) => /^(?:do|does)$/.test(one));
  if (!present && !would) return -1;
  if (head.lemma === 'say' && !would) return -1;
  return dependent(tree, head.index, 'ccomp') ?? -1;
}
