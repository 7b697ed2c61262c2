import { readVerb } from './verb-forms.ts';
import type { Word } from './word.ts';

/**
 * Verbs that a tagger took for nouns, where the sentence needs them: behind "which", before a sum of money, and where a
 * sentence has no finite verb at all. Changes tags in place, before the tree is built.
 */
export function mendTags(words: Word[]): void {
  for (const [n, word] of words.entries())
    if (isTimeOfDay(words[n - 1], word)) Object.assign(word, { upos: 'NOUN', xpos: 'NN', lemma: word.lower });
  let finite = false;
  for (const [n, word] of words.entries()) {
    if (/^(?:VB[DPZ]|MD)$/.test(word.xpos)) finite = true;
    if (word.xpos === 'VBG' && isNameInside(word.text)) {
      word.upos = 'ADJ';
      word.xpos = 'JJ';
    }
    if (isDegree(words, n)) Object.assign(word, { upos: 'ADV', xpos: 'RB' });
    if (isReading(words, n)) Object.assign(word, { upos: 'VERB', xpos: 'VBD', lemma: 'read' });
    if (isShortSurname(words, n)) Object.assign(word, { upos: 'PROPN', xpos: 'NNP', lemma: word.text });
    if (word.upos !== 'NOUN') continue;
    const before = words[n - 1];
    const after = words[n + 1];
    if (isSeenVerb(words, n)) {
      word.upos = 'VERB';
      word.xpos = 'VB';
      word.lemma = word.lower;
      continue;
    }
    if (
      isRelativeSubject(words, n) ||
      (!finite && isPlan(words, n)) ||
      isCost(before, word, after) ||
      isFall(before, word, after, words[n + 2]) ||
      isPastAlone(before, word) ||
      isBeforeArticle(before, word, after)
    ) {
      if (setVerb(word)) finite = true;
    }
  }
  if (!finite) mendVerbless(words);
}

/** "as many as 60": the first "as" opens no clause. */
function isDegree(words: Word[], n: number): boolean {
  const [as, much, than] = words.slice(n, n + 3).map(({ lower }) => lower);
  return as === 'as' && than === 'as' && /^(?:many|much|few|little)$/.test(much ?? '');
}

/** "“We wait,” the statement read, “and hope.”", "The sign read: Closed." */
function isReading(words: Word[], n: number): boolean {
  const [before, read, after] = words.slice(n - 1, n + 2);
  if (read?.lower !== 'read' || read.upos === 'AUX' || n < 2 || before?.xpos !== 'NN') return false;
  return (
    (/^[,:.“"]$|^``$/.test(after?.text ?? '') && words.slice(0, n - 1).some(({ text }) => /^[”"]$|^''$/.test(text))) ||
    after?.text === ':'
  );
}

/** "Winston Or was elected": a small word with a capital between a name and its verb is a surname. */
function isShortSurname(words: Word[], n: number): boolean {
  const word = words[n] as Word;
  const before = words[n - 1];
  if (!/^(?:CCONJ|ADP|SCONJ|DET|ADV|PART)$/.test(word.upos) || !/^\p{Lu}\p{Ll}$/u.test(word.text)) return false;
  const next = words[n + 1];
  return before?.xpos === 'NNP' && n > 1 && next !== undefined && /^(?:VB[DZP]|MD)$/.test(next.xpos);
}

/** "has seen the town build three schools": behind "see" and a noun, a base form with an object is a verb. */
function isSeenVerb(words: Word[], n: number): boolean {
  const word = words[n] as Word;
  const before = words[n - 1];
  if (word.xpos !== 'NN' || before === undefined || !/^(?:NOUN|PROPN)$/.test(before.upos)) return false;
  const reading = readVerb(word.lower);
  if (reading?.base !== true || (reading.noun && before.upos !== 'PROPN')) return false;
  if (!/^(?:DET|NUM|PRON|ADJ)$/.test(words[n + 1]?.upos ?? '') && words[n + 1]?.xpos !== 'NNS') return false;
  for (let at = n - 2; at >= Math.max(0, n - 6); at -= 1) {
    if (/^(?:see|sees|saw|seen|seeing)$/.test(words[at]?.lower ?? '')) return true;
    if (!/^(?:DET|ADJ|NOUN|PROPN|ADP)$/.test(words[at]?.upos ?? '')) return false;
  }
  return false;
}

/** "the bridge, which cost £4m": a relative pronoun needs its verb. */
function isRelativeSubject(words: Word[], n: number): boolean {
  const before = words[n - 1];
  const after = words[n + 1];
  return (
    before !== undefined &&
    /^(?:which|who)$/.test(before.lower) &&
    after !== undefined &&
    !/^(?:VERB|AUX)$/.test(after.upos) &&
    n > 1
  );
}

