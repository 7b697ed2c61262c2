import { childrenOf, firstOf, isFiniteClause, isUnder, lastOf } from './tree-relations.ts';
import { readVerb } from './verb-forms.ts';
import type { Word } from './word.ts';

/** Corrects, in place, which clause hangs on which: joints of verbs whose forms do not fit, fronted clauses, asides. */
export function mendClauses(words: Word[]): void {
  for (const word of words) pastForm(words, word);
  frontedClause(words);
  verbBehindRelative(words);
  for (const word of words) {
    titleBehindComma(words, word);
    leaveAside(words, word);
    purposeBehindComma(words, word);
    joinParticiple(words, word);
    joinPerfect(words, word);
    foundOut(words, word);
    reducedClause(words, word);
    nameBehindRelative(words, word);
    speakerBehindQuote(words, word);
    markBesideGerund(words, word);
    resultOfClause(words, word);
    resultWithClause(words, word);
    joinedAfterRelative(words, word);
  }
}

/** "sank" is no base form, and "struck the coast" no participle where nothing helps it. */
function pastForm(words: Word[], word: Word): void {
  if (!/^VBN?$/.test(word.xpos)) return;
  if (word.xpos === 'VBN') {
    const own = word.deprel === 'root' ? childrenOf(words, word) : [];
    const helped = own.some((one) => /^(?:aux|cop)/.test(one.deprel));
    // "The quake struck at noon.": in a sentence with a full stop, the verb of a subject that suffers nothing.
    const whole = /^[.”"]$/.test(words.at(-1)?.text ?? '') && readVerb(word.lower)?.past === true;
    if (
      own.some(({ deprel }) => deprel === 'nsubj') &&
      (whole || own.some(({ deprel }) => deprel === 'obj')) &&
      !helped
    )
      word.xpos = 'VBD';
    return;
  }
  const reading = readVerb(word.lower);
  if (reading?.past === true && !reading.base) word.xpos = 'VBD';
}

const OPENERS = /^(?:as|while|whereas|although|though|since|because|if|after|before|when)$/;

/** "As crossing is a duty, millions come": a clause that a connective opens is not the main one, the next clause is. */
function frontedClause(words: Word[]): void {
  const opener = words.find((word) => word.upos !== 'PUNCT');
  const marked = words[opener?.head ?? -1];
  const root = marked?.deprel === 'csubj' ? words[marked.head] : marked;
  if (opener?.deprel !== 'mark' || !OPENERS.test(opener.lower) || root?.deprel !== 'root') return;
  const main = words.find(
    (word) =>
      word.index > root.index &&
      word.upos === 'VERB' &&
      isFiniteClause(words, word) &&
      isUnder(words, word.index, root.index) &&
      subjectBehindComma(words, word) !== undefined,
  );
  const subject = main === undefined ? undefined : subjectBehindComma(words, main);
  if (main === undefined || subject === undefined) return;
  const comma = firstOf(words, subject).index - 1;
  const behind = words.some((word) => word.index < comma && word.head > comma && word.head !== main.index);
  if (behind) return;
  const heir = childrenOf(words, main).find((word) => word.index < comma && word.deprel !== 'punct');
  const noun = main.head;
  for (const word of childrenOf(words, main)) {
    if (word.index >= comma || word.deprel === 'punct') continue;
    // "Muslims who can, millions arrive": what was taken for a part of the next clause is one of its own.
    const top = childrenOf(words, main).findLast((one) => one.index < comma && /^(?:acl|advcl)/.test(one.deprel));
    word.head = top === undefined || top === word ? noun : top.index;
  }
  if (heir !== undefined && main.deprel.startsWith('acl') && words[heir.head]?.index === noun)
    heir.deprel = main.deprel;
  main.head = -1;
  main.deprel = 'root';
  root.head = main.index;
  root.deprel = 'advcl';
  opener.head = root.index;
}

/** The subject of a clause whose first word stands right behind a comma. */
function subjectBehindComma(words: Word[], clause: Word): Word | undefined {
  return childrenOf(words, clause).find(
    (word) =>
      word.deprel.startsWith('nsubj') &&
      word.index < clause.index &&
      !word.xpos.startsWith('W') &&
      words[firstOf(words, word).index - 1]?.text === ',' &&
      !childrenOf(words, clause).some((one) => one.deprel === 'mark' || one.deprel === 'cc'),
  );
}

/** "Orr’s mayor, Ida Roe said": between commas the name says who the mayor is. */
function titleBehindComma(words: Word[], title: Word): void {
  const name = words[title.head];
  if (title.deprel !== 'nmod:desc' || name === undefined || title.index > name.index) return;
  if (words[title.index + 1]?.text !== ',') return;
  for (const word of childrenOf(words, name)) if (word.index < title.index) word.head = title.index;
  title.head = name.head;
  title.deprel = name.deprel;
  name.head = title.index;
  name.deprel = 'appos';
}

const DASH = /^(?:-|–|—|--)$/;

/** "on Harbour Day - May 4 - this year": what follows the second dash does not hang on what stands between the two. */
function leaveAside(words: Word[], aside: Word): void {
  if (aside.deprel !== 'appos' && aside.deprel !== 'parataxis') return;
  const first = firstOf(words, aside);
  const open = words[first.index - 1];
  if (open === undefined || !isLoose(words, open)) return;
  const close = words.find((word) => word.index > aside.index && isLoose(words, word));
  if (close === undefined || words.slice(first.index, close.index).some((word) => /^[.;:]$/.test(word.text))) return;
  for (const word of words)
    if (word.index > close.index && word.head >= first.index && word.head < close.index && word.deprel !== 'punct')
      word.head = aside.head;
}

/** A dash with spaces around it. */
function isLoose(words: Word[], mark: Word): boolean {
  if (!DASH.test(mark.text)) return false;
  return (words[mark.index - 1]?.end ?? -1) < mark.start && (words[mark.index + 1]?.start ?? -1) > mark.end;
}

/** "to work together, first and foremost, to save": without a joint, the second infinitive is what the first is for. */
function purposeBehindComma(words: Word[], verb: Word): void {
  const head = words[verb.head];
  if (verb.deprel !== 'conj' || verb.xpos !== 'VB' || head === undefined || head.index > verb.index) return;
  const own = childrenOf(words, verb);
  if (!own.some((word) => word.deprel === 'mark' && word.lower === 'to')) return;
  const joined = words.some((word) => word.deprel === 'cc' && words[word.head]?.head === head.index);
  if (own.some((word) => word.deprel === 'cc') || joined) return;
  verb.deprel = 'advcl';
}

/** "killing 107 or more and wounding 238": a participle behind a joint goes on with a participle, never with a number. */
function joinParticiple(words: Word[], verb: Word): void {
  const head = words[verb.head];
  if (verb.deprel !== 'conj' || verb.xpos !== 'VBG' || head === undefined || head.index > verb.index) return;
  if (words[verb.index - 1]?.deprel !== 'cc' || !/^(?:NUM|ADJ|ADV|NOUN|PROPN)$/.test(head.upos)) return;
  let first = words[head.head];
  for (let steps = 0; steps < 4 && first !== undefined && first.xpos !== 'VBG'; steps += 1) first = words[first.head];
  if (first?.xpos !== 'VBG' || first.index > head.index || !/^(?:advcl|acl)$/.test(first.deprel)) return;
  for (const word of childrenOf(words, first))
    if (word.index > verb.index && /^(?:obj|obl|advmod)$/.test(word.deprel) && word.index < verb.index + 6)
      word.head = verb.index;
  verb.head = first.index;
}

/**
 * "had raised a wall to keep it dry, hired guards and placed lamps": a participle without a helper goes on with the
 * perfect before it, not with an infinitive; and so does one that was taken for an attribute in between.
 */
function joinPerfect(words: Word[], verb: Word): void {
  const head = words[verb.head];
  if (verb.deprel !== 'conj' || !/^VB[DN]$/.test(verb.xpos) || head === undefined || !/^VB[GP]?$/.test(head.xpos))
    return;
  if (head.xpos === 'VBP' || head.index > verb.index || words[verb.index - 1]?.deprel !== 'cc') return;
  const own = childrenOf(words, verb);
  if (own.some((word) => /^(?:aux|nsubj|mark)/.test(word.deprel))) return;
  let first = words[head.head];
  for (let steps = 0; steps < 4 && first !== undefined && !isPerfect(words, first); steps += 1)
    first = words[first.head];
  if (first === undefined || first.index > head.index || !isPerfect(words, first)) return;
  verb.head = first.index;
  const joint = verb.index - 1;
  const between = words.findLast(
    (word) =>
      word.index < joint &&
      word.index > head.index &&
      word.xpos === 'VBN' &&
      word.deprel === 'amod' &&
      words[word.index - 1]?.text === ',',
  );
  const noun = words[between?.head ?? -1];
  if (between === undefined || noun === undefined || noun.deprel !== 'conj' || noun.index > joint) return;
  if (lastOf(words, noun).index !== joint - 1 || isUnder(words, first.index, noun.index)) return;
  between.head = first.index;
  between.deprel = 'conj';
  noun.head = between.index;
  noun.deprel = 'obj';
}

function isPerfect(words: Word[], verb: Word): boolean {
  return (
    verb.xpos === 'VBN' &&
    childrenOf(words, verb).some((word) => word.deprel === 'aux' && /^ha[sd]$|^have$/.test(word.lower))
  );
}

const LEARNING = /^(?:find|show|say|report|reveal|suggest|indicate|estimate|believe|think|claim)$/;

/** "although a poll found a quarter of citizens favoured it": what was found is a clause, not the quarter. */
function foundOut(words: Word[], clause: Word): void {
  if (!/^(?:advcl|ccomp|conj|parataxis|root)$/.test(clause.deprel) || !isFiniteClause(words, clause)) return;
  const own = childrenOf(words, clause);
  if (own.some((word) => /^(?:nsubj|csubj|expl)/.test(word.deprel))) return;
  const finder = own.find(
    (word) =>
      word.index < clause.index && word.deprel === 'advcl' && LEARNING.test(word.lemma) && isFiniteClause(words, word),
  );
  const object = finder === undefined ? undefined : childrenOf(words, finder).find((word) => word.deprel === 'obj');
  if (finder === undefined || object === undefined || object.index < finder.index) return;
  if (lastOf(words, object).index !== clause.index - 1) return;
  finder.head = clause.head;
  finder.deprel = clause.deprel;
  for (const word of own) if (word.index < finder.index && word !== finder) word.head = finder.index;
  clause.head = finder.index;
  clause.deprel = 'ccomp';
  object.head = clause.index;
  object.deprel = 'nsubj';
}

/** "the boat, stranded on Friday, sank": what hangs on a noun without a subject or helper is a participle. */
function reducedClause(words: Word[], verb: Word): void {
  if (verb.xpos !== 'VBD' || verb.deprel !== 'acl' || verb.head > verb.index) return;
  if (childrenOf(words, verb).some((word) => /^(?:nsubj|csubj|aux|cop|mark|cc)/.test(word.deprel))) return;
  const root = words.find((word) => word.deprel === 'root');
  if (root !== undefined && isFiniteClause(words, root)) verb.xpos = 'VBN';
  else if (root !== undefined && /^(?:NOUN|PROPN)$/.test(root.upos) && isUnder(words, verb.index, root.index))
    becomeRoot(words, verb, root);
}

/** "A union of sailors endorsed Ida Roe": where a sentence has no other finite verb, this one is its predicate. */
function becomeRoot(words: Word[], verb: Word, noun: Word): void {
  for (const word of childrenOf(words, noun))
    if (word.index > verb.index || word.deprel === 'punct') word.head = verb.index;
  verb.head = -1;
  verb.deprel = 'root';
  noun.head = verb.index;
  noun.deprel = 'nsubj';
}

/** "a baker who lives in neither town, Ida Roe of the harbour ward, won": a name without a joint is no item of a list. */
function nameBehindRelative(words: Word[], name: Word): void {
  const noun = words[name.head];
  if (name.deprel !== 'conj' || name.xpos !== 'NNP' || noun === undefined || noun.upos !== 'NOUN') return;
  if (words[firstOf(words, name).index - 1]?.text !== ',') return;
  const later = words.filter((word) => word.head === noun.index && word.deprel === 'conj' && word.index > name.index);
  if (
    [name, ...later].some((item) =>
      childrenOf(words, item).some((word) => word.deprel === 'cc' && word.index < item.index),
    )
  )
    return;
  let clause = words[noun.head];
  for (let steps = 0; steps < 6 && clause !== undefined && clause.deprel !== 'acl:relcl'; steps += 1)
    clause = words[clause.head];
  const described = words[clause?.head ?? -1];
  if (clause === undefined || described === undefined || !described.deprel.startsWith('nsubj')) return;
  if (!childrenOf(words, described).some((word) => word.deprel === 'det' && /^an?$/.test(word.lower))) return;
  for (const word of later) Object.assign(word, { head: name.index, deprel: 'nmod' });
  name.head = described.index;
  name.deprel = 'appos';
}

/** "The blast, which was heard in Orr, damaged homes": behind the clause about the noun stands the noun's own verb. */
function verbBehindRelative(words: Word[]): void {
  const noun = words.find((word) => word.deprel === 'root');
  if (noun === undefined || !/^(?:NOUN|PROPN|NUM)$/.test(noun.upos) || isFiniteClause(words, noun)) return;
  const clause = childrenOf(words, noun).find(
    (word) => word.deprel === 'acl:relcl' && words[firstOf(words, word).index - 1]?.text === ',',
  );
  if (clause === undefined || clause.index < noun.index) return;
  const verb = words.find(
    (word) =>
      word.index > clause.index &&
      /^VB[DN]$/.test(word.xpos) &&
      words[word.index - 1]?.text === ',' &&
      readVerb(word.lower)?.past === true &&
      isUnder(words, word.index, noun.index),
  );
  if (verb === undefined || childrenOf(words, verb).some((word) => /^(?:aux|nsubj|mark|cop)/.test(word.deprel))) return;
  verb.xpos = 'VBD';
  verb.head = -1;
  verb.deprel = 'root';
  noun.head = verb.index;
  noun.deprel = 'nsubj';
  // "nearby homes" may have been read as a place, "near by homes".
  for (const place of childrenOf(words, verb)) {
    const tie = childrenOf(words, place).find((word) => word.deprel === 'case');
    if (place.deprel !== 'obl' || tie === undefined || tie.upos !== 'ADV') continue;
    place.deprel = 'obj';
    tie.deprel = 'amod';
  }
}

/** “We wait,” the mayor, Ida Roe, told reporters: who stands outside the marks is who tells. */
function speakerBehindQuote(words: Word[], speaker: Word): void {
  const said = words[speaker.head];
  const verb = words[said?.head ?? -1];
  if (!speaker.deprel.startsWith('nsubj') || said === undefined || verb?.upos !== 'VERB') return;
  if (speaker.index < said.index || verb.index < speaker.index || !/^(?:ccomp|parataxis)$/.test(said.deprel)) return;
  if (!words.slice(said.index, speaker.index).some((word) => /^["”]$|^''$/.test(word.text))) return;
  if (childrenOf(words, verb).some((word) => word.deprel.startsWith('nsubj'))) return;
  speaker.head = verb.index;
}

/** "serve as acting mayor until votes are held": what stands right before a participle marks that one. */
function markBesideGerund(words: Word[], mark: Word): void {
  const gerund = words[mark.index + 1];
  if (mark.deprel !== 'mark' || gerund?.xpos !== 'VBG' || mark.head <= gerund.index || gerund.deprel !== 'advcl')
    return;
  if (!isUnder(words, mark.index, gerund.index)) mark.head = gerund.index;
}

const RESULTS =
  /^(?:leave|kill|injure|wound|force|cause|prompt|trigger|spark|raise|bring|make|allow|destroy|damage|send|push|drive|end|strand|displace)$/;

/** "cancelled ten flights, leaving many stranded": what came of it is said of the whole, not of the flights. */
function resultOfClause(words: Word[], result: Word): void {
  const object = words[result.head];
  const verb = words[object?.head ?? -1];
  if (result.xpos !== 'VBG' || result.deprel !== 'acl' || !RESULTS.test(result.lemma)) return;
  if (words[result.index - 1]?.text !== ',' || object?.deprel !== 'obj' || verb?.upos !== 'VERB') return;
  if (!isFiniteClause(words, verb)) return;
  result.head = verb.index;
  result.deprel = 'advcl';
}

/** "stressed the need for drills, ensuring the army stays ready": it is the army that stays, and the drills ensure it. */
function resultWithClause(words: Word[], result: Word): void {
  const clause = words[result.head];
  const verb = words[clause?.head ?? -1];
  if (result.xpos !== 'VBG' || result.deprel !== 'csubj' || words[result.index - 1]?.text !== ',') return;
  if (clause?.deprel !== 'ccomp' || verb?.upos !== 'VERB' || verb.index > result.index) return;
  const subject = childrenOf(words, result).find(({ deprel, index }) => deprel === 'obj' && index < clause.index);
  const told = childrenOf(words, verb).some(({ deprel, index }) => deprel === 'obj' && index < result.index);
  if (subject === undefined || !told || !isFiniteClause(words, clause)) return;
  Object.assign(result, { head: verb.index, deprel: 'advcl' });
  Object.assign(clause, { head: result.index, deprel: 'ccomp' });
  Object.assign(subject, { head: clause.index, deprel: 'nsubj' });
}

/** "was flown to Orr, where she was treated, and her state was stable": a new subject behind the comma opens a clause of the whole. */
function joinedAfterRelative(words: Word[], verb: Word): void {
  const relative = words[verb.head];
  const noun = words[relative?.head ?? -1];
  if (verb.deprel !== 'conj' || relative?.deprel !== 'acl:relcl' || noun === undefined) return;
  const own = childrenOf(words, verb);
  const joint = own.find(({ deprel }) => deprel === 'cc');
  const subject = own.find(({ deprel }) => deprel.startsWith('nsubj'));
  if (joint === undefined || subject === undefined || words[joint.index - 1]?.text !== ',') return;
  if (subject.xpos.startsWith('W') || firstOf(words, subject).index !== joint.index + 1 || !isFiniteClause(words, verb))
    return;
  if (words[firstOf(words, relative).index - 1]?.text !== ',') return;
  const main = words.find(({ deprel }) => deprel === 'root');
  if (main === undefined || main.index > relative.index || !isFiniteClause(words, main)) return;
  verb.head = main.index;
}
