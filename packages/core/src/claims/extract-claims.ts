import { attribute, type Statement } from './attribute.ts';
import type { ExtractedClaim } from './claim.ts';
import { readClauses } from './clauses.ts';
import { decompose } from './decompose.ts';
import { findMentions, resolveMention, type Person } from './entities.ts';
import { makeClaim, noValues, valuesOf, type Reading } from './make-claim.ts';
import type { Sentence } from './read-sentences.ts';
import { takeAppositions } from './split-appositions.ts';
import { readVerb } from '../language/verb-forms.ts';
import { isQuoteMark, type View } from './view.ts';

/** Words of an aside that is still a claim of its own. */
const LONGEST_ASIDE = 24;

/** All claims of one sentence; `following` are the next few, where a quotation that opens here may name its speaker. */
export function claimsOfSentence(reading: Reading, sentence: Sentence, following: Sentence[] = []): ExtractedClaim[] {
  const { view, relations } = takeAppositions(sentence.tokens);
  const statements = statementsOf(reading, sentence, view, following);
  const person = onePerson(reading.people);
  const parts = statements
    .flatMap((statement) => propositions(statement))
    .filter(({ part, statement }) => saysSomething(part, sentence, statement));
  const asides = relations.filter((relation) => relation.length <= LONGEST_ASIDE);
  const values = parts.length + asides.length === 0 ? noValues : valuesOf(reading, sentence);
  const about = { sentence, values, person };
  const claims = [
    ...parts.map(({ part, statement }) => makeClaim(reading, part, { ...about, statement, aside: false })),
    ...asides.map((aside) => makeClaim(reading, aside, { ...about, statement: null, aside: true })),
  ];
  remember(reading, sentence, statements);
  return claims.sort((a, b) => a.start - b.start || a.end - b.end);
}

type Proposition = { part: View; statement: Statement };

/** The propositions of a statement; a part of the article's own words may again report what somebody says. */
function propositions(statement: Statement): Proposition[] {
  const parts = decompose(statement.content);
  if (parts.length === 1 || statement.source !== null) return parts.map((part) => ({ part, statement }));
  return parts.flatMap((part) => {
    const inner = attribute(part);
    const told = inner.some((one) => one.source !== null);
    return told ? inner.flatMap((one) => propositions(one)) : [{ part, statement }];
  });
}

/** Who says what, with a quotation that runs on from the sentence before. */
function statementsOf(reading: Reading, sentence: Sentence, view: View, following: Sentence[]): Statement[] {
  const statements = attribute(view);
  const [only] = statements;
  if (statements.length !== 1 || only === undefined || only.source !== null) return statements;
  const runsOn = reading.quoteOpen || isQuoteMark(sentence.tokens[0]);
  if (!runsOn) return statements;
  reading.speaker ??= closesOpen(sentence, reading.quoteOpen) ? null : speakerAhead(following);
  if (reading.speaker === null) return statements;
  return [
    { content: only.content.filter((token) => !isQuoteMark(token)), source: reading.speaker, cue: null, quoted: true },
  ];
}

/** Is the quotation closed when the sentence ends? */
function closesOpen({ tokens }: Sentence, before: boolean): boolean {
  let open = before;
  for (const token of tokens) {
    if (token.text === '“') open = true;
    else if (token.text === '”') open = false;
    else if (token.text === '"') open = !open;
  }
  return !open;
}

/** "“A. B. C,” said Ann Lee": the sentence that closes the quotation names who spoke. */
function speakerAhead(following: Sentence[]): View | null {
  const closing = following.find((sentence) => closesOpen(sentence, true));
  if (closing === undefined) return null;
  return attribute(closing.tokens).find((statement) => statement.source !== null)?.source ?? null;
}

/** A finite verb, or a headline, or words that somebody is quoted with. */
function saysSomething(part: View, sentence: Sentence, statement: Statement): boolean {
  const words = part.filter((token) => token.tag !== 'PUNCT').length;
  if (words < 2) return false;
  const clauses = readClauses(part);
  if (clauses.length > 0) return words >= 3 || statement.source !== null;
  if (sentence.kind === 'headline' || sentence.kind === 'standfirst')
    return (
      words >= 4 &&
      part.some((token) => /^(?:VBN|VBG|VB|TO|NUM)$/.test(token.tag) || readVerb(token.lower) !== undefined)
    );
  return false;
}

/** Exactly one person in the last sentence that names any. */
function onePerson(people: Person[][]): Person | null {
  for (const named of people.toReversed()) {
    if (named.length > 1) return null;
    if (named[0] !== undefined) return named[0];
  }
  return null;
}

function remember(reading: Reading, sentence: Sentence, statements: Statement[]): void {
  const named = new Map<string, Person>();
  for (const mention of findMentions(sentence.tokens)) {
    const { name, type } = resolveMention(mention, reading.names);
    if (type === 'person')
      named.set(name, reading.names.persons.get(mention.words.at(-1) ?? '') ?? { name, woman: null });
  }
  const pronounOnly = named.size === 0 && sentence.tokens.some((token) => /^(?:he|she|his|her)$/.test(token.lower));
  // "He ... He ...": the person of the sentence before stays in view.
  if (!pronounOnly) reading.people = [...reading.people.slice(-1), [...named.values()]];
  for (const token of sentence.tokens) {
    if (token.text === '“') reading.quoteOpen = true;
    else if (token.text === '”') reading.quoteOpen = false;
    else if (token.text === '"') reading.quoteOpen = !reading.quoteOpen;
  }
  const last = statements.findLast((statement) => statement.source !== null);
  if (last?.quoted === true || reading.quoteOpen) reading.speaker = last?.source ?? reading.speaker;
  else if (!isQuoteMark(sentence.tokens[0])) reading.speaker = null;
}
