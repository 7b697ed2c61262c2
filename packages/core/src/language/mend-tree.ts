import { mendClauses } from './mend-clauses.ts';
import { mendConjuncts } from './mend-conjuncts.ts';
import { mendHelpers } from './mend-helpers.ts';
import { mendHosts } from './mend-hosts.ts';
import { mendOpenings } from './mend-openings.ts';
import { mendPredicates } from './mend-predicates.ts';
import { mendLists } from './mend-lists.ts';
import { mendRelatives } from './mend-relatives.ts';
import { mendSeries } from './mend-series.ts';
import { mendSources } from './mend-sources.ts';
import { mendSpeech } from './mend-speech.ts';
import { mendSubjects } from './mend-subjects.ts';
import { firstOf, isFiniteClause, isTree, isUnder, subjectRelation } from './tree-relations.ts';
import type { Word } from './word.ts';

/**
 * The rules, each pass upon what the one before has left: what opens clauses before how clauses hang together, helpers
 * before the verbs that they join, subjects before who says what, and last which noun a clause is about.
 */
const passes: ((words: Word[]) => void)[] = [
  mendPhrases,
  mendOpenings,
  mendClauses,
  mendHelpers,
  mendConjuncts,
  mendSubjects,
  mendSeries,
  mendLists,
  mendRelatives,
  mendPredicates,
  mendSources,
  mendSpeech,
  mendHosts,
];

/** Corrects, in place, what a parser often gets wrong and grammar rules out. A pass that would leave no tree is taken back. */
export function mendTree(words: Word[]): void {
  for (const pass of passes) {
    const before = words.map(({ head, deprel, upos, xpos, lemma }) => ({ head, deprel, upos, xpos, lemma }));
    pass(words);
    if (!isTree(words)) for (const [n, place] of before.entries()) Object.assign(words[n] as Word, place);
  }
}

/** Words within and beside a phrase. */
function mendPhrases(words: Word[]): void {
  for (const word of words) {
    innerParticiple(words, word);
    giveSubject(words, word);
    liftContent(words, word);
    nameApposition(words, word);
    rankFigure(words, word);
    joinInfinitive(words, word);
    leaveQuotation(words, word);
    seenVerb(words, word);
    trailingSpeech(words, word);
    joinFinite(words, word);
    boundNumber(words, word);
    withParticiple(words, word);
    relativeBehindComma(words, word);
    lastOfPair(words, word);
    ageOfName(words, word);
    exampleOfPlural(words, word);
    wordsOfAside(words, word);
  }
}

/** "won with 300 votes, the most in the town": what ranks a figure stands beside it. */
function rankFigure(words: Word[], rank: Word): void {
  if (rank.xpos !== 'JJS' || words[rank.index - 1]?.lower !== 'the' || words[rank.index - 2]?.text !== ',') return;
  const noun = words[rank.index - 3];
  if (
    noun === undefined ||
    noun.upos !== 'NOUN' ||
    !words.some((word) => word.head === noun.index && word.deprel === 'nummod')
  )
    return;
  // "the highest turnout" is headed by its noun.
  const top =
    words[rank.head]?.index === rank.head && rank.deprel === 'amod' && rank.head > rank.index ? words[rank.head] : rank;
  if (top === undefined || top.head === noun.index || isUnder(words, noun.index, top.index)) return;
  top.head = noun.index;
  top.deprel = 'appos';
  const article = words[rank.index - 1];
  if (article !== undefined && !isUnder(words, article.index, top.index)) article.head = top.index;
}

/** "according to the ministry over 300 farms": "over" bounds the number behind it, whatever stands before. */
function boundNumber(words: Word[], number: Word): void {
  if (number.upos !== 'NUM') return;
  const bound = words[number.index - 1];
  if (
    bound === undefined ||
    !/^(?:over|about|around|nearly|almost|approximately|roughly|only|under|just|some|least|than)$/.test(bound.lower)
  )
    return;
  if (number.deprel === 'nummod' && number.head >= 0 && number.head < bound.index) {
    const counted = countedBehind(words, number);
    if (counted !== undefined && !isUnder(words, counted.index, number.index)) number.head = counted.index;
  }
  const noun = number.head > number.index ? number.head : number.index;
  if (isUnder(words, bound.index, noun) || isUnder(words, number.index, bound.index)) return;
  const first = /^(?:least|than)$/.test(bound.lower) ? words[bound.index - 1] : undefined;
  for (const word of [bound, first]) {
    if (word === undefined || isUnder(words, number.index, word.index)) continue;
    word.head = number.index;
    word.deprel = 'advmod';
  }
}

