import { calendarNames } from './calendar-words.ts';
import { typeOfNoun } from './noun-words.ts';
import { childrenOf, climb, isUnder } from './tree-relations.ts';
import type { Word } from './word.ts';

/** Corrects, in place, which noun or verb something hangs on, where forms and meanings rule out what a parser chose. */
export function mendHosts(words: Word[]): void {
  for (const word of words) {
    twoPartName(words, word);
    oneOfMany(words, word);
    oneIsWhat(words, word);
    fallOfNoBody(words, word);
    sinceOfMost(words, word);
    objectBehindScore(words, word);
    whoIsNoPlace(words, word);
    whoIsNoBody(words, word);
    whoIsNoThing(words, word);
    whoIsOneOf(words, word);
    whoBehindSpeaker(words, word);
    whoBehindName(words, word);
    whoBehindApposition(words, word);
    whichOfClause(words, word);
    whichBehindComma(words, word);
    invertedCondition(words, word);
    dayOfVerb(words, word);
    clauseBehindWhile(words, word);
  }
}

/** "the builder, Roe Homes, had left": two appositions side by side are one name. */
function twoPartName(words: Word[], second: Word): void {
  const first = words[second.index - 1];
  if (second.deprel !== 'appos' || first?.deprel !== 'appos' || first.head !== second.head) return;
  if (first.upos !== 'PROPN' || !/^(?:NOUN|PROPN)$/.test(second.upos) || words[first.index - 1]?.text !== ',') return;
  if (childrenOf(words, second).some((word) => word.upos !== 'PUNCT')) return;
  second.head = first.index;
  second.deprel = 'flat';
}

/** "exports to Orrland, its largest partner": what is one is the country, not the exports. */
function oneOfMany(words: Word[], item: Word): void {
  const host = words[item.head];
  if (item.deprel !== 'appos' || item.xpos !== 'NN' || host?.xpos !== 'NNS' || host.index > item.index) return;
  const own = childrenOf(words, item);
  if (!own.some((word) => word.deprel === 'nmod:poss' || /^(?:an?|the)$/.test(word.lower))) return;
  const comma = words.findLast((word) => word.text === ',' && word.index < item.index && word.head === item.index);
  const last = words[(comma?.index ?? 0) - 1];
  if (last?.xpos !== 'NNP' || last.head !== host.index || last.deprel !== 'nmod') return;
  item.head = last.index;
}

/** "a teacher at the college in Orr who was hurt": no place is a "who". */
function whoIsNoPlace(words: Word[], clause: Word): void {
  if (clause.deprel !== 'acl:relcl' || !childrenOf(words, clause).some((word) => word.lower === 'who')) return;
  let noun = words[clause.head];
  let host: Word | undefined;
  while (noun !== undefined && noun.upos === 'PROPN' && noun.deprel === 'nmod') {
    const above = words[noun.head];
    const isPlaced = childrenOf(words, noun).some((word) => word.deprel === 'case' && /^(?:at|in)$/.test(word.lower));
    if (isPlaced && above?.upos === 'NOUN') host = above;
    noun = above;
  }
  if (host !== undefined && !isUnder(words, host.index, clause.index)) clause.head = host.index;
}

/** "rise by 6 % from May, which will help thousands": the whole does, not the figure further up. */
function whichOfClause(words: Word[], clause: Word): void {
  const figure = words[clause.head];
  const verb = words[figure?.head ?? -1];
  if (clause.deprel !== 'acl:relcl' || figure === undefined || verb?.upos !== 'VERB') return;
  if (!/^(?:SYM|NUM)$/.test(figure.upos) && figure.lower !== '%') return;
  const which = childrenOf(words, clause).find((word) => word.lower === 'which');
  const comma = words[(which?.index ?? 0) - 1];
  if (comma?.text !== ',' || comma.index - figure.index < 3 || verb.index > figure.index) return;
  clause.head = verb.index;
  clause.deprel = 'advcl:relcl';
}

