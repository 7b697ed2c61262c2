import { typeOfNoun } from './noun-words.ts';
import { childrenOf, climb, firstOf, isFiniteClause, isUnder, jointBefore, lastOf } from './tree-relations.ts';
import type { Word } from './word.ts';

/** Corrects, in place, names, appositions and lists: which words are one name, and what says something of which item. */
export function mendLists(words: Word[]): void {
  for (const word of words) {
    nameOfTwo(words, word);
    tradeOfName(words, word);
    tradeBehindTrade(words, word);
    nameBehindTrade(words, word);
    severalOfSeveral(words, word);
    orderOfClause(words, word);
  }
  itemsBetweenSemicolons(words);
}

const isNameWord = ({ xpos }: Word): boolean => /^NNPS?$/.test(xpos);

/** "led by Dr Ida Roe": two names side by side on one verb, in one place, are one name. */
function nameOfTwo(words: Word[], second: Word): void {
  const first = words[second.index - 1];
  if (first === undefined || !isNameWord(first) || !isNameWord(second)) return;
  if (
    second.head !== first.head ||
    second.deprel !== first.deprel ||
    !/^(?:obl|obj|nsubj|nmod|appos|conj|iobj)/.test(second.deprel)
  )
    return;
  if (childrenOf(words, second).some(({ index, upos }) => index < first.index && upos !== 'PUNCT')) return;
  for (const word of childrenOf(words, second)) word.head = first.index;
  Object.assign(second, { head: first.index, deprel: 'flat' });
}

/** "Ida Roe, a baker from Orr, said": of two subjects the one with "a" or "the" behind a comma says who the name is. */
function tradeOfName(words: Word[], trade: Word): void {
  if (!trade.deprel.startsWith('nsubj') || trade.upos !== 'NOUN') return;
  const first = firstOf(words, trade);
  if (words[first.index - 1]?.text !== ',' || first.upos !== 'DET') return;
  const name = words.find(
    (word) =>
      word.head === trade.head && word.deprel === trade.deprel && word.index < first.index && word.upos === 'PROPN',
  );
  if (name === undefined || trade.index > trade.head || words[lastOf(words, trade).index + 1]?.text !== ',') return;
  if (words.slice(name.index, first.index).some((word) => /^(?:VB[DZP]|MD)$/.test(word.xpos))) return;
  Object.assign(trade, { head: name.index, deprel: 'appos' });
}

/** "Roe, a former clerk and twice a candidate, won": what "and" joins to the trade is no second Roe. */
function tradeBehindTrade(words: Word[], item: Word): void {
  const host = words[item.head];
  if (item.deprel !== 'conj' || item.upos !== 'NOUN' || host === undefined || host.index > item.index) return;
  const joint = jointBefore(words, item);
  if (joint?.lower !== 'and' || words[joint.index - 1]?.text === ',') return;
  const trade = words
    .slice(host.index, joint.index)
    .find((word) => word.deprel === 'appos' && word.upos === 'NOUN' && lastOf(words, word).index === joint.index - 1);
  if (trade === undefined || trade.index <= host.index || words[firstOf(words, trade).index - 1]?.text !== ',') return;
  if (!/^[,.;]$/.test(words[lastOf(words, item).index + 1]?.text ?? '')) return;
  // "the mayor, a clerk and a judge": without a name in front it takes two articles, and then it may be a list.
  const several = words[trade.head];
  const counted =
    several?.upos === 'NUM' ||
    (several !== undefined && childrenOf(words, several).some(({ deprel }) => deprel === 'nummod'));
  if (words[trade.head]?.upos !== 'PROPN' && !(counted && hasArticle(words, trade) && hasArticle(words, item))) return;
  item.head = trade.index;
}

/** "the mill’s owner, Orr Foods, the largest in the land": without "and" a name behind a comma says who the owner is. */
function nameBehindTrade(words: Word[], name: Word): void {
  const trade = words[name.head];
  if (name.deprel !== 'conj' || !isNameWord(name) || trade?.xpos !== 'NN' || trade.index > name.index) return;
  if (!childrenOf(words, trade).some(({ deprel, index }) => /^(?:det|nmod:poss)$/.test(deprel) && index < trade.index))
    return;
  const items = childrenOf(words, trade).filter(({ deprel }) => deprel === 'conj');
  if (items.length > 1 || childrenOf(words, name).some(({ deprel }) => deprel === 'cc')) return;
  if (words[firstOf(words, name).index - 1]?.text !== ',' || lastOf(words, trade).index < name.index) return;
  for (const word of childrenOf(words, trade))
    if (word.index > name.index && word.deprel === 'appos') word.head = name.index;
  name.deprel = 'appos';
}

