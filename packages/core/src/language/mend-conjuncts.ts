import { readVerb } from './verb-forms.ts';
import { childrenOf, firstOf, hasSubject, isFiniteClause, isUnder } from './tree-relations.ts';
import type { Word } from './word.ts';

/** Corrects, in place, verbs behind "and" that a parser hangs on the wrong word, and what belongs to them. */
export function mendConjuncts(words: Word[]): void {
  for (const word of words) whenClause(words, word);
  for (const word of words) {
    chargeOfObject(words, word);
    gerundItem(words, word);
    gerundBehindFinite(words, word);
    pastBehindNumber(words, word);
    finiteBehindGerund(words, word);
    pairedPassive(words, word);
    countedSubject(words, word);
    ownPlace(words, word);
    sameHelper(words, word);
    participleBehindNoun(words, word);
    behindParticiple(words, word);
  }
}

const hasJoint = (words: Word[], verb: Word): boolean =>
  words[verb.index - 1]?.deprel === 'cc' || childrenOf(words, verb).some((word) => word.deprel === 'cc');

/** "hid them in a garage rented under a false name": without a joint or comma, a participle is the noun's before it. */
function participleBehindNoun(words: Word[], verb: Word): void {
  const noun = words[verb.index - 1];
  if (verb.deprel !== 'conj' || !/^VB[DN]$/.test(verb.xpos) || noun?.xpos !== 'NN' || noun.head < 0) return;
  if (!/^(?:obl|obj|nmod)$/.test(noun.deprel) || readVerb(verb.lower)?.past !== true) return;
  if (childrenOf(words, verb).some(({ deprel, index }) => index < verb.index || /^(?:obj|cc|aux|nsubj)/.test(deprel)))
    return;
  if (isUnder(words, noun.index, verb.index)) return;
  Object.assign(verb, { head: noun.index, deprel: 'acl', xpos: 'VBN' });
}

/** "won the match, becoming champions after a victory in May": what follows a set-off participle without a comma is part of it. */
function behindParticiple(words: Word[], phrase: Word): void {
  const verb = words[phrase.head];
  if (phrase.deprel !== 'obl' || verb === undefined || verb.index > phrase.index) return;
  const before = words[firstOf(words, phrase).index - 1];
  if (before === undefined || before.upos === 'PUNCT') return;
  const participle = childrenOf(words, verb).find(
    ({ index, deprel, xpos }) =>
      deprel === 'advcl' &&
      xpos === 'VBG' &&
      index > verb.index &&
      words[index - 1]?.text === ',' &&
      index < phrase.index,
  );
  if (participle !== undefined && isUnder(words, before.index, participle.index)) phrase.head = participle.index;
}

/** "had been warned that it was unsafe but had done nothing": what has the helper of the clause above goes on with that. */
function sameHelper(words: Word[], verb: Word): void {
  const inner = words[verb.head];
  const outer = words[inner?.head ?? -1];
  if (verb.deprel !== 'conj' || inner?.deprel !== 'ccomp' || outer === undefined || outer.index > inner.index) return;
  if (hasSubject(words, verb) || !hasSubject(words, inner)) return;
  // "had argued that the inn was poor and had been on sale": "and" may go on with either.
  if (!childrenOf(words, verb).some(({ deprel, lower }) => deprel === 'cc' && lower === 'but')) return;
  const helperOf = (word: Word): string | undefined =>
    childrenOf(words, word).find(({ deprel, index }) => deprel === 'aux' && index < word.index)?.lower;
  const helper = helperOf(verb);
  if (!/^(?:had|has|have)$/.test(helper ?? '') || helperOf(outer) !== helper || helperOf(inner) === helper) return;
  verb.head = outer.index;
}

/** "were hurt when a bus overturned": what "when" opens is a clause, never a noun with a participle. */
function whenClause(words: Word[], verb: Word): void {
  const noun = words[verb.head];
  if (verb.deprel !== 'acl' || !/^VB[DN]$/.test(verb.xpos) || noun === undefined || noun.index > verb.index) return;
  const when = childrenOf(words, verb).find((word) => word.lower === 'when' && word.index < noun.index);
  const host = words[noun.head];
  if (when === undefined || host === undefined || !/^(?:obj|obl|nsubj)/.test(noun.deprel)) return;
  if (isUnder(words, host.index, noun.index)) return;
  verb.head = host.index;
  verb.deprel = 'advcl';
  verb.xpos = 'VBD';
  noun.head = verb.index;
  noun.deprel = 'nsubj';
}

