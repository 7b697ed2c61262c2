import { childrenOf, isFiniteClause, isUnder } from './tree-relations.ts';
import type { Word } from './word.ts';

/** Corrects, in place, which verb a helper belongs to, and forms that cannot be what a parser took them for. */
export function mendHelpers(words: Word[]): void {
  for (const word of words) {
    helperOverAside(words, word);
    helperOverAdverbs(words, word);
    helperOverMark(words, word);
    objectForm(words, word);
    objectOfInfinitive(words, word);
    asMuchAs(words, word);
    connectiveOfContent(words, word);
  }
}

const isHelper = ({ lower }: Word): boolean => /^(?:has|have|had)$/.test(lower);

/** "and has not, as far as is known, broken a law": what is between commas does not part a helper from its verb. */
function helperOverAside(words: Word[], helper: Word): void {
  if (!isHelper(helper) || helper.deprel !== 'conj') return;
  const own = childrenOf(words, helper);
  const not = words[helper.index + 1];
  const comma = words[helper.index + (not?.upos === 'ADV' || not?.upos === 'PART' ? 2 : 1)];
  if (comma?.text !== ',' || own.some(({ deprel }) => /^(?:obj|ccomp|xcomp|nsubj)/.test(deprel))) return;
  const close = words.findIndex(({ text, index }) => text === ',' && index > comma.index);
  const verb = words[close + 1];
  if (close === -1 || close - comma.index > 9 || verb === undefined || !/^VB[DN]$/.test(verb.xpos)) return;
  const clause = words[helper.head];
  if (clause === undefined || (verb.head !== helper.index && verb.head !== clause.index)) return;
  Object.assign(verb, { head: clause.index, deprel: 'conj', xpos: 'VBN' });
  for (const word of own) if (word !== verb) word.head = verb.index;
  Object.assign(helper, { head: verb.index, deprel: 'aux', upos: 'AUX' });
}

/** "which the council has so far refused to open": adverbs do not part them either. */
function helperOverAdverbs(words: Word[], helper: Word): void {
  if (!isHelper(helper) || (helper.upos === 'AUX' && helper.deprel === 'aux')) return;
  if (!/^(?:acl:relcl|root|conj|ccomp|advcl|advcl:relcl)$/.test(helper.deprel)) return;
  let at = helper.index + 1;
  while (words[at]?.upos === 'ADV' && at < helper.index + 4) at += 1;
  const verb = words[at];
  if (at === helper.index + 1 || verb?.upos !== 'VERB' || !/^VB[DN]$/.test(verb.xpos)) return;
  if (verb.head === helper.index || isUnder(words, helper.index, verb.index)) return;
  const own = childrenOf(words, helper);
  if (own.some(({ deprel }) => /^(?:obj|ccomp|xcomp)$/.test(deprel))) return;
  Object.assign(verb, { head: helper.head, deprel: helper.deprel, xpos: 'VBN' });
  for (const word of own) word.head = verb.index;
  Object.assign(helper, { head: verb.index, deprel: 'aux', upos: 'AUX' });
}

/** "said it had “at no point moved money”", "had “got that wrong”": a mark does not part a helper from its verb. */
function helperOverMark(words: Word[], helper: Word): void {
  if (!isHelper(helper) || !/^(?:root|conj|ccomp|parataxis|advcl|acl|acl:relcl)$/.test(helper.deprel)) return;
  if (!/^(?:["“]|``)$/.test(words[helper.index + 1]?.text ?? '')) return;
  const own = childrenOf(words, helper);
  const within = words.slice(helper.index + 2, helper.index + 7);
  const verb = within.find(({ xpos, upos }) => /^VB[DN]$/.test(xpos) && upos !== 'AUX');
  if (verb === undefined || within.some(({ text, index }) => /^[,;:.”"]$/.test(text) && index < verb.index)) return;
  const between = words.slice(helper.index + 2, verb.index);
  if (between.some(({ upos }) => /^(?:VERB|AUX|PROPN|PRON|CCONJ|SCONJ)$/.test(upos))) return;
  const noun = words[verb.head];
  if (verb.deprel === 'amod' && noun !== undefined && noun.index > verb.index) {
    for (const word of childrenOf(words, noun)) if (word !== verb && word.index < verb.index) word.head = verb.index;
    Object.assign(noun, { head: verb.index, deprel: 'obj' });
  } else if (verb.head !== helper.index && verb.head !== helper.head) return;
  Object.assign(verb, { head: helper.head, deprel: helper.deprel, upos: 'VERB', xpos: 'VBN' });
  for (const word of own) if (word !== verb && word !== noun) word.head = verb.index;
  Object.assign(helper, { head: verb.index, deprel: 'aux', upos: 'AUX' });
}

/** "tells us she supports it": "us" is whom she tells. */
function objectForm(words: Word[], pronoun: Word): void {
  const verb = words[pronoun.index - 1];
  if (!/^(?:me|us|him|them)$/.test(pronoun.lower) || pronoun.deprel !== 'nsubj' || pronoun.text === 'US') return;
  if (verb?.upos !== 'VERB' || verb.index === pronoun.head) return;
  const clause = words[pronoun.head];
  if (clause === undefined || !childrenOf(words, clause).some((word) => word !== pronoun && word.deprel === 'nsubj'))
    return;
  Object.assign(pronoun, { head: verb.index, deprel: 'iobj' });
}

const WILLING =
  /^(?:refuse|decline|promise|plan|want|agree|try|hope|fail|intend|threaten|vow|pledge|begin|start|continue)$/;

/** "which it has refused to open": what is refused is the opening, and what would be opened is meant by "which". */
function objectOfInfinitive(words: Word[], pronoun: Word): void {
  const verb = words[pronoun.head];
  if (!/^(?:which|that|whom)$/.test(pronoun.lower) || pronoun.deprel !== 'obj' || verb === undefined) return;
  if (!WILLING.test(verb.lemma) || pronoun.index > verb.index) return;
  const infinitive = childrenOf(words, verb).find(({ deprel, index }) => deprel === 'xcomp' && index > verb.index);
  if (infinitive?.xpos !== 'VB' || childrenOf(words, infinitive).some(({ deprel }) => deprel === 'obj')) return;
  pronoun.head = infinitive.index;
}

/** "as many as 60,000 homes": the first "as" belongs to "many", and opens no clause. */
function asMuchAs(words: Word[], as: Word): void {
  const much = words[as.index + 1];
  if (as.lower !== 'as' || as.deprel !== 'mark' || words[as.index + 2]?.lower !== 'as') return;
  if (much === undefined || !/^(?:many|much|few|little|low|high|long|short|late|early)$/.test(much.lower)) return;
  Object.assign(as, { head: much.index, deprel: 'advmod', upos: 'ADV', xpos: 'RB' });
}

/** "said the plan was drawn up before they met": nobody says “before they met”. */
function connectiveOfContent(words: Word[], clause: Word): void {
  if (clause.deprel !== 'ccomp' || !isFiniteClause(words, clause)) return;
  const mark = childrenOf(words, clause).find(({ deprel, index }) => deprel === 'mark' && index < clause.index);
  if (mark === undefined || !/^(?:before|after|until|unless|because|although|though|while|since)$/.test(mark.lower))
    return;
  const content = words.find(
    ({ head, deprel, index }) =>
      head === clause.head && deprel === 'ccomp' && index !== clause.index && index < clause.index,
  );
  clause.deprel = 'advcl';
  if (content !== undefined) clause.head = content.index;
}
