import { childrenOf, firstOf, hasSubject, isFiniteClause, isUnder, lastOf, subjectRelation } from './tree-relations.ts';
import type { Word } from './word.ts';

/** Corrects, in place, what opens a clause: "that", "after", titles before names, participles without their subject. */
export function mendOpenings(words: Word[]): void {
  for (const word of words) {
    thatAtEnd(words, word);
    thatBeforeSubject(words, word);
    thatAsSubject(words, word);
    titleBeforeName(words, word);
    toldTo(words, word);
    madeBy(words, word);
    clauseBehindAfter(words, word);
    afterOfSubject(words, word);
    participleBeforeNoun(words, word);
    invertedOpening(words, word);
  }
}

/** "I respect that,” he said": a mark follows, so nothing that "that" could open. */
function thatAtEnd(words: Word[], that: Word): void {
  const verb = words[that.index - 1];
  if (that.lower !== 'that' || that.deprel !== 'mark' || !/^[,.;!?"”]$/.test(words[that.index + 1]?.text ?? '')) return;
  if (verb?.upos !== 'VERB') return;
  Object.assign(that, { head: verb.index, deprel: 'obj', upos: 'PRON', xpos: 'DT' });
}

/** "told the town that more than 60 were hurt": a clause with a subject of its own needs no "that" as one. */
function thatBeforeSubject(words: Word[], that: Word): void {
  if (that.lower !== 'that' || that.xpos !== 'WDT' || !that.deprel.startsWith('nsubj')) return;
  const clause = words[that.head];
  if (clause === undefined || clause.deprel === 'acl:relcl') return;
  if (!childrenOf(words, clause).some(({ deprel, index }) => deprel.startsWith('nsubj') && index > that.index)) return;
  Object.assign(that, { deprel: 'mark', upos: 'SCONJ', xpos: 'IN' });
}

/** "saying that was a matter for the court": right before a verb without a subject, "that" is its subject. */
function thatAsSubject(words: Word[], that: Word): void {
  const clause = words[that.head];
  if (that.lower !== 'that' || that.deprel !== 'mark' || clause?.deprel !== 'ccomp' || !isFiniteClause(words, clause))
    return;
  const next = words[that.index + 1];
  const opens = next === clause || (next?.head === clause.index && /^(?:aux|cop)/.test(next.deprel));
  if (!opens || !/^(?:VB[DZP]|MD)$/.test(next?.xpos ?? '') || hasSubject(words, clause)) return;
  Object.assign(that, { deprel: subjectRelation(words, clause), upos: 'PRON', xpos: 'DT' });
}

/** "said chief executive Ida Roe, who left": the name is who said so, and the words before it are what she is. */
function titleBeforeName(words: Word[], title: Word): void {
  if (title.upos !== 'ADJ' || title.deprel !== 'nsubj') return;
  const name = words.slice(title.index + 1, title.index + 5).find(({ upos }) => upos === 'PROPN');
  if (name === undefined || words.slice(title.index, name.index).some(({ upos }) => !/^(?:ADJ|NOUN)$/.test(upos)))
    return;
  if (words[title.index - 1]?.index !== title.head) return;
  const clause = words[name.head];
  for (const word of words.slice(title.index + 1, name.index))
    Object.assign(word, { head: name.index, deprel: 'amod' });
  Object.assign(name, { head: title.head, deprel: 'nsubj' });
  Object.assign(title, { head: name.index, deprel: 'amod' });
  const who = clause === undefined ? undefined : childrenOf(words, clause).find(({ xpos }) => xpos === 'WP');
  if (clause !== undefined && who !== undefined && clause.index > name.index)
    Object.assign(clause, { head: name.index, deprel: 'acl:relcl' });
}

/** "was handed a torch and told to go": without anybody who was told, she was. */
function toldTo(words: Word[], verb: Word): void {
  const first = words[verb.head];
  if (verb.deprel !== 'conj' || verb.xpos !== 'VBD' || first?.xpos !== 'VBN') return;
  if (!/^(?:told|asked|ordered|urged|advised|warned|invited|forced|allowed|given|sent|made)$/.test(verb.lower)) return;
  if (!/^(?:to|by)$/.test(words[verb.index + 1]?.lower ?? '')) return;
  if (childrenOf(words, first).some(({ deprel }) => deprel === 'aux:pass')) verb.xpos = 'VBN';
}

/** "voted to reject the plan, tabled by Ida Roe, who left": what stands before the comma was tabled by her. */
function madeBy(words: Word[], made: Word): void {
  const noun = words[made.index - 2];
  if (made.xpos !== 'VBN' || made.deprel !== 'advcl' || words[made.index - 1]?.text !== ',') return;
  if (words[made.index + 1]?.lower !== 'by' || !/^(?:NOUN|PROPN)$/.test(noun?.upos ?? '') || noun === undefined) return;
  const host = words[made.head];
  if (host === undefined || host.index > noun.index || isUnder(words, noun.index, made.index)) return;
  Object.assign(made, { head: noun.index, deprel: 'acl' });
}

/** "comes months after a jogger, Ida Roe, was stabbed": what opens with "after" is not the main clause. */
function clauseBehindAfter(words: Word[], verb: Word): void {
  if (verb.deprel !== 'root') return;
  const first = childrenOf(words, verb).find((word) => word.deprel === 'advcl' && word.index < verb.index);
  const name = childrenOf(words, verb).find(
    (word) => word.deprel.startsWith('nsubj') && word.index > (first?.index ?? 0),
  );
  if (first === undefined || name === undefined || words[firstOf(words, name).index - 1]?.text !== ',') return;
  if (!isFiniteClause(words, first) || childrenOf(words, first).some(({ deprel }) => deprel === 'mark')) return;
  const noun = childrenOf(words, first).find(
    ({ deprel, index }) => deprel === 'obl' && index > first.index && index < name.index,
  );
  const after = noun === undefined ? undefined : childrenOf(words, noun).find(({ deprel }) => deprel === 'case');
  if (noun === undefined || after === undefined || !/^(?:after|before|since|until|when)$/.test(after.lower)) return;
  if (lastOf(words, noun).index > firstOf(words, name).index) return;
  for (const word of childrenOf(words, verb)) if (word.index < name.index && word !== first) word.head = first.index;
  Object.assign(first, { head: -1, deprel: 'root' });
  Object.assign(verb, { head: first.index, deprel: 'advcl' });
  Object.assign(after, { head: verb.index, deprel: 'mark' });
  Object.assign(noun, { head: verb.index, deprel: name.deprel });
  Object.assign(name, { head: noun.index, deprel: 'appos' });
}

/** "but only after the statements were laid": no subject has a preposition, so the clause has a connective. */
function afterOfSubject(words: Word[], after: Word): void {
  const subject = words[after.head];
  const verb = words[subject?.head ?? -1];
  if (after.deprel !== 'case' || !/^(?:after|before|since|until)$/.test(after.lower)) return;
  if (subject === undefined || verb === undefined || !subject.deprel.startsWith('nsubj') || after.index > subject.index)
    return;
  if (verb.index < subject.index || !isFiniteClause(words, verb) || verb.deprel === 'root') return;
  if (words.slice(after.index, verb.index).some(({ text }) => text === ',')) return;
  Object.assign(after, { head: verb.index, deprel: 'mark' });
}

/** "after leaked emails suggested that": the emails did, which had been leaked. */
function participleBeforeNoun(words: Word[], participle: Word): void {
  const noun = words[participle.index + 1];
  const mark = words[participle.index - 1];
  if (participle.xpos !== 'VBN' || participle.deprel !== 'advcl' || mark?.deprel !== 'mark') return;
  if (noun?.upos !== 'NOUN' || mark.head !== participle.index) return;
  const verb = words.find(
    ({ index, xpos, upos }) =>
      index > noun.index && index < noun.index + 4 && upos === 'VERB' && /^VB[DZP]$/.test(xpos),
  );
  if (verb === undefined || verb.head !== participle.head) return;
  const subject = childrenOf(words, verb).find(({ deprel }) => /^[nc]subj/.test(deprel));
  if (subject === undefined ? noun.head !== participle.index : subject !== noun) return;
  Object.assign(noun, { head: verb.index, deprel: 'nsubj' });
  Object.assign(participle, { head: noun.index, deprel: 'amod' });
  Object.assign(mark, { head: verb.index });
  verb.deprel = 'advcl';
}

/** "Had it rained, it would have failed": what opens with "had" is the condition of the clause behind the comma. */
function invertedOpening(words: Word[], had: Word): void {
  const clause = words[had.head];
  if (!/^(?:had|should|were)$/.test(had.lower) || had.deprel !== 'aux' || clause === undefined) return;
  if (words.some(({ upos, index }) => index < had.index && upos !== 'PUNCT')) return;
  const subject = words[had.index + 1];
  if (subject === undefined || !/^(?:PRON|DET|PROPN|NOUN)$/.test(subject.upos) || words.at(-1)?.text === '?') return;
  const main = words.find(
    (word) =>
      word.index > clause.index &&
      word.head === clause.head &&
      word.deprel === clause.deprel &&
      childrenOf(words, word).some(({ xpos, index }) => xpos === 'MD' && index < word.index),
  );
  if (main === undefined || clause.deprel === 'root') return;
  Object.assign(clause, { head: main.index, deprel: 'advcl' });
}
