import type { Statement } from './attribute.ts';
import type { Day } from './calendar.ts';
import { findMentions, personOf, resolveMention, type Names, type Person } from './entities.ts';
import type { Sentence } from './read-sentences.ts';
import { isQuoteMark, type View } from './view.ts';

/** A person with the words that name them. */
type Named = { person: Person; words: View };

/** What an article carries from one sentence to the next. */
export type Reading = {
  text: string;
  names: Names;
  published: Day | null;
  /** The speaker of a quotation that is still open, or that the next quoted sentence continues. */
  speaker: View | null;
  quoteOpen: boolean;
  /** People named in the two sentences before, newest last. */
  people: Named[][];
  /** The line of the sentence before. */
  line: number;
};

export function startReading(text: string, names: Names, published: Day | null): Reading {
  return { text, names, published, speaker: null, quoteOpen: false, people: [], line: -1 };
}

/** A quotation that goes on in a new paragraph opens there again; a stray mark must not run on for ever. */
export function enterSentence(reading: Reading, sentence: Sentence): void {
  if (sentence.line !== reading.line && !isQuoteMark(sentence.tokens[0])) reading.quoteOpen = false;
  reading.line = sentence.line;
}

/** Exactly one person in the last sentence that names any. */
export function onePerson(people: Named[][]): Named | null {
  for (const named of people.toReversed()) {
    if (named.length > 1) return null;
    if (named[0] !== undefined) return named[0];
  }
  return null;
}

export function leaveSentence(reading: Reading, sentence: Sentence, statements: Statement[]): void {
  const named = new Map<string, Named>();
  for (const mention of findMentions(sentence.tokens)) {
    const { name, type } = resolveMention(mention, reading.names);
    if (type !== 'person') continue;
    named.set(name, {
      person: personOf(mention, name, reading.names),
      words: sentence.tokens.slice(mention.from, mention.to),
    });
  }
  // "He ... He ...": the person of the sentence before stays in view.
  const pronounOnly = named.size === 0 && sentence.tokens.some((token) => /^(?:he|she|his|her)$/.test(token.lower));
  if (!pronounOnly) reading.people = [...reading.people.slice(-1), [...named.values()]];
  reading.quoteOpen = !closesQuote(sentence, reading.quoteOpen);
  const last = statements.findLast((statement) => statement.source !== null);
  if (last?.quoted === true || reading.quoteOpen) reading.speaker = last?.source ?? reading.speaker;
  else if (!isQuoteMark(sentence.tokens[0])) reading.speaker = null;
}

/** Is no quotation open when the sentence ends? */
export function closesQuote({ tokens }: Sentence, openBefore: boolean): boolean {
  let open = openBefore;
  for (const token of tokens) {
    if (token.text === '“' || token.text === '‘') open = true;
    else if (token.text === '”' || (token.text === '’' && token.tag === 'PUNCT')) open = false;
    else if (token.text === '"') open = !open;
  }
  return !open;
}