/** "accused the board of lying": of what somebody is accused hangs on the verb, not on the accused. */
function chargeOfObject(words: Word[], gerund: Word): void {
  const noun = words[gerund.head];
  const verb = words[noun?.head ?? -1];
  if (gerund.xpos !== 'VBG' || gerund.deprel !== 'acl' || noun?.deprel !== 'obj' || verb === undefined) return;
  if (!/^(?:accuse|charge|convict|suspect|acquit)$/.test(verb.lemma)) return;
  if (!childrenOf(words, gerund).some((word) => word.deprel === 'mark')) return;
  gerund.head = verb.index;
  gerund.deprel = 'advcl';
}

/** "accused of wasting money, lying to voters and hiding letters": the middle one is an item of the list, too. */
function gerundItem(words: Word[], item: Word): void {
  if (item.xpos !== 'VBG' || item.deprel !== 'advcl' || words[item.index - 1]?.text !== ',') return;
  if (childrenOf(words, item).some((word) => /^(?:mark|nsubj|aux)/.test(word.deprel))) return;
  const last = words.find(
    (word) => word.index > item.index && word.xpos === 'VBG' && word.deprel === 'conj' && hasJoint(words, word),
  );
  const first = words[last?.head ?? -1];
  if (
    first === undefined ||
    first.xpos !== 'VBG' ||
    first.index > item.index ||
    isUnder(words, first.index, item.index)
  )
    return;
  if (!childrenOf(words, first).some((word) => word.deprel === 'mark' || word.deprel === 'case')) return;
  item.head = first.index;
  item.deprel = 'conj';
}

/** "accused the board of wasting money and misleading voters": a gerund goes on with the gerund, not with "accused". */
function gerundBehindFinite(words: Word[], verb: Word): void {
  const head = words[verb.head];
  if (verb.xpos !== 'VBG' || verb.deprel !== 'conj' || head === undefined || head.index > verb.index) return;
  if (!/^VB[DZPN]$/.test(head.xpos) || !hasJoint(words, verb)) return;
  if (childrenOf(words, verb).some((word) => /^(?:aux|nsubj|mark)/.test(word.deprel))) return;
  if (childrenOf(words, head).some((word) => word.deprel === 'aux' && word.lemma === 'be')) return;
  const first = words.findLast(
    (word) =>
      word.index > head.index &&
      word.index < verb.index - 1 &&
      /^.{3,}ing$/.test(word.lower) &&
      /^(?:of|with|for|from|by)$/.test(words[word.index - 1]?.lower ?? ''),
  );
  if (first === undefined || isUnder(words, first.index, verb.index)) return;
  if (first.xpos !== 'VBG' && !becomeGerund(words, first, head)) return;
  verb.head = first.index;
}

/** "of wasting money" read as a kind of money. */
function becomeGerund(words: Word[], gerund: Word, verb: Word): boolean {
  const noun = words[gerund.head];
  const tie = words[gerund.index - 1];
  if (noun === undefined || tie === undefined || noun.index !== gerund.index + 1 || gerund.deprel === 'flat')
    return false;
  Object.assign(gerund, { upos: 'VERB', xpos: 'VBG', head: verb.index, deprel: 'advcl', lemma: stemOf(gerund.lower) });
  Object.assign(tie, { head: gerund.index, deprel: 'mark' });
  Object.assign(noun, { head: gerund.index, deprel: 'obj' });
  return true;
}

const stemOf = (lower: string): string => readStem(lower.slice(0, -3));
const readStem = (stem: string): string =>
  /(?:[^aeiou][aeiou]t|[aeiou](?:s|v|k|c|g))$/.test(stem) ? `${stem}e` : stem;

