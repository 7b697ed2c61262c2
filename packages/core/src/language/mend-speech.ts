import { sayingVerbs, speechNouns } from './saying-verbs.ts';
import {
  baseRelation,
  childrenOf,
  climb,
  firstOf,
  hasSubject,
  isDay,
  isFiniteClause,
  isSubject,
  isUnder,
  jointBefore,
  subjectRelation,
} from './tree-relations.ts';
import { readVerb } from './verb-forms.ts';
import type { Word } from './word.ts';

/** Corrects, in place, what a parser joins wrongly around verbs of saying: who speaks, and what is said. */
export function mendSpeech(words: Word[]): void {
  for (const word of words) {
    nounOfSaying(words, word);
    toldClause(words, word);
    toldOnDay(words, word);
    saidDated(words, word);
    presentInContent(words, word);
    saidOfRelative(words, word);
    contentAfterContent(words, word);
    thatAfterContent(words, word);
    conditionOfContent(words, word);
    addingToSaying(words, word);
    speechBehindContent(words, word);
    nameBehindQuote(words, word);
    clauseBehindQuotation(words, word);
    contrastBehindContent(words, word);
    contentJoined(words, word);
  }
}

/** "Nine died and 70 were hurt when it burned, officials said": two clauses with "and" between are said together. */
function contentJoined(words: Word[], clause: Word): void {
  if (clause.deprel !== 'ccomp' || clause.head < clause.index || !hasSubject(words, clause)) return;
  const joint = words[firstOf(words, clause).index - 1];
  const opens = words[firstOf(words, clause).index];
  const cc = opens?.deprel === 'cc' ? opens : joint;
  if (cc?.deprel !== 'cc' || !/^(?:and|but)$/.test(cc.lower)) return;
  const first = words.findLast(
    ({ deprel, head, index }) => deprel === 'ccomp' && head === clause.head && index < clause.index,
  );
  if (first === undefined || !isFiniteClause(words, first) || !isFiniteClause(words, clause)) return;
  clause.head = first.index;
  clause.deprel = 'conj';
  if (cc.head !== clause.index) cc.head = clause.index;
}

/** What others do to what was said. */
const AGAINST = /^(?:put|dispute|deny|reject|question|contradict|doubt|challenge|say|insist|claim|disagree)$/;

/** "said 14 had died, though aid groups put it higher": what others say against it is not what is said; "though two were hurt" may be. */
function contrastBehindContent(words: Word[], clause: Word): void {
  const said = words[clause.head];
  const verb = words[said?.head ?? -1];
  if (clause.deprel !== 'advcl' || said?.deprel !== 'ccomp' || verb === undefined || !sayingVerbs.has(verb.lemma))
    return;
  if (verb.index > said.index || clause.index < said.index || !AGAINST.test(clause.lemma)) return;
  const own = childrenOf(words, clause);
  const mark = own.find(({ deprel, lower }) => deprel === 'mark' && /^(?:al)?though$|^whereas$/.test(lower));
  const subject = own.find(({ deprel }) => deprel.startsWith('nsubj'));
  if (mark === undefined || words[mark.index - 1]?.text !== ',' || !/^(?:NOUN|PROPN)$/.test(subject?.upos ?? ''))
    return;
  clause.head = verb.index;
}

/** `says "fares will rise", but the town will help`: a clause of its own behind the marks goes on with who says so, not with what is said. */
function clauseBehindQuotation(words: Word[], clause: Word): void {
  const said = words[clause.head];
  const verb = words[said?.head ?? -1];
  if (clause.deprel !== 'conj' || said === undefined || verb === undefined || !hasSubject(words, clause)) return;
  if (!/^(?:ccomp|parataxis)$/.test(said.deprel) || verb.index > said.index || !sayingVerbs.has(verb.lemma)) return;
  const joint = jointBefore(words, clause);
  const before = words.slice(Math.max(0, (joint?.index ?? 0) - 2), joint?.index ?? 0).map(({ text }) => text);
  if (before.length < 2 || !before.some((text) => CLOSING.test(text)) || !before.every((text) => /^\W+$/.test(text)))
    return;
  clause.head = verb.index;
}

