import type { Entities } from '../entities/entity.ts';
import type { Sentence, Word } from '../language/word.ts';
import { calendarNames } from '../language/calendar-words.ts';
import { doneOn, eventVerbs } from './event-words.ts';
import { fullNameOf } from './full-names.ts';
import { subjectOf } from './subject-of.ts';
import { branch, childBy, childrenOf, growTree, relationOf, type Tree } from './tree.ts';

/** An event that a sentence tells with a verb, as the words that name it: "on the harbour’s website" of an attack. */
type ToldEvent = { sentence: number; word: number; text: string; told: true };

/** The event that a bare noun at a place stands for, told before with a verb; null for none. */
export type EventPhrases = (sentence: number, word: number) => ToldEvent | null;

/** Words of what was done to whom; longer ones make the noun unreadable. */
const LONGEST = 9;
/** Sentences back; the first ones of an article, headline and lead, count as near everywhere. */
const FURTHEST = 12;
const LEAD = 3;

/** "Hackers attack Marlow website. The attack ...": the attack is the one on the Marlow website. */
export function readEventPhrases(sentences: Sentence[], entities: Entities): EventPhrases {
  const trees = new Map<number, Tree>();
  const treeOf = (number: number): Tree => {
    const known = trees.get(number) ?? growTree(sentences[number]?.words ?? []);
    trees.set(number, known);
    return known;
  };
  const byVerb = new Map<string, { sentence: number; word: number }[]>();
  for (const [number, { words }] of sentences.entries())
    for (const { upos, lemma, index } of words) {
      if (upos !== 'VERB') continue;
      const list = byVerb.get(lemma) ?? [];
      if (list.length < 50) list.push({ sentence: number, word: index });
      byVerb.set(lemma, list);
    }
  return (number, at) => {
    const noun = sentences[number]?.words[at];
    return noun === undefined ? null : tellingOf(noun.lemma.toLowerCase(), noun, number);
  };

  function tellingOf(lemma: string, noun: Word, number: number): ToldEvent | null {
    const verbs = eventVerbs.get(lemma) ?? [];
    const places = verbs
      .flatMap((verb) => byVerb.get(verb) ?? [])
      .filter(({ sentence }) => sentence < number && (number - sentence <= FURTHEST || sentence < LEAD))
      .toSorted((a, b) => b.sentence - a.sentence || b.word - a.word);
    for (const { sentence, word } of places) {
      const text = describe(treeOf(sentence), sentence, word, noun, lemma);
      if (text !== null) return { sentence, word, text, told: true };
    }
    return null;
  }

  /** "the attack on the website", "Orr’s test of two boats"; null when the clause tells of nobody and nothing by name. */
  function describe(tree: Tree, sentence: number, verb: number, noun: Word, lemma: string): string | null {
    const passive = childBy(tree, verb, 'nsubj:pass');
    const object = childBy(tree, verb, 'obj');
    const subject = passive === -1 ? subjectOf(tree, verb) : -1;
    const patient = passive !== -1 ? passive : object;
    const owner = patient === -1 ? null : nameAt(tree, sentence, subject);
    const whom = patient === -1 ? subject : patient;
    if (whom === -1) return null;
    const what = phraseAt(tree, sentence, whom);
    if (what === null) return null;
    const behind = object === -1 || passive !== -1 ? null : placeBehind(tree, sentence, verb, object);
    if (owner === null && what.names === 0 && (behind?.names ?? 0) === 0) return null;
    const tie = doneOn.has(lemma) ? 'on' : 'of';
    const start = owner === null ? `the ${noun.text}` : `${owner}’s ${noun.text}`;
    return `${start} ${tie} ${what.text}${behind === null ? '' : ` ${behind.text}`}`;
  }

  function nameAt(tree: Tree, sentence: number, at: number): string | null {
    const mention = entities.mentionsIn(sentence).find(({ from, to }) => at >= from && at < to);
    const entity = entities.list[mention?.entity ?? -1];
    if (mention === undefined || entity === undefined) return null;
    return childrenOf(tree, at).some((n) => relationOf(tree, n) === 'conj') ? null : entity.name;
  }

  /** A noun phrase with its names in full; null when it is a pronoun, long or broken. */
  function phraseAt(tree: Tree, sentence: number, at: number): { text: string; names: number } | null {
    const noun = tree.words[at];
    if (noun === undefined || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return null;
    const leaves = (n: number): boolean =>
      /^(?:acl|appos|parataxis|conj|cc|punct|advmod|advcl)$/.test(relationOf(tree, n)) &&
      !(relationOf(tree, n) === 'punct' && tree.words[n]?.text === '-');
    return written(tree, sentence, branch(tree, at, leaves));
  }

  /** "from loudspeakers" right behind the object; null for times and numbers. */
  function placeBehind(
    tree: Tree,
    sentence: number,
    verb: number,
    object: number,
  ): { text: string; names: number } | null {
    const last = branch(tree, object).at(-1) ?? object;
    const next = childrenOf(tree, verb).find((n) => relationOf(tree, n) === 'obl' && branch(tree, n)[0] === last + 1);
    if (next === undefined || childBy(tree, next, 'case') === -1) return null;
    const words = branch(tree, next, (n) => /^(?:acl|appos|parataxis|conj|cc|punct)$/.test(relationOf(tree, n)));
    const isTime = words.some((n) => {
      const word = tree.words[n];
      return (
        word === undefined ||
        word.upos === 'NUM' ||
        word.upos === 'PRON' ||
        TIME.test(word.lemma) ||
        calendarNames.has(word.lower)
      );
    });
    const tie = tree.words[words[0] ?? -1]?.lower ?? '';
    return isTime || !/^(?:in|at|on|from|near|into|against|over|with)$/.test(tie)
      ? null
      : written(tree, sentence, words);
  }

  function written(tree: Tree, sentence: number, inside: number[]): { text: string; names: number } | null {
    const [first = 0] = inside;
    const last = inside.at(-1) ?? first;
    if (inside.length > LONGEST || last - first + 1 !== inside.length) return null;
    if (inside.some((n) => tree.words[n]?.upos === 'PRON')) return null;
    const mentions = entities.mentionsIn(sentence);
    let text = '';
    let names = 0;
    for (let at = first; at <= last; at += 1) {
      const word = tree.words[at] as Word;
      const mention = mentions.find(({ from, to }) => from === at && to <= last + 1);
      const close = at > first && word.start === tree.words[at - 1]?.end;
      if (text !== '' && !close) text += ' ';
      if (mention === undefined) {
        text += at === 0 && word.upos !== 'PROPN' ? word.lower : word.text;
        continue;
      }
      names += 1;
      text += fullNameOf(nameAs(tree, mention.from, mention.to), mention, entities);
      at = mention.to - 1;
    }
    return { text: text.replace(/^(?:an?|some|another) /i, 'the '), names };
  }
}

const TIME = /^(?:hour|day|week|month|year|time|night|morning|evening|afternoon|century|decade|minute|second)$/;

function nameAs(tree: Tree, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) {
    const word = tree.words[at] as Word;
    text += (at === from || word.start === tree.words[at - 1]?.end ? '' : ' ') + word.text;
  }
  return text;
}
