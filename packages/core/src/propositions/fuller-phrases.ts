import { picksOut } from '../entities/referring-words.ts';
import type { Sentence, Word } from '../language/word.ts';

/** Looks up how an article names what "the bridge" or "this bridge" stands for; null when it does not. */
export type FullerPhrases = (sentence: number, word: number) => Fuller | null;

/** The words to replace, the fuller text, and the noun of the fuller phrase when it is in the same sentence (else -1). */
type Fuller = { from: number; to: number; text: string; beside: number };

type Named = { sentence: number; word: number; text: string };

/** A fuller phrase further back than this is about something else. */
const FAR = 100;
/** Adjectives that tell one from another of its kind: "the new bridge" is not "the bridge". */
const TELLING =
  /^(?:new|old|current|former|first|second|third|last|next|other|same|previous|recent|early|late|single|only|several|many|different|own|such|unique|whole|entire|final|main)$/;

/**
 * "the bridge" after "the Ostermere swing bridge" is read as that: a bare noun after "the" or "this" takes the names and
 * attributes of the last phrase with the same noun that has a name in it.
 */
export function readFullerPhrases(sentences: Sentence[]): FullerPhrases {
  const byNoun = new Map<string, Named[]>();
  for (const [n, { words }] of sentences.entries()) {
    for (const word of words) {
      if (word.upos !== 'NOUN' && word.upos !== 'PROPN') continue;
      const text = namedPhrase(words, word);
      if (text === null) continue;
      const key = keyOf(word);
      const list = byNoun.get(key);
      if (list === undefined) byNoun.set(key, [{ sentence: n, word: word.index, text }]);
      else list.push({ sentence: n, word: word.index, text });
    }
  }
  return (sentence, at) => {
    const { words } = sentences[sentence] as Sentence;
    const word = words[at];
    if (word?.upos !== 'NOUN') return null;
    const list = byNoun.get(keyOf(word));
    if (list === undefined || !isBareDefinite(words, word)) return null;
    const found = lastBefore(list, sentence, at);
    if (found === null || sentence - found.sentence > FAR) return null;
    return { from: at - 1, to: at + 1, text: found.text, beside: found.sentence === sentence ? found.word : -1 };
  };
}

function keyOf(word: Word): string {
  return word.xpos === 'NNS' ? `${word.lemma.toLowerCase()}+` : word.lemma.toLowerCase();
}

function lastBefore(list: Named[], sentence: number, word: number): Named | null {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle] as Named;
    if (one.sentence < sentence || (one.sentence === sentence && one.word < word)) low = middle + 1;
    else high = middle;
  }
  return list[low - 1] ?? null;
}

/** "the bridge", "this bridge": nothing else hangs on the noun. */
function isBareDefinite(words: Word[], noun: Word): boolean {
  const before = words[noun.index - 1];
  if (before === undefined || before.head !== noun.index || !/^(?:the|this|that|these|those)$/.test(before.lower))
    return false;
  return !words.some(
    (word) =>
      word.head === noun.index &&
      word !== before &&
      !/^(?:case|punct|cc|conj|cop|nsubj|advmod|mark|obl|aux)/.test(word.deprel) &&
      (word.index < noun.index || picksOut(words, noun, word)),
  );
}

/** Whether the word hangs on the noun, over at most three others. */
function isAbove(words: Word[], word: Word, noun: number): boolean {
  let at = word.head;
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    if (at === noun) return true;
    at = words[at]?.head ?? -1;
  }
  return false;
}

/** "the Ostermere swing bridge", "Ostermere’s bridge": the noun with its name and attributes; null when no name is in it. */
function namedPhrase(words: Word[], noun: Word): string | null {
  let from = noun.index;
  let hasName = false;
  while (from > 0) {
    const before = words[from - 1] as Word;
    const own = isAbove(words, before, noun.index) || before.xpos === 'HYPH';
    if (!own || before.index >= noun.index || !/^(?:PROPN|NOUN|ADJ|PART|PUNCT|NUM|VERB)$/.test(before.upos)) break;
    if (before.upos === 'PUNCT' && before.xpos !== 'HYPH') break;
    if (before.upos === 'ADJ' && before.xpos !== 'NNP' && TELLING.test(before.lower)) break;
    if (before.upos === 'VERB' && before.deprel !== 'amod') break;
    if (before.upos === 'NUM') break;
    if (before.upos === 'PROPN' && /^(?:compound|nmod|amod|flat|appos)/.test(before.deprel)) hasName = true;
    from = before.index;
  }
  if (!hasName || from === noun.index || noun.index - from > 8) return null;
  let phrase = '';
  for (let at = from; at <= noun.index; at += 1) {
    const word = words[at] as Word;
    phrase += (at === from || word.start === words[at - 1]?.end ? '' : ' ') + word.text;
  }
  const owned = words
    .slice(from, noun.index)
    .some((word) => word.xpos === 'POS' && words[word.head]?.head === noun.index);
  return owned && words[from - 1]?.lower !== 'the' ? phrase : `the ${phrase}`;
}