/** "over 300 dairy farms": the plural that a number counts, over its attributes. */
function countedBehind(words: Word[], number: Word): Word | undefined {
  for (let at = number.index + 1; at < Math.min(words.length, number.index + 5); at += 1) {
    const word = words[at] as Word;
    if (word.xpos === 'NNS') return word;
    if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(word.upos)) return undefined;
  }
  return undefined;
}

/** ", with Ida Roe winning the seat": the name between "with" and a participle that "with" marks is its subject. */
function withParticiple(words: Word[], verb: Word): void {
  if (verb.xpos !== 'VBG' || verb.deprel !== 'advcl') return;
  const mark = words.find((word) => word.head === verb.index && word.deprel === 'mark' && word.lower === 'with');
  if (mark === undefined || words.some((word) => word.head === verb.index && /^(?:nsubj|csubj)/.test(word.deprel)))
    return;
  const between = words
    .slice(mark.index + 1, verb.index)
    .find((word) => word.head === verb.head && /^(?:NOUN|PROPN)$/.test(word.upos));
  if (between === undefined) return;
  between.head = verb.index;
  between.deprel = 'nsubj';
}

/** "three firms, with whom the town works": a clause that opens with a preposition and "whom" is about the noun before it. */
function relativeBehindComma(words: Word[], clause: Word): void {
  if (!/^(?:advcl|parataxis|conj|ccomp)$/.test(clause.deprel)) return;
  const pronoun = words.find((word) => word.head === clause.index && /^(?:whom|which)$/.test(word.lower));
  if (pronoun === undefined || pronoun.index > clause.index) return;
  const tie = words[pronoun.index - 1];
  const noun = words[pronoun.index - 3];
  if (tie?.deprel !== 'case' || words[pronoun.index - 2]?.text !== ',' || noun === undefined) return;
  if (!/^(?:NOUN|PROPN)$/.test(noun.upos) || isUnder(words, noun.index, clause.index)) return;
  clause.head = noun.index;
  clause.deprel = 'acl:relcl';
}

/** "Marlow and Orrby, a port on the coast": what is singular says something of the last of several. */
function lastOfPair(words: Word[], item: Word): void {
  if (item.deprel !== 'appos' || item.xpos !== 'NN' || item.head < 0 || item.head > item.index) return;
  if (!words.some((word) => word.head === item.index && word.deprel === 'det' && /^an?$/.test(word.lower))) return;
  const last = words.findLast(
    (word) => word.deprel === 'conj' && word.head === item.head && word.index < item.index && word.index > item.head,
  );
  if (last !== undefined && /^(?:NOUN|PROPN)$/.test(last.upos)) item.head = last.index;
}

/** "the roads of towns such as Orr": an example is one of the plural right before "such as". */
function exampleOfPlural(words: Word[], such: Word): void {
  if (such.lower !== 'such' || words[such.index + 1]?.lower !== 'as') return;
  const kind = words[words[such.index - 1]?.text === ',' ? such.index - 2 : such.index - 1];
  const example = words[such.head];
  if (kind?.xpos !== 'NNS' || example === undefined || example.index < such.index || example.deprel !== 'nmod') return;
  if (example.head < kind.index && !isUnder(words, kind.index, example.index)) example.head = kind.index;
}

/** "the fire, the third at the market since May, was": phrases between the commas of an aside belong to what it says. */
function wordsOfAside(words: Word[], item: Word): void {
  if (item.deprel !== 'appos' || item.head < 0 || item.head > item.index) return;
  const open = firstOf(words, item).index - 1;
  const close = words.findIndex(({ text, index }) => index > item.index && text === ',');
  if (words[open]?.text !== ',' || close === -1 || close - open > 12) return;
  const inside = words.slice(item.index + 1, close);
  if (inside.some(({ upos }) => /^(?:VERB|AUX|CCONJ)$/.test(upos))) return;
  for (const word of inside) {
    if (word.deprel !== 'obl' || (word.head >= open && word.head <= close)) continue;
    if (isUnder(words, item.index, word.index)) continue;
    // "bring the fire, the third since May, under control"
    for (const rest of words)
      if (rest.index > close && rest.head === word.index) Object.assign(rest, { head: word.head, deprel: 'obl' });
    Object.assign(word, { head: item.index, deprel: 'nmod' });
  }
}