const hasArticle = (words: Word[], noun: Word): boolean =>
  childrenOf(words, noun).some(({ lower }) => /^an?$/.test(lower));

/** "Two of the tools on the boat, a drill and a saw, broke", "members of the union, Ida Roe and Adam Lee": several are several. */
function severalOfSeveral(words: Word[], item: Word): void {
  const host = words[item.head];
  if (item.deprel !== 'appos' || host === undefined || host.index > item.index || !/^NNP?$/.test(host.xpos)) return;
  if (words[firstOf(words, item).index - 1]?.text !== ',' || !/^NNP?$/.test(item.xpos)) return;
  const joint = words.find(
    (word) => word.deprel === 'cc' && words[word.head]?.deprel === 'conj' && words[word.head]?.head === item.index,
  );
  if (joint?.lower !== 'and') return;
  const isPerson = isNameWord(item);
  let noun: Word | undefined = host;
  let several: Word | undefined;
  for (let steps = 0; steps < 6 && noun !== undefined && noun.deprel === 'nmod'; steps += 1) {
    noun = words[noun.head];
    if (noun === undefined || noun.index > host.index) break;
    const counts = noun.upos === 'NUM' && noun.lower !== 'one';
    if (
      counts ||
      (noun.xpos === 'NNS' && (!isPerson || typeOfNoun(noun.lemma) === 'person' || noun.lemma === 'member'))
    )
      several = noun;
  }
  if (several !== undefined) item.head = several.index;
}

/** "was told to seek high ground, an order that many ignored": nobody was told to seek an order. */
function orderOfClause(words: Word[], noun: Word): void {
  if (
    noun.deprel !== 'conj' ||
    !/^(?:order|move|claim|charge|finding|decision|demand|suggestion|accusation|promise|pledge|threat|warning)$/.test(
      noun.lemma,
    )
  )
    return;
  const own = childrenOf(words, noun);
  if (own.some(({ deprel }) => deprel === 'cc') || !hasArticle(words, noun)) return;
  if (own.some(({ deprel }) => deprel.startsWith('acl')) && words[firstOf(words, noun).index - 1]?.text === ',')
    noun.deprel = 'appos';
}

/** "Ida Roe, 34, a nurse; her brother, Adam Roe; and Carl Lee, a clerk": what a semicolon parts is an item with its own asides. */
function itemsBetweenSemicolons(words: Word[]): void {
  const marks = words.filter(({ text }) => text === ';').map(({ index }) => index);
  if (marks.length < 2) return;
  const [open = 0] = marks;
  const second = firstTop(words, open + 1, marks[1] ?? words.length);
  const list =
    second === undefined
      ? undefined
      : climb(
          words,
          words[second.head],
          ({ deprel, index }) => index < open && /^(?:appos|conj|flat|compound)$/.test(deprel) && index > open - 25,
        );
  const first = list !== undefined && /^(?:NOUN|PROPN)$/.test(list.upos) ? list : undefined;
  if (first === undefined || first.index > open || isFiniteClause(words, first)) return;
  for (const [n, mark] of marks.entries()) {
    const end = marks[n + 1] ?? words.length;
    const top = firstTop(words, mark + 1, end);
    if (top === undefined || isFiniteClause(words, top) || isUnder(words, first.index, top.index)) return;
    for (const word of words.slice(mark + 1, end)) {
      if (
        word === top ||
        word.upos === 'PUNCT' ||
        isUnder(words, word.head, top.index) ||
        (word.head > mark && word.head < end)
      )
        continue;
      if (word.deprel === 'cc') word.head = top.index;
      else if (/^(?:appos|acl|acl:relcl|conj|nmod)$/.test(word.deprel) && !isUnder(words, top.index, word.index)) {
        word.head = top.index;
        if (word.deprel === 'conj') word.deprel = 'appos';
      }
    }
    Object.assign(top, { head: first.index, deprel: 'conj' });
    (words[mark] as Word).head = top.index;
    for (const word of words.slice(top.index + 1, end)) {
      // "her brother, Adam Roe": without "and" a name behind a comma says who he is.
      const named = isNameWord(word) && word.deprel === 'conj' && words[firstOf(words, word).index - 1]?.text === ',';
      if (
        named &&
        isUnder(words, word.index, top.index) &&
        !childrenOf(words, word).some(({ deprel }) => deprel === 'cc')
      )
        Object.assign(word, { head: top.index, deprel: 'appos' });
    }
  }
}

/** The first noun between two marks that hangs on something outside them. */
function firstTop(words: Word[], from: number, to: number): Word | undefined {
  return words.slice(from, to).find(({ head, upos }) => /^(?:NOUN|PROPN)$/.test(upos) && (head < from || head >= to));
}
