import type { Entities, Mention } from '../entities/entity.ts';
import { areaNouns } from '../language/noun-words.ts';
import { picksOut } from '../entities/referring-words.ts';
import type { Sentence, Word } from '../language/word.ts';
import { calendarNames } from '../language/calendar-words.ts';
import { readCountryPhrases } from './country-phrases.ts';
import { readDescribedPhrases } from './described-phrases.ts';
import { readEventPhrases } from './event-phrases.ts';
import { anyEvents, blows, eventVerbs } from './event-words.ts';
import { fullNameOf } from './full-names.ts';
import { textOf } from './name-speaker.ts';
import { readPlacesMeant } from './places-meant.ts';
import { shortForms } from './short-forms.ts';
import { times } from '../entities/things.ts';

/** Looks up how an article names what "the bridge" or "this bridge" stands for; null when it does not. */
export type FullerPhrases = (sentence: number, word: number) => Fuller | null;

/** The words to replace, the fuller text, and the noun of the fuller phrase when it is in the same sentence (else -1). */
type Fuller = {
  from: number;
  to: number;
  text: string;
  beside: number;
  /** Put together from a verb that told of it, so needless where the claim says as much already. */
  told: boolean;
};

type Named = { sentence: number; word: number; text: string; told?: boolean };

/** The key of all areas together: "this district" may be the ward named last. */
const AREA = 'area of any kind';
/** A fuller phrase further back than this is about something else. */
const FAR = 100;
/** Words before the noun of a fuller phrase. */
const LONGEST = 8;
/** Adjectives that tell one from another of its kind: "the new bridge" is not "the bridge". */
const TELLING =
  /^(?:new|old|current|former|first|second|third|last|next|other|same|previous|recent|early|late|single|only|several|many|different|own|such|unique|whole|entire|final|main)$/;

/**
 * "the bridge" after "the Ostermere swing bridge" is read as that: a bare noun after "the" or "this" takes the names and
 * attributes of the last phrase with the same noun that has a name in it.
 */