/** "The firm, based in Orr, plans to close": behind an aside, what "to" and a base form follow is the verb. */
function isPlan(words: Word[], n: number): boolean {
  const opens = words.slice(1, n - 1).findIndex((word) => word.text === ',');
  return (
    opens > 0 &&
    words[n - 1]?.text === ',' &&
    words[n + 1]?.xpos === 'TO' &&
    words[n + 2]?.xpos === 'VB' &&
    readVerb(words[n]?.lower ?? '')?.third === true
  );
}

/** "the League rates the town": no noun stands right before an article. */
function isBeforeArticle(before: Word | undefined, word: Word, after: Word | undefined): boolean {
  return (
    word.xpos === 'NNS' &&
    /^(?:PROPN|PRON)$/.test(before?.upos ?? '') &&
    /^(?:the|a|an|its|his|her|their)$/.test(after?.lower ?? '') &&
    readVerb(word.lower)?.third === true
  );
}

/** "pro-Ostermering": "-ing" at the end of a name is no verb. */
function isNameInside(text: string): boolean {
  const hyphen = text.indexOf('-');
  return hyphen > 0 && /^\p{Lu}/u.test(text.slice(hyphen + 1));
}

/** "wages, a measure of demand, fell by 2 %": no flower and no hill stands before "by" and a number. */
function isFall(before: Word | undefined, word: Word, after: Word | undefined, next: Word | undefined): boolean {
  if (!/^(?:rose|fell)$/.test(word.lower) || before === undefined || before.upos === 'DET' || before.upos === 'ADJ')
    return false;
  return (
    after?.upos === 'NUM' || (/^(?:by|to|from)$/.test(after?.lower ?? '') && /^(?:NUM|SYM)$/.test(next?.upos ?? ''))
  );
}

/** "The quake struck at noon": a past form that is hardly ever a noun. */
function isPastAlone(before: Word | undefined, { lower }: Word): boolean {
  return PASTS.has(lower) && before !== undefined && /^(?:NOUN|PROPN|PRON|PUNCT|CCONJ|ADV)$/.test(before.upos);
}

const PASTS = new Set(
  `struck sang lit told sent kept went gave came took knew grew threw drew flew broke chose froze stole wore tore swore sank began rang
  swam ran sat stood fought bought brought caught taught sought lost paid met held slept swept dealt became led fled fed bled`.split(
    /\s+/,
  ),
);

/** "The scheme costs £6m", "the bridge cost 12 million pounds". */
function isCost(before: Word | undefined, word: Word, after: Word | undefined): boolean {
  return (
    /^(?:costs?|sells|earns|pays|spends|owes|raises|makes)$/.test(word.lower) &&
    before !== undefined &&
    (/^(?:NOUN|PROPN|PRON)$/.test(before.upos) || (before.lower === 'and' && word.lower === 'cost')) &&
    after !== undefined &&
    (/^[£$€]$/.test(after.text) || (after.upos === 'NUM' && /^costs?$/.test(word.lower)))
  );
}

/** "The firm sells bread." A sentence with a full stop has a finite verb: the first noun that can be one. */
function mendVerbless(words: Word[]): void {
  if (words.length < 4 || !/^[.!]$/.test(words.at(-1)?.text ?? '')) return;
  if (words.some((word) => word.upos === 'VERB' && word.xpos !== 'VBG')) return;
  for (let n = 1; n < words.length - 1; n += 1) {
    const word = words[n] as Word;
    if (word.xpos !== 'NNS' || readVerb(word.lower)?.third !== true) continue;
    const subject = /^(?:NOUN|PROPN|PRON)$/.test(words[n - 1]?.upos ?? '') && words[n - 1]?.xpos !== 'NNS';
    const object = /^(?:DET|NOUN|PROPN|NUM|ADJ|ADP|PRON|SYM|ADV)$/.test(words[n + 1]?.upos ?? '');
    if (subject && object) {
      setVerb(word);
      return;
    }
  }
}

function setVerb(word: Word): boolean {
  const reading = readVerb(word.lower);
  if (reading === undefined || word.text !== word.lower) return false;
  if (reading.third) word.xpos = 'VBZ';
  else if (reading.past) word.xpos = 'VBD';
  else if (reading.base) word.xpos = 'VBP';
  else return false;
  word.upos = 'VERB';
  word.lemma = reading.lemma;
  return true;
}

/** "before dawn": no verb, whatever follows. */
function isTimeOfDay(before: Word | undefined, { lower }: Word): boolean {
  return (
    /^(?:dawn|dusk|noon|midnight|nightfall)$/.test(lower) &&
    /^(?:at|before|after|by|until|since|from)$/.test(before?.lower ?? '')
  );
}
