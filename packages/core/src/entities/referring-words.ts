import type { Word } from '../language/word.ts';
import { manNouns, typeOfNoun, womanNouns } from '../language/noun-words.ts';

/** A word that may refer back. `[from, to)` is what a name would replace. */
export type Referring = {
  kind: 'he' | 'it' | 'they' | 'description';
  word: number;
  from: number;
  to: number;
  gender: 'female' | 'male' | null;
  lemma: string;
  /** A description with "of ...", a clause or an adjective behind the article says which one it means itself. */
  modified: boolean;
  /** The only words between are capitalised: "the Ostermerian leader". */
  national: boolean;
};

const pronouns = new Map<string, { kind: Referring['kind']; gender: Referring['gender'] }>();
for (const lower of ['he', 'him', 'his', 'himself']) pronouns.set(lower, { kind: 'he', gender: 'male' });
for (const lower of ['she', 'her', 'hers', 'herself']) pronouns.set(lower, { kind: 'he', gender: 'female' });
for (const lower of ['it', 'its', 'itself']) pronouns.set(lower, { kind: 'it', gender: null });
for (const lower of ['they', 'them', 'their', 'theirs', 'themselves'])
  pronouns.set(lower, { kind: 'they', gender: null });

/** Null for a word that refers to nothing by itself. */
export function referringAt(words: Word[], at: number): Referring | null {
  const word = words[at];
  if (word === undefined) return null;
  const pronoun = pronouns.get(word.lower);
  if (pronoun !== undefined) {
    if (word.upos !== 'PRON' || word.deprel.startsWith('expl')) return null;
    return { ...pronoun, word: at, from: at, to: at + 1, lemma: '', modified: false, national: false };
  }
  return describingAt(words, word);
}

/** "the company", "that minister", "the 42-year-old"; not "a company", "companies". */
function describingAt(words: Word[], word: Word): Referring | null {
  const aged = isAged(words, word.index);
  if (!aged && (word.upos !== 'NOUN' || word.xpos === 'NNS' || typeOfNoun(word.lemma) === 'other')) return null;
  if (/^(?:compound|flat)/.test(word.deprel)) return null;
  let article = word.index - 1;
  while (article >= 0 && article > word.index - 6 && !/^(?:the|this|that)$/.test(words[article]?.lower ?? '')) {
    if (/^(?:VERB|AUX|ADP|CCONJ|PRON|DET)$/.test(words[article]?.upos ?? '')) return null;
    article -= 1;
  }
  const determiner = words[article];
  if (determiner === undefined || !/^(?:the|this|that)$/.test(determiner.lower)) return null;
  if (!aged && determiner.head !== word.index) return null;
  const behind = words.some((other) => other.head === word.index && picksOut(words, word, other));
  return {
    kind: 'description',
    word: word.index,
    from: article,
    to: word.index + 1,
    gender: manNouns.has(word.lemma) ? 'male' : womanNouns.has(word.lemma) ? 'female' : null,
    lemma: aged ? 'person' : word.lemma,
    modified: behind || (!aged && word.index - article > 1),
    national: !behind && word.index - article > 1 && words.slice(article + 1, word.index).every(isCapitalised),
  };
}

/** The "old" of "42-year-old" where no noun follows. */
function isAged(words: Word[], at: number): boolean {
  if (words[at]?.lower !== 'old' || words[at - 1]?.text !== '-' || words[at - 2]?.lower !== 'year') return false;
  const next = words[at + 1];
  return next === undefined || !/^(?:NOUN|PROPN|ADJ)$/.test(next.upos);
}

function isCapitalised(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text);
}

/** Prepositions whose phrase mostly belongs to the verb, even where a tree hangs it on a noun: "left the firm by car". */
const adverbial = new Set('by including during after before since until despite without through with'.split(' '));

/** Whether a word behind a noun that hangs on it tells which one is meant: "the bridge of Marlow", "the bridge that fell". */
export function picksOut(words: Word[], noun: Word, behind: Word): boolean {
  if (behind.index < noun.index || !/^(?:nmod|acl|amod|appos|nummod|flat)/.test(behind.deprel)) return false;
  if (behind.deprel !== 'nmod') return true;
  const tie = words.find((word) => word.head === behind.index && word.deprel === 'case');
  if (tie === undefined || !adverbial.has(tie.lower)) return true;
  // "the man with the hat"
  return tie.lower === 'with' && typeOfNoun(noun.lemma) === 'person';
}
