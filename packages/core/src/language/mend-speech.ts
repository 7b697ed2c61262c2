import { baseRelation, childrenOf, firstOf, isFiniteClause, isUnder, lastOf } from './tree-relations.ts';
import { readVerb } from './verb-forms.ts';
import type { Word } from './word.ts';

/** Corrects, in place, what a parser joins wrongly around verbs of saying: who speaks, and what is said. */
export function mendSpeech(words: Word[]): void {
  for (const word of words) {
    nounOfSaying(words, word);
    toldClause(words, word);
    presentInContent(words, word);
    saidOfRelative(words, word);
    surveyBehindComma(words, word);
    surveyAtEnd(words, word);
    sourceBehindComma(words, word);
    sourceOfLead(words, word);
    sourcesCloseTo(words, word);
    contentAfterContent(words, word);
    conditionOfContent(words, word);
    addingToSaying(words, word);
    speechBehindContent(words, word);
    nameBehindQuote(words, word);
  }
}

const SAYING = new Set(
  'say tell add point ask report announce confirm claim note state explain show reveal suggest warn predict estimate write find argue insist conclude believe think admit'.split(
    ' ',
  ),
);
const SUBJECT = /^(?:nsubj|csubj|expl)/;

const hasWords = (words: Word[], top: Word): boolean => childrenOf(words, top).some(({ upos }) => upos !== 'PUNCT');
const hasSubject = (words: Word[], verb: Word): boolean =>
  childrenOf(words, verb).some(({ deprel }) => SUBJECT.test(deprel));