const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "seized one of the boats, a cruiser": one of them is. */
function oneIsWhat(words: Word[], item: Word): void {
  const many = words[item.head];
  const one = words[many?.head ?? -1];
  if (item.deprel !== 'appos' || item.xpos !== 'NN' || many?.xpos !== 'NNS' || many.deprel !== 'nmod') return;
  if (one?.lower === 'one' && one.upos === 'NUM') item.head = one.index;
}

/** "fell 0.6 %, according to the office, the third fall in a row": no office is a fall, and no figure the third one. */
function fallOfNoBody(words: Word[], fall: Word): void {
  const body = words[fall.head];
  if (fall.deprel !== 'appos' || !/^(?:fall|rise|drop|increase|decrease|decline|gain|loss)$/.test(fall.lemma)) return;
  if (body === undefined) return;
  const counted = childrenOf(words, fall).some(({ lower }) =>
    /^(?:first|second|third|fourth|fifth|sixth)$/.test(lower),
  );
  if (!counted && !childrenOf(words, body).some(({ lower }) => lower === 'according')) return;
  const verb = words[body.head];
  if (verb === undefined || verb.upos !== 'VERB') return;
  Object.assign(fall, { head: verb.index, deprel: 'obl:unmarked' });
}

/** "the biggest fall since March": it is the biggest since then. */
function sinceOfMost(words: Word[], time: Word): void {
  if (!/^(?:obl|obl:unmarked)$/.test(time.deprel)) return;
  const tie = childrenOf(words, time).find(({ deprel }) => deprel === 'case');
  const noun = words[(tie?.index ?? 0) - 1];
  if (tie === undefined || !/^(?:since|in)$/.test(tie.lower)) return;
  if (tie.lower === 'in' && !/^(?:years|decades|months|weeks)$/.test(time.lower)) return;
  if (noun?.upos !== 'NOUN' || noun.deprel !== 'appos' || time.head >= noun.index) return;
  if (childrenOf(words, noun).some(({ xpos, lower }) => xpos === 'JJS' || lower === 'first'))
    Object.assign(time, { head: noun.index, deprel: 'nmod' });
}

/** "rejected, 57 % to 43 %, a plan": what was rejected is the plan. */
function objectBehindScore(words: Word[], score: Word): void {
  const verb = words[score.head];
  if (score.deprel !== 'obj' || verb?.upos !== 'VERB' || words[verb.index + 1]?.text !== ',') return;
  if (!/^(?:SYM|NUM)$/.test(score.upos) && score.lower !== '%') return;
  const object = words.find(
    ({ deprel, index, upos }) =>
      deprel === 'appos' && upos === 'NOUN' && index > score.index && isUnder(words, index, score.index),
  );
  if (object === undefined) return;
  Object.assign(score, { deprel: 'obl:unmarked' });
  Object.assign(object, { head: verb.index, deprel: 'obj' });
}

