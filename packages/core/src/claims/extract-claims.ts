import { attribute, type Statement } from './attribute.ts';
import type { ExtractedClaim } from './claim.ts';
import { readClauses } from './clauses.ts';
import { decompose } from './decompose.ts';
import type { Person } from './entities.ts';
import { makeClaim, noValues, valuesOf } from './make-claim.ts';
import type { Sentence } from './read-sentences.ts';
import { closesQuote, enterSentence, leaveSentence, onePerson, type Reading } from './reading.ts';
import { takeAppositions } from './split-appositions.ts';
import { readVerb } from '../language/verb-forms.ts';
import { isQuoteMark, type View } from './view.ts';

/** Words of an aside that is still a claim of its own. */
const LONGEST_ASIDE = 24;

/** All claims of one sentence; `following` are the next few, where a quotation that opens here may name its speaker. */
export function claimsOfSentence(reading: Reading, sentence: Sentence, following: Sentence[] = []): ExtractedClaim[] {
  enterSentence(reading, sentence);
  const { view, relations } = takeAppositions(sentence.tokens);
  const named = onePerson(reading.people);
  const statements = statementsOf(reading, sentence, view, following).map((statement) => ({
    ...statement,
    source: named === null ? statement.source : namedSpeaker(statement.source, named),
  }));
  const person = named?.person ?? null;
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
  leaveSentence(reading, sentence, statements);
  return claims.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** "She added": the speaker is the one person named before, where her title does not contradict. */
function namedSpeaker(source: View | null, named: { person: Person; words: View }): View | null {
  const word = source?.length === 1 ? (source[0]?.lower ?? '') : '';
  if (!/^(?:he|she)$/.test(word)) return source;
  const agrees = named.person.woman === null || named.person.woman === (word === 'she');
  return agrees ? named.words : source;
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
  reading.speaker ??= closesQuote(sentence, reading.quoteOpen) ? null : speakerAhead(following);
  if (reading.speaker === null) return statements;
  return [
    { content: only.content.filter((token) => !isQuoteMark(token)), source: reading.speaker, cue: null, quoted: true },
  ];
}

/** "“A. B. C,” said Ann Lee": the sentence that closes the quotation names who spoke. */
function speakerAhead(following: Sentence[]): View | null {
  const closing = following.find((sentence) => closesQuote(sentence, true));
  if (closing === undefined) return null;
  return attribute(closing.tokens).find((statement) => statement.source !== null)?.source ?? null;
}

/** A finite verb, or a headline, or words that somebody is quoted with. */
function saysSomething(part: View, sentence: Sentence, statement: Statement): boolean {
  const words = part.filter((token) => token.tag !== 'PUNCT').length;
  if (words < 2) return false;
  const clauses = readClauses(part);
  if (clauses.length > 0) return words >= 3 || statement.source !== null;
  // "Please wait", "Take the bus": instructions have no finite verb.
  const first = part[0];
  if (words >= 3 && (first?.lower === 'please' || first?.tag === 'VB')) return true;
  if (sentence.kind === 'headline' || sentence.kind === 'standfirst')
    return (
      words >= 4 &&
      part.some((token) => /^(?:VBN|VBG|VB|TO|NUM)$/.test(token.tag) || readVerb(token.lower) !== undefined)
    );
  return false;
}