/** "Ida Roe, 44, ..." */
function ageOfName(words: Word[], age: Word): void {
  if (!/^\d{1,3}$/.test(age.text) || words[age.index - 1]?.text !== ',') return;
  if (!/^[,;.]$/.test(words[age.index + 1]?.text ?? '')) return;
  let name = words[age.index - 2];
  if (name?.upos !== 'PROPN') return;
  while (
    name !== undefined &&
    /^(?:flat|compound)$/.test(name.deprel) &&
    words[name.head]?.upos === 'PROPN' &&
    Math.abs(name.head - age.index) < 8
  )
    name = words[name.head];
  if (name === undefined || name.index > age.index || isUnder(words, name.index, age.index)) return;
  age.head = name.index;
  age.deprel = 'appos';
}

/** "Fares rose, state media reported.": a speech verb at the end that joins nothing is set beside what is said. */
function trailingSpeech(words: Word[], verb: Word): void {
  if (!/^(?:conj|advcl|acl|appos|dep|ccomp)$/.test(verb.deprel) || verb.head < 0 || verb.head > verb.index) return;
  if (!SPEECH.has(verb.lemma) || !/^VB[DZP]$/.test(verb.xpos)) return;
  const last = words.findLast((word) => word.upos !== 'PUNCT');
  if (last !== verb) return;
  const own = words.filter((word) => word.head === verb.index && word.upos !== 'PUNCT');
  const subject = own.find((word) => word.deprel === 'nsubj');
  if (subject === undefined || own.some((word) => !/^(?:nsubj|aux|advmod)$/.test(word.deprel))) return;
  let first = subject.index;
  for (const word of words)
    if (word.index < first && word.head === subject.index && /^(?:det|amod|compound|nmod)/.test(word.deprel))
      first = word.index;
  if (!/^[,”"]$/.test(words[first - 1]?.text ?? '')) return;
  const root = words.find((word) => word.deprel === 'root');
  if (root === undefined || root === verb || isUnder(words, root.index, verb.index)) return;
  verb.head = root.index;
  verb.deprel = 'parataxis';
}

const SPEECH = new Set(
  'say report add announce confirm claim note state tell explain show reveal suggest warn predict estimate write'.split(
    ' ',
  ),
);

/** "aim to counter threats and will include drills": a clause with "will" joins the finite verb, not the infinitive. */
function joinFinite(words: Word[], verb: Word): void {
  const head = words[verb.head];
  if (verb.deprel !== 'conj' || head === undefined || head.deprel !== 'xcomp' || head.head < 0) return;
  const isMarked = words.some((word) => word.head === head.index && word.deprel === 'mark' && word.lower === 'to');
  const modal = words.some((word) => word.head === verb.index && word.deprel === 'aux' && word.xpos === 'MD');
  if (isMarked && (modal || /^VB[DZ]$/.test(verb.xpos))) verb.head = head.head;
}

/** "which has seen the town build three schools": the bare verb is what was seen, whatever the tree hangs it on. */
function seenVerb(words: Word[], verb: Word): void {
  if (verb.xpos !== 'VB' || verb.upos !== 'VERB') return;
  if (
    words.some((word) => word.head === verb.index && word.index < verb.index && /^(?:aux|mark|nsubj)/.test(word.deprel))
  )
    return;
  const object = words.findLast(
    (word) => word.index < verb.index && word.index > verb.index - 4 && word.deprel === 'obj',
  );
  const see = words[object?.head ?? -1];
  if (object === undefined || see?.lemma !== 'see' || see.index > object.index) return;
  if (verb.head !== see.index) {
    if (verb.deprel === 'root') {
      const main = words.find(
        (word) => word.head === verb.index && word.index > verb.index && isFiniteClause(words, word),
      );
      if (main === undefined || isUnder(words, verb.index, main.index)) return;
      if (!isUnder(words, see.index, main.index)) return;
      main.head = -1;
      main.deprel = 'root';
    } else if (isUnder(words, see.index, verb.index)) return;
    verb.head = see.index;
  }
  verb.deprel = 'ccomp';
  object.head = verb.index;
  object.deprel = 'nsubj';
}

/** “… war drills”, the Echo report said: what names the speaker's document is no apposition to the end of a quotation. */
function leaveQuotation(words: Word[], name: Word): void {
  if (name.deprel !== 'appos' || name.head < 0 || name.head > name.index) return;
  let quoted = false;
  for (let n = name.head + 1; n < name.index; n += 1) if (/^["”]$|^''$/.test(words[n]?.text ?? '')) quoted = true;
  if (!quoted) return;
  const noun = words.find(
    (word) =>
      word.index > name.index && word.index < name.index + 6 && word.upos === 'NOUN' && word.deprel.startsWith('nsubj'),
  );
  if (noun === undefined || isUnder(words, noun.index, name.index)) return;
  name.head = noun.index;
  name.deprel = 'compound';
}

/** "was asked to submit a plan and present it": a bare infinitive goes on with the infinitive before it. */
function joinInfinitive(words: Word[], verb: Word): void {
  const head = words[verb.head];
  if (verb.deprel !== 'conj' || verb.xpos !== 'VB' || head === undefined || head.xpos === 'VB') return;
  for (const word of words) {
    if (word.head === verb.index && /^(?:aux|nsubj|mark)/.test(word.deprel)) return;
    if (word.head === head.index && word.deprel === 'aux' && word.xpos === 'MD') return;
  }
  const first = words.findLast(
    (word) =>
      word.index < verb.index &&
      word.xpos === 'VB' &&
      /^(?:xcomp|advcl|acl)$/.test(word.deprel) &&
      word.head >= head.index &&
      words.some((one) => one.head === word.index && one.deprel === 'mark'),
  );
  if (first === undefined || isUnder(words, first.index, verb.index)) return;
  verb.head = first.index;
}

/** "said that a club called the Tern was closed": of two clauses of one verb, the one inside the other names its noun. */
function innerParticiple(words: Word[], clause: Word): void {
  if (clause.deprel !== 'ccomp' || !/^VB[DN]$/.test(clause.xpos)) return;
  if (words.some((word) => word.head === clause.index && /^(?:nsubj|csubj|expl|mark|aux)/.test(word.deprel))) return;
  const noun = words[clause.index - 1];
  if (noun === undefined || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return;
  const outer = words.find((word) => word.deprel === 'ccomp' && word.head === clause.head && word.index > clause.index);
  if (outer === undefined) return;
  const opens = words.some((word) => word.head === outer.index && word.deprel === 'mark' && word.index < clause.index);
  if (!opens || isUnder(words, noun.index, clause.index)) return;
  clause.head = noun.index;
  clause.deprel = 'acl';
  clause.xpos = 'VBN';
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
  object.deprel = subjectRelation(words, clause);
}

/** "told the Echo in a statement that fares rose": the clause is what was told, not what the statement is. */
function liftContent(words: Word[], clause: Word): void {
  if (!/^(?:acl|acl:relcl|ccomp)$/.test(clause.deprel)) return;
  const noun = words[clause.head];
  const verb = words[noun?.head ?? -1];
  if (noun === undefined || verb === undefined || noun.deprel !== 'obl' || verb.upos !== 'VERB') return;
  if (
    !/^(?:statement|letter|interview|report|email|speech|article|post|blog|message|conference|briefing)$/.test(
      noun.lemma,
    )
  )
    return;
  const own = words.filter((word) => word.head === clause.index);
  const marked = own.some((word) => word.deprel === 'mark' && word.lower === 'that');
  // "said in a statement it had closed": no gap that a statement could fill.
  const said = /^(?:say|add|announce|write|claim|state|insist|confirm)$/.test(verb.lemma);
  const bare = said && own.some((word) => word.deprel.startsWith('nsubj') && word.index === noun.index + 1);
  if (!(marked || bare) || words.some((word) => word.head === verb.index && word.deprel === 'ccomp')) return;
  clause.head = verb.index;
  clause.deprel = 'ccomp';
}

/** "bread and milk, a staple of the island": after "and" a list is over, so what follows a comma says what it is. */
function nameApposition(words: Word[], item: Word): void {
  if (item.deprel !== 'conj' || item.head < 0 || !/^(?:NOUN|PROPN)$/.test(item.upos)) return;
  const own = words.filter((word) => word.head === item.index);
  if (
    own.some((word) => word.deprel === 'cc') ||
    !own.some((word) => (word.deprel === 'det' && /^an?$/.test(word.lower)) || word.deprel === 'nmod:poss')
  )
    return;
  if (own.some(({ deprel, index }) => deprel === 'case' && index < item.index)) return;
  if (words[firstOf(words, item).index - 1]?.text !== ',') return;
  const before = words.findLast((word) => word.deprel === 'conj' && word.head === item.head && word.index < item.index);
  if (
    before === undefined ||
    !words.some((word) => word.head === before.index && word.deprel === 'cc' && word.lower === 'and')
  )
    return;
  // "Orr and Marlow, the land’s largest ports": what is plural says something of all of them.
  if (item.xpos !== 'NNS') item.head = before.index;
  item.deprel = 'appos';
}