/** "accused the union of losing the lists, which are public": the lists are, which stand right before the comma. */
function whichBehindComma(words: Word[], clause: Word): void {
  const which = relativeOf(words, clause, /^which$/) ?? whichBelow(words, clause) ?? objectOfWhole(words, clause);
  if (which === undefined || words[which.index - 1]?.text !== ',') return;
  let noun = words[which.index - 2];
  noun = climb(words, noun, isNamePart);
  const host = words[clause.head];
  if (noun === undefined || host === undefined || noun === host || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return;
  if (calendarNames.has(noun.lower) || typeOfNoun(noun.lemma) === 'person' || host.index > noun.index) return;
  if (host.upos !== 'VERB' && isUnder(words, noun.index, host.index)) return;
  if (isUnder(words, noun.index, clause.index)) return;
  Object.assign(clause, { head: noun.index, deprel: 'acl:relcl' });
}

/** "asked for the study, which it refused to open": nothing that happens is opened or refused. */
function objectOfWhole(words: Word[], clause: Word): Word | undefined {
  if (clause.deprel !== 'advcl:relcl') return undefined;
  return words.find(
    ({ lower, deprel, head, index }) =>
      lower === 'which' &&
      deprel === 'obj' &&
      index < clause.index &&
      (head === clause.index || words[head]?.head === clause.index),
  );
}

/** "which it says are public": the pronoun may hang on what is said. */
function whichBelow(words: Word[], clause: Word): Word | undefined {
  if (clause.deprel !== 'acl:relcl') return undefined;
  return words.find(
    ({ lower, head, xpos, index }) =>
      lower === 'which' && xpos.startsWith('W') && index < clause.index && words[head]?.head === clause.index,
  );
}

/** "A judge on Thursday blocked the ban": the day is when it was blocked. */
function dayOfVerb(words: Word[], day: Word): void {
  const noun = words[day.head];
  const verb = words[noun?.head ?? -1];
  if (day.deprel !== 'nmod' || !DAYS.test(day.lower) || noun === undefined || verb?.upos !== 'VERB') return;
  if (!noun.deprel.startsWith('nsubj') || noun.index > day.index || words[day.index - 1]?.lower !== 'on') return;
  const next = words[day.index + 1];
  if (next === undefined || (next !== verb && next.head !== verb.index) || verb.index < day.index) return;
  day.head = verb.index;
  day.deprel = 'obl';
}

/** "might have led had the shot not hit the post": the shot had not, and only then would they have led. */
function invertedCondition(words: Word[], had: Word): void {
  if (had.lower !== 'had' || !/^(?:aux|conj|advcl)$/.test(had.deprel)) return;
  const main = words[had.head];
  const verb = words
    .slice(had.index + 2, had.index + 10)
    .find((word) => word.upos === 'VERB' && /^VB[ND]?$/.test(word.xpos));
  if (main === undefined || verb === undefined || main.index > had.index) return;
  const own = childrenOf(words, main);
  if (!own.some((word) => word.xpos === 'MD') || !own.some((word) => word.lower === 'have')) return;
  const subject = childrenOf(words, verb).find((word) => word.deprel.startsWith('nsubj'));
  if (subject === undefined || subject.index < had.index || isUnder(words, main.index, verb.index)) return;
  Object.assign(had, { head: verb.index, deprel: 'aux', upos: 'AUX' });
  Object.assign(verb, { head: main.index, deprel: 'advcl', xpos: 'VBN' });
}

/** "while the yield on bonds dropped": the yield did, where the verb is taken for what was done to the bonds. */
function clauseBehindWhile(words: Word[], verb: Word): void {
  const noun = words[verb.head];
  const host = words[noun?.head ?? -1];
  if (verb.deprel !== 'acl' || !/^VB[DN]$/.test(verb.xpos) || noun === undefined || host === undefined) return;
  const mark = childrenOf(words, verb).find((word) => word.deprel === 'mark' && word.index < noun.index);
  const subject = childrenOf(words, noun).find((word) => word.deprel === 'nsubj' && word.index < noun.index);
  if (mark === undefined || !/^(?:while|whereas|although|because|as)$/.test(mark.lower) || subject === undefined)
    return;
  if (mark.index > subject.index || isUnder(words, host.index, noun.index)) return;
  Object.assign(verb, { head: host.index, deprel: 'advcl', xpos: 'VBD' });
  Object.assign(noun, { head: subject.index, deprel: 'nmod' });
  Object.assign(subject, { head: verb.index, deprel: 'nsubj' });
  for (const word of childrenOf(words, verb)) if (word.deprel === 'obl:agent') word.deprel = 'obl';
}

const isNamePart = ({ deprel }: Word): boolean => /^(?:flat|compound)$/.test(deprel);

/** The relative pronoun of a relative clause. */
const relativeOf = (words: Word[], clause: Word, pronoun: RegExp): Word | undefined =>
  clause.deprel === 'acl:relcl' ? childrenOf(words, clause).find((word) => pronoun.test(word.lower)) : undefined;

/** "Ida Roe of the University of Orr, who was not there": the one named was not. */
function whoIsNoBody(words: Word[], clause: Word): void {
  const who = relativeOf(words, clause, /^who$/);
  if (who === undefined || words[who.index - 1]?.text !== ',') return;
  let host: Word | undefined;
  for (let noun = words[clause.head]; noun !== undefined && noun.upos === 'PROPN' && noun.deprel === 'nmod';) {
    const above = words[noun.head];
    const tie = childrenOf(words, noun).find(({ deprel }) => deprel === 'case');
    if (above?.upos === 'PROPN' && /^(?:of|from|at)$/.test(tie?.lower ?? '')) host = above;
    noun = above;
  }
  // "the University of Orr" alone may be called "who".
  if (host === undefined || host.deprel === 'nmod' || !childrenOf(words, host).some(({ deprel }) => deprel === 'flat'))
    return;
  if (!isUnder(words, host.index, clause.index)) clause.head = host.index;
}

/** "Farmers in the lower valley, who lost money": no valley lost any. */
function whoIsNoThing(words: Word[], clause: Word): void {
  const noun = words[clause.head];
  const above = words[noun?.head ?? -1];
  if (relativeOf(words, clause, /^who$/) === undefined || noun?.upos !== 'NOUN' || noun.deprel !== 'nmod') return;
  if (/^(?:person|organisation)$/.test(typeOfNoun(noun.lemma)) || noun.xpos === 'NNS') return;
  if (above === undefined || !(above.upos === 'PROPN' || typeOfNoun(above.lemma) === 'person' || above.xpos === 'NNS'))
    return;
  if (!isUnder(words, above.index, clause.index)) clause.head = above.index;
}

/** "One of the two sources, who asked not to be named": one of them did. */
function whoIsOneOf(words: Word[], clause: Word): void {
  const who = relativeOf(words, clause, /^who$/);
  const many = words[clause.head];
  const one = words[many?.head ?? -1];
  if (who === undefined || words[who.index - 1]?.text !== ',' || many?.deprel !== 'nmod') return;
  if (one?.lower !== 'one' || !/^(?:NUM|NOUN|PRON)$/.test(one.upos)) return;
  if (!isUnder(words, one.index, clause.index)) clause.head = one.index;
}

/** "travel to leaders Orr without Roe, who limped off": Roe did, who stands right before the comma. */
function whoBehindName(words: Word[], clause: Word): void {
  const who = relativeOf(words, clause, /^who$/);
  const comma = words[(who?.index ?? 0) - 1];
  const noun = words[clause.head];
  let name = words[(who?.index ?? 0) - 2];
  if (comma?.text !== ',' || name?.xpos !== 'NNP' || noun === undefined) return;
  name = climb(words, name, isNamePart);
  if (name === undefined || name === noun || name.upos !== 'PROPN' || isUnder(words, name.index, clause.index)) return;
  const apart = !isUnder(words, name.index, noun.index);
  // "four points behind Orr, who drew": no point ever drew.
  const counted =
    noun.upos === 'NOUN' && /^(?:point|goal|place|mile|year|week|day|hour|minute|season)$/.test(noun.lemma);
  if (apart ? name.index > noun.index : counted) clause.head = name.index;
}

/** "said Ida Roe, who chairs the trust": that is who she is, and nothing that she said. */
function whoBehindSpeaker(words: Word[], clause: Word): void {
  const verb = words[clause.head];
  if (clause.deprel !== 'ccomp' || verb === undefined) return;
  const who = childrenOf(words, clause).find(({ lower, deprel }) => lower === 'who' && deprel.startsWith('nsubj'));
  let name = words[(who?.index ?? 0) - 2];
  if (who === undefined || words[who.index - 1]?.text !== ',' || name?.xpos !== 'NNP') return;
  name = climb(words, name, isNamePart);
  if (name === undefined || name.head !== verb.index || !name.deprel.startsWith('nsubj')) return;
  Object.assign(clause, { head: name.index, deprel: 'acl:relcl' });
}

/** "said Ida Roe, a teacher, who survived": Ida Roe did. */
function whoBehindApposition(words: Word[], clause: Word): void {
  const who = relativeOf(words, clause, /^who$/);
  const trade = words[clause.head];
  const name = words[trade?.head ?? -1];
  if (who === undefined || words[who.index - 1]?.text !== ',' || trade?.deprel !== 'appos' || trade.upos !== 'NOUN')
    return;
  if (name?.upos !== 'PROPN' || name.index > trade.index) return;
  clause.head = name.index;
}