/** "broke out at 3 a.m. and destroyed four homes": a past behind "and" goes on with a verb, never with an hour. */
function pastBehindNumber(words: Word[], verb: Word): void {
  const head = words[verb.head];
  if (verb.deprel !== 'conj' || verb.xpos !== 'VBD' || head === undefined || head.index > verb.index) return;
  if (!/^(?:NUM|NOUN|PROPN)$/.test(head.upos) || words[verb.index - 1]?.deprel !== 'cc') return;
  if (childrenOf(words, head).some((word) => /^(?:cop|nsubj)/.test(word.deprel))) return;
  let first = words[head.head];
  for (let steps = 0; steps < 5 && first !== undefined && !isFiniteClause(words, first); steps += 1)
    first = words[first.head];
  if (first === undefined || first.upos !== 'VERB' || first.index > head.index || first.xpos !== 'VBD') return;
  verb.head = first.index;
  const object = words.find(
    (word) =>
      word.index > verb.index &&
      word.index < verb.index + 5 &&
      word.head === first.index &&
      /^(?:conj|obj)$/.test(word.deprel),
  );
  if (object === undefined || object.upos === 'VERB' || hasJoint(words, object)) return;
  object.head = verb.index;
  object.deprel = 'obj';
}

/** "is charged with theft of ..., hitting a guard, and faces prison": a finite verb goes on with a finite one. */
function finiteBehindGerund(words: Word[], verb: Word): void {
  const head = words[verb.head];
  if (verb.deprel !== 'conj' || verb.xpos !== 'VBZ' || head?.xpos !== 'VBG' || head.index > verb.index) return;
  const own = childrenOf(words, verb);
  if (own.some((word) => word.deprel.startsWith('nsubj'))) return;
  if (childrenOf(words, head).some((word) => word.deprel === 'aux')) return;
  let first = words[head.head];
  for (let steps = 0; steps < 5 && first !== undefined && !isFiniteClause(words, first); steps += 1)
    first = words[first.head];
  if (first !== undefined && first.index < head.index && isFiniteClause(words, first)) verb.head = first.index;
}

/** "Two men were arrested and ten guns seized": the participle is said of the guns, as "arrested" is of the men. */
function pairedPassive(words: Word[], verb: Word): void {
  const noun = words[verb.head];
  const first = words[noun?.head ?? -1];
  if (verb.xpos !== 'VBN' || verb.deprel !== 'acl' || noun?.deprel !== 'conj' || first?.xpos !== 'VBN') return;
  if (noun.index !== verb.index - 1 || first.index > noun.index || words[verb.index + 1]?.lower === 'by') return;
  if (!childrenOf(words, first).some((word) => word.deprel === 'aux:pass')) return;
  for (const word of childrenOf(words, noun)) if (word.deprel === 'cc') word.head = verb.index;
  verb.head = first.index;
  verb.deprel = 'conj';
  noun.head = verb.index;
  noun.deprel = 'nsubj:pass';
}

/** "12 people were killed and more than 30 injured in the crash": the number is who was, and both were in the crash. */
function countedSubject(words: Word[], verb: Word): void {
  const head = words[verb.head];
  if (verb.deprel !== 'conj' || !/^VB[DN]$/.test(verb.xpos) || head === undefined || head.xpos !== 'VBN') return;
  if (!childrenOf(words, head).some((word) => word.deprel === 'aux:pass')) return;
  const own = childrenOf(words, verb);
  if (own.some((word) => /^(?:aux|obj)/.test(word.deprel))) return;
  const known = own.find((word) => word.deprel.startsWith('nsubj'));
  const number =
    known ?? own.findLast((word) => word.upos === 'NUM' && word.index < verb.index && word.deprel === 'nummod');
  if (number === undefined || number.index > verb.index) return;
  if (number.upos !== 'NUM' && !childrenOf(words, number).some((word) => word.deprel === 'nummod')) return;
  if (known === undefined) {
    if (number.index !== verb.index - 1) return;
    for (const word of own)
      if (word.index < number.index && /^(?:advmod|amod|nmod)$/.test(word.deprel)) word.head = number.index;
    number.deprel = 'nsubj:pass';
  }
  verb.xpos = 'VBN';
  for (const word of own)
    if (word.index > verb.index && /^(?:obl|advcl|obl:unmarked)$/.test(word.deprel)) word.head = head.index;
}

/** "was born in Orr and studied law at Marlow": behind an object of its own, a place is the second verb's. */
function ownPlace(words: Word[], place: Word): void {
  const first = words[place.head];
  if (place.deprel !== 'obl' || first === undefined || first.xpos !== 'VBN' || first.index > place.index) return;
  const second = words.findLast(
    (word) => word.head === first.index && word.deprel === 'conj' && word.index < place.index && word.xpos === 'VBD',
  );
  if (second === undefined) return;
  const object = childrenOf(words, second).find((word) => word.deprel === 'obj' && word.index > second.index);
  if (object !== undefined && object.index < place.index) place.head = second.index;
}