const CLOSING = /^(?:["”]|'')$/;

/** "Ms Roe, a teacher, notes that fares rose": what has a subject and a clause with "that" is a verb. */
function nounOfSaying(words: Word[], noun: Word): void {
  if (noun.xpos !== 'NNS' || noun.deprel !== 'root') return;
  const reading = readVerb(noun.lower);
  if (reading === undefined || !sayingVerbs.has(reading.lemma) || !hasSubject(words, noun)) return;
  const content = childrenOf(words, noun).find((word) => /^(?:ccomp|acl)/.test(word.deprel) && word.index > noun.index);
  const that = words[noun.index + 1];
  if (content === undefined || that?.lower !== 'that' || that.head !== content.index) return;
  Object.assign(noun, { upos: 'VERB', xpos: 'VBZ', lemma: reading.lemma });
  content.deprel = 'ccomp';
}

/** "told the court that her client was ashamed": the clause is what was told, not which court. */
function toldClause(words: Word[], clause: Word): void {
  const hearer = words[clause.head];
  const verb = words[hearer?.head ?? -1];
  if (clause.deprel !== 'acl' || hearer === undefined || verb === undefined) return;
  if (!/^i?obj$/.test(hearer.deprel) || !/^(?:tell|inform|warn|remind|assure|persuade|convince)$/.test(verb.lemma))
    return;
  const mark = childrenOf(words, clause).find((word) => word.deprel === 'mark');
  if (mark?.lower !== 'that' || mark.index !== hearer.index + 1) return;
  if (childrenOf(words, verb).some(({ deprel }) => deprel === 'ccomp')) return;
  clause.head = verb.index;
  clause.deprel = 'ccomp';
}

/** "told a meeting in the town on Monday night that the pool would open": a night is not told of by a clause with "that". */
function toldOnDay(words: Word[], clause: Word): void {
  if (!/^acl(?::relcl)?$/.test(clause.deprel)) return;
  const that = childrenOf(words, clause).find(({ deprel, lower }) => deprel === 'mark' && lower === 'that');
  const noun = words[clause.head];
  const before = words[(that?.index ?? 0) - 1];
  if (that === undefined || noun === undefined || before === undefined || noun.index > before.index) return;
  if (!/^(?:NOUN|PROPN)$/.test(before.upos) || [noun, before].some(({ lemma }) => speechNouns.has(lemma))) return;
  const verb = climb(words, noun, ({ deprel }) => /^(?:obl|nmod|obj|iobj|compound)(?::|$)/.test(deprel));
  if (verb === undefined || !sayingVerbs.has(verb.lemma) || verb.upos !== 'VERB' || verb.index > noun.index) return;
  if (childrenOf(words, verb).some(({ deprel }) => deprel === 'ccomp')) return;
  if (!/^(?:root|conj|parataxis|advcl)$/.test(verb.deprel)) return;
  if (childrenOf(words, noun).every(({ deprel }) => deprel !== 'case') && verb.lemma !== 'tell' && !isDay(noun)) return;
  Object.assign(clause, { head: verb.index, deprel: 'ccomp' });
}

/** "said the scheme dated to 2011": nobody says a scheme; it dated. */
function saidDated(words: Word[], clause: Word): void {
  const noun = words[clause.head];
  const verb = words[noun?.head ?? -1];
  if (clause.deprel !== 'acl' || clause.xpos !== 'VBN' || clause.index !== (noun?.index ?? -2) + 1) return;
  if (noun?.deprel !== 'obj' || !/^(?:say|insist|argue|think)$/.test(verb?.lemma ?? '') || verb === undefined) return;
  if (noun.index < verb.index || readVerb(clause.lower)?.past !== true) return;
  if (childrenOf(words, verb).some(({ deprel }) => deprel === 'ccomp')) return;
  Object.assign(clause, { head: verb.index, deprel: 'ccomp', xpos: 'VBD' });
  Object.assign(noun, { head: clause.index, deprel: 'nsubj' });
}

/** "wrote that the rule “has no basis” and likely violates the law": the rule does, who wrote did so in the past. */
function presentInContent(words: Word[], verb: Word): void {
  const head = words[verb.head];
  if (verb.deprel !== 'conj' || !/^VB[ZP]$/.test(verb.xpos) || head?.xpos !== 'VBD' || !sayingVerbs.has(head.lemma))
    return;
  if (hasSubject(words, verb)) return;
  const content = childrenOf(words, head).find(
    (word) => word.deprel === 'ccomp' && word.index > head.index && word.index < verb.index,
  );
  if (content === undefined || !childrenOf(words, content).some((word) => word.deprel === 'mark')) return;
  const present = [content, ...childrenOf(words, content)].some((word) => /^VB[ZP]$/.test(word.xpos));
  if (present) verb.head = content.index;
}

/** "the cut, which the union says will help thousands": the cut will, and the union says so. */
function saidOfRelative(words: Word[], saying: Word): void {
  if (!/^acl(?::relcl)?$/.test(saying.deprel) || !sayingVerbs.has(saying.lemma)) return;
  const content = childrenOf(words, saying).find((word) => word.deprel === 'ccomp' && word.index > saying.index);
  if (content === undefined || !isFiniteClause(words, content)) return;
  const pronoun = words.find(
    (word) =>
      /^(?:which|who|that)$/.test(word.lower) &&
      word.xpos.startsWith('W') &&
      word.index < saying.index &&
      (word.head === saying.index || word.head === content.index),
  );
  if (pronoun === undefined || words.slice(pronoun.index, saying.index).some((word) => word.text === ',')) return;
  if (childrenOf(words, content).some((word) => isSubject(word.deprel) && word !== pronoun)) return;
  content.head = saying.head;
  content.deprel = saying.deprel;
  saying.head = content.index;
  saying.deprel = 'parataxis';
  pronoun.head = content.index;
  pronoun.deprel = subjectRelation(words, content);
}

/** "“Fares rose,” Ida Roe, the mayor, told the Echo": who stands behind the mark speaks, and is no part of what is said. */
function nameBehindQuote(words: Word[], mark: Word): void {
  if (!/^["”]$|^''$/.test(mark.text) || !/^[,?!]$/.test(words[mark.index - 1]?.text ?? '')) return;
  const first = words[mark.index + 1];
  if (first === undefined || !/^(?:PROPN|NOUN|DET|PRON)$/.test(first.upos)) return;
  const verb = words.slice(first.index, first.index + 25).find((word) => word.upos === 'VERB');
  if (verb === undefined || !sayingVerbs.has(verb.lemma) || !/^VB[DZP]$/.test(verb.xpos)) return;
  if (words.slice(first.index, verb.index).some((word) => /^["“”;:]$/.test(word.text))) return;
  const inside = (at: number): boolean => at > mark.index && at < verb.index;
  const speaker = climb(words, first, ({ head }) => inside(head)) ?? first;
  if (speaker.head === verb.index || !/^(?:PROPN|NOUN|PRON)$/.test(speaker.upos)) return;
  const root = words.find((word) => word.deprel === 'root');
  if (root === undefined || (root !== verb && root.index > mark.index)) return;
  for (const word of childrenOf(words, verb)) {
    if (!inside(word.index) || !isSubject(word.deprel)) continue;
    word.head = speaker.index;
    word.deprel = 'appos';
  }
  if (root !== verb) {
    Object.assign(verb, { head: -1, deprel: 'root' });
    Object.assign(root, { head: verb.index, deprel: 'ccomp' });
  }
  Object.assign(speaker, { head: verb.index, deprel: 'nsubj' });
  for (const word of words)
    if (word.index > verb.index && word.head < mark.index && word.head !== -1 && baseRelation(word.deprel) !== 'punct')
      word.head = verb.index;
}

/** "said he had left, adding that he was ill": who said the one added the other. */
function addingToSaying(words: Word[], adding: Word): void {
  if (adding.xpos !== 'VBG' || !/^(?:add|note|stress|insist|warn|argue|claim|explain|say)$/.test(adding.lemma)) return;
  if (words[adding.index - 1]?.text !== ',') return;
  if (!childrenOf(words, adding).some(({ deprel, index }) => deprel === 'ccomp' && index > adding.index)) return;
  let below = words[adding.head];
  for (let steps = 0; below !== undefined && steps < 12; steps += 1) {
    const above = words[below.head];
    // "said Ida Roe, who was elected in May, adding that": she says it, whatever the clause about her tells.
    const spoken = below.deprel === 'ccomp' || below.deprel === 'nsubj';
    if (above !== undefined && spoken && sayingVerbs.has(above.lemma) && above.index < adding.index) {
      Object.assign(adding, { head: above.index, deprel: 'advcl' });
      return;
    }
    below = above;
  }
}

const SPEAKING =
  /^(?:say|add|write|report|note|state|claim|argue|suggest|explain|estimate|warn|call|urge|promise|demand|ask|accuse|deny|insist|criticise|criticize|admit|pledge|vow|refuse|decline|acknowledge|praise|blame)$/;

/** "said that 22 had died, but warned that more might": who said the one warned of the other. */
function speechBehindContent(words: Word[], verb: Word): void {
  const head = words[verb.head];
  if (verb.deprel !== 'conj' || head === undefined || !SPEAKING.test(verb.lemma) || hasSubject(words, verb)) return;
  if (!/^VB[DN]$/.test(verb.xpos) || childrenOf(words, verb).some(({ deprel }) => deprel.startsWith('aux'))) return;
  const content = climb(words, head, ({ deprel }) => deprel === 'conj');
  const saying = words[content?.head ?? -1];
  if (content === undefined || content.deprel !== 'ccomp' || saying === undefined) return;
  if (saying.xpos !== 'VBD' || !sayingVerbs.has(saying.lemma) || saying.index > content.index) return;
  const joint = childrenOf(words, verb).find(({ deprel }) => deprel === 'cc');
  if (joint === undefined || joint.index > verb.index) return;
  const before = words[joint.index - 1];
  // A comma or closing mark before the joint, or a content that could not go on with a past form.
  const apart = /^(?:,|["”]|'')$/.test(before?.text ?? '');
  const subject = childrenOf(words, content).find(({ deprel }) => isSubject(deprel));
  const canSpeak = subject?.upos === 'PROPN' || /^(?:he|she|they|we|i|who)$/.test(subject?.lower ?? '');
  if (!apart && canSpeak) return;
  Object.assign(verb, { head: saying.index, xpos: 'VBD' });
}

/** "said 22 had been found and 35 people were missing": without a comma both are said. */
function contentAfterContent(words: Word[], verb: Word): void {
  const saying = words[verb.head];
  if (verb.deprel !== 'conj' || saying === undefined || !sayingVerbs.has(saying.lemma) || sayingVerbs.has(verb.lemma))
    return;
  const own = childrenOf(words, verb);
  const subject = own.find(({ deprel }) => isSubject(deprel));
  const joint = own.find(({ deprel }) => deprel === 'cc');
  if (subject === undefined || joint?.lower !== 'and' || joint.index > subject.index) return;
  if (words[joint.index - 1]?.upos === 'PUNCT' || !isFiniteClause(words, verb)) return;
  const content = childrenOf(words, saying).findLast(
    ({ deprel, index }) => deprel === 'ccomp' && index > saying.index && index < verb.index,
  );
  if (content !== undefined) verb.head = content.index;
}

/** "said the wall was old, that it leaked and that she had written": with its own "that", each clause is said. */
function thatAfterContent(words: Word[], that: Word): void {
  const before = words[that.index - 1];
  if (that.lower !== 'that' || !/^(?:and|or|but|,)$/.test(before?.lower ?? '')) return;
  const clause = words[that.head];
  if (clause === undefined || clause.index < that.index || !isFiniteClause(words, clause)) return;
  if (!childrenOf(words, clause).some(({ deprel, index }) => isSubject(deprel) && index > that.index)) return;
  const contents = words.filter(
    (word) =>
      word.deprel === 'ccomp' &&
      word.index < that.index &&
      word.head < word.index &&
      words[word.head]?.upos === 'VERB' &&
      isFiniteClause(words, word),
  );
  const marked = contents.findLast((word) =>
    childrenOf(words, word).some(({ lower, deprel }) => lower === 'that' && deprel === 'mark'),
  );
  const first = marked ?? contents.findLast(({ head }) => sayingVerbs.has(words[head]?.lemma ?? ''));
  if (first === undefined || isUnder(words, first.index, clause.index)) return;
  // ", that": a relative clause has a noun before it.
  if (before?.text === ',' && !(clause.deprel === 'ccomp' && clause.head === first.head)) return;
  const host = words[clause.head];
  const joined =
    clause.deprel === 'conj' &&
    host !== undefined &&
    (host === first ||
      (host.deprel === 'conj' && isFiniteClause(words, host) && isUnder(words, host.index, first.index)));
  if (!joined) Object.assign(clause, { head: first.index, deprel: 'conj' });
  if (that.deprel !== 'mark') Object.assign(that, { deprel: 'mark', upos: 'SCONJ', xpos: 'IN' });
}

/** "If the report is right, he said, 60 homes would go": they would go if it is, not: he said so if it is. */
function conditionOfContent(words: Word[], clause: Word): void {
  const saying = words[clause.head];
  if (
    clause.deprel !== 'advcl' ||
    saying === undefined ||
    !sayingVerbs.has(saying.lemma) ||
    clause.index > saying.index
  )
    return;
  const opener = words.find(({ upos }) => upos !== 'PUNCT');
  const inverted = opener?.head === clause.index && /^(?:had|should|were)$/.test(opener.lower);
  if (inverted) {
    const said = childrenOf(words, saying).find(({ deprel, index }) => deprel === 'ccomp' && index > saying.index);
    if (said !== undefined) clause.head = said.index;
    return;
  }
  const mark = childrenOf(words, clause).find(({ deprel }) => deprel === 'mark');
  if (mark === undefined || !/^(?:if|unless|although|though|because|since|while|once|until)$/.test(mark.lower)) return;
  const content = childrenOf(words, saying).find(({ deprel, index }) => deprel === 'ccomp' && index > saying.index);
  const subject = childrenOf(words, saying).find(({ deprel }) => isSubject(deprel));
  if (content === undefined || subject === undefined || subject.index < clause.index) return;
  if (words[saying.index + 1]?.text !== ',' || words[firstOf(words, subject).index - 1]?.text !== ',') return;
  clause.head = content.index;
}
