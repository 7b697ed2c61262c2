import { readVerb } from '../language/verb-forms.ts';
import { wordAt, type Tree } from './tree.ts';

/** "61 %, compared with 44 %", "given that it rained": participles that do no more than a preposition does. */
export function isPreposition(tree: Tree, at: number): boolean {
  const next = wordAt(tree, at + 1)?.lower ?? '';
  switch (wordAt(tree, at)?.lower) {
    case 'including':
    case 'excluding':
    case 'following':
    case 'regarding':
    case 'concerning':
    case 'barring':
    case 'considering':
      return true;
    case 'compared':
      return /^(?:with|to)$/.test(next);
    case 'given':
    case 'provided':
    case 'granted':
    case 'assuming':
      return /^(?:that|the|a|an|how|its|his|her|their)$/.test(next);
    case 'based':
      return next === 'on';
    case 'depending':
      return /^(?:on|upon)$/.test(next);
    default:
      return false;
  }
}

/** A verb form that can be made finite again: no part of a name ("Yau Wai-ching"), no half of a word with a hyphen. */
export function isParticiple(tree: Tree, at: number): boolean {
  const word = wordAt(tree, at);
  if (word === undefined || !/^VB[GN]$/.test(word.xpos) || (word.text.charAt(0) !== word.lower.charAt(0) && at > 1))
    return false;
  if (wordAt(tree, at - 1)?.text === '-' || wordAt(tree, at + 1)?.text === '-') return false;
  return readVerb(word.lower) !== undefined || (/(?:ing|ed)$/.test(word.lower) && word.lower.length > 5);
}