export function readFullerPhrases(sentences: Sentence[], entities: Entities): FullerPhrases {
  const countries = readCountryPhrases(sentences, entities);
  const events = readEventPhrases(sentences, entities);
  const described = readDescribedPhrases(sentences);
  const places = readPlacesMeant(sentences, entities);
  const byNoun = new Map<string, Named[]>();
  const remember = (key: string, named: Named): void => {
    const list = byNoun.get(key);
    if (list === undefined) byNoun.set(key, [named]);
    else list.push(named);
  };
  for (const [n, { words }] of sentences.entries()) {
    const mentions = entities.mentionsIn(n);
    for (const word of words) {
      if (word.upos !== 'NOUN' && word.upos !== 'PROPN') continue;
      if (isOther(words, word)) continue;
      const text = namedPhrase(words, word, mentions, entities) ?? phraseWithName(words, word, mentions);
      if (text === null) continue;
      const named = { sentence: n, word: word.index, text };
      remember(keyOf(word), named);
      if (areaNouns.has(word.lemma)) remember(AREA, named);
      const short = shortForms.get(word.lemma.toLowerCase());
      if (short !== undefined && word.xpos !== 'NNS') remember(short, named);
    }
  }
  return (sentence, at) => {
    const { words } = sentences[sentence] as Sentence;
    const word = words[at];
    const country = countries(sentence, at);
    if (country !== null) return { from: at - 1, to: at + 1, text: country, beside: -1, told: false };
    if (word !== undefined && isRanked(words, word)) {
      const event = lastEvent(sentence, at);
      return event === null ? null : { from: at, to: at + 1, text: event.text, beside: -1, told: event.told === true };
    }
    if (word?.upos !== 'NOUN' || times.has(word.lemma)) return null;
    const isThisArea = areaNouns.has(word.lemma) && words[at - 1]?.lower === 'this';
    if (!isBareDefinite(words, word)) return null;
    const list = byNoun.get(keyOf(word)) ?? (isThisArea ? byNoun.get(AREA) : undefined);
    const last = list === undefined ? null : lastBefore(list, sentence, at);
    const named = last === null || sentence - last.sentence > FAR ? null : last;
    const event = named ?? (anyEvents.has(word.lemma) ? lastEvent(sentence, at) : events(sentence, at));
    const found: Named | null = event ?? described(sentence, at) ?? places(sentence, at);
    if (found === null) return null;
    const beside = found.sentence === sentence ? found.word : -1;
    return { from: at - 1, to: at + 1, text: withOwnerInFull(found), beside, told: found.told === true };
  };

  /** "the council’s plan" -> "the Marlow council’s plan". */
  function withOwnerInFull({ sentence, word, text }: Named): string {
    const [, owner = '', rest = ''] = /^the (\p{Ll}+)(['’]s .*)$/u.exec(text) ?? [];
    const list = byNoun.get(owner);
    const named = list === undefined ? null : lastBefore(list, sentence, word);
    return named === null ? text : named.text + rest;
  }

  /** "the incident": the event that was spoken of last, named as its own noun would be; else that of the headline. */
  function lastEvent(number: number, at: number): Named | null {
    const { upos = 'X', text = '' } = sentences[number]?.words[at] ?? {};
    const own = upos === 'NOUN' ? text : null;
    const places = [number, number - 1, number - 2, 0, 1].filter((one) => one >= 0 && one <= number);
    for (const place of places) {
      const words = sentences[place]?.words ?? [];
      for (let n = (place === number ? at : words.length) - 1; n >= 0; n -= 1) {
        const noun = words[n];
        if (noun?.upos !== 'NOUN' || !blows.has(noun.lemma) || /^(?:compound|flat)/.test(noun.deprel)) continue;
        const list = byNoun.get(keyOf(noun));
        const named = list === undefined ? null : lastBefore(list, place, n + 1);
        const found =
          named === null ? (isBareDefinite(words, noun) ? events(place, n) : null) : calledAs(named, noun, own);
        if (found !== null && number - found.sentence <= FAR) return found;
      }
    }
    return null;
  }
}

/** "the previous election" is not the one that "the election" means. */
function isOther(words: Word[], noun: Word): boolean {
  return words.some(
    (word) =>
      word.head === noun.index &&
      word.index < noun.index &&
      /^(?:previous|other|another|next|former|earlier|similar)$/.test(word.lower),
  );
}

/** "This is not the first time", "This was the worst in years": an event is counted or ranked. */
function isRanked(words: Word[], { lower, deprel, head, index }: Word): boolean {
  const what = words[head];
  if (index !== 0 || lower !== 'this' || deprel !== 'nsubj' || what?.head !== -1) return false;
  if (what.lemma !== 'time' && !anyEvents.has(what.lemma) && !blows.has(what.lemma)) return false;
  return (
    words.some((word) => word.head === what.index && word.deprel === 'cop') &&
    words.some(
      (word) =>
        word.head === what.index &&
        word.deprel === 'amod' &&
        (word.xpos === 'JJS' || /^(?:first|second|third|fourth|fifth|latest|last)$/.test(word.lower)),
    )
  );
}

/** "the Orr bus crash" that is called an accident later is "the Orr bus accident" there. */
function calledAs(named: Named, noun: Word, own: string | null): Named {
  return own !== null && named.text.endsWith(` ${noun.text}`)
    ? { ...named, text: named.text.slice(0, -noun.text.length) + own }
    : named;
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
      (word.index < noun.index || (picksOut(words, noun, word) && !isAddition(words, noun, word))),
  );
}

/** "the crash, which closed the road": behind a comma, a relative clause tells more of what is known already. */
function isAddition(words: Word[], noun: Word, clause: Word): boolean {
  return clause.deprel === 'acl:relcl' && words[noun.index + 1]?.text === ',';
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
function namedPhrase(words: Word[], noun: Word, mentions: Mention[], entities: Entities): string | null {
  let from = noun.index;
  let hasName = false;
  while (from > 0) {
    const before = words[from - 1] as Word;
    // "the Bank of Ostermere’s office": the whole name owns it, wherever a tree hangs its parts.
    const owner = before.xpos === 'POS' ? mentions.find(({ to }) => to === before.index) : undefined;
    if (owner !== undefined) return withOwner(words, owner, noun, entities);
    const bracket = openingOf(words, before.index);
    if (bracket === -1 && !belongsBefore(words, before, noun)) break;
    if (isNamePart(before)) hasName = true;
    from = bracket === -1 ? before.index : bracket;
  }
  if (!hasName || from === noun.index || noun.index - from > LONGEST) return null;
  const phrase = textOf(words, from, noun.index + 1);
  const owned = words
    .slice(from, noun.index)
    .some((word) => word.xpos === 'POS' && words[word.head]?.head === noun.index);
  // "Northmoor Farmers’ Union" is one name: nobody in it owns the rest.
  const oneName = mentions.some((mention) => mention.from <= from && mention.to > noun.index);
  return owned && !oneName && words[from - 1]?.lower !== 'the' ? phrase : `the ${phrase}`;
}

/** "Monday’s debate" is told from others by its day only on the day. */
function isNamePart(word: Word): boolean {
  return (
    word.upos === 'PROPN' && /^(?:compound|nmod|amod|flat|appos)/.test(word.deprel) && !calendarNames.has(word.lower)
  );
}

/** Whether a word in front of a noun, or of what belongs to it, is a name or attribute of the noun. */
function belongsBefore(words: Word[], before: Word, noun: Word): boolean {
  if (before.xpos === 'HYPH') return true;
  // "20" of "the 20-minute Harrow show"
  if (before.upos === 'NUM' && words[before.index + 1]?.xpos === 'HYPH') return true;
  if (!isAbove(words, before, noun.index)) return false;
  if (before.upos === 'ADJ') return before.xpos === 'NNP' || !TELLING.test(before.lower);
  if (before.upos === 'VERB') return before.deprel === 'amod';
  return /^(?:PROPN|NOUN|PART)$/.test(before.upos);
}

/** "the Bank’s office" -> "the Bank of Ostermere’s office": the owner in full, and all words from it to the noun. */
function withOwner(words: Word[], owner: Mention, noun: Word, entities: Entities): string | null {
  if (noun.index - owner.from > LONGEST) return null;
  const name = fullNameOf(textOf(words, owner.from, owner.to), owner, entities);
  const article = words[owner.from - 1]?.lower === 'the' ? 'the ' : '';
  return `${article}${name}${textOf(words, owner.to, noun.index + 1)}`;
}

/** The opening bracket of "(Second)" when a closing one stands at `at`; -1 when none does. */
function openingOf(words: Word[], at: number): number {
  if (words[at]?.text !== ')') return -1;
  for (let from = at - 1; from >= Math.max(1, at - 4); from -= 1) if (words[from]?.text === '(') return from;
  return -1;
}

/** Prepositions whose phrase tells one thing from another of its kind. */
const TIES = /^(?:of|about|against|between)$/;

/** "a short film featuring the actor Ida Roe" -> "the short film featuring Ida Roe"; null when no name follows. */
function phraseWithName(words: Word[], noun: Word, mentions: Mention[]): string | null {
  if (noun.upos !== 'NOUN') return null;
  const tie = words[noun.index + 1];
  if (tie === undefined) return null;
  const participle = tie.xpos === 'VBG' && tie.deprel === 'acl' && tie.head === noun.index;
  const top = participle ? tie.index : tie.head;
  const ties = TIES.test(tie.lower) || (eventVerbs.has(noun.lemma) && /^(?:in|at|near|on)$/.test(tie.lower));
  if (!participle && !(ties && words[top]?.head === noun.index)) return null;
  const name = mentions.find(
    ({ from, to }) =>
      from > tie.index &&
      words.slice(from, to).some((word) => word.index === top || word.head === top) &&
      from - tie.index < 4,
  );
  if (name === undefined) return null;
  let from = noun.index;
  while (from > 0 && isAttribute(words[from - 1] as Word, noun)) from -= 1;
  const article = words[name.from - 1]?.lower === 'the' ? 'the ' : '';
  const to = top - name.to < 3 ? Math.max(name.to, top + 1) : name.to;
  return `the ${textOf(words, from, noun.index + 1)} ${tie.text} ${article}${textOf(words, name.from, to)}`;
}

function isAttribute(word: Word, noun: Word): boolean {
  return word.head === noun.index && /^(?:amod|compound)$/.test(word.deprel) && !TELLING.test(word.lower);
}
