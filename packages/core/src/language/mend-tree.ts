import { baseRelation, isFiniteClause } from './tree-relations.ts';
import type { Word } from './word.ts';

/** Corrects, in place, what a parser often gets wrong and grammar rules out. */
export function mendTree(words: Word[]): void {
  for (const word of words) {
    giveSubject(words, word);
    liftContent(words, word);
    nameApposition(words, word);
  }
}

/** "said Ida Roe closed the shop": a finite clause without a subject takes the noun that stands as object before it. */
function giveSubject(words: Word[], clause: Word): void {
  if (clause.deprel !== 'ccomp' || clause.head < 0 || clause.head > clause.index) return;
  if (!isFiniteClause(words, clause)) return;
  const own = words.filter((word) => word.head === clause.index);
  if (own.some((word) => /^(?:nsubj|csubj|expl|mark)/.test(word.deprel))) return;
  const object = words.find(
    (word) =>
      word.head === clause.head &&
      word.index > clause.head &&
      word.index < clause.index &&
      /^(?:obj|iobj|obl|nsubj)$/.test(word.deprel) &&
      /^(?:NOUN|PROPN|PRON)$/.test(word.upos) &&
      !words.some((one) => one.head === word.index && one.deprel === 'case' && one.index < word.index),
  );
  if (object === undefined) return;
  object.head = clause.index;
  object.deprel = own.some((word) => word.deprel === 'aux:pass') ? 'nsubj:pass' : 'nsubj';
}

/** "told the Echo in a statement that fares rose": the clause is what was told, not what the statement is. */
function liftContent(words: Word[], clause: Word): void {
  if (!/^(?:acl|ccomp)$/.test(clause.deprel)) return;
  const noun = words[clause.head];
  const verb = words[noun?.head ?? -1];
  if (noun === undefined || verb === undefined || noun.deprel !== 'obl' || verb.upos !== 'VERB') return;
  if (
    !/^(?:statement|letter|interview|report|email|speech|article|post|blog|message|conference|briefing)$/.test(
      noun.lemma,
    )
  )
    return;
  const marked = words.some((word) => word.head === clause.index && word.deprel === 'mark' && word.lower === 'that');
  if (!marked || words.some((word) => word.head === verb.index && word.deprel === 'ccomp')) return;
  clause.head = verb.index;
  clause.deprel = 'ccomp';
}

/** "bread and milk, a staple of the island": after "and" a list is over, so what follows a comma says what it is. */
function nameApposition(words: Word[], item: Word): void {
  if (item.deprel !== 'conj' || item.head < 0 || !/^(?:NOUN|PROPN)$/.test(item.upos)) return;
  const own = words.filter((word) => word.head === item.index);
  if (
    own.some((word) => word.deprel === 'cc') ||
    !own.some((word) => word.deprel === 'det' && /^an?$/.test(word.lower))
  )
    return;
  let first = item.index;
  for (const word of own) if (word.index < first && baseRelation(word.deprel) !== 'punct') first = word.index;
  if (words[first - 1]?.text !== ',') return;
  const before = words.findLast((word) => word.deprel === 'conj' && word.head === item.head && word.index < item.index);
  if (
    before === undefined ||
    !words.some((word) => word.head === before.index && word.deprel === 'cc' && word.lower === 'and')
  )
    return;
  item.head = before.index;
  item.deprel = 'appos';
}