/** "Ms Roe, a teacher, notes that fares rose": what has a subject and a clause with "that" is a verb. */
function nounOfSaying(words: Word[], noun: Word): void {
  if (noun.xpos !== 'NNS' || noun.deprel !== 'root') return;
  const reading = readVerb(noun.lower);
  if (reading === undefined || !SAYING.has(reading.lemma) || !hasSubject(words, noun)) return;
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

/** "wrote that the rule “has no basis” and likely violates the law": the rule does, who wrote did so in the past. */
function presentInContent(words: Word[], verb: Word): void {
  const head = words[verb.head];
  if (verb.deprel !== 'conj' || !/^VB[ZP]$/.test(verb.xpos) || head?.xpos !== 'VBD' || !SAYING.has(head.lemma)) return;
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
  if (!/^acl(?::relcl)?$/.test(saying.deprel) || !SAYING.has(saying.lemma)) return;
  const content = childrenOf(words, saying).find((word) => word.deprel === 'ccomp' && word.index > saying.index);
  if (content === undefined || hasSubject(words, content) || !isFiniteClause(words, content)) return;
  const pronoun = words.find(
    (word) =>
      /^(?:which|who|that)$/.test(word.lower) &&
      word.xpos.startsWith('W') &&
      word.index < saying.index &&
      (word.head === saying.index || word.head === content.index),
  );
  if (pronoun === undefined || words.slice(pronoun.index, saying.index).some((word) => word.text === ',')) return;
  content.head = saying.head;
  content.deprel = saying.deprel;
  saying.head = content.index;
  saying.deprel = 'parataxis';
  pronoun.head = content.index;
  pronoun.deprel = childrenOf(words, content).some(({ deprel }) => deprel === 'aux:pass') ? 'nsubj:pass' : 'nsubj';
}

/** "Fares rose by 8 %, a survey by the Echo found, although ...": the survey found it, which is set beside what it found. */
function surveyBehindComma(words: Word[], verb: Word): void {
  if (verb.deprel !== 'root' || !SAYING.has(verb.lemma) || !/^VB[DZP]$/.test(verb.xpos)) return;
  if (!/^[,.]$/.test(words[verb.index + 1]?.text ?? '.')) return;
  const fact = childrenOf(words, verb).find((word) => word.deprel === 'nsubj' && word.index < verb.index);
  if (fact === undefined || !hasSubject(words, fact) || !becomesPast(fact)) return;
  const source = words.find(
    (word) =>
      word.deprel === 'appos' &&
      word.index > fact.index &&
      word.index < verb.index &&
      isUnder(words, word.index, fact.index),
  );
  if (source === undefined || words[firstOf(words, source).index - 1]?.text !== ',') return;
  if (lastOf(words, source).index !== verb.index - 1) return;
  Object.assign(fact, { head: -1, deprel: 'root' });
  Object.assign(source, { head: verb.index, deprel: 'nsubj' });
  for (const word of childrenOf(words, verb)) if (word !== source && word.index > verb.index) word.head = fact.index;
  Object.assign(verb, { head: fact.index, deprel: 'parataxis' });
}

/** "Fares rose by 8 %, a survey by the Echo found.": at the end "found" is no participle of the Echo. */
function surveyAtEnd(words: Word[], verb: Word): void {
  if (!/^acl(?::relcl)?$/.test(verb.deprel) || !SAYING.has(verb.lemma) || !/^VB[DN]$/.test(verb.xpos)) return;
  if (words.findLast((word) => word.upos !== 'PUNCT') !== verb || hasWords(words, verb)) return;
  let source = words[verb.head];
  while (source !== undefined && source.deprel === 'nmod') source = words[source.head];
  const root = words.find((word) => word.deprel === 'root');
  if (source?.deprel !== 'appos' || root === undefined || !hasSubject(words, root)) return;
  if (words[firstOf(words, source).index - 1]?.text !== ',') return;
  if (!isFiniteClause(words, root) && !becomesPast(root)) return;
  Object.assign(verb, { head: root.index, deprel: 'parataxis', xpos: 'VBD' });
  Object.assign(source, { head: verb.index, deprel: 'nsubj' });
}

/** "fell", which is also a hill: a verb where it has a subject. */
function becomesPast(word: Word): boolean {
  if (word.upos === 'VERB') return /^VB[DZP]$/.test(word.xpos);
  const reading = readVerb(word.lower);
  if (reading?.past !== true) return false;
  Object.assign(word, { upos: 'VERB', xpos: 'VBD', lemma: reading.lemma });
  return true;
}

/** "“Fares rose,” Ida Roe, the mayor, told the Echo": who stands behind the mark speaks, and is no part of what is said. */
function nameBehindQuote(words: Word[], mark: Word): void {
  if (!/^["”]$|^''$/.test(mark.text) || !/^[,?!]$/.test(words[mark.index - 1]?.text ?? '')) return;
  const first = words[mark.index + 1];
  if (first === undefined || !/^(?:PROPN|NOUN|DET|PRON)$/.test(first.upos)) return;
  const verb = words.slice(first.index, first.index + 25).find((word) => word.upos === 'VERB');
  if (verb === undefined || !SAYING.has(verb.lemma) || !/^VB[DZP]$/.test(verb.xpos)) return;
  if (words.slice(first.index, verb.index).some((word) => /^["“”;:]$/.test(word.text))) return;
  const inside = (at: number): boolean => at > mark.index && at < verb.index;
  let speaker = first;
  while (inside(speaker.head)) speaker = words[speaker.head] as Word;
  if (speaker.head === verb.index || !/^(?:PROPN|NOUN|PRON)$/.test(speaker.upos)) return;
  const root = words.find((word) => word.deprel === 'root');
  if (root === undefined || (root !== verb && root.index > mark.index)) return;
  for (const word of childrenOf(words, verb)) {
    if (!inside(word.index) || !SUBJECT.test(word.deprel)) continue;
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

/** What somebody who said something stands with between commas: no object or clause of its own but whom it was told. */
function saysNothingElse(words: Word[], verb: Word): boolean {
  return childrenOf(words, verb).every(
    ({ deprel, index }) => index < verb.index || /^(?:punct|iobj|advcl|advmod|mark)/.test(deprel) || verb.lemma === 'tell',
  );
}

/** "The ship was freed, two people with knowledge of the talks said": the people said so, whatever the tree makes of them. */
function sourceBehindComma(words: Word[], verb: Word): void {
  if (!/^(?:say|report|tell|add|note|show)$/.test(verb.lemma) || !/^VB[DNZP]$/.test(verb.xpos)) return;
  if (!/^(?:acl|acl:relcl|advcl|conj|ccomp|dep)$/.test(verb.deprel) || !saysNothingElse(words, verb)) return;
  if (hasSubject(words, verb)) return;
  const after = words[verb.lemma === 'tell' ? lastOf(words, verb).index + 1 : verb.index + 1];
  if (after !== undefined && !/^[,.]$/.test(after.text)) return;
  const comma = words.findLast(
    (word) => /^(?:,|["”]|'')$/.test(word.text) && word.index < verb.index - 1 && !isFinishedAside(words, word, verb),
  );
  const start = words[(comma?.index ?? -2) + 1];
  if (comma === undefined || start === undefined) return;
  const inside = ({ index }: Word): boolean => index > comma.index && index < verb.index;
  let source = words.findLast((word) => inside(word) && /^(?:NOUN|PROPN|PRON)$/.test(word.upos));
  for (let above = source; above !== undefined && inside(above); above = words[above.head])
    if (/^(?:NOUN|PROPN|PRON)$/.test(above.upos)) source = above;
  if (source === undefined || words.some((word) => inside(word) && word.upos === 'VERB' && word.head !== source?.index))
    return;
  if (firstOf(words, start).index < start.index && start.upos !== 'DET') return;
  const told = words.find((word) => word.deprel === 'root');
  if (told === undefined || told.index > comma.index || !hasSubject(words, told) || !isFiniteClause(words, told)) return;
  if (isUnder(words, told.index, source.index) || told === verb) return;
  for (const word of childrenOf(words, verb))
    if (word.index > verb.index && word.deprel === 'advcl') word.head = told.index;
  Object.assign(verb, { head: told.index, deprel: 'parataxis', xpos: verb.xpos === 'VBN' ? 'VBD' : verb.xpos });
  Object.assign(source, { head: verb.index, deprel: 'nsubj' });
}

/** A comma that closes an aside within the source: "Ida Roe, a clerk, said". */
function isFinishedAside(words: Word[], comma: Word, verb: Word): boolean {
  return comma.text === ',' && comma.index === verb.index - 1;
}

/** "said he had left, adding that he was ill": who said the one added the other. */
function addingToSaying(words: Word[], adding: Word): void {
  if (adding.xpos !== 'VBG' || !/^(?:add|note|stress|insist|warn|argue|claim|explain|say)$/.test(adding.lemma)) return;
  if (words[adding.index - 1]?.text !== ',') return;
  if (!childrenOf(words, adding).some(({ deprel, index }) => deprel === 'ccomp' && index > adding.index)) return;
  let below = words[adding.head];
  for (let steps = 0; below !== undefined && steps < 12; steps += 1) {
    const above = words[below.head];
    if (above !== undefined && below.deprel === 'ccomp' && SAYING.has(above.lemma) && above.index < adding.index) {
      Object.assign(adding, { head: above.index, deprel: 'advcl' });
      return;
    }
    below = above;
  }
}

const SPEAKING =
  /^(?:say|add|warn|call|urge|promise|demand|ask|accuse|deny|insist|criticise|criticize|admit|pledge|vow|refuse|decline|acknowledge|praise|blame)$/;

/** "said that 22 had died, but warned that more might": who said the one warned of the other. */
function speechBehindContent(words: Word[], verb: Word): void {
  const head = words[verb.head];
  if (verb.deprel !== 'conj' || head === undefined || !SPEAKING.test(verb.lemma) || hasSubject(words, verb)) return;
  if (!/^VB[DN]$/.test(verb.xpos) || childrenOf(words, verb).some(({ deprel }) => /^aux/.test(deprel))) return;
  let content: Word | undefined = head;
  while (content !== undefined && content.deprel === 'conj') content = words[content.head];
  const saying = words[content?.head ?? -1];
  if (content === undefined || content.deprel !== 'ccomp' || saying === undefined) return;
  if (saying.xpos !== 'VBD' || !SAYING.has(saying.lemma) || saying.index > content.index) return;
  const joint = childrenOf(words, verb).find(({ deprel }) => deprel === 'cc');
  if (joint === undefined || joint.index > verb.index) return;
  const before = words[joint.index - 1];
  // A comma or closing mark before the joint, or a content that could not go on with a past form.
  const apart = /^(?:,|["”]|'')$/.test(before?.text ?? '');
  const subject = childrenOf(words, content).find(({ deprel }) => SUBJECT.test(deprel));
  const canSpeak = subject?.upos === 'PROPN' || /^(?:he|she|they|we|i|who)$/.test(subject?.lower ?? '');
  if (!apart && canSpeak) return;
  Object.assign(verb, { head: saying.index, xpos: 'VBD' });
}

/** "A ferry that sank in May had left port unsafe, an inquiry has found.": it had, and the inquiry found so. */
function sourceOfLead(words: Word[], verb: Word): void {
  if (verb.deprel !== 'root' || !SAYING.has(verb.lemma)) return;
  const subjects = childrenOf(words, verb).filter(({ deprel, index }) => /^nsubj/.test(deprel) && index < verb.index);
  const [told, source] = subjects;
  if (told === undefined || source === undefined || subjects.length > 2) return;
  if (words[firstOf(words, source).index - 1]?.text !== ',' || !saysNothingElse(words, verb)) return;
  const fact = childrenOf(words, told).find(
    (word) =>
      word.deprel === 'acl:relcl' &&
      word.index < source.index &&
      isFiniteClause(words, word) &&
      !childrenOf(words, word).some(({ deprel, xpos }) => SUBJECT.test(deprel) || xpos.startsWith('W')),
  );
  if (fact === undefined) return;
  const passive = childrenOf(words, fact).some(({ deprel }) => deprel === 'aux:pass');
  Object.assign(fact, { head: -1, deprel: 'root' });
  Object.assign(told, { head: fact.index, deprel: passive ? 'nsubj:pass' : 'nsubj' });
  Object.assign(verb, { head: fact.index, deprel: 'parataxis' });
}

/** "agreed a fee for Ida Roe, sources close to the club have told the Echo": "close" is what the sources are. */
function sourcesCloseTo(words: Word[], close: Word): void {
  if (!/^(?:close|familiar)$/.test(close.lower) || close.upos !== 'VERB') return;
  const source = words[close.index - 1];
  if (source?.xpos !== 'NNS' || words[close.index + 1]?.lower !== 'to') return;
  const verb = words.find(
    ({ index, upos, lemma }) => index > close.index && index < close.index + 9 && upos === 'VERB' && SAYING.has(lemma),
  );
  const told = words.find(({ deprel }) => deprel === 'root');
  if (verb === undefined || told === undefined || told.index > source.index || hasSubject(words, verb)) return;
  for (const word of childrenOf(words, close)) {
    if (word.index >= source.index || word.upos === 'PUNCT') continue;
    Object.assign(word, { head: told.index, deprel: 'obl' });
  }
  Object.assign(close, { head: source.index, deprel: 'amod', upos: 'ADJ', xpos: 'JJ' });
  Object.assign(source, { head: verb.index, deprel: 'nsubj' });
  Object.assign(verb, { head: told.index, deprel: 'parataxis' });
}

/** "said 22 had been found and 35 people were missing": without a comma both are said. */
function contentAfterContent(words: Word[], verb: Word): void {
  const saying = words[verb.head];
  if (verb.deprel !== 'conj' || saying === undefined || !SAYING.has(saying.lemma) || SAYING.has(verb.lemma)) return;
  const own = childrenOf(words, verb);
  const subject = own.find(({ deprel }) => SUBJECT.test(deprel));
  const joint = own.find(({ deprel }) => deprel === 'cc');
  if (subject === undefined || joint?.lower !== 'and' || joint.index > subject.index) return;
  if (words[joint.index - 1]?.upos === 'PUNCT' || !isFiniteClause(words, verb)) return;
  const content = childrenOf(words, saying).findLast(
    ({ deprel, index }) => deprel === 'ccomp' && index > saying.index && index < verb.index,
  );
  if (content !== undefined) verb.head = content.index;
}

/** "If the report is right, he said, 60 homes would go": they would go if it is, not: he said so if it is. */
function conditionOfContent(words: Word[], clause: Word): void {
  const saying = words[clause.head];
  if (clause.deprel !== 'advcl' || saying === undefined || !SAYING.has(saying.lemma) || clause.index > saying.index) return;
  const mark = childrenOf(words, clause).find(({ deprel }) => deprel === 'mark');
  if (mark === undefined || !/^(?:if|unless|although|though|because|since|while|once|until)$/.test(mark.lower)) return;
  const content = childrenOf(words, saying).find(({ deprel, index }) => deprel === 'ccomp' && index > saying.index);
  const subject = childrenOf(words, saying).find(({ deprel }) => SUBJECT.test(deprel));
  if (content === undefined || subject === undefined || subject.index < clause.index) return;
  if (words[saying.index + 1]?.text !== ',' || words[firstOf(words, subject).index - 1]?.text !== ',') return;
  clause.head = content.index;
}
